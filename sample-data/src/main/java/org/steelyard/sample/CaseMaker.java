package org.steelyard.sample;

import java.util.List;

/** Makes cases: the same case for the same seed, quarter, department and serial number. */
final class CaseMaker {

    private static final int TABLE = 1;
    private static final int NOON = 12 * 60;
    private static final int[] FEES = {10, 20, 50, 100, 300};
    /** How often each of a department's items is asked for. */
    private static final int[] ITEM_SHARE = {18, 33, 45, 60, 75, 85, 93, 100};

    private final City city;
    private final long seed;
    private final Dice dice = new Dice();

    CaseMaker(City city, long seed) {
        this.city = city;
        this.seed = seed;
    }

    CaseRow make(Term term, long number, int department, long serial) {
        dice.throwFor(seed, TABLE, term.quarter().ordinal(), Story.original(department), serial);
        int district = (int) (serial % city.districts().size());
        Quality quality = term.quality(department, district);
        List<Item> items = city.departments().get(department).items();
        Item item = items.get(item(items.size()));
        Outcome outcome = outcome();
        int workday = term.firstWorkday()
                + dice.below((term.lastWorkday() - term.firstWorkday() + 1)
                        * Story.seasonPercent(department, term.quarter())
                        / 100);
        long accept = at(workday, 9 * 60 + dice.below(7 * 60));
        boolean online = item.online() && dice.chance(quality.online());
        long receive = accept - (online ? dice.below(Clock.DAY) : dice.below(45)) - 1;
        Course course = outcome == Outcome.NOT_ACCEPTED
                ? Course.none(accept)
                : course(term, quality, item, workday, accept, outcome);
        return new CaseRow(
                term.quarter(),
                number,
                department,
                district,
                item,
                dice.below(90_000) + 10_000,
                dice.chance(5_500),
                receive,
                accept,
                course.close,
                outcome,
                online ? 1 + dice.below(2) : dice.chance(8_500) ? 0 : 3 + dice.below(2),
                online ? 5 + dice.below(3) : 1 + dice.below(4),
                online ? 0 : dice.chance(quality.extraVisits()) ? 2 + dice.below(2) : 1,
                1 + dice.below(6),
                dice.chance(1_000) ? FEES[dice.below(FEES.length)] : 0,
                course.extension,
                course.asked,
                course.suspend,
                course.resume);
    }

    private int item(int count) {
        int at = dice.below(ITEM_SHARE[count - 1]);
        int item = 0;
        while (ITEM_SHARE[item] <= at) {
            item++;
        }
        return item;
    }

    private Outcome outcome() {
        int at = dice.below(1_000);
        return at < 955
                ? Outcome.GRANTED
                : at < 975 ? Outcome.REFUSED : at < 987 ? Outcome.NOT_ACCEPTED : Outcome.WITHDRAWN;
    }

    /** How a case runs from acceptance to its close. */
    private record Course(long close, int extension, long asked, long suspend, long resume) {
        static Course none(long close) {
            return new Course(close, 0, Clock.NEVER, Clock.NEVER, Clock.NEVER);
        }
    }

    private Course course(Term term, Quality quality, Item item, int workday, long accept, Outcome outcome) {
        if (!item.immediate() && outcome != Outcome.WITHDRAWN && dice.chance(quality.left())) {
            return Course.none(at(term.lastWorkday() + 12 + dice.below(24), NOON));
        }
        int limit = item.promisedDays();
        int days = days(quality, limit);
        if (limit < 3) {
            return Course.none(closing(workday + days, accept));
        }
        int fate = dice.below(1_000);
        if (fate < 60 && days >= 2) {
            return suspended(workday, days);
        }
        if (fate < 75) {
            int extended = limit + 1 + dice.below(5);
            boolean inTime = dice.chance(8_000);
            long asked = at(workday + (inTime ? limit - 1 : extended), 9 * 60);
            return new Course(at(workday + extended, NOON + dice.below(300)), 5, asked, Clock.NEVER, Clock.NEVER);
        }
        return Course.none(closing(workday + days, accept));
    }

    /** Net working days from acceptance to close. */
    private int days(Quality quality, int limit) {
        if (dice.chance(quality.late())) {
            return limit + 1 + dice.below(limit == 0 ? 2 : 5);
        }
        return limit == 0 ? 0 : dice.chance(quality.early()) ? dice.below(limit) : limit;
    }

    /** A special procedure (an expert review, an inspection) stops the clock the day after acceptance. */
    private Course suspended(int workday, int days) {
        int stop = 2 + dice.below(6);
        return new Course(
                at(workday + days + stop, NOON + dice.below(300)),
                0,
                Clock.NEVER,
                at(workday + 1, 10 * 60),
                at(workday + 1 + stop, 10 * 60));
    }

    private long closing(int workday, long accept) {
        long close = at(workday, 9 * 60 + 30 + dice.below(8 * 60));
        return close > accept ? close : accept + 5 + dice.below(60);
    }

    private long at(int workday, int minuteOfDay) {
        return Clock.minute(city.calendar().day(workday), minuteOfDay);
    }
}
