package org.steelyard.indicators.assess;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.certainty.Interval;
import org.steelyard.indicators.result.Measurement;
import org.steelyard.indicators.result.Replicates;
import org.steelyard.indicators.result.State;
import org.steelyard.indicators.result.Tally;
import org.steelyard.indicators.rulebook.Indicator;
import org.steelyard.indicators.rulebook.Statistic;

/** Turns tallies into measurements: the value, its interval and whether it may be scored. */
final class Measurer {

    /** The documented order of measurements. */
    static final Comparator<Measurement> ORDER = Comparator.comparing(Measurement::period)
            .thenComparing(Measurement::unit)
            .thenComparing(Measurement::indicator);

    private final Map<Integer, Jackknife> jackknives = new HashMap<>();

    /** The measurements of all tallies, statistics beside the main one included, in the documented order. */
    List<Measurement> measure(List<Rolled> rolled) {
        List<Measurement> measurements = new ArrayList<>();
        for (Rolled one : rolled) {
            Indicator indicator = one.indicator();
            Tally full = one.replicates().full();
            measurements.add(measure(one, full, indicator.id(), indicator.statistic()));
            for (Statistic beside : indicator.beside()) {
                measurements.add(measure(one, full, indicator.besideId(beside), beside));
            }
        }
        measurements.sort(ORDER);
        return measurements;
    }

    /** The same without intervals and statistics beside the main ones, as they come. */
    List<Measurement> measureAll(List<Rolled> rolled) {
        return rolled.stream()
                .map(one -> bare(
                        one,
                        one.replicates().n(),
                        one.replicates()
                                .value(
                                        one.indicator().statistic(),
                                        one.indicator().percent())))
                .toList();
    }

    /** The same with one replicate group left out. */
    List<Measurement> measureWithout(int group, List<Rolled> rolled) {
        return rolled.stream()
                .map(one -> bare(
                        one,
                        one.replicates().nWithout(group),
                        one.replicates()
                                .valueWithout(
                                        group,
                                        one.indicator().statistic(),
                                        one.indicator().percent())))
                .toList();
    }

    private static Measurement bare(Rolled one, long n, OptionalDouble value) {
        return new Measurement(
                one.period(),
                one.unit(),
                one.indicator().id(),
                n,
                null,
                value.isPresent() ? value.getAsDouble() : null,
                null,
                null,
                state(one.indicator(), value, n));
    }

    private Measurement measure(Rolled rolled, Tally full, String id, Statistic statistic) {
        Indicator indicator = rolled.indicator();
        long n = full.n();
        OptionalDouble value = rolled.replicates().value(statistic, indicator.percent());
        State state = state(indicator, value, n);
        if (value.isEmpty()) {
            return new Measurement(rolled.period(), rolled.unit(), id, n, full, null, null, null, state);
        }
        double found = value.getAsDouble();
        Jackknife.Estimate estimate = estimate(rolled, statistic, n, found);
        Interval interval = estimate == null ? null : within(estimate.interval(), indicator, found);
        return new Measurement(
                rolled.period(),
                rolled.unit(),
                id,
                n,
                full,
                found,
                interval == null ? null : interval.low(),
                interval == null ? null : interval.high(),
                estimate == null ? null : estimate.se(),
                estimate == null || estimate.se() == null
                        ? 0
                        : rolled.replicates().groups() - 1,
                state);
    }

    private static State state(Indicator indicator, OptionalDouble value, long n) {
        if (value.isEmpty()) {
            return State.MISSING;
        }
        return n < indicator.minimum() ? State.SAMPLE_TOO_SMALL : State.OK;
    }

    private Jackknife.@Nullable Estimate estimate(Rolled rolled, Statistic statistic, long n, double value) {
        Replicates replicates = rolled.replicates();
        Jackknife jackknife = jackknives.computeIfAbsent(replicates.groups(), Jackknife::new);
        return jackknife.enough(replicates, n)
                ? jackknife.estimate(rolled, statistic, value).orElse(null)
                : null;
    }

    /** The interval within what the indicator's unit permits. */
    static Interval within(Interval interval, Indicator indicator, double value) {
        return interval.within(
                indicator.unit().equals("days_to_limit") ? Double.NEGATIVE_INFINITY : 0,
                indicator.percent() ? 100 : Double.POSITIVE_INFINITY,
                value);
    }
}
