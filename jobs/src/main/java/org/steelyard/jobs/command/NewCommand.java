package org.steelyard.jobs.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.problem.Spelling;
import org.steelyard.indicators.problem.UserException;
import org.steelyard.jobs.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code new}: a commented indicator file to begin with. */
@Command(
        name = "new",
        description = "Writes a commented indicator file that passes `check`, to be changed into a new indicator.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills the required options
public final class NewCommand implements Callable<Integer> {

    private static final List<String> SOURCES = List.of("cases", "tickets", "ratings", "chains", "items");
    private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]*");

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", description = "The indicator's id, such as EFF-30; no other file may have it.")
    private String id;

    @Option(
            names = "--rulebook",
            required = true,
            paramLabel = "DIR",
            description = "The folder of your rulebook, such as a copy of indicators/rulebooks/city.")
    private Path rulebook;

    @Option(
            names = "--source",
            paramLabel = "TABLE",
            defaultValue = "cases",
            description =
                    "The table that it looks at: cases, tickets, ratings, chains or items (default: ${DEFAULT-VALUE}).")
    private String source;

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description =
                    "The day on which it is written; its anchors hold from the beginning of that year (default: today).")
    private @Nullable LocalDate on;

    @Override
    public Integer call() {
        if (!ID.matcher(id).matches()) {
            throw UserException.of(
                    UserException.Kind.ARGUMENTS, id, "expected letters, digits, '-', '_' and '.', a letter first");
        }
        if (!SOURCES.contains(source)) {
            throw UserException.of(
                    UserException.Kind.ARGUMENTS,
                    source,
                    "expected a source that a skeleton is for (" + Spelling.known(source, SOURCES) + ")");
        }
        Path folder = rulebook.resolve("indicators");
        if (!Files.isDirectory(folder)) {
            throw UserException.of(
                    UserException.Kind.RULEBOOK,
                    rulebook.toString(),
                    "no rulebook folder: copy one, as with `cp -r " + Home.rulebookFolder("city") + " " + rulebook
                            + "`");
        }
        Path file = folder.resolve(id.toLowerCase(Locale.ROOT) + ".yaml");
        try {
            Files.writeString(file, skeleton(folder), StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw UserException.of(
                    UserException.Kind.ARGUMENTS, file.toString(), "is there already; choose another id");
        } catch (IOException e) {
            throw UserException.of(
                    UserException.Kind.ARGUMENTS, file.toString(), "cannot be written: " + e.getMessage());
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println("Written: " + file);
        out.println("Next: change it, then  steelyard check --rulebook " + rulebook);
        out.println("      see its values   steelyard try " + file + " --input DIR --period PERIOD");
        out.println("      give it a weight in " + rulebook.resolve("scheme.yaml"));
        out.flush();
        return 0;
    }

    private String skeleton(Path folder) throws IOException {
        LocalDate day = on == null ? LocalDate.now(ZoneOffset.UTC) : on;
        try (InputStream stream = NewCommand.class.getResourceAsStream("skeleton-" + source + ".yaml")) {
            if (stream == null) {
                throw new IllegalArgumentException("Missing skeleton: " + source);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{schema}", schema(folder))
                    .replace("{id}", id)
                    .replace("{day}", day.toString())
                    .replace("{from}", day.withDayOfYear(1).toString())
                    .replace("{review}", day.plusYears(1).toString());
        }
    }

    /** Where the schema for editors lies, as seen from the file. */
    private static String schema(Path folder) {
        Path schema = Home.rulebookFolder("city").resolve("../../schema/indicator.schema.json");
        return folder.toAbsolutePath()
                .normalize()
                .relativize(schema.toAbsolutePath().normalize())
                .toString()
                .replace('\\', '/');
    }
}
