package org.steelyard.indicators.assess;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.certainty.Interval;
import org.steelyard.indicators.certainty.Spread;
import org.steelyard.indicators.certainty.StudentT;
import org.steelyard.indicators.problem.Problems;
import org.steelyard.indicators.problem.UserException;
import org.steelyard.indicators.result.Measurement;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.State;
import org.steelyard.indicators.result.Unit;
import org.steelyard.indicators.rulebook.Indicator;
import org.steelyard.indicators.rulebook.Rulebook;

/** Turns delivered values into measurements: an indicator that was not delivered for a unit is missing. */
final class ValueMeasurer {

    private final Rulebook rulebook;

    ValueMeasurer(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** The measurements of every unit of every period for every indicator, in the documented order. */
    List<Measurement> measure(List<GivenValue> values) {
        checkIndicators(values);
        Map<String, Integer> numbers = new HashMap<>();
        rulebook.indicators().keySet().forEach(id -> numbers.put(id, numbers.size()));
        SortedMap<Period, SortedMap<Unit, @Nullable GivenValue[]>> units = new TreeMap<>();
        @Nullable GivenValue before = null;
        @Nullable GivenValue[] row = new GivenValue[0];
        for (GivenValue value : values) {
            // Values of one unit mostly stand together.
            if (before == null
                    || !before.unit().equals(value.unit())
                    || !before.period().equals(value.period())) {
                row = units.computeIfAbsent(value.period(), period -> new TreeMap<>())
                        .computeIfAbsent(value.unit(), unit -> new GivenValue[numbers.size()]);
            }
            row[numbers.getOrDefault(value.indicator(), 0)] = value;
            before = value;
        }
        List<Measurement> measurements = new ArrayList<>();
        units.forEach((period, found) -> found.forEach((unit, given) -> {
            int number = 0;
            for (Indicator indicator : rulebook.indicators().values()) {
                measurements.add(measure(period, unit, indicator, given[number++]));
            }
        }));
        return measurements;
    }

    private static Measurement measure(Period period, Unit unit, Indicator indicator, @Nullable GivenValue given) {
        if (given == null) {
            return new Measurement(period, unit, indicator.id(), 0, null, null, null, null, State.MISSING);
        }
        Long n = given.n();
        boolean small = given.state() == State.OK && n != null && n < indicator.minimum();
        Interval interval = interval(given, indicator);
        return new Measurement(
                period,
                unit,
                indicator.id(),
                n == null ? 0 : n,
                null,
                given.value(),
                interval == null ? null : interval.low(),
                interval == null ? null : interval.high(),
                given.se(),
                given.se() == null ? 0 : given.degrees(),
                small ? State.SAMPLE_TOO_SMALL : given.state());
    }

    private static @Nullable Interval interval(GivenValue given, Indicator indicator) {
        Double value = given.value();
        Double se = given.se();
        if (value == null || se == null) {
            return null;
        }
        return Measurer.within(StudentT.interval(new Spread(value, se * se, given.degrees()), 0.95), indicator, value);
    }

    private void checkIndicators(List<GivenValue> values) {
        Problems problems = new Problems();
        Set<String> known = new HashSet<>(rulebook.indicators().keySet());
        for (GivenValue value : values) {
            if (!known.contains(value.indicator())) {
                problems.add(
                        value.file(),
                        value.line(),
                        "expected an indicator of the rulebook " + rulebook.id() + ", found '" + value.indicator()
                                + "'; correct the id or remove the line");
            }
        }
        problems.throwIfAny(UserException.Kind.INPUT);
    }
}
