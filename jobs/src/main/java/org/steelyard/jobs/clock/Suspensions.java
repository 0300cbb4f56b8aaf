package org.steelyard.jobs.clock;

import java.util.Arrays;

/** The special procedures of a case: stretches in which the clock stands still (Administrative Licensing Law art. 45). */
public final class Suspensions {

    /** The end of a stretch that has not ended. */
    public static final int OPEN = Integer.MAX_VALUE;

    private Suspensions() {}

    /** A stretch from one epoch day to another, as one number; {@link #OPEN} where it has not ended. */
    public static long stretch(int start, int end) {
        return (long) start << Integer.SIZE | Integer.toUnsignedLong(end);
    }

    /**
     * Working days that the clock stood still between two days: overlapping stretches count once, and only their part
     * inside counts.
     */
    public static int workingDays(WorkCalendar calendar, long[] stretches, int from, int to) {
        return workingDays(calendar, stretches, from, to, Integer.MAX_VALUE);
    }

    /**
     * Working days by which stretches between two days move the end of a limit that runs from the first: one that begins when
     * the limit has run out moves it no more, or whoever is late could set the clock back.
     */
    public static int workingDays(WorkCalendar calendar, long[] stretches, int from, int to, int limit) {
        if (stretches.length == 0) {
            return 0;
        }
        long[] byStart = stretches.clone();
        Arrays.sort(byStart);
        int days = 0;
        int reached = from;
        for (long stretch : byStart) {
            int start = Math.max((int) (stretch >> Integer.SIZE), reached);
            int end = Math.min((int) stretch, to);
            if (end > start) {
                if (calendar.used(from, start) - days > limit) {
                    break;
                }
                days += calendar.between(start, end);
                reached = end;
            }
        }
        return days;
    }
}
