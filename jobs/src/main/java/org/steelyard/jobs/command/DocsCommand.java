package org.steelyard.jobs.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.rulebook.Language;
import org.steelyard.indicators.rulebook.Rulebook;
import org.steelyard.jobs.DataTables;
import org.steelyard.jobs.Home;
import org.steelyard.jobs.store.RunFolder;
import org.steelyard.reports.register.DocsWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code docs}: register, data dictionary and method note of a rulebook. */
@Command(
        name = "docs",
        description = "Writes what assessors and departments read: register, data dictionary and method note of the"
                + " rulebook in force, as Markdown and HTML.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills the required options
public final class DocsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private RulebookOption rulebook;

    @Option(names = "--output", required = true, paramLabel = "DIR", description = "Where the files are put.")
    private Path output;

    @Option(
            names = "--language",
            paramLabel = "zh|en",
            converter = LanguageConverter.class,
            description = "One language only (default: both).")
    private @Nullable Language language;

    @Option(names = "--on", paramLabel = "DATE", description = "The version in force on a day (default: the latest).")
    private @Nullable LocalDate on;

    @Override
    public Integer call() {
        Rulebook rules = Home.rulebook(rulebook.nameOrFolder());
        DocsWriter writer = new DocsWriter(on == null ? rules : rules.on(on), DataTables.all());
        PrintWriter out = spec.commandLine().getOut();
        try {
            for (Language each : language == null ? List.of(Language.values()) : List.of(language)) {
                writer.write(each, output).forEach(file -> out.println(output.resolve(file)));
            }
        } catch (IOException e) {
            throw RunFolder.cannotWrite(output, e);
        }
        out.flush();
        return 0;
    }
}
