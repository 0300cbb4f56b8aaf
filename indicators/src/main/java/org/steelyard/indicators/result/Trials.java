package org.steelyard.indicators.result;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.rulebook.Level;
import org.steelyard.indicators.rulebook.Text;

/**
 * What came of the other choices that a scheme tries.
 *
 * @param period the period
 * @param placed where each unit stands in each scenario, by level, scenario and unit
 * @param steady how steady each unit's place is over the scenarios, by level and unit
 * @param influences how much each choice matters, by level and choice
 */
public record Trials(Period period, List<Placed> placed, List<Steady> steady, List<Influence> influences) {

    /**
     * Where one unit stands in one scenario.
     *
     * @param unit the unit
     * @param peerGroup its peer group
     * @param scenario the scenario's name
     * @param points of the total; null where it has none
     * @param place null where it has none
     * @param change of the place, above 0 for a fall; null where it has no place here or in the assessment
     * @param last whether it stands in the last place
     */
    public record Placed(
            Unit unit,
            String peerGroup,
            Text scenario,
            @Nullable Double points,
            @Nullable Integer place,
            @Nullable Integer change,
            boolean last) {}

    /**
     * How steady a unit's place is.
     *
     * @param unit the unit
     * @param peerGroup its peer group
     * @param place in the assessment
     * @param scenarios in how many scenarios it has a place
     * @param kept in how many of them it is the same
     * @param last in how many of them it is the last
     * @param best the best of its places
     * @param worst the worst of its places
     */
    public record Steady(
            Unit unit, String peerGroup, int place, int scenarios, int kept, int last, int best, int worst) {

        /** The share of the scenarios in which it keeps its place. */
        public double keptShare() {
            return (double) kept / scenarios;
        }

        /** The share of the scenarios in which it is last. */
        public double lastShare() {
            return (double) last / scenarios;
        }
    }

    /**
     * How much one choice explains of the mean absolute change of place.
     *
     * @param level the level of the units
     * @param choice the choice
     * @param first the share of the variance that it explains alone
     * @param total the share that it explains alone and with others
     */
    public record Influence(Level level, Text choice, double first, double total) {}

    /** Keeps copies of the lists. */
    public Trials {
        placed = List.copyOf(placed);
        steady = List.copyOf(steady);
        influences = List.copyOf(influences);
    }
}
