package org.steelyard.indicators.assess;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.problem.Problems;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.State;
import org.steelyard.indicators.result.Unit;
import org.steelyard.indicators.rulebook.Rulebook;

/** Reads the rows of a file of measured values, each against those before it. */
final class ValueRows {

    private static final Map<String, State> STATES =
            Arrays.stream(State.values()).collect(Collectors.toMap(State::word, Function.identity()));

    private final String file;
    private final GivenValues values;
    private final Problems problems;
    private final ValueUnits units;
    private final Map<String, Period> periods = new HashMap<>();

    private final @Nullable Rulebook rulebook;
    private final BitSet unknown = new BitSet();
    private int checked;
    private @Nullable ValueColumns at;
    private Problems found = new Problems();

    /** Rows of indicators of a rulebook; of any where none is given. */
    ValueRows(GivenValues values, @Nullable Rulebook rulebook, Problems problems) {
        this.values = values;
        this.rulebook = rulebook;
        this.file = values.file();
        this.problems = problems;
        this.units = new ValueUnits(file);
    }

    /** Adds the value in a row; where it has any problem, all of them are told. */
    void read(Line cells, long line) {
        if (at == null) {
            at = ValueColumns.of(cells);
        }
        ValueColumns columns = at;
        @Nullable Period period = period(cells.word(columns.period()), line);
        @Nullable Unit unit = units.read(cells, columns, line, found);
        String indicator = cells.word(columns.indicator());
        int number = number(indicator, line);
        double value = number("value", columns.value(), cells, line);
        long n = n(columns.n(), cells, line);
        @Nullable State state = state(cells.word(columns.state()), line);
        double se = number("se", columns.se(), cells, line);
        double degrees = number("df", columns.df(), cells, line);
        if (found.none() && state != null) {
            checkError(value, se, degrees, line);
            checkValue(state, value, line);
        }
        if (period != null && unit != null && !indicator.isEmpty()) {
            String peerGroup = cells.word(columns.peerGroup());
            String group = cells.word(columns.group());
            GivenUnit given = values.unit(period, unit, peerGroup, group, line);
            checkSeen(given, given.note(number, line), indicator, line);
            checkSame(given, "peer group", given.peerGroup, peerGroup, line);
            checkSame(given, "group", given.group, group, line);
            if (state != null && found.none()) {
                add(given, number, value, n, state, se, degrees);
            }
        }
        if (!found.none()) {
            problems.addAll(found.list());
            found = new Problems();
        }
    }

    /** The number of an indicator, whose id is looked up in the rulebook when it comes first. */
    private int number(String indicator, long line) {
        if (indicator.isEmpty()) {
            found.add(file, line, "expected a word in column 'indicator', found nothing");
            return -1;
        }
        int number = values.number(indicator);
        if (number == checked) {
            checked++;
            unknown.set(number, rulebook != null && !rulebook.indicators().containsKey(indicator));
        }
        if (rulebook != null && unknown.get(number)) {
            found.add(file, line, GivenPanels.unknown(rulebook, indicator));
        }
        return number;
    }

    private static void add(GivenUnit given, int number, double value, long n, State state, double se, double degrees) {
        given.put(number, value, state);
        if (n != GivenUnit.UNKNOWN) {
            given.rows(number, n);
        }
        if (!Double.isNaN(se)) {
            given.error(number, se, Double.isNaN(degrees) ? Double.POSITIVE_INFINITY : degrees);
        }
    }

    private @Nullable Period period(String text, long line) {
        try {
            return periods.computeIfAbsent(text, Period::parse);
        } catch (IllegalArgumentException e) {
            found.add(file, line, String.valueOf(e.getMessage()));
            return null;
        }
    }

    /** The number in a cell; NaN where there is none, and the problem is told where there is something else. */
    private double number(String name, int column, Line cells, long line) {
        if (cells.empty(column)) {
            return Double.NaN;
        }
        double value = cells.number(column);
        if (Double.isNaN(value)) {
            found.add(
                    file,
                    line,
                    "expected a number in column '" + name + "' or nothing, found '" + cells.word(column) + "'");
        }
        return value;
    }

    private long n(int column, Line cells, long line) {
        if (cells.empty(column)) {
            return GivenUnit.UNKNOWN;
        }
        String text = cells.word(column);
        try {
            long n = new BigDecimal(text).longValueExact();
            if (n >= 0) {
                return n;
            }
        } catch (ArithmeticException | NumberFormatException e) {
            // Told below, as a negative number is.
        }
        found.add(file, line, "expected a whole number from 0 in column 'n' or nothing, found '" + text + "'");
        return GivenUnit.UNKNOWN;
    }

    private @Nullable State state(String text, long line) {
        State state = STATES.get(text);
        if (state == null) {
            String words = Arrays.stream(State.values()).map(State::word).collect(Collectors.joining(", "));
            found.add(file, line, "expected a state (" + words + "), found '" + text + "'");
        }
        return state;
    }

    private void checkValue(State state, double value, long line) {
        boolean none = Double.isNaN(value);
        if (state == State.OK && none) {
            found.add(file, line, "expected a value with the state ok, found none; give it or say why it has none");
        } else if (!none && state != State.OK && state != State.SAMPLE_TOO_SMALL) {
            found.add(file, line, "expected no value with the state " + state.word() + ", found " + value);
        }
    }

    private void checkError(double value, double se, double degrees, long line) {
        if (!Double.isNaN(se) && (se < 0 || Double.isNaN(value))) {
            found.add(file, line, "expected a standard error of at least 0 beside a value in column 'se', found " + se);
        }
        if (!Double.isNaN(degrees) && (degrees <= 0 || Double.isNaN(se))) {
            found.add(
                    file,
                    line,
                    "expected degrees of freedom above 0 beside a standard error in column 'df', found " + degrees);
        }
    }

    private void checkSeen(GivenUnit given, int before, String indicator, long line) {
        if (before > 0) {
            found.add(
                    file,
                    line,
                    "expected one value of " + indicator + " for " + given.unit.name() + " in " + given.period
                            + ", found another on line " + before);
        }
    }

    private void checkSame(GivenUnit given, String what, String before, String after, long line) {
        if (!before.equals(after)) {
            found.add(
                    file,
                    line,
                    "expected the " + what + " '" + before + "' of " + given.unit.name() + " as on line " + given.line
                            + ", found '" + after + "'");
        }
    }
}
