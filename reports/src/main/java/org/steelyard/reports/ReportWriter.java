package org.steelyard.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.steelyard.indicators.problem.UserException;
import org.steelyard.indicators.result.Assessment;
import org.steelyard.indicators.rulebook.Language;
import org.steelyard.reports.chart.ChartWriter;
import org.steelyard.reports.csv.TableWriter;
import org.steelyard.reports.excel.WorkbookWriter;
import org.steelyard.reports.view.Findings;

/** The main path of this module: from an assessment to the tables, the workbook and the charts in a folder. */
public final class ReportWriter {

    private final Language language;

    /** A writer of reports in one language. */
    public ReportWriter(Language language) {
        this.language = language;
    }

    /** Writes {@code results/*.csv}, {@code report.xlsx} and {@code charts/} into a folder, which is made if need be. */
    public void write(Assessment assessment, RunFacts facts, Path folder) {
        Labels labels = Labels.of(language, assessment.roster().english());
        Findings findings = new Findings(assessment);
        List<Runnable> works = new ArrayList<>();
        works.add(() -> new WorkbookWriter(labels).write(findings, facts, folder.resolve("report.xlsx")));
        works.add(
                () -> new TableWriter().write(assessment, facts.intake(), facts.quality(), folder.resolve("results")));
        try {
            Files.createDirectories(folder);
            works.addAll(1, new ChartWriter(labels).works(findings, folder.resolve("charts")));
            together(works);
        } catch (IOException | UncheckedIOException e) {
            throw UserException.of(
                    UserException.Kind.ARGUMENTS, folder.toString(), "the report cannot be written: " + e.getMessage());
        }
    }

    /** Does independent works side by side; the files do not depend on which is done first. */
    private static void together(List<Runnable> works) {
        ExecutorService hands =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            CompletableFuture.allOf(works.stream()
                            .map(work -> CompletableFuture.runAsync(work, hands))
                            .toArray(CompletableFuture<?>[]::new))
                    .join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        } finally {
            hands.shutdown();
        }
    }
}
