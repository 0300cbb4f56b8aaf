package org.steelyard.reports.chart;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYBarDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.steelyard.indicators.result.Histogram;
import org.steelyard.indicators.result.Measurement;
import org.steelyard.indicators.result.Unit;
import org.steelyard.indicators.rulebook.Direction;
import org.steelyard.indicators.rulebook.Indicator;
import org.steelyard.reports.Labels;
import org.steelyard.reports.view.Figures;
import org.steelyard.reports.view.Findings;

/** How far the city's cases lie from their promised limit; the late ones in red with stripes. */
final class OnTimeChart {

    /** The unit of the indicator that is drawn so. */
    private static final String UNIT = "days_to_limit";

    private static final int END = 20;
    private static final int HEIGHT = 900;

    private final Labels labels;
    private final Findings findings;

    OnTimeChart(Labels labels, Findings findings) {
        this.labels = labels;
        this.findings = findings;
    }

    /** The chart; empty where the rulebook has no such indicator or the city has no such cases. */
    Optional<Drawing> of(String name) {
        return findings.assessment().rulebook().indicators().values().stream()
                .filter(indicator -> indicator.unit().equals(UNIT))
                .findFirst()
                .flatMap(indicator -> of(name, indicator));
    }

    private Optional<Drawing> of(String name, Indicator indicator) {
        Measurement measurement = findings.measurement(Unit.CITY, indicator.id());
        return measurement != null && measurement.tally() instanceof Histogram histogram && histogram.n() > 0
                ? Optional.of(draw(name, indicator, histogram))
                : Optional.empty();
    }

    private Drawing draw(String name, Indicator indicator, Histogram histogram) {
        boolean lateIsAbove = indicator.direction() == Direction.LOWER;
        XYSeries series = new XYSeries("days");
        clipped(histogram).forEach((days, count) -> series.add(days, count));
        XYPlot plot = new XYPlot(
                new XYBarDataset(new XYSeriesCollection(series), 0.86),
                days(),
                counts(),
                new DayDrawer(days -> lateIsAbove ? days > 0 : days < 0));
        plot.setRangeGridlinePaint(Ink.GRID);
        plot.setRangeGridlineStroke(Ink.THIN);
        plot.setDomainGridlinesVisible(false);
        plot.addDomainMarker(limit(lateIsAbove ? 0.5 : -0.5, lateIsAbove), Layer.FOREGROUND);
        String title =
                labels.text("chart.ontime.title", labels.text(indicator.name()), labels.period(findings.period()));
        long late = histogram.counts().entrySet().stream()
                .filter(e -> lateIsAbove ? e.getKey() > 0 : e.getKey() < 0)
                .mapToLong(e -> e.getValue())
                .sum();
        double share = 100.0 * (histogram.n() - late) / histogram.n();
        String subtitle = labels.text("chart.ontime.subtitle", Figures.grouped(histogram.n()), Figures.fixed(share, 2));
        return new Drawing(name, House.chart(plot, title, subtitle, legend()), HEIGHT);
    }

    private static SortedMap<Integer, Long> clipped(Histogram histogram) {
        SortedMap<Integer, Long> counts = new TreeMap<>();
        histogram
                .counts()
                .forEach((days, count) -> counts.merge((int) Math.max(-END, Math.min(END, days)), count, Long::sum));
        return counts;
    }

    private NumberAxis days() {
        NumberAxis axis = new NumberAxis(labels.text("chart.ontime.axis"));
        House.axis(axis);
        axis.setRange(-END - 1, END + 1);
        axis.setTickUnit(new NumberTickUnit(5) {
            private static final long serialVersionUID = 1;

            @Override
            public String valueToString(double value) {
                return day((int) Math.rint(value));
            }
        });
        return axis;
    }

    private String day(int days) {
        if (Math.abs(days) >= END) {
            return labels.text(days < 0 ? "chart.ontime.below" : "chart.ontime.above", END);
        }
        return days == 0 ? "0" : days < 0 ? "−" + -days : "+" + days;
    }

    private NumberAxis counts() {
        NumberAxis axis = new NumberAxis(labels.text("chart.ontime.count"));
        House.axis(axis);
        axis.setNumberFormatOverride(Plain.WHOLE);
        axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        axis.setUpperMargin(0.12);
        return axis;
    }

    private ValueMarker limit(double at, boolean lateIsAbove) {
        ValueMarker marker = new ValueMarker(at, Ink.TEXT, Ink.LINE);
        marker.setLabel(labels.text("chart.ontime.limit"));
        marker.setLabelFont(Lettering.bold(House.BODY));
        marker.setLabelPaint(Ink.TEXT);
        marker.setLabelBackgroundColor(Ink.PAPER);
        marker.setLabelAnchor(lateIsAbove ? RectangleAnchor.TOP_RIGHT : RectangleAnchor.TOP_LEFT);
        marker.setLabelTextAnchor(lateIsAbove ? TextAnchor.TOP_LEFT : TextAnchor.TOP_RIGHT);
        marker.setLabelOffset(new RectangleInsets(4, 12, 4, 12));
        return marker;
    }

    private LegendItemCollection legend() {
        LegendItemCollection items = new LegendItemCollection();
        items.add(House.entry(labels.text("chart.ontime.early"), House.box(), Ink.BAR));
        items.add(House.entry(labels.text("chart.ontime.late"), Hatch.sample(House.box()), Ink.LAST));
        return items;
    }
}
