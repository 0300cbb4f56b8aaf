package org.steelyard.sample;

import java.util.List;

/** Makes hotline tickets: the same ticket for the same seed, quarter, department and serial number. */
final class TicketMaker {

    private static final int TABLE = 2;
    private static final int LIMIT = 5;
    private static final int LAST_MINUTE = Clock.DAY - 1;

    private final City city;
    private final long seed;
    private final Dice dice = new Dice();
    private final List<Integer> senders;
    private final TicketTrails trails;

    TicketMaker(City city, long seed) {
        this.city = city;
        this.seed = seed;
        this.senders = Story.ordinary().stream().sorted().toList();
        this.trails = new TicketTrails(city, seed, this);
    }

    TicketRow make(Term term, long number, int department, long serial) {
        TicketRow row = bare(term, number, department, serial);
        return row.with(trails.of(term, row, serial));
    }

    /** The ticket without its trail. */
    TicketRow bare(Term term, long number, int department, long serial) {
        dice.throwFor(seed, TABLE, term.quarter().ordinal(), Story.original(department), serial);
        int district = (int) (serial % city.districts().size());
        Quality quality = term.quality(department, district);
        int first = Math.toIntExact(term.quarter().first().toEpochDay());
        int days = Math.toIntExact(term.quarter().last().toEpochDay()) - first + 1;
        int day = first + dice.below(days * Story.seasonPercent(department, term.quarter()) / 100);
        long create = Clock.minute(day, 7 * 60 + dice.below(13 * 60));
        long sent = create + 10 + dice.below(180);
        int sender = senders.get(dice.below(senders.size()));
        boolean passedOn = dice.chance(300) && sender != department;
        long dispatch = passedOn ? sent + 60 + dice.below(Clock.DAY) : sent;
        long sign = dispatch + 15 + dice.below(240);
        int start = city.calendar().number(Clock.day(dispatch));
        int extension = dice.chance(200) ? 3 : 0;
        int answered = start + answer(quality, extension);
        long close = dice.chance(quality.left())
                ? at(term.lastWorkday() + 12 + dice.below(24), 12 * 60)
                : Math.max(at(answered, 9 * 60 + dice.below(8 * 60)), sign + 20);
        boolean contacted = dice.chance(quality.contacted());
        return new TicketRow(
                term.quarter(),
                number,
                department,
                passedOn ? sender : -1,
                district,
                dice.below(TicketTable.KINDS),
                dice.below(TicketTable.TOPICS),
                dice.chance(2_500),
                dice.below(90_000) + 10_000,
                create,
                sent,
                dispatch,
                sign,
                at(start + LIMIT, LAST_MINUTE),
                extension,
                close,
                dice.chance(9_000),
                contacted,
                dice.chance(quality.resolved()),
                satisfaction(quality),
                dice.chance(400) ? 1 + dice.below(TicketTable.EXCLUSIONS) : 0,
                TicketTrail.NONE);
    }

    /** Working days from dispatch to answer. */
    private int answer(Quality quality, int extension) {
        if (dice.chance(quality.ticketLate())) {
            return LIMIT + extension + 1 + dice.below(4);
        }
        return extension > 0 ? LIMIT + 1 + dice.below(extension) : dice.below(LIMIT + 1);
    }

    private int satisfaction(Quality quality) {
        if (dice.chance(quality.pleased())) {
            return 0;
        }
        int at = dice.below(100);
        return at < 45 ? 1 : at < 90 ? 2 : 3;
    }

    /** A minute of a numbered working day; a rest day counts as the working day before it. */
    private long at(int workday, int minuteOfDay) {
        return Clock.minute(city.calendar().day(workday), minuteOfDay);
    }
}
