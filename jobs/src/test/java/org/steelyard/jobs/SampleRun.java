package org.steelyard.jobs;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.rulebook.Language;
import org.steelyard.jobs.store.RunFolder;

/** Runs of the real pipeline on the committed samples, each made once for all tests of this process. */
public final class SampleRun {

    private static Pipeline.Done done;

    private SampleRun() {}

    /** The sample city's third quarter of 2026, as the README's main command makes it. */
    public static synchronized Pipeline.Done done() {
        if (done == null) {
            done = run(request(sample("yunzhou"), sample("yunzhou/profile.yaml"), "city", "2026-Q3"));
        }
        return done;
    }

    static Path sample(String name) {
        return Path.of("../sample-data").resolve(name);
    }

    static RunRequest request(Path input, Path profile, String rulebook, String period) {
        return new RunRequest(
                input, Period.parse(period), output(), profile, rulebook, "local[2]", Language.ZH, "", "");
    }

    static Pipeline.Done run(RunRequest request) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return new Pipeline(request, new Progress(nowhere, false)).run();
    }

    /** A result file as its rows. */
    static List<Map<String, String>> rows(Pipeline.Done of, String file) {
        CSVFormat form = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser =
                CSVParser.parse(of.folder().resolve("results").resolve(file), StandardCharsets.UTF_8, form)) {
            return parser.stream().map(CSVRecord::toMap).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path output() {
        try {
            Path output = Files.createTempDirectory("steelyard-test-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try {
                    RunFolder.delete(output);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }));
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
