package org.steelyard.jobs.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.steelyard.indicators.problem.UserException;
import org.steelyard.jobs.store.RunFolder;
import org.steelyard.sample.CitySpec;
import org.steelyard.sample.Generator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code generate}: writes the fictional city at any size. */
@Command(
        name = "generate",
        description = "Writes the fictional city 云州市: cases, case steps, tickets and ratings, at any size.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills the required options
public final class GenerateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--rows",
            required = true,
            paramLabel = "N",
            description = "Cases in all; tickets, ratings and steps in proportion.")
    private long rows;

    @Option(
            names = "--output",
            required = true,
            paramLabel = "DIR",
            description = "The folder to write into; must be empty or missing.")
    private Path output;

    @Option(
            names = "--period",
            paramLabel = "SPAN",
            defaultValue = "2025-Q4..2026-Q3",
            description = "The quarters (default: ${DEFAULT-VALUE}).")
    private String period;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "20260930",
            description = "The seed (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--dirty", description = "Plant every mess of real exports, as in the sample city.")
    private boolean dirty;

    @Override
    public Integer call() {
        try {
            if (Files.isDirectory(output)) {
                try (Stream<Path> list = Files.list(output)) {
                    if (list.findAny().isPresent()) {
                        throw UserException.of(
                                UserException.Kind.ARGUMENTS,
                                output.toString(),
                                "is not empty: give a new folder as --output");
                    }
                }
            }
            Generator.city(seed).write(output, city());
        } catch (IOException e) {
            throw RunFolder.cannotWrite(output, e);
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(rows + " cases of " + period + " are in " + output);
        out.flush();
        return 0;
    }

    private CitySpec city() {
        try {
            return CitySpec.of(rows, period, dirty);
        } catch (IllegalArgumentException e) {
            throw UserException.of(UserException.Kind.ARGUMENTS, "--period and --rows", String.valueOf(e.getMessage()));
        }
    }
}
