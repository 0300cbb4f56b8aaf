package org.steelyard.jobs.clock;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;

/**
 * A dated working-day calendar: which days count for a limit in working days.
 *
 * <p>Days are epoch days (1970-01-01 is 0). A day outside the calendar is never assumed to be a working day or not.
 */
public final class WorkCalendar implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What is answered for a day, or a limit, that the calendar does not reach. */
    public static final int NOT_COVERED = Integer.MIN_VALUE;

    private final int first;
    private final boolean firstDayCounts;
    /** Number of working days up to and including each day, from the first covered day. */
    private final int[] sequence;

    private final int[] workdays;

    /**
     * A calendar of weekdays with exceptions.
     *
     * @param first first day covered
     * @param last last day covered
     * @param exceptions days that differ from the plain week: false for a holiday, true for a make-up working day
     */
    public WorkCalendar(LocalDate first, LocalDate last, Map<LocalDate, Boolean> exceptions) {
        this(first, last, exceptions, false);
    }

    /**
     * A calendar of weekdays with exceptions, that says whether the day on which a limit begins is its first day.
     *
     * @param first first day covered
     * @param last last day covered
     * @param exceptions days that differ from the plain week: false for a holiday, true for a make-up working day
     * @param firstDayCounts whether the day of acceptance counts; by Civil Code art. 201 it does not
     */
    public WorkCalendar(LocalDate first, LocalDate last, Map<LocalDate, Boolean> exceptions, boolean firstDayCounts) {
        this.firstDayCounts = firstDayCounts;
        this.first = Math.toIntExact(first.toEpochDay());
        int days = Math.toIntExact(last.toEpochDay() - first.toEpochDay() + 1);
        this.sequence = new int[days];
        int[] found = new int[days];
        int count = 0;
        for (int i = 0; i < days; i++) {
            LocalDate day = first.plusDays(i);
            boolean weekday = day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
            if (exceptions.getOrDefault(day, weekday)) {
                found[count++] = this.first + i;
            }
            sequence[i] = count;
        }
        this.workdays = Arrays.copyOf(found, count);
    }

    /** The first day covered. */
    public LocalDate first() {
        return LocalDate.ofEpochDay(first);
    }

    /** The last day covered. */
    public LocalDate last() {
        return LocalDate.ofEpochDay(first + sequence.length - 1L);
    }

    /** The number of working days up to and including a day; NOT_COVERED outside the calendar. */
    public int sequence(int day) {
        int i = day - first;
        return i < 0 || i >= sequence.length ? NOT_COVERED : sequence[i];
    }

    /**
     * The day on which a limit is used up: the first working day with a sequence number. The day of acceptance itself does
     * not count (Civil Code art. 201), so a limit of 0 accepted on a rest day is due on the rest day's own sequence.
     *
     * @return an epoch day; NOT_COVERED past the calendar's end
     */
    public int dayOf(int sequenceNumber) {
        if (sequenceNumber < 1) {
            return first;
        }
        return sequenceNumber > workdays.length ? NOT_COVERED : workdays[sequenceNumber - 1];
    }

    /**
     * The working days that were used from the day of acceptance to a later one. The first does not count, unless the calendar
     * says so; on the day of acceptance itself no day has been used in either reading.
     */
    public int used(int from, int to) {
        return firstDayCounts && to > from ? sequence(to) - before(from) : between(from, to);
    }

    private int before(int day) {
        return day == first ? 0 : sequence(day - 1);
    }

    /** Working days used between two days: the first does not count, the last does. Both must be covered. */
    public int between(int from, int to) {
        return sequence(to) - sequence(from);
    }

    /**
     * The day on which a limit that starts on a day is used up.
     *
     * @param start the day of acceptance
     * @param workingDays the limit, 0 or more; 0 means the same day
     */
    public int due(int start, int workingDays) {
        if (firstDayCounts && workingDays > 0 && sequence(start) != NOT_COVERED) {
            return dayOf(before(start) + workingDays);
        }
        return later(start, workingDays);
    }

    /** The working day that lies so many working days behind a day, which itself does not count: where an extension ends. */
    public int later(int day, int workingDays) {
        int at = sequence(day);
        if (at == NOT_COVERED) {
            return NOT_COVERED;
        }
        return workingDays == 0 ? day : dayOf(at + workingDays);
    }
}
