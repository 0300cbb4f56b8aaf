package org.steelyard.indicators.explain;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.steelyard.indicators.assess.Members;
import org.steelyard.indicators.assess.MembersReader;
import org.steelyard.indicators.assess.ValuesReader;
import org.steelyard.indicators.problem.UserException;
import org.steelyard.indicators.result.Assessment;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.Roster;
import org.steelyard.indicators.result.Score;
import org.steelyard.indicators.rulebook.Rulebook;
import org.steelyard.indicators.yaml.RulebookReader;

/** Reads the folder of a run: its tables, its rules, and the values that it was given. */
public final class RunReader {

    /** The folder of the open tables. */
    public static final String RESULTS = "results";

    /** The folder of the rules. */
    public static final String RULEBOOK = "rulebook";

    /** The folder of the values that were given, for a run that counted nothing. */
    public static final String VALUES = "values";

    /** The file of the values within it. */
    public static final String VALUES_FILE = "values.csv";

    private RunReader() {}

    /** The run in a folder that {@code run} or {@code assess} wrote. */
    public static Run read(Path folder) {
        if (!Files.isDirectory(folder.resolve(RESULTS)) || !Files.isDirectory(folder.resolve(RULEBOOK))) {
            throw UserException.of(
                    UserException.Kind.ARGUMENTS,
                    folder.toString(),
                    "expected the folder of a run, with results/ and rulebook/ in it");
        }
        Rulebook rulebook = Simulation.applied(folder, RulebookReader.read(folder.resolve(RULEBOOK)));
        ResultFiles files = new ResultFiles(folder.resolve(RESULTS));
        List<Score> scores = files.scores();
        TreeSet<Period> periods = new TreeSet<>();
        scores.forEach(score -> periods.add(score.period()));
        if (periods.isEmpty()) {
            throw UserException.of(
                    UserException.Kind.INPUT, folder.toString(), "expected scores, found none in this run");
        }
        Period period = periods.last();
        Assessment assessment = new Assessment(
                rulebook.on(period.last()),
                period,
                List.copyOf(periods),
                new Roster(new TreeMap<>(), new TreeSet<>(), files.english()),
                files.measurements(),
                scores,
                files.rankings(),
                files.adjustments(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        Path values = folder.resolve(VALUES).resolve(VALUES_FILE);
        boolean given = Files.exists(values);
        return new Run(
                folder.toString(),
                assessment,
                given ? MembersReader.beside(values) : Members.NONE,
                given ? ValuesReader.read(values).groups(period) : Map.of());
    }
}
