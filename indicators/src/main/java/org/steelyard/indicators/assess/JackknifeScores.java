package org.steelyard.indicators.assess;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.steelyard.indicators.certainty.Spread;
import org.steelyard.indicators.result.Measurement;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.Unit;
import org.steelyard.indicators.rulebook.Rulebook;

/**
 * How sure the scores of one period are: its units are measured and scored again with each replicate group left out.
 *
 * <p>This is the delete-a-group jackknife (Kott 2001). What leaving a group out changes in values, minimums, relative scales
 * and redistributed weights is all in it, and so is the correlation between indicators of the same records.
 */
final class JackknifeScores {

    private final Scorer scorer;
    private final PeerGroups peerGroups;
    private final Attainment attainment;

    private JackknifeScores(Rulebook rulebook, PeerGroups peerGroups, Attainment attainment) {
        this.scorer = new Scorer(rulebook);
        this.peerGroups = peerGroups;
        this.attainment = attainment;
    }

    /**
     * The spreads of one period's scores: none where there are no points without some group, nor where fewer than two rows
     * a group stand behind them.
     *
     * @param rolled the tallies; those of other periods are left aside
     * @param attainment what follows from targets
     */
    static ScoreSpreads of(
            Rulebook rulebook, PeerGroups peerGroups, Period period, List<Rolled> rolled, Attainment attainment) {
        // The city is never ranked, and its tallies are the largest.
        List<Rolled> ranked = rolled.stream()
                .filter(one -> one.period().equals(period) && !one.unit().equals(Unit.CITY))
                .toList();
        int groups = groups(ranked);
        return groups < 2
                ? ScoreSpreads.NONE
                : new JackknifeScores(rulebook.on(period.last()), peerGroups, attainment).spreads(ranked, groups);
    }

    private ScoreSpreads spreads(List<Rolled> ranked, int groups) {
        List<Measurement> full = attainment.with(new Measurer().measureAll(ranked));
        Map<ScoreSpreads.Key, Double> points = new HashMap<>();
        for (Board board : scorer.lenient(full, peerGroups).boards()) {
            new Rows(board).with(2L * groups, (key, value) -> points.put(key, value));
        }
        Map<ScoreSpreads.Key, Double> squares = new HashMap<>();
        for (int group = 0; group < groups; group++) {
            Map<ScoreSpreads.Key, Double> without = new HashMap<>();
            for (Board board : scorer.lenient(attainment.with(new Measurer().measureWithout(group, ranked)), peerGroups)
                    .boards()) {
                new Rows(board).with(0, (key, value) -> without.put(key, value));
            }
            points.keySet().retainAll(without.keySet());
            points.forEach((key, value) -> {
                double change = without.getOrDefault(key, value) - value;
                squares.merge(key, change * change, Double::sum);
            });
        }
        Map<ScoreSpreads.Key, Spread> spreads = new HashMap<>();
        points.forEach((key, value) -> spreads.put(
                key, new Spread(value, (groups - 1.0) / groups * squares.getOrDefault(key, 0.0), groups - 1)));
        return new ScoreSpreads(Set.of(ranked.get(0).period()), spreads);
    }

    /** The number of replicate groups; tallies without any row have none. */
    private static int groups(List<Rolled> rolled) {
        Set<Integer> groups = rolled.stream()
                .filter(one -> !one.indicator().given())
                .map(one -> one.replicates().groups())
                .filter(number -> number > 0)
                .collect(Collectors.toSet());
        if (groups.size() > 1) {
            throw new IllegalArgumentException(
                    "Invalid numbers of replicate groups: " + groups + " (must be the same in all counts)");
        }
        return groups.isEmpty() ? 0 : groups.iterator().next();
    }
}
