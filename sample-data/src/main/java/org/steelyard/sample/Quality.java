package org.steelyard.sample;

/**
 * How well a department works in a district in a quarter; each number counts of ten thousand.
 *
 * @param late cases closed after the promised day
 * @param left cases left open until long after the quarter, past the promised day
 * @param early cases closed before the promised day, of those in time
 * @param online cases of online items done online
 * @param extraVisits cases at a window that took more than one visit
 * @param contacted callers contacted, of valid revisits
 * @param resolved demands resolved, of valid revisits
 * @param pleased callers satisfied, of valid revisits
 * @param ticketLate tickets answered after their limit
 * @param rated closed cases rated by the applicant
 * @param defaulted closed cases rated by default
 * @param bad ratings by applicants on the two lowest levels
 * @param delighted ratings by applicants on the highest level, of those not bad
 */
record Quality(
        int late,
        int left,
        int early,
        int online,
        int extraVisits,
        int contacted,
        int resolved,
        int pleased,
        int ticketLate,
        int rated,
        int defaulted,
        int bad,
        int delighted) {

    /** The quality of a unit under a strain from 0 (none) to 1000 (as bad as the city knows). */
    static Quality under(int strain) {
        return new Quality(
                60 + strain / 2,
                8 + 3 * strain / 100,
                9_300 - 3 * strain,
                8_200 - 5 * strain,
                100 + 5 * strain / 2,
                9_850 - 6 * strain / 5,
                9_500 - 3 * strain,
                9_000 - 3 * strain,
                100 + strain,
                3_700 - strain,
                700,
                140 + strain / 3,
                8_000 - 2 * strain);
    }

    /** The strain under which it is, from how many cases take more than one visit. */
    int strain() {
        return (extraVisits - 100) * 2 / 5;
    }

    /** The same, but many cases are left open and hardly a closed one shows it. */
    Quality leavingOpen(int share, int lateShare) {
        return new Quality(
                lateShare,
                share,
                early,
                online,
                extraVisits,
                contacted,
                resolved,
                pleased,
                ticketLate,
                rated,
                defaulted,
                bad,
                delighted);
    }

    /** The same, but nearly all ratings are the system's own, and the few that people gave are bad. */
    Quality ratedByDefault(int ratedShare, int defaultedShare, int badShare) {
        return new Quality(
                late,
                left,
                early,
                online,
                extraVisits,
                contacted,
                resolved,
                pleased,
                ticketLate,
                ratedShare,
                defaultedShare,
                badShare,
                4_000);
    }
}
