package org.steelyard.reports.csv;

import java.util.List;
import org.steelyard.indicators.rulebook.Rulebook;

/** What the rulebook names and does not measure, in the order of its file. */
record NotAssessedTable(Rulebook rulebook) implements Table {

    @Override
    public String file() {
        return "not_assessed.csv";
    }

    @Override
    public List<String> columns() {
        return List.of("name_zh", "name_en", "reason_zh", "reason_en");
    }

    @Override
    public void rows(RowWriter out) {
        rulebook.notAssessed()
                .forEach(one -> out.write(
                        one.name().zh(),
                        one.name().en(),
                        one.reason().zh(),
                        one.reason().en()));
    }
}
