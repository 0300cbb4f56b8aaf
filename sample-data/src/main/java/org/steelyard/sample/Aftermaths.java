package org.steelyard.sample;

/** Makes what follows bad ratings, with dice of its own: so it changes nothing else. */
final class Aftermaths {

    private static final int TABLE = 5;
    private static final int LIMIT = 7;

    private final City city;
    private final long seed;
    private final Dice dice = new Dice();

    Aftermaths(City city, long seed) {
        this.city = city;
        this.seed = seed;
    }

    /** Whether a rating calls for anything. */
    static boolean wanted(RatingRow rating) {
        return !rating.defaulted() && rating.level() <= 2;
    }

    Aftermath of(RatingRow rating, Quality quality, long serial) {
        if (!wanted(rating)) {
            return Aftermath.NONE;
        }
        CaseRow rated = rating.rated();
        dice.throwFor(
                seed,
                TABLE,
                rated.quarter().ordinal(),
                Story.original(rated.department()),
                2 * serial + rating.attempt());
        int workday = city.calendar().number(Clock.day(rating.time()));
        boolean contacted = dice.chance(quality.contacted());
        long contact = at(workday + (contacted ? 1 : 2 + dice.below(3)), 10 * 60);
        long due = at(workday + LIMIT, Clock.DAY - 1);
        boolean inTime = dice.chance(quality.resolved());
        int days = inTime ? 2 + dice.below(LIMIT - 2) : LIMIT + 1 + dice.below(5);
        boolean ever = inTime || dice.chance(6_000);
        long done = ever ? at(workday + days, 16 * 60) : Clock.NEVER;
        boolean asked = dice.chance(9_000);
        long revisit = ever && asked ? at(workday + days + 2 + dice.below(3), 11 * 60) : Clock.NEVER;
        int content = dice.chance(quality.pleased()) ? dice.below(2) : 2;
        return new Aftermath(contact, due, done, revisit, content, dice.below(RatingTable.REASONS));
    }

    private long at(int workday, int minuteOfDay) {
        return Clock.minute(city.calendar().day(workday), minuteOfDay);
    }
}
