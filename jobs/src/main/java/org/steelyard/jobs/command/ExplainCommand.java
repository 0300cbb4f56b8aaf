package org.steelyard.jobs.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.explain.Explainer;
import org.steelyard.indicators.explain.Run;
import org.steelyard.indicators.explain.RunReader;
import org.steelyard.indicators.problem.UserException;
import org.steelyard.indicators.result.Explanation;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.Unit;
import org.steelyard.indicators.rulebook.Language;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code explain}: one score as lines of arithmetic, from a run's folder alone. */
@Command(
        name = "explain",
        description = "Writes one score as lines of arithmetic, from what was counted to the place; no Spark.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills the required options
public final class ExplainCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RUN", description = "The folder of a run, as `run` or `assess` wrote it.")
    private Path run;

    @Option(names = "--unit", required = true, paramLabel = "NAME", description = "The unit.")
    private String unit;

    @Option(names = "--level", paramLabel = "LEVEL", description = "Its level, where several units have the name.")
    private @Nullable String level;

    @ArgGroup
    private @Nullable Where where;

    /** The node: an indicator or a block. */
    static final class Where {
        @Option(names = "--indicator", paramLabel = "ID", description = "An indicator (default: the total).")
        private @Nullable String indicator;

        @Option(names = "--node", paramLabel = "ID", description = "A block, or any other node of the scheme.")
        private @Nullable String node;

        private String id() {
            return node != null ? node : indicator != null ? indicator : TOTAL;
        }
    }

    private static final String TOTAL = "total";

    @Option(names = "--period", paramLabel = "PERIOD", description = "A period of the run (default: its own).")
    private @Nullable String period;

    @Mixin
    private LanguageOption language;

    @Override
    public Integer call() {
        Run found = RunReader.read(run);
        Unit whose = found.unit(unit, Optional.ofNullable(level));
        Period when = found.period(Optional.ofNullable(period));
        Explanation explanation = new Explainer(found.assessment(), found.members())
                .explain(whose, when, where == null ? TOTAL : where.id());
        boolean chinese = language.language() == Language.ZH;
        PrintWriter out = spec.commandLine().getOut();
        out.println(found.assessment().roster().name(whose).in(language.language())
                + (chinese ? "，" : ", ")
                + when
                + (chinese ? "，方法版本 " : ", method ")
                + found.assessment().rulebook().on(when.last()).scheme().version());
        for (Explanation.Line line : explanation.lines()) {
            out.println((line.depth() == 0 ? "\n" : "  ") + line.text().in(language.language()));
        }
        out.flush();
        if (!explanation.differing().isEmpty()) {
            throw UserException.of(
                    UserException.Kind.VERIFICATION,
                    run.toString(),
                    "the points of " + String.join(", ", explanation.differing())
                            + " are not those on record when computed again: were results/ or rulebook/ changed?");
        }
        return 0;
    }
}
