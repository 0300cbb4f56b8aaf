package org.steelyard.reports.excel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.Placing;
import org.steelyard.indicators.result.Ranking;
import org.steelyard.indicators.rulebook.Level;
import org.steelyard.indicators.rulebook.Node;
import org.steelyard.indicators.rulebook.Scheme;
import org.steelyard.reports.Labels;
import org.steelyard.reports.view.Figures;
import org.steelyard.reports.view.Findings;
import org.steelyard.reports.view.Standing;

/** The rankings of one level, one peer group under the other. */
final class RankingSheet {

    private static final double REASON = 30;
    private static final String LAST_MARK = "▼ ";

    private final Labels labels;
    private final Findings findings;
    private final List<Node> blocks;

    RankingSheet(Labels labels, Findings findings) {
        this.labels = labels;
        this.findings = findings;
        this.blocks = findings.root().children();
    }

    /** The number of columns. */
    int width() {
        return columns().size();
    }

    /** Writes the rankings of a level. */
    void write(Page page, Level level) {
        page.title(labels.text("rank.title", labels.level(level), labels.period(findings.period())));
        page.note(findings.previous()
                .map(previous -> labels.text("rank.note.1", labels.period(previous)))
                .orElseGet(() -> labels.text("rank.note.1.none")));
        page.note(labels.text("rank.note.2", bands()));
        page.frozenHeader(columns(), 2);
        for (Ranking ranking : findings.rankings(level)) {
            List<Standing> standings = Standing.of(findings, ranking);
            boolean bandsOnly = findings.bandsOnly(ranking);
            page.section(heading(ranking));
            if (bandsOnly) {
                page.note(BandsNote.text(labels, findings, ranking));
            }
            for (int i = 0; i < standings.size(); i++) {
                row(page.line(), i + 1, standings.get(i), bandsOnly);
            }
        }
    }

    private List<String> columns() {
        List<String> columns = new ArrayList<>(List.of(
                labels.text("rank.number"),
                labels.text("rank.unit"),
                labels.text("rank.points"),
                labels.text("rank.place"),
                labels.text("rank.range"),
                labels.text("rank.previous"),
                labels.text("rank.moved"),
                labels.text("rank.previous.points"),
                labels.text("rank.change"),
                labels.text("rank.band.header"),
                labels.text("rank.marks")));
        blocks.forEach(block -> columns.add(labels.text(block.name())));
        return columns;
    }

    private String heading(Ranking ranking) {
        String group = labels.group(ranking.level(), ranking.peerGroup());
        int ranked = ranking.placings().size();
        int unranked = ranking.unranked().size();
        return unranked == 0
                ? labels.text("rank.group", group, ranked)
                : labels.text("rank.group.unranked", group, ranked, unranked);
    }

    private String bands() {
        return findings.assessment().rulebook().scheme().bands().stream()
                .map((Scheme.Band band) -> labels.text("rank.band", band.name(), Figures.plain(band.from())))
                .collect(Collectors.joining(labels.text("list.comma")));
    }

    private void row(Line line, int number, Standing standing, boolean bandsOnly) {
        Placing placing = standing.placing();
        line.tone(standing.last() ? Tone.LAST : placing == null ? Tone.MUTED : Tone.PLAIN);
        line.number((double) number, Look.PLACE);
        line.text((standing.last() ? LAST_MARK : "") + labels.name(standing.unit()));
        if (placing == null) {
            line.center("").center(labels.text("rank.unranked")).center("");
        } else if (bandsOnly) {
            line.points(placing.points()).center("").center("");
        } else {
            line.points(placing.points()).number((double) placing.place(), placing.tied() ? Look.TIED : Look.PLACE);
            line.center(range(placing));
        }
        before(line, standing, bandsOnly);
        line.center(placing == null ? "" : placing.band());
        marks(line, standing);
        Period period = findings.period();
        blocks.forEach(block -> line.points(findings.points(period, standing.unit(), block.id())));
    }

    private void before(Line line, Standing standing, boolean bandsOnly) {
        Placing before = standing.before();
        line.number(before == null || bandsOnly ? null : (double) before.place(), Look.PLACE);
        Integer rise = bandsOnly ? null : standing.rise();
        line.center(rise == null ? "" : moved(rise));
        line.points(before == null ? null : (Double) before.points());
        BigDecimal change = standing.change();
        line.number(change == null ? null : (Double) change.doubleValue(), Look.SIGNED);
    }

    private void marks(Line line, Standing standing) {
        if (standing.reason() != null) {
            line.wrap(labels.text(standing.reason()), REASON);
        } else {
            String words = standing.marks().stream()
                    .map(kind -> labels.word("mark", kind))
                    .collect(Collectors.joining(labels.text("list.comma")));
            // A unit may bear several, which would make the narrowest of columns the widest.
            if (standing.marks().size() > 1) {
                line.wrap(words, REASON);
            } else {
                line.text(words);
            }
        }
    }

    private String moved(int rise) {
        if (rise == 0) {
            return labels.text("rank.same");
        }
        return rise > 0 ? labels.text("rank.up", rise) : labels.text("rank.down", -rise);
    }

    private static String range(Placing placing) {
        Integer lowest = placing.lowest();
        Integer highest = placing.highest();
        if (lowest == null || highest == null) {
            return "";
        }
        return lowest.equals(highest) ? lowest.toString() : lowest + "–" + highest;
    }
}
