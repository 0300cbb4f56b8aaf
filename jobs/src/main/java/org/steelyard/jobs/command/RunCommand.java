package org.steelyard.jobs.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.steelyard.indicators.result.Period;
import org.steelyard.jobs.Home;
import org.steelyard.jobs.Pipeline;
import org.steelyard.jobs.PlanFolder;
import org.steelyard.jobs.Progress;
import org.steelyard.jobs.RunRequest;
import org.steelyard.jobs.Sessions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private ProfileOption profile;

    @Mixin
    private RulebookOption rulebook;

    @Option(
            names = "--master",
            paramLabel = "URL",
            defaultValue = Sessions.ALL_CORES,
            description = "Where Spark runs (default: ${DEFAULT-VALUE}, all cores of this machine).")
    private String master;

    @Mixin
    private LanguageOption language;

    @Mixin
    private MethodOption method;

    @Mixin
    private KeyOption key;

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
                        profile.of(input),
                        rulebook.nameOrFolder(),
                        master,
                        language.language(),
                        method.version(),
                        key.key())
                .requiring(required());
        @SuppressWarnings("SystemConsoleNull") // on later Javas it only changes how progress looks
        boolean terminal = System.console() != null;
        Progress progress = new Progress(System.err, terminal);
        Pipeline.Done done = new Pipeline(request, progress).run();
        PrintWriter out = spec.commandLine().getOut();
        new Summary(out, language.language()).print(done, progress.seconds());
        out.flush();
        return 0;
    }

    /** The hash of the plan that was demanded and found; empty where none was. */
    private String required() {
        return plan.isEmpty() ? "" : new PlanFolder(output).require(plan, Home.rulebook(rulebook.nameOrFolder()));
    }
}
