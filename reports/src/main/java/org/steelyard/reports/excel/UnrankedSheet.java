package org.steelyard.reports.excel;

import java.util.List;
import org.steelyard.indicators.result.Ranking;
import org.steelyard.indicators.rulebook.Level;
import org.steelyard.reports.Labels;
import org.steelyard.reports.view.Findings;

/** The units without a place in the period, each with its reason. */
final class UnrankedSheet {

    private final Labels labels;
    private final Findings findings;

    UnrankedSheet(Labels labels, Findings findings) {
        this.labels = labels;
        this.findings = findings;
    }

    /** The headers of the columns. */
    List<String> columns() {
        return List.of(
                labels.text("unranked.level"),
                labels.text("unranked.group"),
                labels.text("unranked.unit"),
                labels.text("unranked.reason"));
    }

    /** How many units are without a place. */
    int count() {
        return rankings().stream().mapToInt(r -> r.unranked().size()).sum();
    }

    /** Writes the units. */
    void write(Page page) {
        page.title(labels.text("unranked.title", labels.period(findings.period())));
        page.frozenHeader(columns(), 0);
        for (Ranking ranking : rankings()) {
            for (Ranking.Unranked unranked : ranking.unranked()) {
                page.line()
                        .text(labels.level(ranking.level()))
                        .text(labels.group(ranking.level(), ranking.peerGroup()))
                        .text(labels.name(unranked.unit()))
                        .wrap(labels.text(unranked.reason()));
            }
        }
        if (count() == 0) {
            page.note(labels.text("unranked.none"));
        }
    }

    private List<Ranking> rankings() {
        List<Level> levels = findings.assessment().rulebook().scheme().levels();
        return levels.stream()
                .flatMap(level -> findings.rankings(level).stream())
                .toList();
    }
}
