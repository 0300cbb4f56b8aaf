package org.steelyard.indicators.assess;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.result.Measurement;
import org.steelyard.indicators.result.Outcome;
import org.steelyard.indicators.result.Outcome.NotScored;
import org.steelyard.indicators.result.Outcome.Scored;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.Score;
import org.steelyard.indicators.result.State;
import org.steelyard.indicators.result.Unit;
import org.steelyard.indicators.rulebook.Anchors;
import org.steelyard.indicators.rulebook.Indicator;
import org.steelyard.indicators.rulebook.Node;
import org.steelyard.indicators.rulebook.Rulebook;
import org.steelyard.indicators.rulebook.Scheme;

/** Turns measurements into points: indicators between their anchors, blocks and the total by weight. */
final class Scorer {

    private record Whose(Period period, String level, String peerGroup, Unit unit) {}

    private record Weighed(Node node, Outcome outcome, List<Weighed> children) {
        boolean scored() {
            return outcome instanceof Scored;
        }
    }

    private final Rulebook rulebook;
    private final Scheme scheme;

    Scorer(Rulebook rulebook) {
        this.rulebook = rulebook;
        this.scheme = rulebook.scheme();
    }

    /** The scores of every unit and period at every node, in the documented order. */
    List<Score> score(List<Measurement> measurements, PeerGroups peerGroups) {
        Map<Whose, Map<String, Measurement>> units = new TreeMap<>(Comparator.comparing(Whose::period)
                .thenComparing(Whose::level)
                .thenComparing(Whose::peerGroup)
                .thenComparing(Whose::unit));
        for (Measurement measurement : measurements) {
            Unit unit = measurement.unit();
            String peerGroup = peerGroups.of(measurement.period(), unit);
            units.computeIfAbsent(
                            new Whose(measurement.period(), unit.level().id(), peerGroup, unit), key -> new HashMap<>())
                    .put(measurement.indicator(), measurement);
        }
        List<Score> scores = new ArrayList<>();
        units.forEach((whose, found) -> list(whose, weigh(scheme.root(), found), 1, scores));
        return scores;
    }

    private Weighed weigh(Node node, Map<String, Measurement> measurements) {
        if (node.leaf()) {
            return new Weighed(node, points(rulebook.indicator(node.id()), measurements.get(node.id())), List.of());
        }
        List<Weighed> children = node.children().stream()
                .map(child -> weigh(child, measurements))
                .toList();
        return new Weighed(node, join(children), children);
    }

    private static Outcome points(Indicator indicator, @Nullable Measurement measurement) {
        if (measurement == null) {
            throw new IllegalArgumentException("Invalid measurements: none of " + indicator.id());
        }
        Double value = measurement.value();
        if (measurement.state() != State.OK || value == null) {
            return new NotScored(measurement.state(), Reason.of(measurement, indicator.minimum()));
        }
        Optional<Anchors> anchors = indicator.anchors() == null
                ? Optional.empty()
                : indicator.anchors().on(measurement.period().last());
        if (anchors.isEmpty()) {
            return new NotScored(
                    State.NOT_APPLICABLE, Reason.noAnchors(measurement.period().last()));
        }
        double best = anchors.get().best();
        double worst = anchors.get().worst();
        if (best == worst) {
            throw new IllegalArgumentException("Invalid anchors of " + indicator.id() + ": " + best + " and " + worst
                    + " (best and worst must differ)");
        }
        return new Scored(Math.max(0, Math.min(100, 100 * (value - worst) / (best - worst))));
    }

    private Outcome join(List<Weighed> children) {
        // Decimals, so that weights of 0.1 add up to the minimum exactly.
        BigDecimal declared = BigDecimal.ZERO;
        BigDecimal available = BigDecimal.ZERO;
        double sum = 0;
        for (Weighed child : children) {
            BigDecimal weight = BigDecimal.valueOf(child.node().weight());
            declared = declared.add(weight);
            if (child.outcome() instanceof Scored scored) {
                available = available.add(weight);
                sum += child.node().weight() * scored.points();
            }
        }
        BigDecimal needed = declared.multiply(BigDecimal.valueOf(scheme.minimumWeight()));
        if (available.signum() > 0 && available.compareTo(needed) >= 0) {
            // The mean of points between 0 and 100 lies between them; only rounding could carry it out.
            return new Scored(Math.min(100, sum / available.doubleValue()));
        }
        List<Node> unscored = children.stream()
                .filter(child -> !child.scored())
                .map(Weighed::node)
                .toList();
        return new NotScored(
                commonState(children), Reason.weight(available, declared, scheme.minimumWeight(), unscored));
    }

    /** The state of the unscored children where they agree; else the block is missing something. */
    private static State commonState(List<Weighed> children) {
        List<State> states = children.stream()
                .map(Weighed::outcome)
                .filter(NotScored.class::isInstance)
                .map(outcome -> ((NotScored) outcome).state())
                .distinct()
                .toList();
        return states.size() == 1 ? states.get(0) : State.MISSING;
    }

    private void list(Whose whose, Weighed weighed, double share, List<Score> scores) {
        double used = weighed.scored() ? share : 0;
        Score.Kind kind = weighed.node().equals(scheme.root())
                ? Score.Kind.TOTAL
                : weighed.node().leaf() ? Score.Kind.INDICATOR : Score.Kind.BLOCK;
        scores.add(new Score(
                whose.period(), whose.unit(), whose.peerGroup(), weighed.node().id(), kind, weighed.outcome(), used));
        double available = weighed.children().stream()
                .filter(Weighed::scored)
                .mapToDouble(child -> child.node().weight())
                .sum();
        for (Weighed child : weighed.children()) {
            list(whose, child, child.scored() ? used * child.node().weight() / available : 0, scores);
        }
    }
}
