package org.steelyard.jobs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.steelyard.indicators.assess.Assessor;
import org.steelyard.indicators.assess.Members;
import org.steelyard.indicators.explain.RunReader;
import org.steelyard.indicators.explain.Simulation;
import org.steelyard.indicators.problem.Problem;
import org.steelyard.indicators.problem.Problems;
import org.steelyard.indicators.problem.UserException;
import org.steelyard.indicators.result.Assessment;
import org.steelyard.indicators.result.Counted;
import org.steelyard.indicators.result.Defence;
import org.steelyard.indicators.result.IntakeCount;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.Trials;
import org.steelyard.indicators.rulebook.Rulebook;
import org.steelyard.jobs.format.FullDisk;
import org.steelyard.jobs.intake.Inputs;
import org.steelyard.jobs.intake.UnmetRulings;
import org.steelyard.jobs.measure.RulebookCheck;
import org.steelyard.jobs.measure.Tallier;
import org.steelyard.jobs.profile.Profile;
import org.steelyard.jobs.profile.ProfileReader;
import org.steelyard.jobs.reference.DefenceReader;
import org.steelyard.jobs.reference.KeptDefence;
import org.steelyard.jobs.reference.ReferenceReader;
import org.steelyard.jobs.reference.References;
import org.steelyard.jobs.store.Frozen;
import org.steelyard.jobs.store.Manifest;
import org.steelyard.jobs.store.RunFolder;
import org.steelyard.reports.ReportWriter;
import org.steelyard.reports.RunFacts;

/** The main path: from a folder of exports to ranked, flagged, charted reports. */
public final class Pipeline {

    private final RunRequest request;
    private final Progress progress;

    /** A pipeline for one request. */
    public Pipeline(RunRequest request, Progress progress) {
        this.request = request;
        this.progress = progress;
    }

    /** What a run made, for the summary. */
    public record Done(
            Path folder,
            Assessment assessment,
            RunFacts facts,
            List<String> unread,
            List<Problem> notes,
            Optional<Trials> trials) {}

    /** Runs every step in order; what it leaves is whole, or nothing. */
    public Done run() {
        progress.stage("reading the rulebook, the profile and the reference tables");
        Rulebook rulebook = Home.rulebook(request.rulebook(), request.method());
        Profile profile = ProfileReader.read(request.profile());
        References references = ReferenceReader.read(profile, request.input());
        Defence defence = DefenceReader.read(profile, request.input(), references);
        try (Sessions session = Sessions.open(request.master(), request.output());
                // It needs none of the files.
                Beside checking = Beside.begin(() -> check(rulebook, profile, session.spark()))) {
            progress.stage("opening the files of " + request.input());
            Inputs inputs =
                    Inputs.open(profile, request.input(), session.scratch().resolve("staging"));
            progress.stage("checking the rulebook against the columns");
            checking.join();
            SparkSession spark = session.spark();
            Manifest manifest = new Fingerprint(request, rulebook, profile, inputs).manifest();

            try (RunFolder folder =
                    RunFolder.begin(request.output(), request.period().name(), manifest.runId())) {
                progress.stage("reading and freezing "
                        + String.join(", ", inputs.tables().keySet()));
                Map<String, Frozen> frozen = new Freezing(
                                request, profile, references, rulebook.scheme(), inputs, spark, folder.work())
                        .all();
                progress.stage("counting " + rulebook.indicators().size() + " indicators");
                List<Period> periods = periods(rulebook);
                List<Counted> counted = new Tallier(periods, rulebook.scheme().replicates())
                        .tally(rulebook.counted(), withAsOf(frozen));
                progress.stage("scoring and ranking");
                Assessment assessment =
                        new Assessor(rulebook).assess(counted, references.roster(), request.period(), periods, defence);
                progress.stage("writing the results, the workbook and the charts");
                List<Problem> notes = notes(inputs, references, frozen);
                RunFacts facts = new Facts(request, inputs, frozen).of(notes, manifest.runId());
                Optional<Trials> trials;
                try (Beside reports = Beside.begin(
                        () -> new ReportWriter(request.language()).write(assessment, facts, folder.work()))) {
                    trials = Tried.write(assessment, Members.NONE, folder.work().resolve(RunReader.RESULTS));
                    reports.join();
                }
                Kept.rules(rulebook, folder.work());
                KeptDefence.write(defence, folder.work());
                markSimulation(folder.work());
                manifest.write(folder.work(), rows(facts.intake()));
                folder.finish();
                progress.end();
                return new Done(folder.whole(), assessment, facts, inputs.unread(), notes, trials);
            }
        } catch (IOException e) {
            throw RunFolder.cannotWrite(request.output(), e);
        } catch (Exception e) {
            // Spark wraps it many times, also in checked exceptions that no signature tells of.
            if (FullDisk.in(e).isPresent()) {
                throw RunFolder.cannotWrite(request.output(), FullDisk.in(e).get());
            }
            throw e instanceof RuntimeException known ? known : new IllegalStateException(e);
        }
    }

    private static void check(Rulebook rulebook, Profile profile, SparkSession spark) {
        Problems problems = new Problems();
        new RulebookCheck(Tables.empty(spark, Tables.schemas(profile)), problems).check(rulebook.counted());
        problems.throwIfAny(UserException.Kind.RULEBOOK);
    }

    private Map<String, Dataset<Row>> withAsOf(Map<String, Frozen> frozen) {
        Map<String, Dataset<Row>> tables = new TreeMap<>();
        frozen.forEach((name, f) ->
                tables.put(name, Tallier.withAsOf(f.table(), request.period().last())));
        return tables;
    }

    private List<Period> periods(Rulebook rulebook) {
        List<Period> periods =
                new ArrayList<>(request.period().before(rulebook.scheme().history()));
        periods.add(request.period());
        return periods;
    }

    private static List<Problem> notes(Inputs inputs, References references, Map<String, Frozen> frozen) {
        Map<String, Set<String>> ruled = new TreeMap<>();
        frozen.forEach((table, f) -> ruled.put(table, f.ruled()));
        List<Problem> notes = new ArrayList<>(inputs.notes());
        notes.addAll(UnmetRulings.of(references.overlay(), ruled));
        return notes;
    }

    private static Map<String, Long> rows(List<IntakeCount> counts) {
        Map<String, Long> rows = new TreeMap<>();
        counts.forEach(c -> rows.merge(c.source(), c.accepted(), Long::sum));
        return rows;
    }

    private void markSimulation(Path run) throws IOException {
        if (!request.method().isEmpty()) {
            Simulation.mark(run, request.method());
        }
    }
}
