package org.steelyard.reports.excel;

import java.util.List;
import org.steelyard.reports.Labels;
import org.steelyard.reports.RejectCount;
import org.steelyard.reports.RunFacts;

/** Why rows were kept out: a line a rule, with the rule in words. */
final class RejectSheet {

    private final Labels labels;
    private final RunFacts facts;

    RejectSheet(Labels labels, RunFacts facts) {
        this.labels = labels;
        this.facts = facts;
    }

    /** The headers of the columns. */
    List<String> columns() {
        return List.of(
                labels.text("intake.source"),
                labels.text("intake.file"),
                labels.text("intake.fate"),
                labels.text("intake.rule"),
                labels.text("intake.sentence"),
                labels.text("intake.rows"));
    }

    /** Writes the rules. */
    void write(Page page) {
        page.title(labels.text("intake.rejects"));
        page.frozenHeader(columns(), 0);
        for (RejectCount reject : facts.rejects()) {
            page.line()
                    .text(reject.source())
                    .text(reject.file())
                    .center(labels.textOr("fate." + reject.fate(), reject.fate()))
                    .text(reject.rule())
                    .wrap(reject.sentence())
                    .whole(reject.rows());
        }
        if (facts.rejects().isEmpty()) {
            page.note(labels.text("intake.none"));
        }
    }
}
