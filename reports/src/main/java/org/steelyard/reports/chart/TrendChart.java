package org.steelyard.reports.chart;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.Ranking;
import org.steelyard.reports.Labels;
import org.steelyard.reports.view.Figures;
import org.steelyard.reports.view.Findings;
import org.steelyard.reports.view.Standing;

/** The points of a peer group over the periods, each line with its name at its end. */
final class TrendChart {

    private static final int FRAME = 250;
    private static final int LINE_HEIGHT = 34;
    private static final Shape DOT = new Ellipse2D.Double(-6, -6, 12, 12);

    private final Labels labels;
    private final Findings findings;
    private final List<Period> periods;

    TrendChart(Labels labels, Findings findings) {
        this.labels = labels;
        this.findings = findings;
        this.periods = findings.assessment().periods();
    }

    /** The chart of a ranking's units. */
    Drawing of(String name, Ranking ranking) {
        List<Standing> standings = Standing.of(findings, ranking);
        int height = Math.max(560, LINE_HEIGHT * (standings.size() + 4));
        XYSeriesCollection data = new XYSeriesCollection();
        XYLineAndShapeRenderer lines = new XYLineAndShapeRenderer(true, true);
        XYPlot plot = new XYPlot(data, new SymbolAxis(null, new String[0]), new NumberAxis(), lines);
        List<End> ends = new ArrayList<>();
        double lowest = 100;
        double highest = 0;
        for (int i = 0; i < standings.size(); i++) {
            Standing standing = standings.get(i);
            XYSeries series = series(standing, i);
            if (series.isEmpty()) {
                continue;
            }
            lowest = Math.min(lowest, series.getMinY());
            highest = Math.max(highest, series.getMaxY());
            int index = data.getSeriesCount();
            data.addSeries(series);
            Color color = standing.last() ? Ink.LAST : Ink.LINES.get(i % Ink.LINES.size());
            lines.setSeriesPaint(index, color);
            lines.setSeriesStroke(index, standing.last() ? Ink.DASHED : Ink.LINE);
            lines.setSeriesShape(index, DOT);
            Number y = series.getY(series.getItemCount() - 1);
            double x = series.getX(series.getItemCount() - 1).doubleValue();
            ends.add(new End(label(standing, x, y.doubleValue()), color, standing.last(), x, y.doubleValue()));
        }
        double bottom = Math.max(0, Math.floor((lowest - 2) / 5) * 5);
        double top = Math.min(100.5, Math.ceil((highest + 2) / 5) * 5);
        axes(plot, bottom, Math.max(top, bottom + 10), widest(ends));
        annotate(plot, ends, LINE_HEIGHT * plot.getRangeAxis().getRange().getLength() / (height - 40));
        plot.setRangeGridlinePaint(Ink.GRID);
        plot.setRangeGridlineStroke(Ink.THIN);
        plot.setDomainGridlinesVisible(false);
        boolean last = standings.stream().anyMatch(Standing::last);
        return new Drawing(
                name,
                House.chart(
                        plot,
                        title(ranking),
                        labels.text(last ? "chart.trend.subtitle" : "chart.trend.subtitle.none"),
                        new LegendItemCollection()),
                height + FRAME);
    }

    private String title(Ranking ranking) {
        return labels.text(
                "chart.trend.title",
                labels.group(ranking.level(), ranking.peerGroup()),
                labels.text(findings.root().name()),
                labels.period(periods.get(0)),
                labels.period(periods.get(periods.size() - 1)));
    }

    private XYSeries series(Standing standing, int number) {
        XYSeries series = new XYSeries(number);
        for (int i = 0; i < periods.size(); i++) {
            Double points = findings.points(
                    periods.get(i), standing.unit(), findings.root().id());
            if (points != null) {
                if (!series.isEmpty()
                        && !findings.version(periods.get(i)).equals(findings.version(periods.get(i - 1)))) {
                    // The line breaks where the version of the method changed: points on both sides do not compare.
                    series.add(i - 0.5, null);
                }
                series.add(i, points);
            }
        }
        return series;
    }

    private String label(Standing standing, double x, double points) {
        int decimals = findings.assessment().rulebook().scheme().decimals();
        String name = labels.name(standing.unit());
        Period period = periods.get((int) x);
        boolean now = period.equals(findings.period());
        return Figures.fixed(points, decimals)
                + "  "
                + (now ? name : labels.text("chart.trend.before", name, period.name()));
    }

    private static double widest(List<End> ends) {
        return ends.stream()
                .mapToDouble(end -> Lettering.width(end.text(), Lettering.bold(House.SMALL)))
                .max()
                .orElse(0);
    }

    private void axes(XYPlot plot, double bottom, double top, double widest) {
        String[] names = periods.stream().map(Period::name).toArray(String[]::new);
        SymbolAxis time = new SymbolAxis(null, names);
        House.axis(time);
        time.setGridBandsVisible(false);
        double wide = Drawing.WIDTH - 160;
        double share = (widest + 60) / wide;
        double length = periods.size() - 0.7;
        time.setRange(-0.3, -0.3 + length / (1 - Math.min(0.6, share)));
        plot.setDomainAxis(time);
        NumberAxis points = new NumberAxis(labels.text("chart.axis.points"));
        House.axis(points);
        points.setRange(bottom, top);
        points.setTickUnit(new NumberTickUnit(top - bottom > 40 ? 10 : 5, Plain.WHOLE));
        plot.setRangeAxis(points);
    }

    private void annotate(XYPlot plot, List<End> ends, double gap) {
        List<Double> ys = Spread.apart(
                ends.stream().map(End::y).toList(), gap, plot.getRangeAxis().getRange());
        double span = plot.getDomainAxis().getRange().getLength() / Drawing.WIDTH;
        for (int i = 0; i < ends.size(); i++) {
            End end = ends.get(i);
            double from = periods.size() - 1 + 12 * span;
            double at = periods.size() - 1 + 46 * span;
            plot.addAnnotation(new XYLineAnnotation(
                    end.x() + 12 * span, end.y(), at - 6 * span, ys.get(i), Ink.THIN, end.color()));
            XYTextAnnotation text = new XYTextAnnotation(end.text(), Math.max(from, at), ys.get(i));
            text.setFont(end.last() ? Lettering.bold(House.SMALL) : Lettering.regular(House.SMALL));
            text.setPaint(end.color());
            text.setTextAnchor(TextAnchor.CENTER_LEFT);
            plot.addAnnotation(text);
        }
    }

    private record End(String text, Color color, boolean last, double x, double y) {}
}
