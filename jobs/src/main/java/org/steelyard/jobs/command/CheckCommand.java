package org.steelyard.jobs.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.problem.UserException;
import org.steelyard.jobs.Home;
import org.steelyard.jobs.Sessions;
import org.steelyard.jobs.Tables;
import org.steelyard.jobs.measure.Inspection;
import org.steelyard.jobs.profile.ProfileReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private RulebookOption rulebook;

    @Option(
            names = "--profile",
            paramLabel = "FILE",
            description = "A source profile whose extra columns the rulebook may use.")
    private @Nullable Path profile;

    @Override
    public Integer call() throws IOException {
        Path folder = Home.rulebookFolder(rulebook.nameOrFolder());
        Map<String, StructType> schemas =
                profile == null ? Tables.schemas() : Tables.schemas(ProfileReader.read(profile));
        PrintWriter out = spec.commandLine().getOut();
        try (Sessions session = Sessions.open("local[1]")) {
            SparkSession spark = session.spark();
            Inspection found = Inspection.of(folder, spark, schemas, Tables.empty(spark, schemas));
            found.examples().forEach(result -> ExamplePrinter.print(result, out));
            found.given()
                    .forEach(r -> out.println(r.indicator().id() + "  "
                            + r.example().name() + ": " + r.points().toPlainString() + " points"));
            found.attained()
                    .forEach(r -> out.println(r.indicator().id() + "  "
                            + r.example().name() + ": " + r.tally().n() + " targets, "
                            + r.tally().numerator().toPlainString() + " met"));
            out.flush();
            if (!found.problems().isEmpty()) {
                throw new UserException(UserException.Kind.RULEBOOK, found.problems());
            }
            out.println(found.indicators() + " indicators, "
                    + (found.examples().size()
                            + found.given().size()
                            + found.attained().size()) + " examples: nothing to mend in " + folder);
            out.flush();
            return 0;
        }
    }
}
