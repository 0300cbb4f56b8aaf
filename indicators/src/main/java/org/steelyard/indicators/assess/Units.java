package org.steelyard.indicators.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.steelyard.indicators.result.Counted;
import org.steelyard.indicators.result.Roster;
import org.steelyard.indicators.result.Unit;
import org.steelyard.indicators.rulebook.Level;

/** The units of the assessed levels: those of the roster and those that have any record. */
final class Units {

    private final Set<Level> levels;

    /** The units of some levels; the city is always one more. */
    Units(List<Level> levels) {
        this.levels = Set.copyOf(levels);
    }

    /** Every unit, with or without records, in order. */
    SortedSet<Unit> all(List<Counted> counted, Roster roster) {
        SortedSet<Unit> units = new TreeSet<>();
        units.add(Unit.CITY);
        if (levels.contains(Level.DEPARTMENT)) {
            roster.peerGroups().keySet().forEach(department -> units.add(Unit.department(department)));
        }
        if (levels.contains(Level.DISTRICT)) {
            roster.districts().forEach(district -> units.add(Unit.district(district)));
        }
        counted.forEach(one -> units.addAll(of(one)));
        return units;
    }

    /** The units to which a count belongs; an empty department or district is no unit. */
    List<Unit> of(Counted counted) {
        boolean department = !counted.department().isEmpty();
        boolean district = !counted.district().isEmpty();
        List<Unit> units = new ArrayList<>();
        units.add(Unit.CITY);
        if (department && levels.contains(Level.DEPARTMENT)) {
            units.add(Unit.department(counted.department()));
        }
        if (district && levels.contains(Level.DISTRICT)) {
            units.add(Unit.district(counted.district()));
        }
        if (department && district && levels.contains(Level.DEPARTMENT_DISTRICT)) {
            units.add(Unit.of(counted.department(), counted.district()));
        }
        return units;
    }
}
