package org.steelyard.indicators.result;

import java.util.List;
import java.util.OptionalDouble;
import org.steelyard.indicators.rulebook.Statistic;

/** The tallies of one indicator by replicate group, and what they amount to with all groups and without each. */
public sealed interface Replicates permits ReplicateSums, ReplicateHistograms {

    /** Number of replicate groups; 0 where nothing was counted. */
    int groups();

    /** Number of rows in all groups. */
    long n();

    /** Number of rows in a group. */
    long n(int group);

    /** The tally of all groups. */
    Tally full();

    /** The tally of a group. */
    Tally tally(int group);

    /** The value of all groups; {@code percent} shows a quotient times 100. Empty where nothing was counted. */
    OptionalDouble value(Statistic statistic, boolean percent);

    /** Number of rows in all groups but one; 0 where nothing was counted. */
    default long nWithout(int group) {
        return groups() == 0 ? 0 : n() - n(group);
    }

    /** The value of all groups but one; empty where nothing was counted. */
    OptionalDouble valueWithout(int group, Statistic statistic, boolean percent);

    /** The replicates of one tally for each group, all histograms or all sums; no tallies are the sums of nothing. */
    static Replicates of(List<? extends Tally> tallies) {
        return !tallies.isEmpty() && tallies.get(0) instanceof Histogram
                ? ReplicateHistograms.of(tallies)
                : ReplicateSums.of(tallies);
    }

    /** The sum, group by group, of replicates of one kind; the empty ones of that kind for none. */
    static Replicates sum(List<Replicates> parts, boolean histogram) {
        int groups = parts.isEmpty() ? 0 : parts.get(0).groups();
        for (Replicates part : parts) {
            if (part.groups() != groups) {
                throw new IllegalArgumentException("Invalid number of replicate groups: " + part.groups() + " (must be "
                        + groups + ", as in the other counts)");
            }
        }
        return histogram ? ReplicateHistograms.sum(parts, groups) : ReplicateSums.sum(parts, groups);
    }
}
