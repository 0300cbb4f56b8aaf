package org.steelyard.jobs;

import org.steelyard.indicators.problem.UserException;
import org.steelyard.jobs.command.AssessCommand;
import org.steelyard.jobs.command.BaseCommand;
import org.steelyard.jobs.command.CheckCommand;
import org.steelyard.jobs.command.CompareCommand;
import org.steelyard.jobs.command.DocsCommand;
import org.steelyard.jobs.command.ExplainCommand;
import org.steelyard.jobs.command.GenerateCommand;
import org.steelyard.jobs.command.NewCommand;
import org.steelyard.jobs.command.PlanCommand;
import org.steelyard.jobs.command.RunCommand;
import org.steelyard.jobs.command.TryCommand;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: {@code steelyard run, assess, check, new, try, plan, docs, explain, compare, generate}. */
@Command(
        name = "steelyard",
        description = "Steelyard (公平秤): weighs a city's business environment so that anyone can weigh it again.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        subcommands = {
            RunCommand.class,
            AssessCommand.class,
            CheckCommand.class,
            NewCommand.class,
            TryCommand.class,
            PlanCommand.class,
            DocsCommand.class,
            BaseCommand.class,
            ExplainCommand.class,
            CompareCommand.class,
            GenerateCommand.class,
            AutoComplete.GenerateCompletion.class,
            CommandLine.HelpCommand.class
        },
        footer = {
            "",
            "Exit codes: 0 good, 1 a fault of the program, 2 wrong arguments, 3 memory used up, 10 rulebook, 11 input data, 12 verification disagrees."
        })
public final class Main {

    private Main() {}

    /** Runs a command and ends with its exit code. */
    public static void main(String[] args) {
        System.exit(run(args));
    }

    /** Runs a command and answers its exit code. */
    public static int run(String... args) {
        CommandLine line = new CommandLine(new Main());
        line.setExecutionExceptionHandler((e, at, parsed) -> {
            if (e instanceof UserException mistake) {
                mistake.problems().forEach(p -> at.getErr().println(p));
                return mistake.kind().exitCode();
            }
            throw e;
        });
        return line.execute(args);
    }

    /** The version as {@code --version} prints it. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"steelyard " + Home.version()};
        }
    }
}
