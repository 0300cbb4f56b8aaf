package org.steelyard.reports.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.result.Assessment;
import org.steelyard.indicators.result.IntakeCount;
import org.steelyard.reports.Quality;

/** Writes the open tables of a run: RFC 4180, UTF-8, LF. */
public final class TableWriter {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

    /** Writes the tables of an assessment of delivered values into a folder, which is made if need be. */
    public void write(Assessment assessment, List<IntakeCount> intake, Path folder) {
        write(assessment, intake, Quality.UNKNOWN, folder);
    }

    /** Writes the tables into a folder, which is made if need be. */
    public void write(Assessment assessment, List<IntakeCount> intake, Quality quality, Path folder) {
        List<Table> tables = List.of(
                new MeasurementTable(assessment),
                new ScoreTable(assessment),
                new RankingTable(assessment),
                new FlagTable(assessment),
                new StepTable(assessment),
                new CertaintyTable(assessment),
                new ReliabilityTable(assessment),
                new FunnelTable(assessment),
                new TrendTable(assessment),
                new IntakeTable(intake),
                new QualityTable(quality),
                new DriftTable(quality),
                new NoteTable(quality));
        try {
            Files.createDirectories(folder);
            for (Table table : tables) {
                write(table, folder.resolve(table.file()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Table table, Path file) throws IOException {
        try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                CSVPrinter printer = new CSVPrinter(writer, FORMAT)) {
            printer.printRecord(table.columns());
            for (List<@Nullable String> row : (Iterable<List<@Nullable String>>) table.rows()::iterator) {
                printer.printRecord(row);
            }
        }
    }
}
