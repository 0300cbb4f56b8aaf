package org.steelyard.indicators.assess;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.steelyard.indicators.result.Measurement;
import org.steelyard.indicators.result.State;
import org.steelyard.indicators.result.Tally;
import org.steelyard.indicators.rulebook.Indicator;
import org.steelyard.indicators.rulebook.Rulebook;
import org.steelyard.indicators.rulebook.Statistic;

/** Turns tallies into measurements: the value, its interval and whether it may be scored. */
final class Measurer {

    /** The documented order of measurements. */
    static final Comparator<Measurement> ORDER = Comparator.comparing(Measurement::period)
            .thenComparing(Measurement::unit)
            .thenComparing(Measurement::indicator);

    private final Rulebook rulebook;
    private final Map<Integer, Jackknife> jackknives = new HashMap<>();

    Measurer(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** The measurements of all tallies, statistics beside the main one included, in the documented order. */
    List<Measurement> measure(List<Rolled> rolled) {
        List<Measurement> measurements = new ArrayList<>();
        for (Rolled one : rolled) {
            Indicator indicator = rulebook.indicator(one.indicator().id());
            Jackknife jackknife = jackknives.computeIfAbsent(one.replicates().size(), Jackknife::new);
            List<Tally> leavingOut = jackknife.leavingOut(one);
            measurements.add(measure(one, indicator.id(), indicator.statistic(), jackknife, leavingOut));
            for (Statistic beside : indicator.beside()) {
                measurements.add(measure(one, indicator.besideId(beside), beside, jackknife, leavingOut));
            }
        }
        measurements.sort(ORDER);
        return measurements;
    }

    private static Measurement measure(
            Rolled rolled, String id, Statistic statistic, Jackknife jackknife, List<Tally> leavingOut) {
        Indicator indicator = rolled.indicator();
        Tally tally = rolled.full();
        OptionalDouble value = Value.of(statistic, indicator.percent(), tally);
        if (value.isEmpty()) {
            return new Measurement(
                    rolled.period(), rolled.unit(), id, tally.n(), tally, null, null, null, State.MISSING);
        }
        double found = value.getAsDouble();
        Interval interval = jackknife
                .interval(rolled, statistic, found, leavingOut)
                .map(i -> i.within(indicator, found))
                .orElse(null);
        return new Measurement(
                rolled.period(),
                rolled.unit(),
                id,
                tally.n(),
                tally,
                found,
                interval == null ? null : interval.low(),
                interval == null ? null : interval.high(),
                tally.n() < indicator.minimum() ? State.SAMPLE_TOO_SMALL : State.OK);
    }
}
