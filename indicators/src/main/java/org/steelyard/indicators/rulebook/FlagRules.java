package org.steelyard.indicators.rulebook;

import org.jspecify.annotations.Nullable;

/**
 * Which flags a scheme gives, each with its setting and the days on which it is in force: the block {@code flags}.
 *
 * <p>A flag is given where it is on at the last day of the period. What it rests on may be older: three periods in the last
 * place count from before the day on which that began to be flagged.
 *
 * @param last the last place, alone or joint
 * @param confirmed whether chance could have made it
 * @param repeated the last place in consecutive periods
 * @param criticised the last place of a unit that the public complains of and that does not improve
 * @param top the first places
 * @param exemption what spares a unit the last place
 */
public record FlagRules(
        Switch<Last> last,
        Switch<Confirmed> confirmed,
        Switch<Repeated> repeated,
        Switch<Criticised> criticised,
        Switch<Top> top,
        Switch<Exemption> exemption) {

    /** That the last place is flagged; it has no setting of its own. */
    public record Last() {}

    /**
     * That a last place is tested for chance (Gutmann and Maymin 1987).
     *
     * @param level how often at most a last place may be confirmed that is none, 0 to 1
     */
    public record Confirmed(double level) {}

    /**
     * That a repeated last place is flagged.
     *
     * @param periods in so many consecutive periods
     */
    public record Repeated(int periods) {}

    /**
     * That a last place is flagged apart where the public complains and nothing improves.
     *
     * @param block the block that holds the public's judgement
     * @param below points of that block below which the public complains
     * @param periods over so many periods, this one included, the total has not risen
     */
    public record Criticised(String block, double below, int periods) {}

    /**
     * That the first places are flagged.
     *
     * @param places so many
     * @param gate what a unit must also show to be praised; null for nothing
     */
    public record Top(int places, @Nullable Gate gate) {

        /** The first places without a gate. */
        public Top(int places) {
            this(places, null);
        }
    }

    /**
     * A limit that a unit must keep to be praised, such as one on the integrity of its data.
     *
     * @param id a node of the tree, whose published points count, or an indicator outside it, whose value counts
     * @param name its name
     * @param limit the last figure that keeps it
     * @param above whether figures above the limit are the bad ones; else those below
     */
    public record Gate(String id, Text name, double limit, boolean above) {

        /** Whether a figure keeps the limit. */
        public boolean passes(double figure) {
            return above ? figure <= limit : figure >= limit;
        }
    }

    /**
     * That something spares a unit the last place.
     *
     * @param targets whether having met all its own targets does
     */
    public record Exemption(boolean targets) {}

    /** The rules of a scheme that says nothing of flags: the last place, and it in consecutive periods, at all times. */
    public static FlagRules standard(int consecutive) {
        return new FlagRules(
                Switch.always(new Last()),
                Switch.off(),
                Switch.always(new Repeated(consecutive)),
                Switch.off(),
                Switch.off(),
                Switch.off());
    }
}
