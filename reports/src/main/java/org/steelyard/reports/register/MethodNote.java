package org.steelyard.reports.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.steelyard.indicators.rulebook.Aggregation;
import org.steelyard.indicators.rulebook.Node;
import org.steelyard.indicators.rulebook.Preparation;
import org.steelyard.indicators.rulebook.Rulebook;
import org.steelyard.indicators.rulebook.Scheme;
import org.steelyard.indicators.rulebook.Statistic;
import org.steelyard.reports.Labels;
import org.steelyard.reports.view.Figures;
import org.steelyard.reports.view.Shares;

/** Writes the method note: how records become values, values points, points a total, and totals places and flags. */
final class MethodNote {

    private final Labels labels;
    private final Rulebook rulebook;
    private final Scheme scheme;
    private final Map<String, Double> shares;
    private final Document document = new Document();

    MethodNote(Labels labels, Rulebook rulebook) {
        this.labels = labels;
        this.rulebook = rulebook;
        this.scheme = rulebook.scheme();
        this.shares = Shares.of(scheme.root());
    }

    Document document() {
        document.heading(1, labels.text("docs.method", labels.text(scheme.name())));
        document.paragraph(labels.text("docs.method.note", scheme.version()));
        document.items(rulebook.schemes().stream()
                .map(each -> each.from().equals(LocalDate.MIN)
                        ? labels.text("docs.version.always", each.version())
                        : labels.text("docs.version", each.version(), each.from()))
                .toList());
        values();
        points();
        tree();
        places();
        document.heading(2, labels.text("docs.flags"));
        new FlagNote(labels, scheme.flags()).write(document);
        return document;
    }

    private void values() {
        document.heading(2, labels.text("docs.values"));
        document.paragraph(labels.text(
                "docs.levels",
                scheme.levels().stream().map(labels::level).collect(Collectors.joining(labels.text("docs.and")))));
        List<String> used = new ArrayList<>();
        for (Statistic statistic : Statistic.values()) {
            if (rulebook.indicators().values().stream().anyMatch(each -> each.statistic() == statistic)) {
                used.add(labels.word("statistic", statistic));
            }
        }
        document.items(used);
        document.paragraph(labels.text("docs.added"));
        document.paragraph(labels.text("docs.interval", scheme.replicates()));
        document.paragraph(labels.text("docs.minimum"));
    }

    private void points() {
        document.heading(2, labels.text("docs.points"));
        document.paragraph(labels.text("docs.anchors"));
        Preparation preparation = scheme.preparation();
        if (!preparation.equals(Preparation.NONE)) {
            document.paragraph(labels.text("docs.prepared"));
        }
        document.paragraph(labels.text("docs.missing", Figures.plain(100 * scheme.minimumWeight())));
        Double noPractice = scheme.noPractice();
        if (noPractice != null) {
            document.paragraph(labels.text("docs.practice", Figures.plain(noPractice)));
        }
    }

    private void tree() {
        document.heading(2, labels.text("rulebook.tree"));
        document.paragraph(labels.text(
                "docs.joined", labels.word("docs.joined", scheme.aggregation().method())));
        List<List<String>> rows = new ArrayList<>();
        collect(scheme.root(), 0, rows);
        document.grid(List.of(labels.text("docs.node"), labels.text("docs.weight"), labels.text("docs.joins")), rows);
    }

    private void collect(Node node, int depth, List<List<String>> rows) {
        Aggregation own = node.aggregation();
        rows.add(List.of(
                "\u3000".repeat(depth) + (node.leaf() ? node.id() + " " : "") + labels.text(node.name()),
                Figures.fixed(100 * shares.getOrDefault(node.id(), 0.0), 1) + " %",
                node.leaf() || own == null ? "" : labels.word("docs.joined", own.method())));
        node.children().forEach(child -> collect(child, depth + 1, rows));
    }

    private void places() {
        document.heading(2, labels.text("docs.places"));
        document.paragraph(
                scheme.unrounded()
                        ? labels.text("docs.ranks.unrounded")
                        : labels.text("docs.ranks.published", scheme.decimals()));
        document.paragraph(labels.text("docs.range"));
        document.paragraph(labels.text(
                scheme.quantiles() ? "docs.bands.quantiles" : "docs.bands",
                scheme.bands().stream()
                        .map(band -> labels.text("rank.band", band.name(), Figures.plain(band.from())))
                        .collect(Collectors.joining(labels.text("docs.and")))));
        if (scheme.bandsOnly()) {
            document.paragraph(labels.text("rank.bands.scheme"));
        }
        document.paragraph(labels.text("docs.group", scheme.minimumGroup()));
        scheme.notRanked().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> document.paragraph(
                        labels.text("docs.notranked", labels.name(each.getKey()), labels.text(each.getValue()))));
    }
}
