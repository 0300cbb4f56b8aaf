package org.steelyard.indicators.assess;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
    private final Set<String> scored;
    private final List<Adjustment> ledger;

    /** A preparer by the latest scheme of a rulebook, which notes what it changes. */
    Preparer(Rulebook rulebook, List<Adjustment> ledger) {
        this.rulebook = rulebook;
        this.preparation = rulebook.scheme().preparation();
        this.scored = rulebook.scored().stream().map(Indicator::id).collect(Collectors.toSet());
        this.ledger = ledger;
    }

    /**
     * The prepared panel.
     *
     * @param before the prepared panel of the same level in the latest earlier period; null where there is none
     */
    Panel prepare(Panel panel, @Nullable Panel before, boolean strict) {
        Panel divided = denominate(panel);
        // A unit is judged by what it delivered: a filled value is not available.
        boolean[] screened = Screen.out(divided, rulebook.scored(), preparation.available());
        Panel filled = impute(divided, before);
        Panel kept = screen(filled, screened);
        return preparation.treat() == null ? kept : treat(kept, preparation.treat(), strict);
    }

    private Panel denominate(Panel panel) {
        Map<String, double[]> changed = new HashMap<>();
        for (String id : scored) {
            String per = rulebook.indicator(id).per();
            if (per != null) {
                double[] values = panel.values(id);
                double[] divisors = panel.values(per);
                double[] divided = new double[values.length];
                for (int unit = 0; unit < values.length; unit++) {
                    divided[unit] = divisors[unit] == 0 ? Double.NaN : values[unit] / divisors[unit];
                }
                note(panel, id, Step.DENOMINATE, values, divided, new Text("除以 " + per, "divided by " + per));
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
        Map<String, double[]> changed = new HashMap<>();
        for (String id : scored) {
            double[] values = panel.values(id);
            double[] kept = values.clone();
            boolean any = false;
            for (int unit = 0; unit < out.length; unit++) {
                if (out[unit]) {
                    kept[unit] = Double.NaN;
                    any = true;
                }
            }
            if (any) {
                note(panel, id, Step.SCREEN, values, kept, Screen.why(preparation.available()));
                changed.put(id, kept);
            }
        }
        return changed.isEmpty() ? panel : panel.with(changed, State.MISSING);
    }

    private Panel treat(Panel panel, Preparation.Treatment treatment, boolean strict) {
        Map<String, double[]> changed = new HashMap<>();
        for (String id : scored) {
            double[] values = panel.values(id);
            double[] treated = TreatedColumn.of(treatment, values, rulebook.indicator(id), strict);
            note(panel, id, Step.TREAT, values, treated, TreatedColumn.why(treatment, values, treated));
            changed.put(id, treated);
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
