package org.steelyard.sample;

/**
 * What follows a bad rating; {@link Clock#NEVER} stands for what does not happen, and all of it for a rating that is not bad.
 *
 * @param contact when the rater was called
 * @param due until when the matter was to be put right
 * @param done when it was
 * @param revisit when the rater was asked again
 * @param content index of what the rater said then
 * @param reason index of the reason given for the rating
 */
record Aftermath(long contact, long due, long done, long revisit, int content, int reason) {

    /** Nothing of it happens later than this after the rating. */
    static final int LATEST = 40 * Clock.DAY;

    /** Nothing followed. */
    static final Aftermath NONE = new Aftermath(Clock.NEVER, Clock.NEVER, Clock.NEVER, Clock.NEVER, 0, 0);

    /** Whether anything of it happened from one minute until before another. */
    boolean changed(long from, long until) {
        return within(contact, from, until) || within(done, from, until) || within(revisit, from, until);
    }

    /** The last thing that was known before a minute, or the minute of the rating. */
    long known(long rating, long until) {
        long last = rating;
        for (long time : new long[] {contact, done, revisit}) {
            last = time < until ? Math.max(last, time) : last;
        }
        return last;
    }

    private static boolean within(long time, long from, long until) {
        return time != Clock.NEVER && time >= from && time < until;
    }
}
