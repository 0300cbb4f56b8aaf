package org.steelyard.jobs.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.indicators.problem.UserException;
import org.steelyard.indicators.result.IntakeCount;
import org.steelyard.indicators.result.Period;
import org.steelyard.jobs.SharedSpark;
import org.steelyard.jobs.intake.CaseNotes;
import org.steelyard.jobs.intake.Context;
import org.steelyard.jobs.intake.Inputs;
import org.steelyard.jobs.intake.Intake;
import org.steelyard.jobs.intake.Reading;
import org.steelyard.jobs.intake.TableInput;
import org.steelyard.jobs.profile.Profile;
import org.steelyard.jobs.profile.Source;
import org.steelyard.jobs.quality.Gauge;
import org.steelyard.jobs.reference.Overlay;
import org.steelyard.jobs.source.CaseLog;
import org.steelyard.jobs.store.Freezer;
import org.steelyard.jobs.store.Frozen;
import org.steelyard.jobs.store.RunFolder;

/**
 * Damaged files of every form: each is read with every row accounted for, or refused with a sentence; none crashes or hangs.
 * {@code jobs/bench/fuzz} feeds it many more files than a build has time for.
 */
class FuzzTest {

    private static final int FILES = Integer.getInteger("fuzz.files", 280);
    private static final long SEED = Long.getLong("fuzz.seed", 1);
    private static final int BATCH = 100;
    /** Far beyond what a small file takes on a busy machine: it is there for what would never end. */
    private static final long MOST_SECONDS = 120;

    private static final Path KEPT = Path.of("target", "fuzz");

    @TempDir
    private Path folder;

    private final ExecutorService hand = Executors.newSingleThreadExecutor();
    private final List<String> failures = new ArrayList<>();
    private final Map<Form, int[]> outcomes = new TreeMap<>();
    private final long[] rows = new long[5];
    private int batches;

    @Test
    void everyFileIsReadWithEveryRowAccountedForOrRefusedWithASentence() throws Exception {
        RunFolder.delete(KEPT);
        Files.createDirectories(KEPT);
        Map<Form, byte[]> sound = new TreeMap<>();
        for (Form form : Form.values()) {
            sound.put(form, form.sound(folder));
        }
        List<Form> forms = List.copyOf(sound.keySet());
        Path batch = Files.createDirectories(folder.resolve("batch"));
        int waiting = 0;
        for (int i = 0; i < FILES; i++) {
            Form form = forms.get(i % forms.size());
            // The first of each form is sound; an event log needs a profile of its own.
            boolean damaged = i >= forms.size();
            byte[] bytes = damaged
                    ? form.mutated(Objects.requireNonNull(sound.get(form)), new Random(SEED * 1_000_003 + i))
                    : Objects.requireNonNull(sound.get(form));
            String name = String.format(Locale.ROOT, "%05d.%s", i, form.name().toLowerCase(Locale.ROOT));
            Path in = Files.createDirectories(folder.resolve("in"));
            Files.write(in.resolve(name), bytes);
            boolean opened = opened(in, name);
            if (!opened && !damaged && form != Form.XES) {
                failed(in.resolve(name), "is sound and was refused");
            }
            outcomes.computeIfAbsent(form, f -> new int[2])[opened ? 0 : 1]++;
            if (opened) {
                Files.move(in.resolve(name), batch.resolve(name));
                waiting++;
            }
            RunFolder.delete(in);
            if (waiting == BATCH) {
                freeze(batch);
                waiting = 0;
            }
        }
        if (waiting > 0) {
            freeze(batch);
        }
        hand.shutdown();
        Files.writeString(KEPT.resolve("summary.txt"), summary());
        assertThat(failures).isEmpty();
        assertThat(outcomes).hasSize(forms.size());
        assertThat(rows[0]).isEqualTo(rows[1] + rows[2] + rows[3] + rows[4]).isPositive();
    }

