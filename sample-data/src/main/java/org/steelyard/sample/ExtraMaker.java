package org.steelyard.sample;

/** Makes what a case carries beside its course, with dice of its own: the courses are the same with and without it. */
final class ExtraMaker {

    private static final int TABLE = 4;

    private final City city;
    private final long seed;
    private final Dice dice = new Dice();

    ExtraMaker(City city, long seed) {
        this.city = city;
        this.seed = seed;
    }

    /** The extras of a case; chain is its place in a chain if it is in one, 0 for what may begin one. */
    CaseExtras make(Term term, CaseRow row, long serial, int chain) {
        int department = Story.original(row.department());
        dice.throwFor(seed, TABLE + chain, term.quarter().ordinal(), department, serial);
        int strain = term.quality(row.department(), row.district()).strain();
        Item item = row.item();
        int asked = dice.below(1_000);
        int supplements = asked < 12 + strain / 8 ? 2 + dice.below(2) : asked < 110 + strain / 3 ? 1 : 0;
        boolean uses = dice.chance(9_000 - 4 * strain);
        int elicences = uses && item.elicences() > 0 ? 1 + dice.below(Math.min(item.elicences(), row.materials())) : 0;
        boolean granted = row.outcome() == Outcome.GRANTED;
        boolean licensed = granted && !item.immediate();
        long stored = stored(row.close(), strain);
        boolean bundled = chain > 0
                || (dice.chance(item.topic() == Topic.NONE ? 7_500 - 3 * strain : 9_700 - strain / 2)
                        && item.bundled());
        long delivered = row.close() + 10 + (dice.chance(6_000) ? dice.below(90) : dice.below(2 * Clock.DAY));
        long projectValue = chain > 0 ? 0 : item.topic().projectValue(dice);
        long fee = chain > 0 ? 10L * dice.below(3) : item.topic().fee(projectValue, strain, dice);
        boolean topical = item.topic() != Topic.NONE;
        return new CaseExtras(
                supplements,
                elicences,
                licensed ? stored : Clock.NEVER,
                licensed,
                chain,
                bundled,
                topical && granted ? delivered : Clock.NEVER,
                projectValue,
                topical ? fee : -1,
                granted && item.policyDays() > 0 ? paid(row, strain) : Clock.NEVER);
    }

    private long stored(long close, int strain) {
        if (dice.chance(9_700 - 3 * strain)) {
            return close + 5 + dice.below(200);
        }
        int late = city.calendar().number(Clock.day(close)) + 2 + dice.below(5);
        return dice.chance(7_000) ? at(late) : Clock.NEVER;
    }

    private long paid(CaseRow row, int strain) {
        int limit = row.item().policyDays();
        int accepted = city.calendar().number(Clock.day(row.accept()));
        int days = dice.chance(300 + 2 * strain) ? limit + 1 + dice.below(4) : limit / 3 + dice.below(limit * 2 / 3);
        return Math.max(at(accepted + days), row.close() + 60);
    }

    private long at(int workday) {
        return Clock.minute(city.calendar().upTo(workday), 14 * 60 + dice.below(180));
    }
}
