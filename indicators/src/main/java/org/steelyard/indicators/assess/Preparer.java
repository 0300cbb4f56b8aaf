package org.steelyard.indicators.assess;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.problem.Problems;
import org.steelyard.indicators.result.Adjustment;
import org.steelyard.indicators.result.Adjustment.Step;
import org.steelyard.indicators.result.State;
import org.steelyard.indicators.rulebook.Indicator;
import org.steelyard.indicators.rulebook.Preparation;
import org.steelyard.indicators.rulebook.Rulebook;
import org.steelyard.indicators.rulebook.Text;

/** Prepares the values of a panel for scoring: denominate, impute, screen, treat, each as the scheme says. */
final class Preparer {

    private final Rulebook rulebook;
    private final Preparation preparation;
    private final SortedSet<String> scored;
    private final List<Adjustment> ledger;

    /** A preparer by the latest scheme of a rulebook, which notes what it changes. */
    Preparer(Rulebook rulebook, List<Adjustment> ledger) {
        this.rulebook = rulebook;
        this.preparation = rulebook.scheme().preparation();
        this.scored = rulebook.scored().stream().map(Indicator::id).collect(Collectors.toCollection(TreeSet::new));
        this.ledger = ledger;
    }

    /**
     * A panel on its way.
     *
     * @param filled divided and filled: what the next period may carry forward
     * @param panel ready to be scored
     */
    record Prepared(Panel filled, Panel panel) {}

    /**
     * The prepared panel.
     *
     * @param before the filled panel of the same level in the latest earlier period of the kind; null where there is none
     */
    Prepared prepare(Panel panel, @Nullable Panel before, Problems problems) {
        Panel divided = denominate(panel);
        // A unit is judged by what it delivered: a filled value is not available.
        boolean[] screened = Screen.out(divided, rulebook.scored(), preparation.available());
        Panel filled = impute(divided, before);
        Panel kept = screen(filled, screened);
        return new Prepared(filled, preparation.treat() == null ? kept : treat(kept, preparation.treat(), problems));
    }

    private Panel denominate(Panel panel) {
        Map<String, double[]> changed = new HashMap<>();
        // Also what only another version scores, for a value may be carried forward from one version to the next.
        for (Indicator indicator : rulebook.indicators().values()) {
            String per = indicator.per();
            if (per != null) {
                String id = indicator.id();
                double[] values = panel.values(id);
                double[] divisors = panel.values(per);
                double[] divided = new double[values.length];
                for (int unit = 0; unit < values.length; unit++) {
                    divided[unit] = divisors[unit] == 0 ? Double.NaN : values[unit] / divisors[unit];
                }
                if (scored.contains(id)) {
                    note(panel, id, Step.DENOMINATE, values, divided, new Text("除以 " + per, "divided by " + per));
                }
                changed.put(id, divided);
            }
        }
        return changed.isEmpty() ? panel : panel.with(changed, State.MISSING);
    }

    private Panel impute(Panel panel, @Nullable Panel before) {
        Preparation.Imputation method = preparation.impute();
        if (method == null) {
            return panel;
        }
        Map<String, double[]> changed = new HashMap<>();
        for (String id : scored) {
            double[] filled = Filled.of(method, panel, before, id);
            note(panel, id, Step.IMPUTE, panel.values(id), filled, Filled.why(method));
            changed.put(id, filled);
        }
        return panel.with(changed, State.MISSING);
    }

    private Panel screen(Panel panel, boolean[] out) {
        Panel kept = panel.without(out);
        for (String id : scored) {
            note(panel, id, Step.SCREEN, panel.values(id), kept.values(id), Screen.why(preparation.available()));
        }
        return kept;
    }

    private Panel treat(Panel panel, Preparation.Treatment treatment, Problems problems) {
        Map<String, double[]> changed = new HashMap<>();
        for (String id : scored) {
            double[] values = panel.values(id);
            TreatedColumn treated = TreatedColumn.of(treatment, values, rulebook.indicator(id), problems);
            note(panel, id, Step.TREAT, values, treated.values, treated.why);
            changed.put(id, treated.values);
        }
        return panel.with(changed, State.MISSING);
    }

    private void note(Panel panel, String id, Step step, double[] before, double[] after, Text why) {
        for (int unit = 0; unit < before.length; unit++) {
            if (Double.compare(before[unit], after[unit]) != 0) {
                ledger.add(new Adjustment(
                        panel.period,
                        panel.units.get(unit),
                        panel.peerGroups[unit],
                        id,
                        step,
                        Double.isNaN(before[unit]) ? null : before[unit],
                        Double.isNaN(after[unit]) ? null : after[unit],
                        why));
            }
        }
    }
}
