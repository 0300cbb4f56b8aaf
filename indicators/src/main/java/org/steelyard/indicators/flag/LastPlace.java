package org.steelyard.indicators.flag;

import java.util.List;
import org.steelyard.indicators.result.Placing;
import org.steelyard.indicators.result.Ranking;

/** Finds the last place of a ranking: there is none in a small group, and none where all are tied. */
final class LastPlace {

    private LastPlace() {}

    /** The placings in the last place. */
    static List<Placing> of(Ranking ranking, int minimumGroup) {
        List<Placing> placings = ranking.placings();
        if (placings.isEmpty() || placings.size() < minimumGroup) {
            return List.of();
        }
        int lowest = placings.get(placings.size() - 1).place();
        return lowest == 1
                ? List.of()
                : placings.stream().filter(placing -> placing.place() == lowest).toList();
    }

    /** The placings among the first places, where there is a last place; nobody is both. */
    static List<Placing> first(Ranking ranking, int minimumGroup, int places) {
        List<Placing> last = of(ranking, minimumGroup);
        return last.isEmpty()
                ? List.of()
                : ranking.placings().stream()
                        .filter(placing -> placing.place() <= places)
                        .filter(placing -> placing.place() < last.get(0).place())
                        .toList();
    }
}
