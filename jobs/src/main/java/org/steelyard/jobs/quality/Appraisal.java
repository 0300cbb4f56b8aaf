package org.steelyard.jobs.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.steelyard.indicators.problem.Problem;
import org.steelyard.indicators.result.Period;
import org.steelyard.jobs.source.SourceTable;
import org.steelyard.reports.Dimension;
import org.steelyard.reports.Drift;
import org.steelyard.reports.Quality;
import org.steelyard.reports.QualityFigure;

/** Turns the counts of the tables into figures by source, department and column, and compares them with the period before. */
public final class Appraisal {

    private final Period period;
    private final List<QualityFigure> figures = new ArrayList<>();
    private final List<Drift> drifts = new ArrayList<>();

    /** An appraisal of a period. */
    public Appraisal(Period period) {
        this.period = period;
    }

    /**
     * Adds a table.
     *
     * @param table the table
     * @param counts its counts by file
     * @param sources the system that exported each file
     */
    public void add(SourceTable table, Map<Place, Bin> counts, Map<String, String> sources) {
        Map<String, Map<String, Map<Place.When, Bin>>> bySource = new TreeMap<>();
        counts.forEach((place, bin) -> {
            Map<String, Map<Place.When, Bin>> units =
                    bySource.computeIfAbsent(sources.get(place.file()), s -> new TreeMap<>());
            add(units, "", place.when(), bin);
            if (!place.department().isEmpty()) {
                add(units, place.department(), place.when(), bin);
            }
        });
        bySource.forEach((source, units) -> units.forEach((department, bins) -> {
            figures(table, source, department, bins, Place.When.NOW, period.name());
            figures(table, source, department, bins, Place.When.UNDATED, "");
            Bin now = bins.get(Place.When.NOW);
            Bin before = bins.get(Place.When.BEFORE);
            // Against a period of which nothing was delivered there is nothing to compare.
            if (period.previous().isPresent() && before != null) {
                Bin none = new Bin(table.columns().size());
                drifts.addAll(new Comparison(table, source, department, before, now == null ? none : now).drifts());
            }
        }));
    }

    private static void add(Map<String, Map<Place.When, Bin>> units, String unit, Place.When when, Bin bin) {
        units.computeIfAbsent(unit, u -> new TreeMap<>())
                .computeIfAbsent(when, w -> new Bin(bin.record()))
                .add(bin);
    }

    private void figures(
            SourceTable table,
            String source,
            String department,
            Map<Place.When, Bin> bins,
            Place.When when,
            String name) {
        Bin bin = bins.get(when);
        if (bin == null) {
            return;
        }
        for (int c = -1; c < table.columns().size(); c++) {
            boolean whole = c < 0;
            int at = whole ? bin.record() : c;
            String column = whole ? "" : table.columns().get(c).name();
            for (Dimension dimension : Dimension.values()) {
                // Whole records have all five, be there anything to see or not; a column those in which it can be seen.
                if (whole || bin.seen(dimension, at) > 0) {
                    figures.add(new QualityFigure(
                            name,
                            table.name(),
                            source,
                            department,
                            column,
                            dimension,
                            bin.seen(dimension, at),
                            bin.good(dimension, at)));
                }
            }
        }
    }

    /** The quality of all that was added, with what the files show. */
    public Quality quality(List<Problem> notes) {
        return new Quality(figures, drifts, notes);
    }
}
