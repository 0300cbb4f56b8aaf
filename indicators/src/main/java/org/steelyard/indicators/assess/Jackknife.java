package org.steelyard.indicators.assess;

import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.certainty.Interval;
import org.steelyard.indicators.certainty.Wilson;
import org.steelyard.indicators.result.Replicates;
import org.steelyard.indicators.result.Sums;
import org.steelyard.indicators.rulebook.Statistic;

/**
 * The delete-a-group jackknife: how much a value moves when one replicate group at a time is left out.
 *
 * <p>All records of a period are a census. The interval answers whether the value would hold if the period were repeated.
 */
final class Jackknife {

    /**
     * How sure a value is.
     *
     * @param interval the 95 % interval
     * @param se the standard error; null where the groups all agree and so say nothing of it
     */
    record Estimate(Interval interval, @Nullable Double se) {}

    private final int groups;
    private final double quantile;

    /** A jackknife over a number of replicate groups. */
    Jackknife(int groups) {
        this.groups = groups;
        this.quantile = groups < 2 ? 0 : TDistribution.of(groups - 1).inverseCumulativeProbability(0.975);
    }

    /** Whether there are enough rows, in enough groups, for an interval. */
    boolean enough(Replicates replicates, long n) {
        int present = 0;
        for (int group = 0; group < groups; group++) {
            present += replicates.n(group) > 0 ? 1 : 0;
        }
        return groups >= 2 && n >= 2L * groups && 2 * present >= groups;
    }

    /**
     * How sure a statistic is, its interval not yet kept within its unit; empty where one group alone holds a value, and where
     * all agree on a share that is no proportion, as a reduction below zero.
     */
    Optional<Estimate> estimate(Rolled rolled, Statistic statistic, double value) {
        boolean percent = rolled.indicator().percent();
        double squares = 0;
        for (int group = 0; group < groups; group++) {
            OptionalDouble moved = rolled.replicates().valueWithout(group, statistic, percent);
            if (moved.isEmpty()) {
                return Optional.empty();
            }
            double change = moved.getAsDouble() - value;
            squares += change * change;
        }
        if (squares == 0 && statistic == Statistic.SHARE && rolled.replicates().full() instanceof Sums sums) {
            return Optional.of(sums)
                    .filter(Jackknife::isProportion)
                    .map(s -> new Estimate(wilson(s, percent ? 100 : 1), null));
        }
        double se = StrictMath.sqrt((groups - 1.0) / groups * squares);
        double reach = quantile * se;
        return Optional.of(new Estimate(new Interval(value - reach, value + reach), squares == 0 ? null : se));
    }

    private static boolean isProportion(Sums sums) {
        return sums.numerator().signum() >= 0 && sums.numerator().compareTo(sums.denominator()) <= 0;
    }

    /** Groups that all agree, as at 100 %, say nothing of chance; Wilson's interval does. */
    private static Interval wilson(Sums sums, double scale) {
        Interval interval = Wilson.interval(
                sums.numerator().doubleValue(), sums.denominator().doubleValue());
        return new Interval(scale * interval.low(), scale * interval.high());
    }
}
