package org.steelyard.reports.chart;

import java.awt.Color;
import java.util.List;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.data.category.DefaultCategoryDataset;
import org.steelyard.indicators.result.Flag;
import org.steelyard.indicators.result.Outcome;
import org.steelyard.indicators.result.Placing;
import org.steelyard.indicators.result.Ranking;
import org.steelyard.indicators.result.Score;
import org.steelyard.indicators.result.State;
import org.steelyard.reports.Labels;
import org.steelyard.reports.view.Figures;
import org.steelyard.reports.view.Findings;
import org.steelyard.reports.view.Standing;

/** The units of one peer group in order of their points; the last place in red with stripes. */
final class RankingChart {

    private static final int ROW = 58;
    private static final int FRAME = 330;
    private static final double LONGEST_NAME = 520;
    private static final double LONGEST_REASON = 860;

    private final Labels labels;
    private final Findings findings;

    RankingChart(Labels labels, Findings findings) {
        this.labels = labels;
        this.findings = findings;
    }

    /** The chart of a ranking. */
    Drawing of(String name, Ranking ranking) {
        List<Standing> standings = Standing.of(findings, ranking);
        int decimals = findings.assessment().rulebook().scheme().decimals();
        boolean bandsOnly = findings.bandsOnly(ranking);
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        for (int i = 0; i < standings.size(); i++) {
            Placing placing = standings.get(i).placing();
            data.addValue(
                    placing == null ? 0 : placing.points(), "points", new Bar(i, name(standings.get(i), bandsOnly)));
        }
        BarDrawer bars = new BarDrawer(column -> {
            Standing standing = standings.get(column);
            return new BarDrawer.Mark(value(standing, decimals, bandsOnly), color(standing), standing.last());
        });
        CategoryPlot plot = new CategoryPlot(data, names(), points(), bars);
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        plot.setRangeGridlinePaint(Ink.GRID);
        plot.setRangeGridlineStroke(Ink.THIN);
        String title = labels.text(
                "chart.ranking.title",
                labels.group(ranking.level(), ranking.peerGroup()),
                labels.text(findings.root().name()),
                labels.period(findings.period()));
        boolean ranges = ranking.placings().stream().anyMatch(p -> p.lowest() != null);
        String subtitle = labels.text(
                bandsOnly
                        ? "chart.ranking.subtitle.bands"
                        : ranges ? "chart.ranking.subtitle" : "chart.ranking.subtitle.plain");
        return new Drawing(
                name,
                House.chart(plot, title, subtitle, legend(standings)),
                FRAME + ROW * Math.max(3, standings.size()));
    }

    private static Color color(Standing standing) {
        return standing.placing() == null ? Ink.QUIET : standing.last() ? Ink.LAST : Ink.TEXT;
    }

    private static CategoryAxis names() {
        CategoryAxis axis = new CategoryAxis();
        House.axis(axis);
        axis.setCategoryLabelPositionOffset(14);
        axis.setMaximumCategoryLabelWidthRatio(0.4f);
        axis.setLowerMargin(0.01);
        axis.setUpperMargin(0.01);
        axis.setCategoryMargin(0.34);
        return axis;
    }

    private static NumberAxis points() {
        NumberAxis axis = new NumberAxis();
        House.axis(axis);
        axis.setRange(0, 118);
        axis.setTickUnit(new NumberTickUnit(20, Plain.WHOLE));
        return axis;
    }

    private String name(Standing standing, boolean bandsOnly) {
        Placing placing = standing.placing();
        String unit = labels.name(standing.unit());
        String text = placing == null
                ? unit
                : bandsOnly
                        ? placing.band() + "  " + unit
                        : labels.text(placing.tied() ? "chart.place.tied" : "chart.place", placing.place()) + "  "
                                + unit;
        return Lettering.fit(text, Lettering.regular(House.BODY), LONGEST_NAME);
    }

    private String value(Standing standing, int decimals, boolean bandsOnly) {
        Placing placing = standing.placing();
        if (placing == null) {
            return why(standing);
        }
        Integer lowest = placing.lowest();
        Integer highest = placing.highest();
        String points = Figures.fixed(placing.points(), decimals);
        if (lowest == null || highest == null || bandsOnly) {
            return points;
        }
        return points + "  [" + (lowest.equals(highest) ? lowest.toString() : lowest + "–" + highest) + "]";
    }

    private String why(Standing standing) {
        Score score = findings.score(
                findings.period(), standing.unit(), findings.root().id());
        if (score != null
                && score.outcome() instanceof Outcome.NotScored none
                && none.state() == State.SAMPLE_TOO_SMALL) {
            return labels.text("chart.note.small");
        }
        String reason = standing.reason() == null ? "" : labels.text(standing.reason());
        return Lettering.fit(labels.text("chart.note.other", reason), Lettering.bold(House.SMALL), LONGEST_REASON);
    }

    private LegendItemCollection legend(List<Standing> standings) {
        LegendItemCollection items = new LegendItemCollection();
        items.add(House.entry(labels.text("chart.legend.ranked"), House.box(), Ink.BAR));
        boolean joint = standings.stream().anyMatch(s -> s.marks().contains(Flag.Kind.LAST_JOINT));
        if (standings.stream().anyMatch(Standing::last)) {
            String last = joint ? labels.word("mark", Flag.Kind.LAST_JOINT) : labels.text("chart.legend.last");
            items.add(House.entry(last, Hatch.sample(House.box()), Ink.LAST));
        }
        return items;
    }
}
