package org.steelyard.jobs.clock;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * The special procedures of all cases: stretches in which the clock stands still (Administrative Licensing Law art. 45).
 */
public final class Suspensions implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The end of a stretch that has not ended. */
    public static final int OPEN = Integer.MAX_VALUE;

    private final Map<UTF8String, int[][]> byCase = new HashMap<>();

    /** Adds one stretch of a case, in epoch days; {@link #OPEN} where it has not ended. */
    public void add(UTF8String caseId, int start, int end) {
        byCase.merge(caseId, new int[][] {{start, end}}, (old, more) -> {
            int[][] all = Arrays.copyOf(old, old.length + 1);
            all[old.length] = more[0];
            return all;
        });
    }

    /** The number of cases with any stretch. */
    public int cases() {
        return byCase.size();
    }

    /**
     * Working days that the clock stood still between two days: overlapping stretches count once, and only their part
     * inside counts.
     */
    public int workingDays(WorkCalendar calendar, UTF8String caseId, int from, int to) {
        return workingDays(calendar, caseId, from, to, Integer.MAX_VALUE);
    }

    /**
     * Working days by which stretches between two days move the end of a limit that runs from the first: one that begins when
     * the limit has run out moves it no more, or whoever is late could set the clock back.
     */
    public int workingDays(WorkCalendar calendar, UTF8String caseId, int from, int to, int limit) {
        int[][] known = byCase.isEmpty() ? null : byCase.get(caseId);
        if (known == null) {
            return 0;
        }
        int[][] stretches = known.clone();
        Arrays.sort(stretches, Comparator.comparingInt(s -> s[0]));
        int days = 0;
        int reached = from;
        for (int[] stretch : stretches) {
            int start = Math.max(stretch[0], reached);
            int end = Math.min(stretch[1], to);
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
