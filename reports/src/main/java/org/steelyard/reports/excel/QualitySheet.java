package org.steelyard.reports.excel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.steelyard.reports.Dimension;
import org.steelyard.reports.Drift;
import org.steelyard.reports.Labels;
import org.steelyard.reports.Quality;
import org.steelyard.reports.QualityFigure;

/** How good the data are: five figures for each source and department, what drifted, and what the files show. */
final class QualitySheet {

    private final Labels labels;
    private final Quality quality;

    QualitySheet(Labels labels, Quality quality) {
        this.labels = labels;
        this.quality = quality;
    }

    /** The headers of the columns. */
    List<String> columns() {
        List<String> columns = new ArrayList<>(List.of(
                labels.text("intake.source"),
                labels.text("quality.source"),
                labels.text("quality.department"),
                labels.text("quality.records")));
        for (Dimension dimension : Dimension.values()) {
            columns.add(labels.word("quality", dimension));
        }
        return columns;
    }

    /** Writes the figures of whole records, then the drifts, then the notes. The columns' figures are in the open table. */
    void write(Page page) {
        page.title(labels.text("quality.title"));
        for (Dimension dimension : Dimension.values()) {
            page.note(labels.text(
                    "quality.meaning", labels.word("quality", dimension), labels.word("quality.meaning", dimension)));
        }
        page.note(labels.text("quality.note"));
        page.frozenHeader(columns(), 3);
        figures().forEach((place, figures) -> {
            Line line = page.line().text(place.get(0)).text(place.get(1)).text(department(place.get(2)));
            line.whole(figures.stream().mapToLong(QualityFigure::n).max().orElse(0));
            figures.forEach(figure -> line.number(figure.known() ? figure.share() : null, Look.SHARE));
        });
        drifts(page);
        if (!quality.notes().isEmpty()) {
            page.section(labels.text("quality.notes"));
            quality.notes().forEach(note -> page.bullet(note.toString(), Tone.PLAIN));
        }
    }

    /** The figures of whole records of the period by table, source and department, one a dimension in their order. */
    private Map<List<String>, List<QualityFigure>> figures() {
        Map<List<String>, List<QualityFigure>> figures = new LinkedHashMap<>();
        quality.figures().stream()
                .filter(figure -> figure.column().isEmpty() && !figure.period().isEmpty())
                .forEach(figure -> figures.computeIfAbsent(
                                List.of(figure.table(), figure.source(), figure.department()), p -> new ArrayList<>())
                        .add(figure));
        return figures;
    }

    private void drifts(Page page) {
        page.gap();
        page.section(labels.text("quality.drifts"));
        page.note(labels.text(
                "quality.drifts.note",
                percent(Drift.Kind.ROWS),
                percent(Drift.Kind.BLANKS),
                percent(Drift.Kind.MIX),
                Drift.FEWEST));
        List<Drift> told = quality.drifts().stream()
                .filter(drift -> drift.state() == Drift.State.DRIFT)
                .toList();
        told.forEach(drift -> page.bullet(sentence(drift), Tone.PLAIN));
        if (told.isEmpty()) {
            page.note(labels.text(quality.drifts().isEmpty() ? "quality.drifts.unknown" : "quality.drifts.none"));
        }
    }

    private String sentence(Drift drift) {
        String place = drift.department().isEmpty()
                ? labels.text("quality.place.source", drift.table(), drift.source())
                : labels.text("quality.place", drift.table(), drift.source(), labels.name(drift.department()));
        return switch (drift.kind()) {
            case ROWS -> labels.text("quality.drift.rows", place, drift.rowsBefore(), drift.rows());
            case BLANKS ->
                labels.text(
                        "quality.drift.blanks", place, drift.column(), percent(drift.before()), percent(drift.now()));
            case MIX -> labels.text("quality.drift.mix", place, drift.column(), percent(drift.change()));
        };
    }

    private String department(String department) {
        return department.isEmpty() ? labels.text("quality.all") : labels.name(department);
    }

    private static String percent(Drift.Kind kind) {
        return percent(kind.threshold());
    }

    private static String percent(@Nullable Double share) {
        return share == null
                ? ""
                : BigDecimal.valueOf(share)
                        .movePointRight(2)
                        .setScale(1, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
