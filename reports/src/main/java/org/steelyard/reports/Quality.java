package org.steelyard.reports;

import java.util.List;
import org.steelyard.indicators.problem.Problem;

/**
 * The quality of the data of a run.
 *
 * @param figures by table, source, department, column and dimension
 * @param drifts against the period before, in the same order
 * @param notes what the files themselves show: encodings, cut-off exports, sheets that were not read
 */
public record Quality(List<QualityFigure> figures, List<Drift> drifts, List<Problem> notes) {

    /** Nothing is known: values were delivered, not records. */
    public static final Quality UNKNOWN = new Quality(List.of(), List.of(), List.of());

    /** Keeps copies of the lists. */
    public Quality {
        figures = List.copyOf(figures);
        drifts = List.copyOf(drifts);
        notes = List.copyOf(notes);
    }
}
