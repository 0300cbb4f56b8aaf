package org.steelyard.indicators.assess;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.problem.Problems;
import org.steelyard.indicators.result.Unit;
import org.steelyard.indicators.rulebook.Level;

/** Reads the units of a file of values, each made once however many rows it has. */
final class ValueUnits {

    private static final String BETWEEN = " · ";

    private record Name(String level, String unit) {}

    private final String file;
    private final Map<Name, Unit> units = new HashMap<>();
    private @Nullable Name lastName;
    private @Nullable Unit last;

    ValueUnits(String file) {
        this.file = file;
    }

    /** The unit of a row; null, with the problem told, where it names none. */
    @Nullable Unit read(Line cells, ValueColumns columns, long line, Problems found) {
        String level = word(cells, columns.level(), "level", line, found);
        String unit = word(cells, columns.unit(), "unit", line, found);
        if (level.isEmpty() || unit.isEmpty()) {
            return null;
        }
        if (lastName == null
                || !lastName.unit().equals(unit)
                || !lastName.level().equals(level)) {
            lastName = new Name(level, unit);
            last = units.computeIfAbsent(lastName, ValueUnits::unit);
        }
        if (last == null) {
            found.add(file, line, "expected a unit such as 'department · district', found '" + unit + "'");
        }
        return last;
    }

    private static @Nullable Unit unit(Name name) {
        String unit = name.unit();
        if (name.level().equals(Level.DEPARTMENT.id())) {
            return Unit.department(unit);
        }
        if (name.level().equals(Level.DISTRICT.id())) {
            return Unit.district(unit);
        }
        if (!name.level().equals(Level.DEPARTMENT_DISTRICT.id())) {
            return new Unit(new Level(name.level()), unit, "");
        }
        int dot = unit.indexOf(BETWEEN);
        return dot <= 0 || dot + BETWEEN.length() == unit.length()
                ? null
                : Unit.of(unit.substring(0, dot), unit.substring(dot + BETWEEN.length()));
    }

    private String word(Line cells, int column, String name, long line, Problems found) {
        String text = cells.word(column);
        if (text.isEmpty()) {
            found.add(file, line, "expected a word in column '" + name + "', found nothing");
        }
        return text;
    }
}
