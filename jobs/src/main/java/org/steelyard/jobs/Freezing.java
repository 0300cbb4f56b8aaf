package org.steelyard.jobs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.steelyard.indicators.rulebook.Scheme;
import org.steelyard.jobs.intake.CaseNotes;
import org.steelyard.jobs.intake.Context;
import org.steelyard.jobs.intake.Inputs;
import org.steelyard.jobs.intake.Intake;
import org.steelyard.jobs.intake.RatedCases;
import org.steelyard.jobs.intake.RawFile;
import org.steelyard.jobs.intake.SpecialProcedures;
import org.steelyard.jobs.intake.StepCounter;
import org.steelyard.jobs.intake.TableInput;
import org.steelyard.jobs.profile.Profile;
import org.steelyard.jobs.quality.Gauge;
import org.steelyard.jobs.quality.ReversedScales;
import org.steelyard.jobs.reference.References;
import org.steelyard.jobs.store.Freezer;
import org.steelyard.jobs.store.Frozen;
import org.steelyard.jobs.store.RunFolder;

/** Reads and freezes every table that a profile feeds, those first that others need. */
final class Freezing {

    private static final long BYTES_A_PARTITION = 64L << 20;

    private final RunRequest request;
    private final Profile profile;
    private final References references;
    private final Scheme scheme;
    private final Inputs inputs;
    private final Path run;
    private final SparkSession spark;
    private final Freezer freezer;
    private final DerivedTables derived;
    private final Map<String, Frozen> frozen = new ConcurrentSkipListMap<>();

    Freezing(
            RunRequest request,
            Profile profile,
            References references,
            Scheme scheme,
            Inputs inputs,
            SparkSession spark,
            Path run) {
        this.request = request;
        this.profile = profile;
        this.references = references;
        this.scheme = scheme;
        this.inputs = inputs;
        this.run = run;
        this.spark = spark;
        this.freezer = new Freezer(spark, run);
        this.derived = new DerivedTables(spark, freezer, references, scheme.replicates(), frozen);
        // By the size of the input, never by the machine: the order of what is shuffled is part of the result's bytes.
        long bytes = inputs.files().stream().mapToLong(RawFile::bytes).sum();
        spark.conf().set("spark.sql.shuffle.partitions", 1 + bytes / BYTES_A_PARTITION);
    }

    /** The frozen tables of exports by name; stops where a file lost more rows than the scheme allows, or changed. */
    Map<String, Frozen> all() throws IOException {
        try {
            freeze();
        } catch (Exception e) {
            // A file that changed meanwhile may be why.
            inputs.stamps().check();
            throw e;
        }
        inputs.stamps().check();
        return frozen;
    }

    private void freeze() throws IOException {
        // Tickets and marks need no other table: they are read beside the steps and the cases.
        try (Beside others = Beside.begin(() -> {
            freeze("tickets");
            derived.ofTickets();
            freeze("marks");
        })) {
            freeze("case_steps");
            freeze("cases");
            try (Beside made = Beside.begin(derived::ofCases)) {
                freeze("ratings");
                derived.ofRatings();
                made.join();
            }
            others.join();
        }
        RunFolder.delete(run.resolve("pass"));
        Rejects.check(frozen, sources(), scheme.rejects());
        scales();
    }

    /** Stops where the ratings of a source are read the wrong way round. */
    private void scales() {
        TableInput ratings = inputs.tables().get("ratings");
        Frozen read = frozen.get("ratings");
        if (ratings != null && read != null) {
            ReversedScales.check(ratings, read.quality());
        }
    }

    private Map<String, String> sources() {
        Map<String, String> sources = new TreeMap<>();
        inputs.tables().values().forEach(input -> input.files()
                .forEach(file -> sources.put(file.name(), file.source().name())));
        return sources;
    }

    private void freeze(String table) {
        TableInput input = inputs.tables().get(table);
        if (input == null) {
            return;
        }
        Context context = new Context(
                references,
                ofSteps(table, SpecialProcedures::of),
                ofSteps(table, StepCounter::of),
                profile.zone(),
                request.period().last(),
                scheme.replicates(),
                request.key());
        Gauge gauge = Gauge.of(input.table(), references.calendar(), request.period());
        try (Intake intake = new Intake(spark, input, context)) {
            frozen.put(
                    table,
                    table.equals("ratings")
                            ? freezer.freeze(input, gauge, references.overlay(), rated(intake.rows(), input))
                            : freezer.freeze(
                                    input,
                                    gauge,
                                    references.overlay(),
                                    intake.read(),
                                    input.table().schemaWithFate()));
        }
    }

    private Dataset<Row> rated(Dataset<Row> ratings, TableInput input) {
        Frozen cases = frozen.get("cases");
        return cases == null ? RatedCases.alone(ratings) : RatedCases.join(ratings, cases.table(), devices(input));
    }

    /** Whether any rating says on which device it was given, which without a key is dropped. */
    private boolean devices(TableInput ratings) {
        return !request.key().isEmpty() && ratings.files().stream().anyMatch(file -> file.has("device_hash"));
    }

    /** What the step log says of the rows of a table: of cases alone. */
    private CaseNotes ofSteps(String table, Function<Dataset<Row>, CaseNotes> said) {
        Frozen steps = frozen.get("case_steps");
        return steps != null && table.equals("cases") ? said.apply(steps.table()) : CaseNotes.NONE;
    }
}
