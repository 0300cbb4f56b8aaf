package org.steelyard.jobs.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.Target;

/** Reads the targets of units: for a whole level, or for one unit by name. */
final class TargetReader {

    /** The columns of the table. */
    static final String[] COLUMNS = {"indicator_id", "scope", "period_from", "period_to", "target"};

    private final Naming naming;

    TargetReader(Naming naming) {
        this.naming = naming;
    }

    /** The targets of the rows of the table. */
    List<Target> read(List<ReferenceRow> rows) {
        List<Target> targets = new ArrayList<>();
        for (ReferenceRow row : rows) {
            Optional<Period> from = row.period("period_from");
            Optional<Period> to = row.period("period_to");
            Optional<Double> value = row.number("target");
            if (from.isEmpty() || to.isEmpty() || value.isEmpty()) {
                continue;
            }
            LocalDate first = from.get().first();
            LocalDate last = to.get().last();
            if (last.isBefore(first)) {
                row.complain("period_to " + row.text("period_to") + " ends before period_from begins");
            }
            naming.scope(row, first)
                    .map(scope ->
                            new Target(scope.level(), scope.name(), row.text("indicator_id"), first, last, value.get()))
                    .ifPresent(target -> add(row, target, targets));
        }
        return targets;
    }

    private static void add(ReferenceRow row, Target target, List<Target> targets) {
        boolean again = targets.stream()
                .anyMatch(other -> other.indicator().equals(target.indicator())
                        && other.level().equals(target.level())
                        && other.unit().equals(target.unit())
                        && !other.first().isAfter(target.last())
                        && !target.first().isAfter(other.last()));
        if (again) {
            row.complain("a row above sets a target of " + target.indicator() + " for " + row.text("scope")
                    + " on some of these days already: let the periods not overlap");
        }
        targets.add(target);
    }
}
