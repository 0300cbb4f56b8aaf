package org.steelyard.indicators.result;

import java.util.Comparator;
import org.steelyard.indicators.rulebook.Level;

/**
 * What is weighed: a department, a district, a department in a district, the city, or any other kind of unit.
 *
 * @param level its level
 * @param department the department's name; for levels of other rulebooks the unit's own name; empty where none applies
 * @param district the district's name; empty where none applies
 */
public record Unit(Level level, String department, String district) implements Comparable<Unit> {

    private static final Comparator<Unit> ORDER = Comparator.comparing((Unit u) -> u.level.id())
            .thenComparing(Unit::department)
            .thenComparing(Unit::district);

    /** The city as a whole. */
    public static final Unit CITY = new Unit(Level.CITY, "", "");

    /** A department. */
    public static Unit department(String department) {
        return new Unit(Level.DEPARTMENT, department, "");
    }

    /** A district. */
    public static Unit district(String district) {
        return new Unit(Level.DISTRICT, "", district);
    }

    /** A department's work in a district. */
    public static Unit of(String department, String district) {
        return new Unit(Level.DEPARTMENT_DISTRICT, department, district);
    }

    /** The name to print: the department, the district, or both with a middle dot. */
    public String name() {
        return department.isEmpty() || district.isEmpty() ? department + district : department + " · " + district;
    }

    /** By level, department, district, by code point: the same on every machine. */
    @Override
    public int compareTo(Unit other) {
        return ORDER.compare(this, other);
    }
}
