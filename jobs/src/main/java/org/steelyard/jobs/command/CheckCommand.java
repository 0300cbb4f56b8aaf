package org.steelyard.jobs.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.assess.GivenExamples;
import org.steelyard.indicators.problem.Problems;
import org.steelyard.indicators.problem.UserException;
import org.steelyard.indicators.result.Histogram;
import org.steelyard.indicators.result.Sums;
import org.steelyard.indicators.rulebook.Rulebook;
import org.steelyard.jobs.Home;
import org.steelyard.jobs.Sessions;
import org.steelyard.jobs.Tables;
import org.steelyard.jobs.measure.Examples;
import org.steelyard.jobs.measure.RulebookCheck;
import org.steelyard.jobs.profile.ProfileReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code check}: every problem of a rulebook at once, and every example as it counted. */
@Command(
        name = "check",
        description = "Checks a rulebook without any data: every problem at once, every example as it counted.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills the options
public final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--rulebook",
            paramLabel = "NAME|DIR",
            defaultValue = "city",
            description = "The rulebook (default: ${DEFAULT-VALUE}).")
    private String rulebook;

    @Option(
            names = "--profile",
            paramLabel = "FILE",
            description = "A source profile whose extra columns the rulebook may use.")
    private @Nullable Path profile;

    @Override
    public Integer call() throws IOException {
        Rulebook rules = Home.rulebook(rulebook);
        Map<String, StructType> schemas =
                profile == null ? Tables.schemas() : Tables.schemas(ProfileReader.read(profile));
        PrintWriter out = spec.commandLine().getOut();
        try (Sessions session = Sessions.open("local[1]", Path.of(System.getProperty("java.io.tmpdir")))) {
            SparkSession spark = session.spark();
            Problems problems = new Problems();
            new RulebookCheck(Tables.empty(spark, schemas), problems).check(rules.counted());
            problems.throwIfAny(UserException.Kind.RULEBOOK);
            List<Examples.Result> results = new Examples(spark, schemas).run(rules, problems);
            results.forEach(
                    r -> out.println(r.indicator().id() + "  " + r.example().name() + ": " + words(r)));
            List<GivenExamples.Result> given = GivenExamples.run(rules, problems);
            given.forEach(r -> out.println(r.indicator().id() + "  "
                    + r.example().name() + ": " + r.points().toPlainString() + " points"));
            out.flush();
            problems.throwIfAny(UserException.Kind.RULEBOOK);
            out.println(rules.indicators().size() + " indicators, " + (results.size() + given.size())
                    + " examples: nothing to mend in " + rules.folder());
            return 0;
        }
    }

    private static String words(Examples.Result result) {
        if (result.tally() instanceof Sums sums) {
            return sums.n() + " counted, " + sums.numerator().toPlainString() + " of "
                    + sums.denominator().toPlainString();
        }
        return "counted " + ((Histogram) result.tally()).counts();
    }
}
