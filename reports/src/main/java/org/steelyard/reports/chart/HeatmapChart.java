package org.steelyard.reports.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.DefaultCategoryDataset;
import org.steelyard.indicators.result.Ranking;
import org.steelyard.indicators.result.Unit;
import org.steelyard.indicators.rulebook.Indicator;
import org.steelyard.indicators.rulebook.Level;
import org.steelyard.reports.Labels;
import org.steelyard.reports.view.Findings;
import org.steelyard.reports.view.Standing;

/** The points of every unit of a level at every scored indicator, dark for many points. */
final class HeatmapChart {

    private static final int ROW = 46;
    private static final int FRAME = 520;
    /** Room for three digits. */
    private static final int COLUMN = 54;

    private static final int SIDES = 570;
    private static final double LONGEST_UNIT = 400;
    private static final double LONGEST_INDICATOR = 300;
    private static final int STEP = 20;

    private final Labels labels;
    private final Findings findings;

    HeatmapChart(Labels labels, Findings findings) {
        this.labels = labels;
        this.findings = findings;
    }

    /** The chart of a level; empty where it has no units or nothing is scored. */
    Optional<Drawing> of(String name, Level level) {
        List<Unit> units = new ArrayList<>();
        for (Ranking ranking : findings.rankings(level)) {
            Standing.of(findings, ranking).forEach(standing -> units.add(standing.unit()));
        }
        List<Indicator> indicators = findings.assessment().rulebook().scored();
        if (units.isEmpty() || indicators.isEmpty()) {
            return Optional.empty();
        }
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        for (int row = 0; row < units.size(); row++) {
            for (int column = 0; column < indicators.size(); column++) {
                String id = indicators.get(column).id();
                Double points = findings.points(findings.period(), units.get(row), id);
                data.addValue(points, (Integer) row, new Bar(column, name(indicators.get(column))));
            }
        }
        CategoryPlot plot = new CategoryPlot(data, indicatorAxis(), unitAxis(units), new CellDrawer());
        plot.setDomainAxisLocation(AxisLocation.TOP_OR_LEFT);
        plot.setRangeGridlinesVisible(false);
        plot.setInsets(new RectangleInsets(0, 0, 0, 150));
        String title = labels.text("chart.heatmap.title", labels.level(level), labels.period(findings.period()));
        String subtitle = labels.text("chart.heatmap.subtitle");
        return Optional.of(new Drawing(
                name,
                House.chart(plot, title, subtitle, legend()),
                Math.max(Drawing.WIDTH, SIDES + COLUMN * indicators.size()),
                FRAME + ROW * units.size()));
    }

    private String name(Indicator indicator) {
        return Lettering.fit(labels.text(indicator.name()), Lettering.regular(House.SMALL), LONGEST_INDICATOR);
    }

    private static CategoryAxis indicatorAxis() {
        CategoryAxis axis = new CategoryAxis();
        House.axis(axis);
        axis.setTickLabelFont(Lettering.regular(House.SMALL));
        axis.setCategoryLabelPositions(CategoryLabelPositions.createUpRotationLabelPositions(StrictMath.PI / 4));
        axis.setMaximumCategoryLabelLines(1);
        axis.setMaximumCategoryLabelWidthRatio(10f);
        axis.setLowerMargin(0);
        axis.setUpperMargin(0);
        axis.setCategoryMargin(0);
        return axis;
    }

    private SymbolAxis unitAxis(List<Unit> units) {
        String[] names = units.stream()
                .map(labels::name)
                .map(text -> Lettering.fit(text, Lettering.regular(House.SMALL), LONGEST_UNIT))
                .toArray(String[]::new);
        SymbolAxis axis = new SymbolAxis(null, names);
        House.axis(axis);
        axis.setTickLabelFont(Lettering.regular(House.SMALL));
        axis.setGridBandsVisible(false);
        axis.setInverted(true);
        axis.setRange(-0.5, units.size() - 0.5);
        return axis;
    }

    private LegendItemCollection legend() {
        LegendItemCollection items = new LegendItemCollection();
        for (int from = 0; from < 100; from += STEP) {
            String range = labels.text("chart.heatmap.legend", from, from + STEP);
            items.add(House.entry(range, House.box(), Ink.points(from + STEP / 2.0)));
        }
        items.add(House.entry(labels.text("chart.heatmap.legend.none"), Hatch.sample(House.box()), Ink.NONE));
        return items;
    }
}
