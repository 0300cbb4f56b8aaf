package org.steelyard.indicators.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.certainty.LastProbability;
import org.steelyard.indicators.certainty.Shrinkage;
import org.steelyard.indicators.certainty.Spread;
import org.steelyard.indicators.flag.Spreads;
import org.steelyard.indicators.result.Certainty;
import org.steelyard.indicators.result.Placing;
import org.steelyard.indicators.result.Ranking;
import org.steelyard.indicators.result.Reliability;

/**
 * How sure the units of all rankings are, and how much each order tells.
 *
 * @param units in the order of the rankings, then of the places
 * @param groups in the order of the rankings; only those in which every unit's uncertainty is known
 */
record Certainties(List<Certainty> units, List<Reliability> groups) {

    /** Integrals over all units of a group are computed up to so many of them: the work grows with the square. */
    private static final int MOST = 500;

    static Certainties of(List<Ranking> rankings, Spreads spreads) {
        Certainties all = new Certainties(new ArrayList<>(), new ArrayList<>());
        rankings.forEach(ranking -> all.add(ranking, spreads));
        return all;
    }

    private void add(Ranking ranking, Spreads spreads) {
        List<Placing> placings = ranking.placings();
        List<Optional<Spread>> found = placings.stream()
                .map(placing -> spreads.of(ranking.period(), placing.unit(), ranking.node()))
                .toList();
        List<Spread> known = found.stream().flatMap(Optional::stream).toList();
        boolean all = known.size() == placings.size() && known.size() > 1 && known.size() <= MOST;
        double @Nullable [] last = all ? LastProbability.of(known) : null;
        @Nullable Shrinkage shrinkage = all ? Shrinkage.of(known) : null;
        for (int i = 0; i < placings.size(); i++) {
            if (found.get(i).isPresent()) {
                Spread spread = found.get(i).get();
                units.add(new Certainty(
                        ranking.period(),
                        placings.get(i).unit(),
                        ranking.peerGroup(),
                        ranking.node(),
                        spread.points(),
                        spread.error(),
                        spread.degrees(),
                        last == null ? null : last[i],
                        shrinkage == null ? null : shrinkage.units().get(i).points(),
                        shrinkage == null ? null : shrinkage.units().get(i).place()));
            }
        }
        if (shrinkage != null) {
            groups.add(new Reliability(
                    ranking.period(),
                    ranking.level(),
                    ranking.peerGroup(),
                    ranking.node(),
                    known.size(),
                    StrictMath.sqrt(shrinkage.between()),
                    shrinkage.rankability(),
                    shrinkage.informative()));
        }
    }
}
