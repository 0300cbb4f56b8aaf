package org.steelyard.jobs.reference;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.problem.Problems;
import org.steelyard.indicators.problem.UserException;
import org.steelyard.indicators.result.Appeal;
import org.steelyard.indicators.result.Defence;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.Target;
import org.steelyard.indicators.result.Unit;
import org.steelyard.indicators.rulebook.Level;

/**
 * The targets and appeals that a run heard, kept in its folder, so that its flags can be made again from there.
 *
 * <p>Not the files as they came: units stand by their present names, and of an appeal only what was heard.
 */
public final class KeptDefence {

    /** The folder within a run's folder. */
    public static final String FOLDER = "defence";

    private static final String[] OF_TARGETS = {"level", "unit", "indicator", "from", "to", "target"};
    private static final String[] OF_APPEALS = {
        "appeal_id", "level", "department", "district", "period", "filed_on", "decided_on"
    };
    private static final CSVFormat FORM =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    private KeptDefence() {}

    /** Writes both tables into a run's folder, with their heads alone where there was nothing to hear. */
    public static void write(Defence defence, Path run) throws IOException {
        Path folder = Files.createDirectories(run.resolve(FOLDER));
        try (CSVPrinter out = printer(folder.resolve(DefenceReader.TARGETS), OF_TARGETS)) {
            for (Target each : defence.targets()) {
                out.printRecord(
                        each.level(),
                        each.unit(),
                        each.indicator(),
                        each.first(),
                        each.last(),
                        BigDecimal.valueOf(each.value()).toPlainString());
            }
        }
        try (CSVPrinter out = printer(folder.resolve(DefenceReader.APPEALS), OF_APPEALS)) {
            for (Appeal each : defence.appeals()) {
                out.printRecord(
                        each.id(),
                        each.unit().level(),
                        each.unit().department(),
                        each.unit().district(),
                        each.period(),
                        each.filed(),
                        each.decided());
            }
        }
    }

    private static CSVPrinter printer(Path file, String[] header) throws IOException {
        Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        CSVPrinter printer = new CSVPrinter(writer, FORM);
        printer.printRecord((Object[]) header);
        return printer;
    }

    /** What a run heard; empty for a run of a version that did not keep it. */
    public static Optional<Defence> read(Path run) {
        Path folder = run.resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        Problems problems = new Problems();
        List<Target> targets = new ArrayList<>();
        rows(folder.resolve(DefenceReader.TARGETS), OF_TARGETS, problems)
                .forEach(row -> target(row).ifPresent(targets::add));
        List<Appeal> appeals = new ArrayList<>();
        rows(folder.resolve(DefenceReader.APPEALS), OF_APPEALS, problems)
                .forEach(row -> appeal(row).ifPresent(appeals::add));
        problems.throwIfAny(UserException.Kind.INPUT);
        return Optional.of(new Defence(targets, appeals));
    }

    private static List<ReferenceRow> rows(Path file, String[] columns, Problems problems) {
        return ReferenceRow.read(file, file.toString(), List.of(columns), problems);
    }

    private static Optional<Target> target(ReferenceRow row) {
        Optional<LocalDate> from = row.day("from");
        Optional<LocalDate> to = row.day("to");
        Optional<Double> value = row.number("target");
        return from.isEmpty() || to.isEmpty() || value.isEmpty()
                ? Optional.empty()
                : Optional.of(new Target(
                        new Level(row.text("level")),
                        row.text("unit"),
                        row.text("indicator"),
                        from.get(),
                        to.get(),
                        value.get()));
    }

    private static Optional<Appeal> appeal(ReferenceRow row) {
        Optional<Period> period = row.period("period");
        Optional<LocalDate> filed = row.day("filed_on");
        @Nullable LocalDate decided =
                row.text("decided_on").isEmpty() ? null : row.day("decided_on").orElse(null);
        Unit unit = new Unit(new Level(row.text("level")), row.text("department"), row.text("district"));
        return period.isEmpty() || filed.isEmpty()
                ? Optional.empty()
                : Optional.of(new Appeal(row.text("appeal_id"), unit, period.get(), filed.get(), decided));
    }
}
