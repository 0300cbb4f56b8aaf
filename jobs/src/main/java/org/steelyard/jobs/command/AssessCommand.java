package org.steelyard.jobs.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.assess.Assessor;
import org.steelyard.indicators.assess.GivenValues;
import org.steelyard.indicators.assess.Members;
import org.steelyard.indicators.assess.MembersReader;
import org.steelyard.indicators.assess.ValuesReader;
import org.steelyard.indicators.explain.RunReader;
import org.steelyard.indicators.explain.Simulation;
import org.steelyard.indicators.result.Assessment;
import org.steelyard.indicators.result.Defence;
import org.steelyard.indicators.result.Unit;
import org.steelyard.indicators.rulebook.Level;
import org.steelyard.indicators.rulebook.Rulebook;
import org.steelyard.jobs.Home;
import org.steelyard.jobs.Kept;
import org.steelyard.jobs.Tried;
import org.steelyard.jobs.reference.DefenceReader;
import org.steelyard.jobs.store.RunFolder;
import org.steelyard.reports.csv.TableWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code assess}: scores and ranks measured values, without Spark. */
@Command(
        name = "assess",
        description = "Scores and ranks values that were measured elsewhere; no Spark.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills the required options
public final class AssessCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--rulebook", required = true, paramLabel = "NAME|DIR", description = "The rulebook.")
    private String rulebook;

    @Option(
            names = "--values",
            required = true,
            paramLabel = "FILE.csv",
            description = {
                "The values: period,level,unit,peer_group,indicator,value,n,state; se,df,group may follow.",
                "members.csv beside it (unit,member,weight) names units composed of others."
            })
    private Path values;

    @Option(names = "--output", required = true, paramLabel = "DIR", description = "Where the results are put.")
    private Path output;

    @Option(
            names = "--targets",
            paramLabel = "FILE.csv",
            description = {
                "What units are to reach, which may spare them a last place; else targets.csv beside the values.",
                "Columns: indicator_id,scope,period_from,period_to,target."
            })
    private @Nullable Path targets;

    @Option(
            names = "--appeals",
            paramLabel = "FILE.csv",
            description = {
                "Objections, which suspend flags while they are open; else appeals.csv beside the values.",
                "Columns: appeal_id,department,district,period,filed_on,decided_on."
            })
    private @Nullable Path appeals;

    @Mixin
    private MethodOption method;

    @Override
    public Integer call() {
        Rulebook rules = Home.rulebook(rulebook, method.version());
        Members members = MembersReader.beside(values);
        GivenValues given = ValuesReader.read(values, rules);
        @Nullable Path aims = beside(targets, DefenceReader.TARGETS);
        @Nullable Path objections = beside(appeals, DefenceReader.APPEALS);
        Defence defence = DefenceReader.read(aims, objections, everybody(given, members, rules));
        List<Assessment> assessments = new Assessor(rules).assessValues(given, members, defence);
        PrintWriter out = spec.commandLine().getOut();
        for (Assessment assessment : assessments) {
            Path folder = output.resolve(assessment.period().name().replace("..", "_to_"));
            Path results = folder.resolve(RunReader.RESULTS);
            try {
                new TableWriter().write(assessment, List.of(), results);
                Tried.write(assessment, members, results);
                Kept.rules(rules, folder);
                Kept.values(values, aims, objections, folder);
                Files.deleteIfExists(folder.resolve(Simulation.FILE));
                if (!method.version().isEmpty()) {
                    Simulation.mark(folder, method.version());
                }
            } catch (IOException e) {
                throw RunFolder.cannotWrite(output, e);
            } catch (UncheckedIOException e) {
                throw RunFolder.cannotWrite(output, e);
            }
            out.println(assessment.period() + ": " + assessment.measurements().size() + " values assessed, results in "
                    + results + (method.version().isEmpty() ? "" : "; a simulation by version " + method.version()));
        }
        out.flush();
        return 0;
    }

    /** The file that was named, or the one that lies beside the values; null for neither. */
    private @Nullable Path beside(@Nullable Path named, String name) {
        Path beside = values.resolveSibling(name);
        return named == null && Files.exists(beside) ? beside : named;
    }

    private static SortedSet<Unit> everybody(GivenValues given, Members members, Rulebook rules) {
        SortedSet<Unit> units = given.everybody();
        Level level = rules.scheme().levels().get(0);
        members.weights().keySet().forEach(unit -> units.add(new Unit(level, unit, "")));
        return units;
    }
}
