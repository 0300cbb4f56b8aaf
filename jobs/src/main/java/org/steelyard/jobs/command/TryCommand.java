package org.steelyard.jobs.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.explain.Run;
import org.steelyard.indicators.explain.RunReader;
import org.steelyard.indicators.preview.Preview;
import org.steelyard.indicators.problem.UserException;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.rulebook.Indicator;
import org.steelyard.indicators.rulebook.Rulebook;
import org.steelyard.indicators.yaml.RulebookReader;
import org.steelyard.jobs.FrozenRun;
import org.steelyard.jobs.Home;
import org.steelyard.jobs.RunRequest;
import org.steelyard.jobs.Sessions;
import org.steelyard.jobs.Trying;
import org.steelyard.jobs.profile.ProfileReader;
import org.steelyard.jobs.store.ManifestHead;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private ProfileOption profile;

    @Option(
            names = "--rulebook",
            paramLabel = "NAME|DIR",
            description = "The other indicators, levels and minimum (default: those of the run, else city).")
    private @Nullable String rulebook;

    @Mixin
    private TablesOption output;

    @Mixin
    private LanguageOption language;

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
                : run == null
                        ? RulebookOption.SHIPPED
                        : run.resolve(RunReader.RULEBOOK).toString();
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
        new PreviewPrinter(out, language.language()).print(preview, asked);
        out.flush();
        output.write((tables, folder) -> tables.write(preview, folder));
        return 0;
    }

    private Preview preview(Trying trying, Period asked) throws IOException {
        try (Sessions session = Sessions.open(Sessions.ALL_CORES)) {
            if (data.run != null) {
                Run run = RunReader.read(data.run);
                return trying.on(new FrozenRun(data.run, session.spark()), run, session.spark());
            }
            Path input = Objects.requireNonNull(data.input);
            Path from = profile.of(input);
            return trying.on(
                    new RunRequest(
                            input.toAbsolutePath(),
                            asked,
                            session.scratch(),
                            from,
                            "",
                            Sessions.ALL_CORES,
                            language.language(),
                            "",
                            ""),
                    ProfileReader.read(from),
                    session);
        }
    }
}
