package org.steelyard.reports.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.steelyard.indicators.rulebook.Days;
import org.steelyard.indicators.rulebook.Indicator;
import org.steelyard.indicators.rulebook.Measure;
import org.steelyard.indicators.rulebook.Rulebook;
import org.steelyard.reports.Labels;
import org.steelyard.reports.view.Figures;
import org.steelyard.reports.view.ScaleText;
import org.steelyard.reports.view.Shares;

/** Writes the register (指标库): a card for each indicator. */
final class Register {

    private final Labels labels;
    private final Rulebook rulebook;
    private final Map<String, Double> shares;
    private final ScaleText scales;

    Register(Labels labels, Rulebook rulebook) {
        this.labels = labels;
        this.rulebook = rulebook;
        this.shares = Shares.of(rulebook.scheme().root());
        this.scales = new ScaleText(labels, rulebook, LocalDate.MAX);
    }

    Document document() {
        Document document = new Document()
                .heading(
                        1,
                        labels.text(
                                "docs.register", labels.text(rulebook.scheme().name())))
                .paragraph(labels.text(
                        "docs.register.note",
                        rulebook.scheme().version(),
                        rulebook.indicators().size()));
        List<List<String>> list = new ArrayList<>();
        for (Indicator each : rulebook.indicators().values()) {
            list.add(List.of(
                    each.id(),
                    labels.text(each.name()),
                    labels.facet(each),
                    labels.measure(each.unit()),
                    weight(each)));
        }
        document.grid(
                List.of(
                        labels.text("docs.id"),
                        labels.text("docs.name"),
                        labels.text("docs.facet"),
                        labels.text("docs.unit"),
                        labels.text("docs.weight")),
                list);
        rulebook.indicators().values().forEach(each -> card(each, document));
        return document;
    }

    private String weight(Indicator indicator) {
        Double share = shares.get(indicator.id());
        return share == null ? labels.text("docs.shown") : Figures.fixed(100 * share, 1) + " %";
    }

    private void card(Indicator indicator, Document document) {
        document.heading(2, indicator.id() + " " + labels.text(indicator.name()))
                .paragraph(labels.text(indicator.why()));
        List<List<String>> rows = new ArrayList<>();
        row(rows, "rulebook.basis", indicator.basis());
        row(rows, "docs.facet", labels.facet(indicator));
        row(rows, "docs.statistic", labels.word("statistic", indicator.statistic()));
        row(
                rows,
                "docs.unit",
                labels.measure(indicator.unit())
                        + labels.text("docs.and")
                        + labels.word("direction", indicator.direction()));
        if (indicator.given()) {
            row(
                    rows,
                    "rulebook.rows",
                    labels.text(indicator.attained() ? "rulebook.rows.attained" : "rulebook.rows.given"));
        } else {
            counted(indicator, rows);
        }
        scales.all(indicator.scale()).forEach(scale -> row(rows, "rulebook.anchors", scale));
        row(rows, "docs.weight", weight(indicator));
        row(rows, "rulebook.minimum", labels.text("rulebook.minimum.of", indicator.minimum()));
        if (!indicator.days().equals(Days.ALL)) {
            row(rows, "docs.days", days(indicator.days()));
        }
        row(rows, "rulebook.owner", indicator.upkeep().owner());
        row(rows, "rulebook.checked", labels.checked(indicator.upkeep()));
        document.grid(List.of("", ""), rows);
        if (!indicator.examples().isEmpty()) {
            document.paragraph(labels.text("docs.examples"));
            document.items(
                    indicator.examples().stream().map(example -> example.name()).toList());
        }
    }

    private String days(Days days) {
        String from = days.from().equals(LocalDate.MIN) ? "…" : days.from().toString();
        String until = days.until().equals(LocalDate.MAX) ? "…" : days.until().toString();
        return from + " – " + until;
    }

    private void counted(Indicator indicator, List<List<String>> rows) {
        Measure numerator = indicator.numerator();
        row(rows, "docs.source", Document.code(numerator.source()));
        row(rows, "rulebook.dated", Document.code(numerator.dated()));
        row(rows, "rulebook.rows", Document.code(numerator.where()));
        boolean histogram = indicator.statistic().ofHistogram();
        row(rows, histogram ? "rulebook.counted" : "rulebook.numerator", Document.code(numerator.expression()));
        Measure denominator = indicator.denominator();
        if (denominator != null) {
            row(rows, "rulebook.denominator", Document.code(denominator.expression()));
            if (!denominator.source().equals(numerator.source())
                    || !denominator.where().equals(numerator.where())
                    || !denominator.dated().equals(numerator.dated())) {
                row(rows, "docs.denominator.source", Document.code(denominator.source()));
                row(rows, "docs.denominator.dated", Document.code(denominator.dated()));
                row(rows, "docs.denominator.rows", Document.code(denominator.where()));
            }
        }
    }

    private void row(List<List<String>> rows, String key, String text) {
        rows.add(List.of(labels.text(key), text));
    }
}
