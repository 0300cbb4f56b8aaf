package org.steelyard.reports.excel;

import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.steelyard.indicators.result.Flag;
import org.steelyard.indicators.result.IntakeCount;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.Placing;
import org.steelyard.indicators.result.Ranking;
import org.steelyard.indicators.result.Unit;
import org.steelyard.indicators.rulebook.Level;
import org.steelyard.indicators.rulebook.Scheme;
import org.steelyard.reports.Labels;
import org.steelyard.reports.RunFacts;
import org.steelyard.reports.view.Figures;
import org.steelyard.reports.view.Findings;
import org.steelyard.reports.view.Standing;

/** The first sheet: what was weighed, by which rules, the headline results and how to read the rest. */
final class CoverSheet {

    /** The number of columns: a label and a text. */
    static final int WIDTH = Page.CARD;

    private final Labels labels;
    private final Findings findings;
    private final RunFacts facts;
    private final Scheme scheme;

    CoverSheet(Labels labels, Findings findings, RunFacts facts) {
        this.labels = labels;
        this.findings = findings;
        this.facts = facts;
        this.scheme = findings.assessment().rulebook().scheme();
    }

    /** Writes the cover; {@code unranked} is the number of units without a place. */
    void write(Page page, int unranked) {
        page.onePaper();
        page.title(labels.text("cover.title"));
        Period period = findings.period();
        String days = labels.text("cover.days", period.first(), period.last());
        entry(page, "cover.period", labels.period(period) + " (" + days + ")");
        String name = labels.text(scheme.name());
        entry(page, "cover.rulebook", labels.text("cover.version", name, scheme.version()));
        entry(page, "cover.asof", facts.asOf().toString());
        entry(page, "cover.run", facts.runId());
        entry(page, "cover.code", facts.codeVersion());
        entry(page, "cover.rows", rows());
        page.section(labels.text("cover.headlines"));
        scheme.levels().stream()
                .filter(level -> !level.equals(Level.DEPARTMENT_DISTRICT))
                .flatMap(level -> findings.rankings(level).stream())
                .filter(ranking -> !ranking.placings().isEmpty())
                .forEach(ranking -> headline(page, ranking));
        longLast(page);
        if (unranked > 0) {
            page.bullet(labels.text("cover.unranked", unranked), Tone.PLAIN);
        }
        page.section(labels.text("cover.reading"));
        page.bullet(labels.text("cover.reading.1"), Tone.PLAIN);
        page.bullet(labels.text("cover.reading.2", scheme.decimals()), Tone.PLAIN);
        page.bullet(labels.text("cover.reading.3"), Tone.PLAIN);
        page.bullet(labels.text("cover.reading.4"), Tone.PLAIN);
        page.bullet(labels.text("cover.reading.5", scheme.minimumGroup()), Tone.PLAIN);
        page.bullet(labels.text("cover.reading.6"), Tone.PLAIN);
    }

    private void entry(Page page, String key, String text) {
        page.line().text(labels.text(key), Look.LABEL).wrap(text);
    }

    private String rows() {
        return labels.text(
                "cover.rows.of",
                sum(IntakeCount::read),
                sum(IntakeCount::accepted),
                sum(IntakeCount::superseded),
                sum(IntakeCount::excluded),
                sum(IntakeCount::rejected));
    }

    private String sum(ToLongFunction<IntakeCount> count) {
        return Figures.grouped(facts.intake().stream().mapToLong(count).sum());
    }

    private void headline(Page page, Ranking ranking) {
        String group = labels.group(ranking.level(), ranking.peerGroup());
        if (findings.bandsOnly(ranking)) {
            page.bullet(labels.text("cover.bands", group, BandsNote.text(labels, findings, ranking)), Tone.PLAIN);
            return;
        }
        List<Placing> first =
                ranking.placings().stream().filter(p -> p.place() == 1).toList();
        page.bullet(labels.text("cover.first", group, names(first), points(first)), Tone.PLAIN);
        List<Placing> last = Standing.of(findings, ranking).stream()
                .filter(Standing::last)
                .flatMap(standing -> Stream.ofNullable(standing.placing()))
                .toList();
        if (!last.isEmpty()) {
            page.bullet("▼ " + labels.text("cover.last", group, names(last), points(last)), Tone.LAST);
        }
    }

    private String names(List<Placing> placings) {
        return placings.stream()
                .map(placing -> labels.name(placing.unit()))
                .collect(Collectors.joining(labels.text("list.comma")));
    }

    private String points(List<Placing> placings) {
        return Figures.fixed(placings.get(0).points(), scheme.decimals());
    }

    private void longLast(Page page) {
        List<Unit> units = findings.assessment().flags().stream()
                .filter(flag -> flag.period().equals(findings.period()) && flag.kind() == Flag.Kind.LAST_LONG)
                .filter(flag -> flag.node().equals(findings.root().id()))
                .map(Flag::unit)
                .distinct()
                .toList();
        // Pairs of department and district are many: here their number, on their own sheet their names.
        String names = units.stream()
                .filter(unit -> !unit.level().equals(Level.DEPARTMENT_DISTRICT))
                .map(labels::name)
                .collect(Collectors.joining(labels.text("list.comma")));
        if (!names.isEmpty()) {
            page.bullet("▼ " + labels.text("cover.longlast", names), Tone.LAST);
        }
        long pairs = units.stream()
                .filter(unit -> unit.level().equals(Level.DEPARTMENT_DISTRICT))
                .count();
        if (pairs > 0) {
            page.bullet("▼ " + labels.text("cover.longlast.pairs", pairs), Tone.LAST);
        }
    }
}
