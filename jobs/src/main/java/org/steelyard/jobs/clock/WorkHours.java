package org.steelyard.jobs.clock;

/**
 * The working hours of a day: from nine to five on every working day, eight hours without a break.
 *
 * <p>A working day so holds eight hours, and a limit of five of them forty.
 */
public final class WorkHours {

    private static final long DAY = 86_400_000_000L;
    private static final long MINUTE = 60_000_000L;
    private static final int OPENS = 9 * 60;
    private static final int MINUTES = 8 * 60;
    private static final int HOUR = 60;

    private WorkHours() {}

    /**
     * The working hours begun between two local times, in microseconds since 1970.
     *
     * @return 0 where none was begun, or the second lies before the first; NOT_COVERED outside the calendar
     */
    public static int begun(WorkCalendar calendar, long from, long to) {
        int start = minutes(calendar, from);
        int end = minutes(calendar, to);
        if (start == WorkCalendar.NOT_COVERED || end == WorkCalendar.NOT_COVERED) {
            return WorkCalendar.NOT_COVERED;
        }
        return Math.max(0, end - start + HOUR - 1) / HOUR;
    }

    /** The working minutes from the beginning of the calendar to a time. */
    private static int minutes(WorkCalendar calendar, long time) {
        int day = (int) Math.floorDiv(time, DAY);
        int upTo = calendar.sequence(day);
        if (upTo == WorkCalendar.NOT_COVERED) {
            return upTo;
        }
        int before = calendar.sequence(day - 1);
        int earlier = before == WorkCalendar.NOT_COVERED ? 0 : before;
        int minute = (int) (Math.floorMod(time, DAY) / MINUTE);
        return earlier * MINUTES + (upTo - earlier) * Math.max(0, Math.min(MINUTES, minute - OPENS));
    }
}
