package org.steelyard.indicators.certainty;

import java.util.ArrayList;
import java.util.List;

/**
 * The answer to the question whether the unit that is last by its points is truly the last.
 *
 * <p>It is confirmed when every other unit beats it in a one-sided test at half of alpha (Gutmann and Maymin 1987, "Is
 * the selected population the best?"). The unit was selected because it is last, so no correction for the number of
 * units is needed: with a probability of at most alpha a unit is confirmed that is not the only last.
 *
 * @param last the index of the tested unit
 * @param confirmed whether it is the last beyond reasonable doubt; never of a unit alone
 * @param alpha the level
 * @param rivals the indexes of the other units that could be last as well, in rising order
 * @param p the largest p-value of the tests; 1 where there is no other unit
 */
public record LastTest(int last, boolean confirmed, double alpha, List<Integer> rivals, double p) {

    /** Takes a copy of the rivals. */
    public LastTest {
        rivals = List.copyOf(rivals);
    }

    /** Tests the unit with the lowest points, the first of them if there are several (which confirms none). */
    public static LastTest of(List<Spread> spreads, double alpha) {
        int last = 0;
        for (int unit = 1; unit < spreads.size(); unit++) {
            last = spreads.get(unit).points() < spreads.get(last).points() ? unit : last;
        }
        return of(spreads, last, alpha);
    }

    /** Tests one unit, such as each of those that share the last place. */
    public static LastTest of(List<Spread> spreads, int last, double alpha) {
        Level.check("alpha", alpha);
        if (last < 0 || last >= spreads.size()) {
            throw new IllegalArgumentException(
                    "Invalid last unit: " + last + " (must be an index of " + spreads.size() + " spreads)");
        }
        List<Integer> rivals = new ArrayList<>();
        double largest = spreads.size() == 1 ? 1 : 0;
        for (int unit = 0; unit < spreads.size(); unit++) {
            if (unit != last) {
                double p = spreads.get(unit).higherThan(spreads.get(last));
                largest = Math.max(largest, p);
                if (p > alpha / 2) {
                    rivals.add(unit);
                }
            }
        }
        return new LastTest(last, largest <= alpha / 2, alpha, rivals, largest);
    }
}
