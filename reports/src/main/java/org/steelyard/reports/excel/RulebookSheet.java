package org.steelyard.reports.excel;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.steelyard.indicators.rulebook.Indicator;
import org.steelyard.indicators.rulebook.Measure;
import org.steelyard.indicators.rulebook.Node;
import org.steelyard.indicators.rulebook.NotAssessed;
import org.steelyard.indicators.rulebook.Rulebook;
import org.steelyard.reports.Labels;
import org.steelyard.reports.view.Figures;
import org.steelyard.reports.view.Findings;
import org.steelyard.reports.view.ScaleText;
import org.steelyard.reports.view.Shares;

/** The rulebook in words: the tree of weights, then a card for each indicator. */
final class RulebookSheet {

    /** The number of columns: a label and a text. */
    static final int WIDTH = Page.CARD;

    private final Labels labels;
    private final Findings findings;
    private final Rulebook rulebook;
    private final Map<String, Double> shares;
    private final ScaleText scales;

    RulebookSheet(Labels labels, Findings findings) {
        this.labels = labels;
        this.findings = findings;
        this.rulebook = findings.assessment().rulebook();
        this.shares = Shares.of(findings.root());
        this.scales = new ScaleText(labels, rulebook, findings.period().last());
    }

    /** Writes the tree and the cards. */
    void write(Page page) {
        String name = labels.text(rulebook.scheme().name());
        page.title(labels.text("rulebook.title", name, rulebook.scheme().version()));
        page.note(labels.text("rulebook.note", findings.period().last()));
        page.section(labels.text("rulebook.tree"));
        tree(page, findings.root(), 0);
        List<Indicator> scored = rulebook.scored();
        page.section(labels.text("rulebook.scored"));
        scored.forEach(indicator -> card(page, indicator));
        Set<String> ids = scored.stream().map(Indicator::id).collect(Collectors.toSet());
        List<Indicator> shown = rulebook.indicators().values().stream()
                .filter(indicator -> !ids.contains(indicator.id()))
                .toList();
        if (!shown.isEmpty()) {
            page.section(labels.text("rulebook.shown"));
            shown.forEach(indicator -> card(page, indicator));
        }
        if (!rulebook.notAssessed().isEmpty()) {
            page.section(labels.text("rulebook.not_assessed"));
            for (NotAssessed one : rulebook.notAssessed()) {
                page.line().text(labels.text(one.name()), Look.LABEL).wrap(labels.text(one.reason()));
            }
        }
    }

    private void tree(Page page, Node node, int depth) {
        page.line()
                .number(shares.getOrDefault(node.id(), 0.0), Look.SHARE)
                .wrap("　".repeat(depth) + (node.leaf() ? node.id() + " " : "") + labels.text(node.name()));
        node.children().forEach(child -> tree(page, child, depth + 1));
    }

    private void card(Page page, Indicator indicator) {
        page.line().text(indicator.id(), Look.HEADER).text(labels.text(indicator.name()), Look.LABEL);
        entry(page, "rulebook.what", what(indicator));
        entry(page, "rulebook.why", labels.text(indicator.why()));
        entry(page, "rulebook.basis", indicator.basis());
        if (indicator.given()) {
            entry(
                    page,
                    "rulebook.rows",
                    labels.text(indicator.attained() ? "rulebook.rows.attained" : "rulebook.rows.given"));
        } else {
            counted(page, indicator);
        }
        entry(page, "rulebook.anchors", scales.text(indicator.scale()));
        entry(page, "rulebook.minimum", labels.text("rulebook.minimum.of", indicator.minimum()));
        Double share = shares.get(indicator.id());
        if (share != null) {
            entry(page, "rulebook.weight", labels.text("rulebook.weight.of", Figures.fixed(100 * share, 1)));
        }
        entry(page, "rulebook.owner", indicator.upkeep().owner());
        entry(page, "rulebook.checked", labels.checked(indicator.upkeep()));
    }

    private void counted(Page page, Indicator indicator) {
        Measure numerator = indicator.numerator();
        entry(page, "rulebook.rows", labels.text("rulebook.rows.of", numerator.source(), numerator.where()));
        entry(page, "rulebook.dated", numerator.dated());
        boolean counted = indicator.statistic().ofHistogram();
        entry(page, counted ? "rulebook.counted" : "rulebook.numerator", numerator.expression());
        if (indicator.denominator() != null) {
            entry(page, "rulebook.denominator", denominator(numerator, indicator.denominator()));
            also(page, numerator, indicator.denominator());
        }
    }

    /** What further tables add: rows, and what each adds to the numerator and the denominator. */
    private void also(Page page, Measure numerator, Measure denominator) {
        for (int i = 0; i < numerator.also().size(); i++) {
            Measure above = numerator.also().get(i);
            entry(
                    page,
                    "rulebook.also",
                    labels.text(
                            "rulebook.also.of",
                            above.source(),
                            above.where(),
                            above.dated(),
                            above.expression(),
                            denominator.also().get(i).expression()));
        }
    }

    private void entry(Page page, String key, String text) {
        page.line().text(labels.text(key), Look.LABEL).wrap(text);
    }

    private String what(Indicator indicator) {
        return labels.text(
                "rulebook.what.of",
                labels.text(indicator.name()),
                labels.word("statistic", indicator.statistic()),
                labels.measure(indicator.unit()),
                labels.word("direction", indicator.direction()),
                labels.facet(indicator));
    }

    private String denominator(Measure numerator, Measure denominator) {
        boolean same = denominator.source().equals(numerator.source())
                && denominator.where().equals(numerator.where())
                && denominator.dated().equals(numerator.dated());
        return same
                ? denominator.expression()
                : labels.text(
                        "rulebook.denominator.of",
                        denominator.expression(),
                        denominator.source(),
                        denominator.where(),
                        denominator.dated());
    }
}
