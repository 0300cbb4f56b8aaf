package org.steelyard.sample;

/**
 * Makes the trails of tickets, with dice of their own: so a trail changes nothing else of its ticket.
 *
 * <p>Where callers are less content more of them come again, and where answers are late more tickets are signed for late.
 */
final class TicketTrails {

    private static final int TABLE = 4;
    private static final int MOST_TRIED = 31;
    private static final int LONGEST_AGO = 25 * Clock.DAY;
    private static final int SHORTEST_HANDLING = 2 * Clock.DAY;

    private final City city;
    private final long seed;
    private final TicketMaker maker;
    private final Dice dice = new Dice();

    TicketTrails(City city, long seed, TicketMaker maker) {
        this.city = city;
        this.seed = seed;
        this.maker = maker;
    }

    TicketTrail of(Term term, TicketRow row, long serial) {
        dice.throwFor(seed, TABLE, term.quarter().ordinal(), Story.original(row.department()), serial);
        Quality quality = term.quality(row.department(), row.district());
        long sign = row.sign();
        if (dice.chance(300 + 2 * quality.ticketLate())) {
            int workday = city.calendar().number(Clock.day(row.dispatch())) + 2 + dice.below(2);
            long late = Clock.minute(city.calendar().day(workday), 10 * 60);
            sign = late < row.close() ? late : sign;
        }
        long handling = row.close() - sign;
        boolean reopened = handling > SHORTEST_HANDLING && dice.chance(100 + (10_000 - quality.resolved()) / 6);
        boolean again = dice.chance(200 + (10_000 - quality.resolved()) / 2);
        return new TicketTrail(
                sign,
                row.contacted() ? sign + handling / 4 : Clock.NEVER,
                reopened ? sign + handling / 3 : Clock.NEVER,
                reopened ? sign + 2 * handling / 3 : Clock.NEVER,
                again ? earlier(term, row, serial) : -1,
                dice.chance(150 + quality.ticketLate() / 4));
    }

    /** An earlier ticket of the same department and district that was closed shortly before, best on the same topic. */
    private long earlier(Term term, TicketRow row, long serial) {
        if (Story.rests(row.department(), term.quarter())) {
            return -1;
        }
        int departments = 0;
        for (int each = 0; each < city.departments().size(); each++) {
            departments += Story.rests(each, term.quarter()) ? 0 : 1;
        }
        long found = -1;
        int step = city.districts().size();
        for (int tried = 1; tried <= MOST_TRIED && (long) tried * step <= serial; tried++) {
            long back = (long) tried * step;
            // All departments have as many tickets, so one ticket back is as many numbers back as there are
            // departments.
            TicketRow other = maker.bare(term, row.number() - back * departments, row.department(), serial - back);
            boolean fits = other.close() < row.create()
                    && row.create() - other.close() <= LONGEST_AGO
                    && other.exclusion() == 0;
            if (fits && other.topic() == row.topic()) {
                return other.number();
            }
            found = fits && found < 0 ? other.number() : found;
        }
        return found;
    }
}
