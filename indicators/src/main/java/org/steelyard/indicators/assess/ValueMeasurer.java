package org.steelyard.indicators.assess;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
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
        record Key(Period period, Unit unit, String indicator) {}
        Map<Key, GivenValue> given = new HashMap<>();
        SortedMap<Period, SortedSet<Unit>> units = new TreeMap<>();
        for (GivenValue value : values) {
            given.put(new Key(value.period(), value.unit(), value.indicator()), value);
            units.computeIfAbsent(value.period(), period -> new TreeSet<>()).add(value.unit());
        }
        List<Measurement> measurements = new ArrayList<>();
        units.forEach((period, found) -> {
            for (Unit unit : found) {
                for (Indicator indicator : rulebook.indicators().values()) {
                    measurements.add(
                            measure(period, unit, indicator, given.get(new Key(period, unit, indicator.id()))));
                }
            }
        });
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
        for (GivenValue value : values) {
            if (!rulebook.indicators().containsKey(value.indicator())) {
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
