package org.steelyard.jobs.reference;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.steelyard.indicators.result.Unit;

/** Names as a file of values writes them. */
record GivenNaming(SortedSet<Unit> units) implements Naming {

    GivenNaming {
        units = new TreeSet<>(units);
    }

    @Override
    public Optional<Scope> scope(ReferenceRow row, LocalDate day) {
        String scope = row.text("scope");
        Optional<Scope> found = units.stream()
                .map(Unit::level)
                .filter(level -> level.id().equals(scope))
                .findFirst()
                .map(level -> new Scope(level, ""))
                .or(() -> units.stream()
                        .filter(unit -> unit.name().equals(scope))
                        .findFirst()
                        .map(unit -> new Scope(unit.level(), unit.name())));
        if (found.isEmpty()) {
            String levels =
                    units.stream().map(unit -> unit.level().id()).distinct().collect(Collectors.joining(", "));
            row.complain("scope: expected " + levels + " or the name of a unit of the values, found '" + scope + "'");
        }
        return found;
    }

    @Override
    public Optional<Unit> unit(ReferenceRow row, LocalDate day) {
        String department = row.text("department");
        String district = row.text("district");
        Optional<Unit> found = units.stream()
                .filter(unit -> unit.department().equals(department)
                        && unit.district().equals(district)
                        && !unit.name().isEmpty())
                .findFirst();
        if (found.isEmpty()) {
            row.complain("expected a unit of the values in the columns department and district (one of another level in"
                    + " the column department), found '" + department + "' and '" + district + "'");
        }
        return found;
    }
}
