package org.steelyard.indicators.assess;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.result.Measurement;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.State;
import org.steelyard.indicators.result.Unit;
import org.steelyard.indicators.rulebook.Level;

/**
 * The values of all units of one level in one period: a column an indicator, a row a unit.
 *
 * <p>NaN stands where there is no value that may be scored; the state says why.
 */
final class Panel {

    /** The period. */
    final Period period;

    private final Level level;

    /** The units, in order. */
    final List<Unit> units;

    /** The peer group of each unit. */
    final String[] peerGroups;

    /** The group of each unit from which missing values are filled. */
    final String[] groups;

    private final Map<String, Integer> columns;
    private final Measured measured;
    private final double[][] values;
    private final State[][] states;

    Panel(
            Period period,
            Level level,
            List<Unit> units,
            String[] peerGroups,
            String[] groups,
            Map<String, Integer> columns,
            Measured measured) {
        this.period = period;
        this.level = level;
        this.units = units;
        this.peerGroups = peerGroups;
        this.groups = groups;
        this.columns = columns;
        this.measured = measured;
        this.values = new double[columns.size()][units.size()];
        this.states = new State[columns.size()][units.size()];
        for (int column = 0; column < columns.size(); column++) {
            Arrays.fill(values[column], Double.NaN);
            Arrays.fill(states[column], State.MISSING);
        }
    }

    private Panel(Panel other, double[][] values, State[][] states) {
        this.period = other.period;
        this.level = other.level;
        this.units = other.units;
        this.peerGroups = other.peerGroups;
        this.groups = other.groups;
        this.columns = other.columns;
        this.measured = other.measured;
        this.values = values;
        this.states = states;
    }

    /** The level of the units. */
    Level level() {
        return level;
    }

    /** Sets the value and the state of a cell; a value of any other state than OK is not scored. */
    void set(int unit, int column, double value, State state) {
        states[column][unit] = state;
        values[column][unit] = state == State.OK ? value : Double.NaN;
    }

    /** Whether any of what was measured may have a standard error. */
    boolean uncertain() {
        return measured.uncertain();
    }

    /** The column of an indicator; -1 for one that was not measured. */
    int column(String indicator) {
        return columns.getOrDefault(indicator, -1);
    }

    /** The values of an indicator by unit; not to be written to. */
    double[] values(String indicator) {
        int column = column(indicator);
        if (column < 0) {
            throw new IllegalArgumentException("Invalid measurements: none of " + indicator);
        }
        return values[column];
    }

    /** Whether and why not an indicator has a value for each unit; not to be written to. */
    State[] states(String indicator) {
        values(indicator);
        return states[column(indicator)];
    }

    /** What was measured of an indicator for a unit; null where nothing was. */
    @Nullable Measurement measurement(String indicator, int unit) {
        int column = column(indicator);
        return column < 0 ? null : measurement(column, unit);
    }

    /** What was measured in a column for a unit; null where nothing was. */
    @Nullable Measurement measurement(int column, int unit) {
        return measured.of(column, unit);
    }

    /** The same panel without any value, practised or not, of some units. */
    Panel without(boolean[] out) {
        double[][] newValues = new double[values.length][];
        State[][] newStates = new State[values.length][];
        for (int column = 0; column < values.length; column++) {
            newValues[column] = values[column].clone();
            newStates[column] = states[column].clone();
            for (int unit = 0; unit < out.length; unit++) {
                if (out[unit]) {
                    newValues[column][unit] = Double.NaN;
                    newStates[column][unit] = State.MISSING;
                }
            }
        }
        return new Panel(this, newValues, newStates);
    }

    /** The same panel with other values of some indicators; what has a value is OK, what lost it has the state given. */
    Panel with(Map<String, double[]> changed, State lost) {
        double[][] newValues = values.clone();
        State[][] newStates = states.clone();
        changed.forEach((indicator, column) -> {
            int at = column(indicator);
            newValues[at] = column;
            newStates[at] = states[at].clone();
            for (int unit = 0; unit < column.length; unit++) {
                if (!Double.isNaN(column[unit])) {
                    newStates[at][unit] = State.OK;
                } else if (newStates[at][unit] == State.OK) {
                    newStates[at][unit] = lost;
                }
            }
        });
        return new Panel(this, newValues, newStates);
    }
}
