package org.steelyard.jobs.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.explain.Run;
import org.steelyard.indicators.explain.RunReader;
import org.steelyard.indicators.preview.Preview;
import org.steelyard.indicators.problem.UserException;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.rulebook.Indicator;
import org.steelyard.indicators.rulebook.Language;
import org.steelyard.indicators.rulebook.Rulebook;
import org.steelyard.indicators.yaml.RulebookReader;
import org.steelyard.jobs.FrozenRun;
import org.steelyard.jobs.Home;
import org.steelyard.jobs.RunRequest;
import org.steelyard.jobs.Sessions;
import org.steelyard.jobs.Trying;
import org.steelyard.jobs.profile.ProfileReader;
import org.steelyard.jobs.store.ManifestHead;
import org.steelyard.jobs.store.RunFolder;
import org.steelyard.reports.csv.TableWriter;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code try}: what an indicator would show, before it counts for anybody. */
@Command(
        name = "try",
        description = "Shows an indicator on data: every unit's value, n and interval, the histogram, and what it goes"
                + " along with.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills the required options
public final class TryCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The indicator's YAML file, wherever it lies.")
    private Path file;

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Data data;

    /** Where the data come from. */
    static final class Data {
        @Option(names = "--input", paramLabel = "DIR", description = "A folder of exports, which is read for it.")
        private @Nullable Path input;

        @Option(
                names = "--run",
                paramLabel = "RUN",
                description = "The folder of a run, whose frozen tables are counted: quicker.")
        private @Nullable Path run;
    }

    @Option(
            names = "--period",
            paramLabel = "PERIOD",
            converter = PeriodConverter.class,
            description = "The period (default: that of the run).")
    private @Nullable Period period;

    @Option(
            names = "--profile",
            paramLabel = "FILE",
            description = "The source profile (default: in the input folder).")
    private @Nullable Path profile;

    @Option(
            names = "--rulebook",
            paramLabel = "NAME|DIR",
            description = "The other indicators, levels and minimum (default: those of the run, else city).")
    private @Nullable String rulebook;

    @Option(names = "--output", paramLabel = "DIR", description = "Where its tables are put, as CSV.")
    private @Nullable Path output;

    @Option(
            names = "--locale",
            paramLabel = "zh-CN|en",
            defaultValue = "zh-CN",
            converter = LanguageConverter.class,
            description = "The language (default: ${DEFAULT-VALUE}).")
    private Language language;

    @Override
    public Integer call() throws IOException {
        Path run = data.run;
        Period asked =
                period != null || run == null ? period : ManifestHead.read(run).period();
        if (asked == null) {
            throw UserException.of(UserException.Kind.ARGUMENTS, "--period", "expected a period beside --input");
        }
        String rules = rulebook != null
                ? rulebook
                : run == null ? "city" : run.resolve(RunReader.RULEBOOK).toString();
        Rulebook with = RulebookReader.with(Home.rulebook(rules), file);
        Indicator indicator = with.indicators().values().stream()
                .filter(each -> each.file().equals(String.valueOf(file.getFileName())))
                .findFirst()
                .orElseThrow();
        if (indicator.given()) {
            throw UserException.of(
                    UserException.Kind.ARGUMENTS,
                    file.toString(),
                    indicator.attained()
                            ? "its values follow from targets and the values of the others; `run` and `plan` show them"
                            : "its values are delivered; there is nothing to count");
        }
        Preview preview = preview(new Trying(with, indicator, asked), asked);
        PrintWriter out = spec.commandLine().getOut();
        new PreviewPrinter(out, language).print(preview, asked);
        out.flush();
        if (output != null) {
            try {
                new TableWriter().write(preview, output);
            } catch (UncheckedIOException e) {
                throw RunFolder.cannotWrite(output, new IOException(e.getMessage(), e));
            }
        }
        return 0;
    }

    private Preview preview(Trying trying, Period asked) throws IOException {
        Path scratch = Path.of(System.getProperty("java.io.tmpdir"));
        try (Sessions session = Sessions.open("local[*]", scratch)) {
            if (data.run != null) {
                Run run = RunReader.read(data.run);
                return trying.on(new FrozenRun(data.run, session.spark()), run, session.spark());
            }
            Path input = java.util.Objects.requireNonNull(data.input);
            Path from = profile == null ? input.resolve("profile.yaml") : profile;
            return trying.on(
                    new RunRequest(input.toAbsolutePath(), asked, scratch, from, "", "local[*]", language, "", ""),
                    ProfileReader.read(from),
                    session);
        }
    }
}
