package org.steelyard.sample;

/**
 * A rating of a closed case.
 *
 * @param rated the case
 * @param hall whether the hall's own system took it, not the platform
 * @param defaulted whether the system gave it because nobody did
 * @param level 5 (very satisfied) to 1 (very dissatisfied)
 * @param attempt 1 for the first rating of a case, 2 for a later one
 * @param channel index of the channel within its system
 * @param time when it was given
 * @param valid whether it was ruled valid
 */
record RatingRow(
        CaseRow rated, boolean hall, boolean defaulted, int level, int attempt, int channel, long time, boolean valid) {

    /** A second rating of the same case, a few days later and one level milder. */
    RatingRow second(long later) {
        return new RatingRow(rated, hall, false, Math.min(5, level + 1), 2, channel, later, valid);
    }
}
