package org.steelyard.indicators.scenario;

import java.util.ArrayList;
import java.util.List;
import org.steelyard.indicators.assess.Members;
import org.steelyard.indicators.assess.Trial;
import org.steelyard.indicators.result.Assessment;
import org.steelyard.indicators.result.Trials;
import org.steelyard.indicators.rulebook.Level;
import org.steelyard.indicators.rulebook.Robustness;
import org.steelyard.indicators.rulebook.Scenario;
import org.steelyard.indicators.rulebook.Text;

/**
 * Tries the other choices that a scheme declares on the values of an assessment.
 *
 * <p>The values are those that were scored: what was imputed or treated stays so. All are ranked as the scheme ranks.
 */
public final class Scenarios {

    private final Assessment assessment;
    private final Members members;

    /** Scenarios for the period of an assessment. */
    public Scenarios(Assessment assessment, Members members) {
        this.assessment = assessment;
        this.members = members;
    }

    /** What came of them, at every level that is ranked. */
    public Trials trials() {
        List<Trials.Placed> placed = new ArrayList<>();
        List<Trials.Steady> steady = new ArrayList<>();
        List<Trials.Influence> influences = new ArrayList<>();
        Robustness robustness = assessment.rulebook().scheme().robustness();
        for (Level level : assessment.rulebook().scheme().levels()) {
            if (!level.equals(Level.CITY)) {
                Trial trial = new Trial(assessment, members, assessment.period(), level);
                Stage stage = new Stage(trial);
                Choice own = Choice.of(trial.rulebook().scheme());
                int[] places = stage.places(own);
                new Tally(trial, stage, places).tally(robustness.scenarios(), own, placed, steady);
                influences.addAll(influences(robustness, own, stage, places, level));
            }
        }
        return new Trials(assessment.period(), placed, steady, influences);
    }

    private static List<Trials.Influence> influences(
            Robustness robustness, Choice own, Stage stage, int[] places, Level level) {
        int points = robustness.sensitivity().points();
        Factors factors = new Factors(robustness, own);
        List<Text> names = factors.names();
        if (points == 0 || names.isEmpty()) {
            return List.of();
        }
        SobolIndices indices = SobolIndices.of(
                names.size(), points, point -> Stage.meanShift(places, stage.places(factors.at(point))));
        List<Trials.Influence> influences = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            influences.add(new Trials.Influence(level, names.get(i), indices.first()[i], indices.total()[i]));
        }
        return influences;
    }

    /** Counts over the scenarios how each unit fares. */
    private record Tally(Trial trial, Stage stage, int[] own) {

        void tally(List<Scenario> scenarios, Choice choice, List<Trials.Placed> placed, List<Trials.Steady> steady) {
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
}
