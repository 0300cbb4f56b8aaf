package org.steelyard.reports.excel;

import java.util.List;
import org.steelyard.indicators.result.Flag;
import org.steelyard.indicators.rulebook.Node;
import org.steelyard.reports.Labels;
import org.steelyard.reports.view.Findings;

/** The flags of the period with their evidence. */
final class FlagSheet {

    private final Labels labels;
    private final Findings findings;

    FlagSheet(Labels labels, Findings findings) {
        this.labels = labels;
        this.findings = findings;
    }

    /** The headers of the columns. */
    List<String> columns() {
        return List.of(
                labels.text("flags.level"),
                labels.text("flags.group"),
                labels.text("flags.unit"),
                labels.text("flags.node"),
                labels.text("flags.mark"),
                labels.text("flags.evidence"));
    }

    /** Writes the flags. */
    void write(Page page) {
        page.title(labels.text("flags.title", labels.period(findings.period())));
        page.frozenHeader(columns(), 0);
        List<Flag> flags = findings.assessment().flags().stream()
                .filter(flag -> flag.period().equals(findings.period()))
                .toList();
        flags.forEach(flag -> page.line()
                .tone(flag.kind().last() ? Tone.LAST : Tone.PLAIN)
                .text(labels.level(flag.unit().level()))
                .text(labels.group(flag.unit().level(), flag.peerGroup()))
                .text(labels.name(flag.unit()))
                .tone(Tone.PLAIN)
                .text(name(findings.root(), flag.node()))
                .text(labels.word("mark", flag.kind()))
                .wrap(labels.text(flag.evidence())));
        if (flags.isEmpty()) {
            page.note(labels.text("flags.none"));
        }
    }

    private String name(Node node, String id) {
        if (node.id().equals(id)) {
            return labels.text(node.name());
        }
        return node.children().stream()
                .map(child -> name(child, id))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse("");
    }
}
