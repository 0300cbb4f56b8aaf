package org.steelyard.jobs.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.steelyard.indicators.result.Unit;
import org.steelyard.indicators.rulebook.Level;

/** Names as the tables of reference know them: present and former ones, and codes. */
record ReferenceNaming(References references) implements Naming {

    private static final List<Level> LEVELS = List.of(Level.DEPARTMENT, Level.DISTRICT, Level.DEPARTMENT_DISTRICT);

    @Override
    public Optional<Scope> scope(ReferenceRow row, LocalDate day) {
        String scope = row.text("scope");
        for (Level level : LEVELS) {
            if (level.id().equals(scope)) {
                return Optional.of(new Scope(level, ""));
            }
        }
        Optional<Scope> found = references
                .department(scope, Math.toIntExact(day.toEpochDay()))
                .map(name -> new Scope(Level.DEPARTMENT, name))
                .or(() -> references.district(scope).map(name -> new Scope(Level.DISTRICT, name)));
        if (found.isEmpty()) {
            row.complain("scope: expected department, district, department_district or the name of a department or"
                    + " district, found '" + scope + "'");
        }
        return found;
    }

    @Override
    public Optional<Unit> unit(ReferenceRow row, LocalDate day) {
        String department = row.text("department");
        String district = row.text("district");
        Optional<String> found = department.isEmpty()
                ? Optional.of("")
                : references.department(department, Math.toIntExact(day.toEpochDay()));
        Optional<String> where = district.isEmpty() ? Optional.of("") : references.district(district);
        if (found.isEmpty()) {
            row.complain("department '" + department + "' is no department of the departments table");
        }
        if (where.isEmpty()) {
            row.complain("district '" + district + "' is no district of the districts table");
        }
        if (department.isEmpty() && district.isEmpty()) {
            row.complain("expected a department, a district or both, found neither");
            return Optional.empty();
        }
        return found.flatMap(name -> where.map(place -> name.isEmpty()
                ? Unit.district(place)
                : place.isEmpty() ? Unit.department(name) : Unit.of(name, place)));
    }
}
