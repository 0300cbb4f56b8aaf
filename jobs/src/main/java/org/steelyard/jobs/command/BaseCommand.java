package org.steelyard.jobs.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.steelyard.indicators.problem.UserException;
import org.steelyard.indicators.result.Period;
import org.steelyard.jobs.FrozenRun;
import org.steelyard.jobs.Sessions;
import org.steelyard.jobs.derive.BaseTable;
import org.steelyard.jobs.store.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code base}: what cases of each item took in the quarter against which later ones are held. */
@Command(
        name = "base",
        description =
                "Writes the reference table `base` of a fixed quarter from the frozen cases of a run: for each item"
                        + " the city's mean days, steps, documents and visits, against which reductions are measured.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills the required options
public final class BaseCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RUN", description = "The folder of a run whose exports hold that quarter's cases.")
    private Path run;

    @Option(
            names = "--period",
            required = true,
            paramLabel = "PERIOD",
            converter = PeriodConverter.class,
            description = "The base quarter, such as 2025-Q4.")
    private Period period;

    @Option(
            names = "--output",
            required = true,
            paramLabel = "FILE.csv",
            description = "The file to write; a profile names it as its reference table `base`.")
    private Path output;

    @Override
    public Integer call() throws IOException {
        List<String> lines;
        try (Sessions session = Sessions.open(Sessions.ALL_CORES)) {
            Dataset<Row> cases =
                    new FrozenRun(run, session.spark()).tables(period.last()).get("cases");
            lines = cases == null ? List.of() : BaseTable.lines(cases, period);
        }
        if (lines.isEmpty()) {
            throw UserException.of(
                    UserException.Kind.INPUT,
                    run.toString(),
                    "expected cases of known items that were closed in " + period
                            + ", found none; name another run or another --period");
        }
        try {
            Files.writeString(
                    output,
                    BaseTable.HEADER + "\n" + String.join("\n", lines) + "\n",
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            // A base that moves would turn no change into a reduction.
            throw UserException.of(
                    UserException.Kind.ARGUMENTS,
                    output.toString(),
                    "is there already, and a base must not move unseen; choose another name");
        } catch (IOException e) {
            throw RunFolder.cannotWrite(output, e);
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println("Written: " + output + ", " + lines.size() + " items of " + period);
        out.println("Next: name it in the profile, references: { base: <file> }");
        out.flush();
        return 0;
    }
}
