package org.steelyard.indicators.scenario;

import java.util.ArrayList;
import java.util.List;
import org.steelyard.indicators.assess.Members;
import org.steelyard.indicators.assess.Trial;
import org.steelyard.indicators.result.Assessment;
import org.steelyard.indicators.result.Trials;
import org.steelyard.indicators.rulebook.Level;
import org.steelyard.indicators.rulebook.Robustness;
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
                new Fares(trial, stage, places).count(robustness.scenarios(), own, placed, steady);
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
}
