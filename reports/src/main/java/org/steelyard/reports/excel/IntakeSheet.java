package org.steelyard.reports.excel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.result.IntakeCount;
import org.steelyard.reports.InputFile;
import org.steelyard.reports.Labels;
import org.steelyard.reports.RunFacts;

/** What became of the rows of every input file, and which file it was. */
final class IntakeSheet {

    private static final List<ToLongFunction<IntakeCount>> COUNTS = List.of(
            IntakeCount::read,
            IntakeCount::accepted,
            IntakeCount::superseded,
            IntakeCount::excluded,
            IntakeCount::rejected);

    private final Labels labels;
    private final RunFacts facts;

    IntakeSheet(Labels labels, RunFacts facts) {
        this.labels = labels;
        this.facts = facts;
    }

    /** The headers of the columns. */
    List<String> columns() {
        return List.of(
                labels.text("intake.source"),
                labels.text("intake.file"),
                labels.text("intake.read"),
                labels.text("intake.accepted"),
                labels.text("intake.superseded"),
                labels.text("intake.excluded"),
                labels.text("intake.rejected"),
                labels.text("intake.bytes"),
                labels.text("intake.sha256"));
    }

    /** Writes the files with rows, then the files without, then the total. */
    void write(Page page) {
        page.title(labels.text("intake.title"));
        page.note(labels.text("intake.note"));
        page.frozenHeader(columns(), 2);
        Map<String, InputFile> files = new LinkedHashMap<>();
        facts.inputs().forEach(input -> files.put(input.file(), input));
        List<InputFile> rest = new ArrayList<>(facts.inputs());
        for (IntakeCount count : facts.intake()) {
            InputFile input = files.get(count.file());
            rest.remove(input);
            Line line = page.line().text(count.source()).text(count.file());
            counts(line, List.of(count));
            file(line, input);
        }
        for (InputFile input : rest) {
            Line line = page.line().text("").text(input.file());
            COUNTS.forEach(count -> line.center(""));
            file(line, input);
        }
        Line total = page.line().text(labels.text("intake.total"), Look.LABEL).text("", Look.LABEL);
        counts(total, facts.intake());
    }

    private static void counts(Line line, List<IntakeCount> counts) {
        COUNTS.forEach(count -> line.whole(counts.stream().mapToLong(count).sum()));
    }

    private static void file(Line line, @Nullable InputFile input) {
        if (input == null) {
            line.center("").text("");
        } else {
            line.whole(input.bytes()).text(input.sha256());
        }
    }
}
