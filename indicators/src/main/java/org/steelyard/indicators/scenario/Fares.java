package org.steelyard.indicators.scenario;

import java.util.List;
import org.steelyard.indicators.assess.Trial;
import org.steelyard.indicators.result.Trials;
import org.steelyard.indicators.rulebook.Scenario;

/** Counts over the scenarios how each unit fares. */
final class Fares {

    private final Trial trial;
    private final Stage stage;
    private final int[] own;

    /** Counts against the places of the assessment. */
    Fares(Trial trial, Stage stage, int[] own) {
        this.trial = trial;
        this.stage = stage;
        this.own = own;
    }

    /** Adds where every unit stands in every scenario, and how steady that is. */
    void count(List<Scenario> scenarios, Choice choice, List<Trials.Placed> placed, List<Trials.Steady> steady) {
        int units = own.length;
        int[][] found = new int[scenarios.size()][];
        boolean[][] last = new boolean[scenarios.size()][];
        for (int i = 0; i < found.length; i++) {
            double[] totals = stage.totals(choice.with(scenarios.get(i)));
            found[i] = trial.places(totals);
            last[i] = stage.last(found[i]);
            for (int unit = 0; unit < units; unit++) {
                int place = found[i][unit];
                placed.add(new Trials.Placed(
                        trial.units().get(unit),
                        trial.peerGroups().get(unit),
                        scenarios.get(i).name(),
                        Double.isNaN(totals[unit]) ? null : (Double) totals[unit],
                        place == 0 ? null : (Integer) place,
                        place == 0 || own[unit] == 0 ? null : (Integer) (place - own[unit]),
                        last[i][unit]));
            }
        }
        for (int unit = 0; unit < units; unit++) {
            add(unit, found, last, steady);
        }
    }

    private void add(int unit, int[][] found, boolean[][] last, List<Trials.Steady> steady) {
        int scenarios = 0;
        int kept = 0;
        int lasts = 0;
        int best = Integer.MAX_VALUE;
        int worst = 0;
        for (int i = 0; i < found.length; i++) {
            if (found[i][unit] > 0) {
                scenarios++;
                kept += found[i][unit] == own[unit] ? 1 : 0;
                lasts += last[i][unit] ? 1 : 0;
                best = Math.min(best, found[i][unit]);
                worst = Math.max(worst, found[i][unit]);
            }
        }
        if (own[unit] > 0 && scenarios > 0) {
            steady.add(new Trials.Steady(
                    trial.units().get(unit),
                    trial.peerGroups().get(unit),
                    own[unit],
                    scenarios,
                    kept,
                    lasts,
                    best,
                    worst));
        }
    }
}
