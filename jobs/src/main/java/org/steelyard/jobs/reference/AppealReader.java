package org.steelyard.jobs.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.steelyard.indicators.result.Appeal;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.Unit;

/** Reads the appeals that units filed against their results; one without a day of decision is open. */
final class AppealReader {

    /** The columns of the table. */
    static final String[] COLUMNS = {"appeal_id", "department", "district", "period", "filed_on", "decided_on"};

    private final Naming naming;

    AppealReader(Naming naming) {
        this.naming = naming;
    }

    /** The appeals of the rows of the table. */
    List<Appeal> read(List<ReferenceRow> rows) {
        List<Appeal> appeals = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (ReferenceRow row : rows) {
            // An appeal may concern several records, a row each.
            if (!ids.add(row.text("appeal_id")) && row.optional("record").isEmpty()) {
                row.complain("appeal_id '" + row.text("appeal_id") + "' stands twice");
            }
            Optional<Period> period = row.period("period");
            Optional<LocalDate> filed = row.day("filed_on");
            Optional<LocalDate> decided = row.text("decided_on").isEmpty() ? Optional.empty() : row.day("decided_on");
            if (filed.isPresent() && decided.isPresent() && decided.get().isBefore(filed.get())) {
                row.complain("decided_on " + decided.get() + " is before filed_on " + filed.get());
            }
            Optional<Unit> unit = filed.flatMap(day -> naming.unit(row, day));
            if (period.isPresent() && filed.isPresent() && unit.isPresent()) {
                appeals.add(
                        new Appeal(row.text("appeal_id"), unit.get(), period.get(), filed.get(), decided.orElse(null)));
            }
        }
        return appeals;
    }
}
