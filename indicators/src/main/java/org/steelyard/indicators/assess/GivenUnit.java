package org.steelyard.indicators.assess;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.result.Measurement;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.State;
import org.steelyard.indicators.result.Unit;
import org.steelyard.indicators.rulebook.Indicator;

/** What was delivered for one unit in one period: columns by the numbers of the indicators, and no object for a value. */
final class GivenUnit {

    /** Stands for a number of rows that is not known. */
    static final long UNKNOWN = -1;

    /** The period. */
    final Period period;

    /** The unit. */
    final Unit unit;

    /** Its peer group. */
    final String peerGroup;

    /** The group from which its missing values are filled; empty for the peer group. */
    final String group;

    /** The line on which it comes first. */
    final long line;

    private int[] lines;
    private double[] values;
    private @Nullable State[] states;
    private long[] rows = new long[0];
    private double[] errors = new double[0];
    private double[] degrees = new double[0];

    GivenUnit(Period period, Unit unit, String peerGroup, String group, long line, int indicators) {
        this.period = period;
        this.unit = unit;
        this.peerGroup = peerGroup;
        this.group = group;
        this.line = line;
        this.lines = new int[indicators];
        this.values = new double[indicators];
        this.states = new State[indicators];
    }

    /** Notes the line of an indicator's value; the one that was noted before, 0 for none. */
    int note(int indicator, long at) {
        if (indicator >= lines.length) {
            int length = Math.max(indicator + 1, 2 * lines.length);
            lines = Arrays.copyOf(lines, length);
            values = Arrays.copyOf(values, length);
            states = Arrays.copyOf(states, length);
        }
        int before = lines[indicator];
        lines[indicator] = before == 0 ? Math.toIntExact(at) : before;
        return before;
    }

    /** Puts the value of an indicator whose line was noted; NaN where there is none. */
    void put(int indicator, double value, State state) {
        values[indicator] = value;
        states[indicator] = state;
    }

    /** Says how many rows are behind the value of an indicator. */
    void rows(int indicator, long n) {
        int before = rows.length;
        if (indicator >= before) {
            rows = Arrays.copyOf(rows, lines.length);
            Arrays.fill(rows, before, rows.length, UNKNOWN);
        }
        rows[indicator] = n;
    }

    /** Says how large the standard error of the value of an indicator is, and how many degrees of freedom it has. */
    void error(int indicator, double se, double freedom) {
        int before = errors.length;
        if (indicator >= before) {
            errors = Arrays.copyOf(errors, lines.length);
            degrees = Arrays.copyOf(degrees, lines.length);
            Arrays.fill(errors, before, errors.length, Double.NaN);
        }
        errors[indicator] = se;
        degrees[indicator] = freedom;
    }

    /** Adds what was delivered for the same unit further on; false where it is of other groups, or a value comes again. */
    boolean join(GivenUnit later, int[] renumbered) {
        if (!peerGroup.equals(later.peerGroup) || !group.equals(later.group)) {
            return false;
        }
        for (int number = 0; number < renumbered.length; number++) {
            State state = later.given(number);
            int to = renumbered[number];
            if (state != null) {
                if (note(to, later.line(number)) > 0) {
                    return false;
                }
                put(to, later.value(number), state);
                if (later.rows(number) != UNKNOWN) {
                    rows(to, later.rows(number));
                }
                if (!Double.isNaN(later.error(number))) {
                    error(to, later.error(number), later.degrees(number));
                }
            }
        }
        return true;
    }

    /** Whether any value has a standard error. */
    boolean uncertain() {
        return errors.length > 0;
    }

    /** The line of an indicator's value; 0 for none. */
    int line(int indicator) {
        return indicator < 0 || indicator >= lines.length ? 0 : lines[indicator];
    }

    /** The value of an indicator; NaN where there is none. */
    double value(int indicator) {
        return given(indicator) == null ? Double.NaN : values[indicator];
    }

    /** The state that was delivered with an indicator; null where nothing was. */
    @Nullable State given(int indicator) {
        return indicator < 0 || indicator >= states.length ? null : states[indicator];
    }

    /** The number of rows behind the value of an indicator. */
    long rows(int indicator) {
        return indicator < 0 || indicator >= rows.length ? UNKNOWN : rows[indicator];
    }

    /** The standard error of an indicator's value; NaN where it is not known. */
    double error(int indicator) {
        return indicator < 0 || indicator >= errors.length ? Double.NaN : errors[indicator];
    }

    /** The degrees of freedom of a standard error. */
    double degrees(int indicator) {
        return degrees[indicator];
    }

    /** Whether there is a value to score: a sample may be smaller than the rulebook permits. */
    State state(int number, Indicator indicator) {
        State state = given(number);
        long n = rows(number);
        boolean small = state == State.OK && n != UNKNOWN && n < indicator.minimum();
        return state == null ? State.MISSING : small ? State.SAMPLE_TOO_SMALL : state;
    }

    /** What was delivered as a measurement, without an interval; missing where nothing was. */
    Measurement measurement(int number, Indicator indicator) {
        double value = value(number);
        double se = error(number);
        return new Measurement(
                period,
                unit,
                indicator.id(),
                Math.max(0, rows(number)),
                null,
                Double.isNaN(value) ? null : (Double) value,
                null,
                null,
                Double.isNaN(se) ? null : (Double) se,
                Double.isNaN(se) ? 0 : degrees(number),
                state(number, indicator));
    }
}
