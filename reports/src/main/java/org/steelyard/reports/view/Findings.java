package org.steelyard.reports.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.result.Assessment;
import org.steelyard.indicators.result.Flag;
import org.steelyard.indicators.result.Measurement;
import org.steelyard.indicators.result.Outcome;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.Ranking;
import org.steelyard.indicators.result.Reliability;
import org.steelyard.indicators.result.Score;
import org.steelyard.indicators.result.Unit;
import org.steelyard.indicators.rulebook.Level;
import org.steelyard.indicators.rulebook.Node;

/** An assessment with its entries at hand by period, unit and node. */
public final class Findings {

    private record Place(Period period, Unit unit, String node) {}

    private final Assessment assessment;
    private final Map<Place, Score> scores = new HashMap<>();
    private final Map<Place, Measurement> measurements = new HashMap<>();
    private final Map<Place, List<Flag>> flags = new HashMap<>();

    /** The entries of an assessment. */
    public Findings(Assessment assessment) {
        this.assessment = assessment;
        for (Score score : assessment.scores()) {
            scores.put(new Place(score.period(), score.unit(), score.node()), score);
        }
        for (Measurement m : assessment.measurements()) {
            measurements.put(new Place(m.period(), m.unit(), m.indicator()), m);
        }
        for (Flag flag : assessment.flags()) {
            flags.computeIfAbsent(new Place(flag.period(), flag.unit(), flag.node()), p -> new ArrayList<>())
                    .add(flag);
        }
    }

    /** The assessment itself. */
    public Assessment assessment() {
        return assessment;
    }

    /** The period that the report is about. */
    public Period period() {
        return assessment.period();
    }

    /** The period before it, where that was assessed too, and by the same version of the method. */
    public Optional<Period> previous() {
        return period().previous().filter(assessment.periods()::contains).filter(previous -> version(previous)
                .equals(version(period())));
    }

    /** The version of the method by which a period was assessed. */
    public String version(Period period) {
        return assessment.rulebook().on(period.last()).scheme().version();
    }

    /** The root of the scheme. */
    public Node root() {
        return assessment.rulebook().scheme().root();
    }

    /** The rankings of one level at the root in the period of the report, in the order of their peer groups. */
    public List<Ranking> rankings(Level level) {
        return assessment.rankings().stream()
                .filter(r -> r.period().equals(period()) && r.level().equals(level))
                .filter(r -> r.node().equals(root().id()))
                .toList();
    }

    /** The ranking that came before one, of the same peer group and node. */
    public Optional<Ranking> before(Ranking ranking) {
        return previous().flatMap(previous -> assessment.rankings().stream()
                .filter(r -> r.period().equals(previous) && r.level().equals(ranking.level()))
                .filter(r ->
                        r.peerGroup().equals(ranking.peerGroup()) && r.node().equals(ranking.node()))
                .findFirst());
    }

    /** How much the order of a ranking tells; empty where the uncertainty of its units is not known. */
    public Optional<Reliability> reliability(Ranking ranking) {
        return assessment.reliabilities().stream()
                .filter(r -> r.period().equals(ranking.period()) && r.level().equals(ranking.level()))
                .filter(r ->
                        r.peerGroup().equals(ranking.peerGroup()) && r.node().equals(ranking.node()))
                .findFirst();
    }

    /** Whether bands alone are to be printed: as the scheme says, or because the order tells no more than chance. */
    public boolean bandsOnly(Ranking ranking) {
        return assessment.rulebook().scheme().bandsOnly()
                || reliability(ranking).filter(r -> !r.informative()).isPresent();
    }

    /** The units that have any score in the period of the report, with their peer group, in its order. */
    public Map<Unit, String> units() {
        Map<Unit, String> units = new LinkedHashMap<>();
        for (Score score : assessment.scores()) {
            if (score.period().equals(period())) {
                units.putIfAbsent(score.unit(), score.peerGroup());
            }
        }
        return units;
    }

    /** The score of a unit at a node; null where there is none. */
    public @Nullable Score score(Period period, Unit unit, String node) {
        return scores.get(new Place(period, unit, node));
    }

    /** The points of a unit at a node; null where it was not scored. */
    public @Nullable Double points(Period period, Unit unit, String node) {
        Score score = score(period, unit, node);
        return score != null && score.outcome() instanceof Outcome.Scored scored ? (Double) scored.points() : null;
    }

    /** The measurement of a unit by an indicator in the period of the report; null where there is none. */
    public @Nullable Measurement measurement(Unit unit, String indicator) {
        return measurements.get(new Place(period(), unit, indicator));
    }

    /** The kinds of flags that a unit bears at a node in the period of the report. */
    public SortedSet<Flag.Kind> marks(Unit unit, String node) {
        SortedSet<Flag.Kind> kinds = new TreeSet<>();
        flags.getOrDefault(new Place(period(), unit, node), List.of()).forEach(flag -> kinds.add(flag.kind()));
        return kinds;
    }
}
