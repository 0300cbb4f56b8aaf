package org.steelyard.indicators.assess;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.problem.Problems;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.State;
import org.steelyard.indicators.result.Unit;
import org.steelyard.indicators.rulebook.Level;

/** Reads the rows of a file of measured values, each against those before it. */
final class ValueRows {

    private static final String BETWEEN = " · ";

    private record Key(Period period, Unit unit, String indicator) {}

    private record Group(Period period, Unit unit) {}

    private record Seen(String peerGroup, String group, long line) {}

    private final String file;
    private final Problems problems;
    private final Map<Key, Long> lines = new HashMap<>();
    private final Map<Group, Seen> groups = new HashMap<>();

    ValueRows(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The value in a row; empty, with every problem told, where it has any. */
    Optional<GivenValue> read(Map<String, String> cells, long line) {
        Problems found = new Problems();
        Period period = period(cell(cells, "period"), line, found);
        Unit unit = unit(cells, line, found);
        String peerGroup = cell(cells, "peer_group");
        String indicator = word(cells, "indicator", line, found);
        Double value = number("value", cell(cells, "value"), line, found);
        Long n = n(cell(cells, "n"), line, found);
        State state = state(cell(cells, "state"), line, found);
        Double se = number("se", cell(cells, "se"), line, found);
        Double degrees = number("df", cell(cells, "df"), line, found);
        if (found.none() && state != null) {
            checkError(value, se, degrees, line, found);
            checkValue(state, value, line, found);
        }
        if (period != null && unit != null && !indicator.isEmpty()) {
            checkRepeated(new Key(period, unit, indicator), new Seen(peerGroup, cell(cells, "group"), line), found);
        }
        problems.addAll(found.list());
        return found.none() && period != null && unit != null && state != null
                ? Optional.of(new GivenValue(
                        period,
                        unit,
                        peerGroup,
                        indicator,
                        value,
                        n,
                        state,
                        se,
                        degrees == null ? Double.POSITIVE_INFINITY : degrees,
                        cell(cells, "group"),
                        file,
                        line))
                : Optional.empty();
    }

    private @Nullable Period period(String text, long line, Problems found) {
        try {
            return Period.parse(text);
        } catch (IllegalArgumentException e) {
            found.add(file, line, String.valueOf(e.getMessage()));
            return null;
        }
    }

    private @Nullable Unit unit(Map<String, String> cells, long line, Problems found) {
        String level = word(cells, "level", line, found);
        String name = word(cells, "unit", line, found);
        if (level.isEmpty() || name.isEmpty()) {
            return null;
        }
        if (level.equals(Level.DEPARTMENT.id())) {
            return Unit.department(name);
        }
        if (level.equals(Level.DISTRICT.id())) {
            return Unit.district(name);
        }
        if (!level.equals(Level.DEPARTMENT_DISTRICT.id())) {
            return new Unit(new Level(level), name, "");
        }
        int dot = name.indexOf(BETWEEN);
        if (dot <= 0 || dot + BETWEEN.length() == name.length()) {
            found.add(file, line, "expected a unit such as 'department · district', found '" + name + "'");
            return null;
        }
        return Unit.of(name.substring(0, dot), name.substring(dot + BETWEEN.length()));
    }

    private String word(Map<String, String> cells, String column, long line, Problems found) {
        String text = cell(cells, column);
        if (text.isEmpty()) {
            found.add(file, line, "expected a word in column '" + column + "', found nothing");
        }
        return text;
    }

    private @Nullable Double number(String column, String text, long line, Problems found) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            double value = new BigDecimal(text).doubleValue();
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Told below, as a number too large for the arithmetic is.
        }
        found.add(file, line, "expected a number in column '" + column + "' or nothing, found '" + text + "'");
        return null;
    }

    private @Nullable Long n(String text, long line, Problems found) {
        if (text.isEmpty()) {
            return null;
        }
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

    private @Nullable State state(String text, long line, Problems found) {
        for (State state : State.values()) {
            if (state.word().equals(text)) {
                return state;
            }
        }
        String words = Arrays.stream(State.values()).map(State::word).collect(Collectors.joining(", "));
        found.add(file, line, "expected a state (" + words + "), found '" + text + "'");
        return null;
    }

    private void checkValue(State state, @Nullable Double value, long line, Problems found) {
        if (state == State.OK && value == null) {
            found.add(file, line, "expected a value with the state ok, found none; give it or say why it has none");
        } else if (value != null && state != State.OK && state != State.SAMPLE_TOO_SMALL) {
            found.add(file, line, "expected no value with the state " + state.word() + ", found " + value);
        }
    }

    private void checkError(
            @Nullable Double value, @Nullable Double se, @Nullable Double degrees, long line, Problems found) {
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

    private void checkRepeated(Key key, Seen now, Problems found) {
        long line = now.line();
        Long first = lines.putIfAbsent(key, line);
        if (first != null) {
            found.add(
                    file,
                    line,
                    "expected one value of " + key.indicator() + " for "
                            + key.unit().name() + " in " + key.period() + ", found another on line " + first);
        }
        Seen seen = groups.putIfAbsent(new Group(key.period(), key.unit()), now);
        if (seen != null) {
            checkSame("peer group", seen.peerGroup(), now.peerGroup(), key, seen, now, found);
            checkSame("group", seen.group(), now.group(), key, seen, now, found);
        }
    }

    private void checkSame(String what, String before, String after, Key key, Seen seen, Seen now, Problems found) {
        if (!before.equals(after)) {
            found.add(
                    file,
                    now.line(),
                    "expected the " + what + " '" + before + "' of "
                            + key.unit().name() + " as on line " + seen.line() + ", found '" + after + "'");
        }
    }

    private static String cell(Map<String, String> cells, String column) {
        return cells.getOrDefault(column, "");
    }
}
