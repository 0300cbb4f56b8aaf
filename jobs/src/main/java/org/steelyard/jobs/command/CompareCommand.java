package org.steelyard.jobs.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.explain.Comparer;
import org.steelyard.indicators.explain.Run;
import org.steelyard.indicators.explain.RunReader;
import org.steelyard.indicators.problem.UserException;
import org.steelyard.indicators.result.Comparison;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.Unit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code compare}: why points and places moved between two runs, or two periods of one. */
@Command(
        name = "compare",
        description =
                "Tells why points and places moved between two runs or two periods, in parts that add up; no Spark.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills the required options
public final class CompareCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "RUN", description = "The folder of the earlier run.")
    private Path earlier;

    @Parameters(index = "1", paramLabel = "RUN", description = "The folder of the later run, or the same again.")
    private Path later;

    @Option(
            names = "--from",
            paramLabel = "PERIOD",
            description = "The earlier run's period (default: its own; the one before --period in the same run).")
    private @Nullable String from;

    @Option(names = "--period", paramLabel = "PERIOD", description = "The later run's period (default: its own).")
    private @Nullable String period;

    @Option(names = "--unit", paramLabel = "NAME", description = "One unit only.")
    private @Nullable String unit;

    @Option(names = "--level", paramLabel = "LEVEL", description = "Units of one level only.")
    private @Nullable String level;

    @Option(names = "--node", paramLabel = "ID", defaultValue = "total", description = "The node (default: the total).")
    private String node;

    @Mixin
    private TablesOption output;

    @Mixin
    private LanguageOption language;

    @Override
    public Integer call() {
        Run old = RunReader.read(earlier);
        boolean same = later.equals(earlier);
        Run now = same ? old : RunReader.read(later);
        Period to = now.period(Optional.ofNullable(period));
        Period since = old.period(Optional.ofNullable(from != null || !same ? from : before(now, to)));
        List<Comparison> comparisons = new Comparer(old, since, now, to, node).compare(this::wanted);
        if (comparisons.isEmpty()) {
            throw UserException.of(
                    UserException.Kind.ARGUMENTS,
                    now.name(),
                    "expected a unit, a level and a node of the runs, found no score for what was asked");
        }
        PrintWriter out = spec.commandLine().getOut();
        new ComparisonPrinter(out, language.language()).print(old, since, now, to, comparisons);
        out.flush();
        output.write((tables, folder) -> tables.write(comparisons, folder));
        return 0;
    }

    private boolean wanted(Unit each) {
        return (unit == null || each.name().equals(unit))
                && (level == null || each.level().id().equals(level));
    }

    private static String before(Run run, Period period) {
        List<Period> periods = run.assessment().periods();
        int at = periods.indexOf(period);
        if (at < 1) {
            throw UserException.of(
                    UserException.Kind.ARGUMENTS, run.name(), "has no period before " + period + "; give two runs");
        }
        return periods.get(at - 1).name();
    }
}
