package org.steelyard.indicators.result;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How the points of one unit at one node came to where they are.
 *
 * @param period the period
 * @param unit the unit
 * @param peerGroup the peer group in which it is ranked
 * @param node the node's id
 * @param points as published
 * @param change from the period before (环比), in points; null without it
 * @param yearChange from the same period a year before (同比), in points; null without it
 * @param slope the Theil-Sen slope of the adjacent periods up to this one, in points a period; null for fewer than three
 * @param course the verdict of the XmR chart on this period; null for too few periods
 * @param placeChange how many places it rose since the period before, below 0 where it fell; null without two
 *     places in the same peer group
 * @param since the first period that compares with this one, where the version of the method changed among those that were
 *     looked at: nothing is compared with what lies before it; null where it did not change
 */
public record Trend(
        Period period,
        Unit unit,
        String peerGroup,
        String node,
        double points,
        @Nullable Double change,
        @Nullable Double yearChange,
        @Nullable Double slope,
        @Nullable Course course,
        @Nullable Integer placeChange,
        @Nullable Period since) {

    /** Where a period's points lie beside what the unit's own fluctuation explains. */
    public enum Course {
        /** Within its fluctuation. */
        INSIDE,
        /** Above it. */
        BETTER,
        /** Below it. */
        WORSE;

        /** The word in result files. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
