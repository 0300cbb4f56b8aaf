package org.steelyard.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.steelyard.indicators.assess.Members;
import org.steelyard.indicators.result.Assessment;
import org.steelyard.indicators.result.Trials;
import org.steelyard.indicators.rulebook.Robustness;
import org.steelyard.indicators.scenario.Scenarios;
import org.steelyard.reports.csv.TableWriter;

/** Tries the other choices that a scheme declares, if any, and writes what came of them. */
public final class Tried {

    private Tried() {}

    /** Writes what came of the scenarios beside the results; what an earlier run wrote makes room. Empty where none are declared. */
    public static Optional<Trials> write(Assessment assessment, Members members, Path results) throws IOException {
        for (String table : TableWriter.TRIALS) {
            Files.deleteIfExists(results.resolve(table));
        }
        if (assessment.rulebook().scheme().robustness().equals(Robustness.NONE)) {
            return Optional.empty();
        }
        Trials trials = new Scenarios(assessment, members).trials();
        new TableWriter().write(trials, results);
        return Optional.of(trials);
    }
}
