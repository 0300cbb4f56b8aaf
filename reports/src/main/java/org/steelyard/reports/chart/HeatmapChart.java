package org.steelyard.reports.chart;

import java.awt.Font;
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
    /** Titles, legend and margins, above and below what depends on names. */
    private static final int FRAME = 320;

    /** Room for three digits. */
    private static final int COLUMN = 54;

    /** Margins and the gap between a unit's name and its row. */
    private static final int SIDES = 90;

    private static final double LONGEST_NAME = 500;
    private static final int STEP = 20;
    private static final Font SMALL = Lettering.regular(House.SMALL);

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
        List<String> rows = units.stream()
                .map(unit -> Lettering.fit(labels.name(unit), SMALL, LONGEST_NAME))
                .toList();
        Slanted columns = new Slanted(
                indicators.stream()
                        .map(indicator -> Lettering.fit(labels.text(indicator.name()), SMALL, LONGEST_NAME))
                        .toList(),
                SMALL,
                COLUMN);
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        for (int row = 0; row < units.size(); row++) {
            for (int column = 0; column < indicators.size(); column++) {
                String id = indicators.get(column).id();
                Double points = findings.points(findings.period(), units.get(row), id);
                data.addValue(
                        points, (Integer) row, new Bar(column, columns.names().get(column)));
            }
        }
        CategoryPlot plot = new CategoryPlot(data, indicatorAxis(), unitAxis(rows), new CellDrawer());
        plot.setDomainAxisLocation(AxisLocation.TOP_OR_LEFT);
        plot.setRangeGridlinesVisible(false);
        plot.setInsets(new RectangleInsets(0, 0, 0, columns.beyond()));
        String title = labels.text("chart.heatmap.title", labels.level(level), labels.period(findings.period()));
        String subtitle = labels.text("chart.heatmap.subtitle");
        double widest = rows.stream()
                .mapToDouble(row -> Lettering.width(row, SMALL))
                .max()
                .orElse(0);
        double width = SIDES + widest + COLUMN * indicators.size() + columns.beyond();
        double height = FRAME + columns.up() + ROW * units.size();
        return Optional.of(new Drawing(
                name,
                House.chart(plot, title, subtitle, legend()),
                Math.max(Drawing.WIDTH, (int) Math.ceil(width)),
                (int) Math.ceil(height)));
    }

    private static CategoryAxis indicatorAxis() {
        CategoryAxis axis = new CategoryAxis();
        House.axis(axis);
        axis.setTickLabelFont(SMALL);
        axis.setCategoryLabelPositions(CategoryLabelPositions.createUpRotationLabelPositions(StrictMath.PI / 4));
        axis.setMaximumCategoryLabelLines(1);
        axis.setMaximumCategoryLabelWidthRatio(10f);
        axis.setLowerMargin(0);
        axis.setUpperMargin(0);
        axis.setCategoryMargin(0);
        return axis;
    }

    private static SymbolAxis unitAxis(List<String> rows) {
        SymbolAxis axis = new SymbolAxis(null, rows.toArray(String[]::new));
        House.axis(axis);
        axis.setTickLabelFont(SMALL);
        axis.setGridBandsVisible(false);
        axis.setInverted(true);
        axis.setRange(-0.5, rows.size() - 0.5);
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
