package org.steelyard.indicators.assess;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.certainty.Spread;
import org.steelyard.indicators.result.Measurement;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.State;
import org.steelyard.indicators.rulebook.Indicator;
import org.steelyard.indicators.rulebook.Rulebook;
import org.steelyard.indicators.rulebook.Scale;
import org.steelyard.indicators.rulebook.Scheme;

/**
 * How sure scores are whose values came with standard errors: each value is moved up and down by its own, and what that does
 * to the score adds up (first-order propagation, JCGM 100:2008 5.1, by central differences; errors of different values are
 * taken as independent).
 *
 * <p>Scales that look at other units would carry one unit's error to all; for them no spread is given. Values behind a score
 * are also those by which others are divided and those without which others are worth nothing.
 */
final class GivenSpreads {

    private final Scorer scorer;

    private GivenSpreads(Rulebook rulebook) {
        this.scorer = new Scorer(rulebook);
    }

    /** The spreads of all scores for which every value behind them came with a standard error. */
    static ScoreSpreads of(Rulebook rulebook, List<Panel> panels) {
        Map<ScoreSpreads.Key, Spread> known = new HashMap<>();
        Set<Period> periods = new HashSet<>();
        for (Panel panel : panels) {
            Rulebook inForce = rulebook.on(panel.period.last());
            if (alone(inForce, panel)) {
                periods.add(panel.period);
                new GivenSpreads(inForce).add(panel, inForce, known);
            }
        }
        return new ScoreSpreads(periods, known);
    }

    /** Whether each unit's points depend on its own values alone, and any value has a standard error. */
    private static boolean alone(Rulebook rulebook, Panel panel) {
        Scheme scheme = rulebook.scheme();
        boolean relative = scheme.preparation().impute() != null
                || scheme.preparation().treat() != null
                || rulebook.scored().stream()
                        .anyMatch(each -> scheme.scale(each, panel.period.last()) instanceof Scale.Relative);
        return !relative
                && panel.uncertain()
                && rulebook.scored().stream().anyMatch(each -> errors(panel, each.id()).length > 0);
    }

    /** The measurements of an indicator with a standard error by unit, null where there is none; empty where none has. */
    private static @Nullable Measurement[] errors(Panel panel, String indicator) {
        @Nullable Measurement[] errors = new Measurement[panel.units.size()];
        boolean any = false;
        for (int unit = 0; unit < errors.length; unit++) {
            Measurement measurement = panel.measurement(indicator, unit);
            if (measurement != null && measurement.se() != null) {
                errors[unit] = measurement;
                any = true;
            }
        }
        return any ? errors : new Measurement[0];
    }

    private void add(Panel panel, Rulebook rulebook, Map<ScoreSpreads.Key, Spread> known) {
        Board full = board(panel);
        double[][] variance = new double[full.tree.nodes.size()][panel.units.size()];
        // The sum of the squared variances over their degrees of freedom, for Satterthwaite's formula.
        double[][] doubt = new double[full.tree.nodes.size()][panel.units.size()];
        boolean[][] unknown = unknown(full, rulebook);
        rulebook.indicators().keySet().forEach(id -> {
            @Nullable Measurement[] errors = errors(panel, id);
            if (errors.length > 0) {
                Board up = board(moved(panel, id, errors, 1));
                Board down = board(moved(panel, id, errors, -1));
                for (int node = 0; node < variance.length; node++) {
                    for (int unit = 0; unit < errors.length; unit++) {
                        Measurement measurement = errors[unit];
                        if (measurement != null) {
                            double half = (up.points[node][unit] - down.points[node][unit]) / 2;
                            // Where a mean has no points so near its limit, nothing is known of their spread.
                            unknown[node][unit] |= Double.isNaN(half);
                            double own = half * half;
                            variance[node][unit] += own;
                            doubt[node][unit] += own * own / measurement.degrees();
                        }
                    }
                }
            }
        });
        for (int node = 0; node < variance.length; node++) {
            for (int unit = 0; unit < panel.units.size(); unit++) {
                if (full.scored(node, unit) && !unknown[node][unit]) {
                    double square = variance[node][unit] * variance[node][unit];
                    double degrees = doubt[node][unit] == 0 ? Double.POSITIVE_INFINITY : square / doubt[node][unit];
                    known.put(
                            new ScoreSpreads.Key(
                                    panel.period,
                                    panel.units.get(unit),
                                    full.tree.nodes.get(node).id()),
                            new Spread(full.points[node][unit], variance[node][unit], degrees));
                }
            }
        }
    }

    /** By node and unit, whether a value behind the points came without a standard error. */
    private static boolean[][] unknown(Board board, Rulebook rulebook) {
        Tree tree = board.tree;
        boolean[][] unknown = new boolean[tree.nodes.size()][board.panel.units.size()];
        for (int node = tree.size - 1; node >= 0; node--) {
            if (tree.nodes.get(node).leaf()) {
                Indicator indicator = rulebook.indicator(tree.nodes.get(node).id());
                for (int unit = 0; unit < unknown[node].length; unit++) {
                    unknown[node][unit] = board.scored(node, unit) && unknown(board.panel, indicator, unit);
                }
            } else {
                join(unknown, node, tree);
            }
        }
        for (int view = tree.size; view < unknown.length; view++) {
            join(unknown, view, tree);
        }
        return unknown;
    }

    private static void join(boolean[][] unknown, int node, Tree tree) {
        for (int child : tree.children.get(node)) {
            for (int unit = 0; unit < unknown[node].length; unit++) {
                unknown[node][unit] |= unknown[child][unit];
            }
        }
    }

    private static boolean unknown(Panel panel, Indicator indicator, int unit) {
        return Stream.of(indicator.id(), indicator.per(), indicator.zeroWith())
                .filter(Objects::nonNull)
                .map(id -> panel.measurement(id, unit))
                .anyMatch(each -> each == null || (each.state() == State.OK && each.se() == null));
    }

    private Board board(Panel panel) {
        return scorer.lenient(List.of(panel)).boards().get(0);
    }

    private static Panel moved(Panel panel, String indicator, @Nullable Measurement[] errors, int sign) {
        double[] values = panel.values(indicator).clone();
        for (int unit = 0; unit < values.length; unit++) {
            Measurement measurement = errors[unit];
            Double error = measurement == null ? null : measurement.se();
            values[unit] += error == null ? 0 : sign * error;
        }
        return panel.with(Map.of(indicator, values), State.MISSING);
    }
}
