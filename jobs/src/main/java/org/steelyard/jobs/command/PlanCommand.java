package org.steelyard.jobs.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.explain.Run;
import org.steelyard.indicators.explain.RunReader;
import org.steelyard.indicators.problem.UserException;
import org.steelyard.indicators.result.Defence;
import org.steelyard.indicators.result.Roster;
import org.steelyard.indicators.rulebook.Rulebook;
import org.steelyard.jobs.FrozenRun;
import org.steelyard.jobs.Home;
import org.steelyard.jobs.Plan;
import org.steelyard.jobs.PlanFolder;
import org.steelyard.jobs.Planning;
import org.steelyard.jobs.Sessions;
import org.steelyard.jobs.profile.Profile;
import org.steelyard.jobs.profile.ProfileReader;
import org.steelyard.jobs.reference.DefenceReader;
import org.steelyard.jobs.reference.KeptDefence;
import org.steelyard.jobs.reference.ReferenceReader;
import org.steelyard.jobs.reference.References;
import org.steelyard.reports.Labels;
import org.steelyard.reports.excel.PlanWorkbook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code plan}: every published figure that a change of rules would move. */
@Command(
        name = "plan",
        description = "Weighs the data of a run by other rules and tells every value, point, place, band and flag that"
                + " moves, with a hash that `run --require-plan` can demand.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills the required options
public final class PlanCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--rulebook", required = true, paramLabel = "NAME|DIR", description = "The new rulebook.")
    private String rulebook;

    @Option(names = "--against", required = true, paramLabel = "RUN", description = "The folder of a run.")
    private Path against;

    @Option(
            names = "--last",
            paramLabel = "N",
            defaultValue = "4",
            description = "How many periods are compared, the run's own included (default: ${DEFAULT-VALUE}).")
    private int last;

    @Option(
            names = "--input",
            paramLabel = "DIR",
            description =
                    "The folder of exports of that run: its targets and appeals are heard, its units named. Without"
                            + " it those that the run heard and kept are.")
    private @Nullable Path input;

    @Mixin
    private ProfileOption profile;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description = "Where plans/ is put (default: the output folder of the run).")
    private @Nullable Path output;

    @Mixin
    private LanguageOption language;

    @Override
    public Integer call() throws IOException {
        if (last < 1) {
            throw UserException.of(UserException.Kind.ARGUMENTS, "--last", "expected at least 1, found " + last);
        }
        Rulebook rules = Home.rulebook(rulebook);
        Run run = RunReader.read(against);
        Roster roster = FrozenRun.roster(run);
        Optional<Defence> defence = KeptDefence.read(against);
        if (input != null) {
            Profile source = ProfileReader.read(profile.of(input));
            References references = ReferenceReader.read(source, input);
            roster = references.roster();
            defence = Optional.of(DefenceReader.read(source, input, references));
        }
        Plan plan;
        try (Sessions session = Sessions.open(Sessions.ALL_CORES)) {
            plan = new Planning(against, run, rules, roster, defence).plan(session.spark(), last);
        }
        Path beside = output == null ? outputOf(against) : output;
        PlanFolder.Written written = new PlanFolder(beside).write(plan);
        Labels labels = Labels.of(language.language(), roster.english());
        PrintWriter out = spec.commandLine().getOut();
        PlanPrinter printer = new PlanPrinter(out, labels);
        List<String> facts = printer.facts(plan, written.hash());
        Path workbook = written.folder().resolve("plan.xlsx");
        new PlanWorkbook(labels)
                .write(
                        facts,
                        plan.moves(),
                        plan.periods().get(plan.periods().size() - 1).last(),
                        workbook);
        printer.print(plan, facts);
        out.println("Everything is in " + written.folder() + ": plan.csv, plan.xlsx, plan.json");
        out.println("Demand it:  steelyard run ... --rulebook " + rulebook + " --output " + beside + " --require-plan "
                + written.hash());
        out.flush();
        return 0;
    }

    /** The folder in which a run lies by period and id. */
    private static Path outputOf(Path run) {
        Path whole = run.toAbsolutePath().normalize();
        Path period = whole.getParent();
        Path above = period == null ? null : period.getParent();
        return above == null ? whole : above;
    }
}
