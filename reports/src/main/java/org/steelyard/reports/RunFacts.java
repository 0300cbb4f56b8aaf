package org.steelyard.reports;

import java.time.LocalDate;
import java.util.List;
import org.steelyard.indicators.result.IntakeCount;

/**
 * What a report says about the run itself.
 *
 * @param runId the run's name
 * @param codeVersion the program's version
 * @param asOf the day up to whose end the data speak
 * @param intake what became of the rows, by file
 * @param rejects rows superseded, excluded or rejected, by rule
 * @param inputs the input files
 * @param quality how good the data are
 */
public record RunFacts(
        String runId,
        String codeVersion,
        LocalDate asOf,
        List<IntakeCount> intake,
        List<RejectCount> rejects,
        List<InputFile> inputs,
        Quality quality) {

    /** Keeps copies of the lists. */
    public RunFacts {
        intake = List.copyOf(intake);
        rejects = List.copyOf(rejects);
        inputs = List.copyOf(inputs);
    }
}
