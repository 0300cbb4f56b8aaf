package org.steelyard.indicators.assess;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.problem.Problems;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.State;
import org.steelyard.indicators.result.Unit;

/** Reads the rows of a file of measured values, each against those before it. */
final class ValueRows {

    private static final Map<String, State> STATES =
            Arrays.stream(State.values()).collect(Collectors.toMap(State::word, Function.identity()));

    private final String file;
    private final Problems problems;
    private final ValueUnits units;
    private final SeenValues seen;
    private final Map<String, Period> periods = new HashMap<>();

    private @Nullable ValueColumns at;
    private Problems found = new Problems();

    ValueRows(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
        this.units = new ValueUnits(file);
        this.seen = new SeenValues(file);
    }

    /** The value in a row; empty, with every problem told, where it has any. */
    Optional<GivenValue> read(Line cells, long line) {
        if (at == null) {
            at = ValueColumns.of(cells);
        }
        ValueColumns columns = at;
        @Nullable Period period = period(cells.word(columns.period()), line);
        @Nullable Unit unit = units.read(cells, columns, line, found);
        String peerGroup = cells.word(columns.peerGroup());
        String indicator = cells.word(columns.indicator());
        if (indicator.isEmpty()) {
            found.add(file, line, "expected a word in column 'indicator', found nothing");
        }
        @Nullable Double value = number("value", columns.value(), cells, line);
        @Nullable Long n = n(columns.n(), cells, line);
        @Nullable State state = state(cells.word(columns.state()), line);
        @Nullable Double se = number("se", columns.se(), cells, line);
        @Nullable Double degrees = number("df", columns.df(), cells, line);
        String group = cells.word(columns.group());
        if (found.none() && state != null) {
            checkError(value, se, degrees, line);
            checkValue(state, value, line);
        }
        if (period != null && unit != null && !indicator.isEmpty()) {
            seen.check(period, unit, indicator, new SeenValues.Row(peerGroup, group, line), found);
        }
        if (found.none() && period != null && unit != null && state != null) {
            return Optional.of(new GivenValue(
                    period,
                    unit,
                    peerGroup,
                    indicator,
                    value,
                    n,
                    state,
                    se,
                    degrees == null ? Double.POSITIVE_INFINITY : degrees,
                    group,
                    file,
                    line));
        }
        problems.addAll(found.list());
        found = new Problems();
        return Optional.empty();
    }

    private @Nullable Period period(String text, long line) {
        try {
            return periods.computeIfAbsent(text, Period::parse);
        } catch (IllegalArgumentException e) {
            found.add(file, line, String.valueOf(e.getMessage()));
            return null;
        }
    }

    private @Nullable Double number(String name, int column, Line cells, long line) {
        if (cells.empty(column)) {
            return null;
        }
        double value = cells.number(column);
        if (Double.isNaN(value)) {
            found.add(
                    file,
                    line,
                    "expected a number in column '" + name + "' or nothing, found '" + cells.word(column) + "'");
            return null;
        }
        return value;
    }

    private @Nullable Long n(int column, Line cells, long line) {
        if (cells.empty(column)) {
            return null;
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
        return null;
    }

    private @Nullable State state(String text, long line) {
        State state = STATES.get(text);
        if (state == null) {
            String words = Arrays.stream(State.values()).map(State::word).collect(Collectors.joining(", "));
            found.add(file, line, "expected a state (" + words + "), found '" + text + "'");
        }
        return state;
    }

    private void checkValue(State state, @Nullable Double value, long line) {
        if (state == State.OK && value == null) {
            found.add(file, line, "expected a value with the state ok, found none; give it or say why it has none");
        } else if (value != null && state != State.OK && state != State.SAMPLE_TOO_SMALL) {
            found.add(file, line, "expected no value with the state " + state.word() + ", found " + value);
        }
    }

    private void checkError(@Nullable Double value, @Nullable Double se, @Nullable Double degrees, long line) {
        if (se != null && (se < 0 || value == null)) {
            found.add(file, line, "expected a standard error of at least 0 beside a value in column 'se', found " + se);
        }
        if (degrees != null && (degrees <= 0 || se == null)) {
            found.add(
                    file,
                    line,
                    "expected degrees of freedom above 0 beside a standard error in column 'df', found " + degrees);
        }
    }
}
