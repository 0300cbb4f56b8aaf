package org.steelyard.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.steelyard.indicators.problem.Problem;
import org.steelyard.indicators.result.IntakeCount;
import org.steelyard.jobs.intake.Inputs;
import org.steelyard.jobs.intake.TableInput;
import org.steelyard.jobs.quality.Appraisal;
import org.steelyard.jobs.source.SourceTable;
import org.steelyard.jobs.store.Frozen;
import org.steelyard.reports.InputFile;
import org.steelyard.reports.Quality;
import org.steelyard.reports.RejectCount;
import org.steelyard.reports.RunFacts;

/** What a report says of the run itself: what was read, what was set aside and how good it is. */
record Facts(RunRequest request, Inputs inputs, Map<String, Frozen> frozen) {

    /** The facts, with what people should know besides. */
    RunFacts of(List<Problem> notes, String runId) {
        List<IntakeCount> counts = new ArrayList<>();
        List<RejectCount> rejects = new ArrayList<>();
        for (String table : Tables.names()) {
            Frozen f = frozen.get(table);
            if (f != null) {
                counts.addAll(f.counts());
                rejects.addAll(f.setAside());
            }
        }
        List<InputFile> files = inputs.files().stream()
                .map(f -> new InputFile(f.name(), f.sha256(), f.bytes()))
                .toList();
        return new RunFacts(runId, Home.version(), request.period().last(), counts, rejects, files, quality(notes));
    }

    private Quality quality(List<Problem> notes) {
        Appraisal appraisal = new Appraisal(request.period());
        for (SourceTable table : SourceTable.all()) {
            TableInput input = inputs.tables().get(table.name());
            Frozen f = frozen.get(table.name());
            if (input != null && f != null) {
                Map<String, String> sources = new TreeMap<>();
                input.files()
                        .forEach(file -> sources.put(file.name(), file.source().name()));
                appraisal.add(input.table(), f.quality(), sources);
            }
        }
        return appraisal.quality(notes);
    }
}
