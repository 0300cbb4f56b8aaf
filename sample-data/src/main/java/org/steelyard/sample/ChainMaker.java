package org.steelyard.sample;

import java.util.ArrayList;
import java.util.List;

/** Makes the cases that follow a first one in its chain: the same for the same first case. */
final class ChainMaker {

    private static final int TABLE = 16;
    /** What is added to the number of the first case, for each of those that follow. */
    private static final long NUMBERS = 100_000_000;

    private final City city;
    private final long seed;
    private final Dice dice = new Dice();

    ChainMaker(City city, long seed) {
        this.city = city;
        this.seed = seed;
    }

    /** The cases that follow; none where the first one was not granted, or not within a bundle. */
    List<CaseRow> followers(Term term, CaseRow first, CaseExtras extras, long serial) {
        List<CaseRow> chain = new ArrayList<>();
        if (!extras.bundled() || first.outcome() != Outcome.GRANTED) {
            return chain;
        }
        dice.throwFor(seed, TABLE, term.quarter().ordinal(), first.department(), serial);
        CaseRow before = first;
        for (Topic.Follower follower : first.item().topic().followers()) {
            CaseRow next = next(term, before, follower, first.number() + (chain.size() + 1) * NUMBERS);
            if (dice.chance(follower.share())
                    && Clock.day(next.close()) < city.calendar().end()) {
                chain.add(next);
                before = next;
            }
        }
        return chain;
    }

    private CaseRow next(Term term, CaseRow before, Topic.Follower follower, long number) {
        int department = city.department(follower.item());
        Item item = city.follower(follower.item());
        Quality quality = term.quality(department, before.district());
        int day = city.calendar().number(Clock.day(before.close())) + 1 + dice.below(follower.within());
        long accept = Clock.minute(city.calendar().upTo(day), 9 * 60 + dice.below(6 * 60));
        int limit = item.promisedDays();
        int days = dice.chance(quality.late())
                ? limit + 1 + dice.below(3)
                : limit == 0 ? 0 : dice.chance(quality.early()) ? dice.below(limit) : limit;
        long close = Clock.minute(city.calendar().upTo(day + days), 15 * 60 + dice.below(150));
        return new CaseRow(
                before.quarter(),
                number,
                department,
                before.district(),
                item,
                before.applicant(),
                before.person(),
                accept - 5 - dice.below(60),
                accept,
                close,
                Outcome.GRANTED,
                1,
                7,
                0,
                1 + dice.below(3),
                0,
                0,
                Clock.NEVER,
                Clock.NEVER,
                Clock.NEVER);
    }
}
