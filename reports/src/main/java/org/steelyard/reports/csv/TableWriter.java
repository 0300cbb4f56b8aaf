package org.steelyard.reports.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.steelyard.indicators.result.Assessment;
import org.steelyard.indicators.result.Comparison;
import org.steelyard.indicators.result.IntakeCount;
import org.steelyard.indicators.result.Trials;
import org.steelyard.reports.Quality;

/** Writes the open tables of a run: RFC 4180, UTF-8, LF. */
public final class TableWriter {

    /** The files of the scenarios, which not every run has. */
    public static final List<String> TRIALS = List.of("scenarios.csv", "robustness.csv", "sensitivity.csv");

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
                new NoteTable(quality),
                new NameTable(assessment.roster()));
        write(folder, tables);
    }

    /** Writes what moved between two runs. */
    public void write(List<Comparison> comparisons, Path folder) {
        write(folder, List.of(new ComparisonTable(comparisons)));
    }

    /** Writes what came of the other choices that a scheme tries. */
    public void write(Trials trials, Path folder) {
        write(folder, List.of(new ScenarioTable(trials), new RobustnessTable(trials), new SensitivityTable(trials)));
    }

    private static void write(Path folder, List<Table> tables) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // Side by side: of millions of values and scores each is as long as the other.
        tables.parallelStream().forEach(table -> write(table, folder.resolve(table.file())));
    }

    private static void write(Table table, Path file) {
        try (RowWriter rows = new RowWriter(Files.newOutputStream(file))) {
            rows.write(table.columns().toArray(String[]::new));
            table.rows(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