    private static Profile profile() {
        Source source = new Source(CaseLog.TABLE, "source", List.of("*"), Map.of(), Map.of(), Map.of(), List.of());
        return new Profile("city", "profile.yaml", ZoneId.of("Asia/Shanghai"), Map.of(), List.of(), List.of(source));
    }

    /** Whether a file could be opened; a refusal must be a sentence. */
    private boolean opened(Path in, String name) throws IOException, InterruptedException {
        Path staging = folder.resolve("staging");
        try {
            hand.submit(() -> Inputs.open(profile(), in, staging)).get(MOST_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UserException refusal) {
                boolean told = refusal.kind() == UserException.Kind.INPUT
                        && !refusal.problems().isEmpty()
                        && refusal.problems().stream()
                                .noneMatch(p ->
                                        p.sentence().isBlank() || p.sentence().contains("Exception"));
                if (!told) {
                    failed(in.resolve(name), "refused without a sentence: " + refusal.problems());
                }
            } else {
                failed(in.resolve(name), e.getCause() + " at " + e.getCause().getStackTrace()[0]);
            }
        } catch (TimeoutException e) {
            failed(in.resolve(name), "is not read after " + MOST_SECONDS + " s");
        } finally {
            RunFolder.delete(staging);
        }
        return false;
    }

    private void freeze(Path batch) throws IOException, InterruptedException {
        try {
            hand.submit(() -> {
                        frozen(batch);
                        return true;
                    })
                    .get(BATCH * MOST_SECONDS / 10, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            failed(batch, "a batch of files: " + e);
            throw new AssertionError(failures.toString(), e);
        }
    }

    private void frozen(Path batch) throws IOException {
        Path staging = folder.resolve("staging");
        Path run = folder.resolve("run-" + batches++);
        try {
            TableInput input = Inputs.open(profile(), batch, staging).tables().get("cases");
            if (input == null) {
                throw new IllegalStateException("The batch holds no table");
            }
            Context context = new Context(
                    Reading.references(),
                    CaseNotes.NONE,
                    CaseNotes.NONE,
                    ZoneId.of("Asia/Shanghai"),
                    LocalDate.of(2026, 9, 30),
                    20,
                    "a key for fuzzing");
            Intake intake = new Intake(SharedSpark.session(), input, context);
            Frozen frozen = new Freezer(SharedSpark.session(), run)
                    .freeze(
                            input,
                            Gauge.of(input.table(), context.references().calendar(), Period.parse("2026-Q3")),
                            Overlay.NONE,
                            intake.read(),
                            input.table().schemaWithFate());
            frozen.counts().forEach(this::add);
            assertThat(frozen.table().count())
                    .isEqualTo(frozen.counts().stream()
                            .mapToLong(IntakeCount::accepted)
                            .sum());
        } catch (RuntimeException | AssertionError e) {
            failed(batch, "a batch of files: " + e);
        }
        RunFolder.delete(staging);
        RunFolder.delete(run);
        RunFolder.delete(batch);
        Files.createDirectories(batch);
    }

    private void add(IntakeCount count) {
        rows[0] += count.read();
        rows[1] += count.accepted();
        rows[2] += count.superseded();
        rows[3] += count.excluded();
        rows[4] += count.rejected();
    }

    /** Keeps what failed for whoever looks into it. */
    private void failed(Path what, String why) throws IOException {
        failures.add(what.getFileName() + ": " + why);
        List<Path> files;
        try (var walk = Files.walk(what)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Files.copy(file, KEPT.resolve(file.getFileName().toString()));
        }
    }

    private String summary() {
        StringBuilder text = new StringBuilder();
        outcomes.forEach((form, of) ->
                text.append(String.format(Locale.ROOT, "%-16s %6d read %6d refused%n", form, of[0], of[1])));
        text.append(String.format(
                Locale.ROOT,
                "rows: %d read = %d accepted + %d superseded + %d excluded + %d rejected%n",
                rows[0],
                rows[1],
                rows[2],
                rows[3],
                rows[4]));
        failures.forEach(failure -> text.append(failure).append('\n'));
        return text.toString();
    }
}
