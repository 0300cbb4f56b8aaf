package org.steelyard.reports.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.steelyard.indicators.result.Outcome;
import org.steelyard.indicators.result.Score;
import org.steelyard.indicators.result.Unit;
import org.steelyard.indicators.rulebook.Node;
import org.steelyard.reports.Labels;
import org.steelyard.reports.view.Figures;
import org.steelyard.reports.view.Findings;
import org.steelyard.reports.view.Shares;

/** The points of every unit at every node of the scheme: a line a unit, a column a node. */
final class ScoreSheet {

    private static final int NAMES = 3;

    private final Labels labels;
    private final Findings findings;
    private final List<Node> nodes = new ArrayList<>();

    ScoreSheet(Labels labels, Findings findings) {
        this.labels = labels;
        this.findings = findings;
        collect(findings.root());
    }

    private void collect(Node node) {
        nodes.add(node);
        node.children().forEach(this::collect);
    }

    /** The number of columns. */
    int width() {
        return NAMES + nodes.size();
    }

    /** Writes the matrix. */
    void write(Page page) {
        page.title(labels.text("scores.title", labels.period(findings.period())));
        page.note(labels.text("scores.note"));
        Map<String, Double> shares = Shares.of(findings.root());
        List<String> columns = new ArrayList<>(
                List.of(labels.text("scores.level"), labels.text("scores.group"), labels.text("scores.unit")));
        for (Node node : nodes) {
            String share = Figures.fixed(100 * shares.getOrDefault(node.id(), 0.0), 1);
            columns.add(labels.text(node.name()) + "\n" + share + "%");
        }
        page.frozenHeader(columns, NAMES);
        int header = page.lines() - 1;
        findings.units().forEach((unit, group) -> row(page.line(), unit, group));
        page.filter(header);
    }

    private void row(Line line, Unit unit, String group) {
        line.text(labels.level(unit.level()))
                .text(labels.group(unit.level(), group))
                .text(labels.name(unit));
        for (Node node : nodes) {
            Score score = findings.score(findings.period(), unit, node.id());
            if (score == null) {
                line.center("");
            } else if (score.outcome() instanceof Outcome.Scored scored) {
                line.tone(Tone.PLAIN).points(scored.points());
            } else if (score.outcome() instanceof Outcome.NotScored none) {
                line.tone(Tone.MUTED).center(labels.word("state.short", none.state()));
            }
        }
    }
}
