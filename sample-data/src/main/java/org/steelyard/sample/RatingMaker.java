package org.steelyard.sample;

import java.io.IOException;

/** Makes the ratings of a case, if it gets any. */
final class RatingMaker {

    /** No rating comes later than this after a case's close. */
    static final int LATEST = 30 * Clock.DAY;

    private static final int TABLE = 3;
    private static final int DEFAULT_AFTER = 5;

    private final City city;
    private final long seed;
    private final Dice dice = new Dice();

    RatingMaker(City city, long seed) {
        this.city = city;
        this.seed = seed;
    }

    /** Takes what is rated. */
    interface Taker {
        void take(RatingRow rating) throws IOException;
    }

    void rate(CaseRow rated, Quality quality, long serial, Taker taker) throws IOException {
        if (!rated.outcome().rateable()) {
            return;
        }
        dice.throwFor(seed, TABLE, rated.quarter().ordinal(), Story.original(rated.department()), serial);
        boolean hall = rated.channel() == 0 || rated.channel() == 3;
        int fate = dice.below(10_000);
        if (fate < quality.rated()) {
            RatingRow first = new RatingRow(
                    rated,
                    hall,
                    false,
                    level(quality),
                    1,
                    dice.below(RatingTable.CHANNELS),
                    rated.close() + 3 + dice.below(2 * Clock.DAY),
                    !dice.chance(80));
            taker.take(first);
            if (dice.chance(300)) {
                taker.take(first.second(first.time() + Clock.DAY + dice.below(3 * Clock.DAY)));
            }
        } else if (fate < quality.rated() + quality.defaulted()) {
            int day = city.calendar().number(Clock.day(rated.close())) + DEFAULT_AFTER;
            long time = Clock.minute(city.calendar().day(day), 23 * 60);
            taker.take(new RatingRow(rated, hall, true, 5, 1, RatingTable.DEFAULT_CHANNEL, time, true));
        }
    }

    private int level(Quality quality) {
        if (dice.chance(quality.bad())) {
            return 1 + dice.below(2);
        }
        return dice.chance(quality.delighted()) ? 5 : 3 + dice.below(2);
    }
}
