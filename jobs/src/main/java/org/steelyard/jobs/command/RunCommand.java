package org.steelyard.jobs.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.problem.UserException;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.rulebook.Language;
import org.steelyard.jobs.Home;
import org.steelyard.jobs.Pipeline;
import org.steelyard.jobs.PlanFolder;
import org.steelyard.jobs.Progress;
import org.steelyard.jobs.RunRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code run}: from a folder of exports to ranked, flagged, charted reports. */
@Command(
        name = "run",
        description = "Weighs a period: reads a folder of exports, scores, ranks, and writes workbook and charts.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills the required options
public final class RunCommand implements Callable<Integer> {

    private static final String KEY_FILE = "STEELYARD_KEY_FILE";
    /** Some editors write it before the text, where nobody sees it. */
    private static final String BYTE_ORDER_MARK = "^\\uFEFF";

    private static final String KEY = "STEELYARD_KEY";
    private static final int SHORTEST_KEY = 16;

    @Spec
    private CommandSpec spec;

    @Option(names = "--input", required = true, paramLabel = "DIR", description = "The folder that holds the exports.")
    private Path input;

    @Option(
            names = "--period",
            required = true,
            paramLabel = "PERIOD",
            converter = PeriodConverter.class,
            description = "A month 2026-07, a quarter 2026-Q3, a year 2026, or a span 2025-Q4..2026-Q3.")
    private Period period;

    @Option(names = "--output", required = true, paramLabel = "DIR", description = "Where the run's folder is put.")
    private Path output;

    @Option(
            names = "--profile",
            paramLabel = "FILE",
            description = "The source profile (default: profile.yaml in the input folder).")
    private @Nullable Path profile;

    @Option(
            names = "--rulebook",
            paramLabel = "NAME|DIR",
            defaultValue = "city",
            description = "The rulebook (default: ${DEFAULT-VALUE}).")
    private String rulebook;

    @Option(
            names = "--master",
            paramLabel = "URL",
            defaultValue = "local[*]",
            description = "Where Spark runs (default: ${DEFAULT-VALUE}, all cores of this machine).")
    private String master;

    @Option(
            names = "--locale",
            paramLabel = "zh-CN|en",
            defaultValue = "zh-CN",
            converter = LanguageConverter.class,
            description = "The language of the workbook and the charts (default: ${DEFAULT-VALUE}).")
    private Language language;

    @Option(
            names = "--method",
            paramLabel = "VERSION",
            defaultValue = "",
            description = "Weighs every period by this version of the method, as a simulation, whatever its days.")
    private String method;

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            description = "A file with the key for hashing personal data (default: the file that " + KEY_FILE
                    + " names, else the key in " + KEY + "). Without a key personal data are dropped.")
    private @Nullable Path keyFile;

    @Option(
            names = "--require-plan",
            paramLabel = "HASH",
            defaultValue = "",
            description = "Runs only if `plan` was made of this very rulebook, with this hash, in the output folder.")
    private String plan;

    @Override
    public Integer call() {
        RunRequest request = new RunRequest(
                        input.toAbsolutePath(),
                        period,
                        output.toAbsolutePath(),
                        profile == null ? input.resolve("profile.yaml") : profile,
                        rulebook,
                        master,
                        language,
                        method,
                        key())
                .requiring(plan.isEmpty() ? "" : new PlanFolder(output).require(plan, Home.rulebook(rulebook)));
        @SuppressWarnings("SystemConsoleNull") // on later Javas it only changes how progress looks
        boolean terminal = System.console() != null;
        Progress progress = new Progress(System.err, terminal);
        Pipeline.Done done = new Pipeline(request, progress).run();
        PrintWriter out = spec.commandLine().getOut();
        new Summary(out, language).print(done, progress.seconds());
        out.flush();
        return 0;
    }

    private String key() {
        return key(keyFile, System.getenv());
    }

    /** The key: of the file that is given, else of the file that the environment names, else of the environment itself. */
    static String key(@Nullable Path given, Map<String, String> environment) {
        String named = environment.getOrDefault(KEY_FILE, "");
        Path file = given != null ? given : named.isBlank() ? null : Path.of(named);
        if (file == null) {
            String key = environment.getOrDefault(KEY, "").strip();
            return key.isEmpty() ? "" : longEnough(key, KEY);
        }
        try {
            return longEnough(
                    Files.readString(file).replaceFirst(BYTE_ORDER_MARK, "").strip(), file.toString());
        } catch (IOException e) {
            throw UserException.of(UserException.Kind.ARGUMENTS, file.toString(), "the key file cannot be read");
        }
    }

    private static String longEnough(String key, String from) {
        if (key.length() < SHORTEST_KEY) {
            throw UserException.of(
                    UserException.Kind.ARGUMENTS, from, "expected a key of at least " + SHORTEST_KEY + " characters");
        }
        return key;
    }
}
