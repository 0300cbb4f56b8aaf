package org.steelyard.indicators.assess;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.steelyard.indicators.problem.Problems;
import org.steelyard.indicators.problem.UserException;

/** Reads {@code members.csv}, the members and weights of composed units, and tells every problem in it at once. */
public final class MembersReader {

    /** The file's name; it lies beside the file of values. */
    public static final String FILE = "members.csv";

    private static final List<String> COLUMNS = List.of("unit", "member", "weight");

    private MembersReader() {}

    /** The members that lie beside a file of values; none where there is no such file. */
    public static Members beside(Path values) {
        Path file = values.resolveSibling(FILE);
        return Files.exists(file) ? read(file) : Members.NONE;
    }

    /** The members of a file; throws a UserException with all problems. */
    public static Members read(Path file) {
        Problems problems = new Problems();
        SortedMap<String, SortedMap<String, Double>> weights = new TreeMap<>();
        Map<String, Map<String, Long>> lines = new HashMap<>();
        CsvRows.read(file, COLUMNS, problems, (cells, line) -> {
            String unit = cells.word(cells.column("unit"));
            String member = cells.word(cells.column("member"));
            double weight = cells.number(cells.column("weight"));
            lines.computeIfAbsent(unit, key -> new HashMap<>()).putIfAbsent(member, line);
            if (unit.isEmpty() || member.isEmpty() || unit.equals(member)) {
                problems.add(
                        file.toString(),
                        line,
                        "expected a unit and another unit as its member, found '" + unit + "' and '" + member + "'");
            } else if (!(weight > 0)) {
                problems.add(
                        file.toString(),
                        line,
                        "expected a weight above 0, found '" + cells.word(cells.column("weight")) + "'");
            } else if (weights.computeIfAbsent(unit, key -> new TreeMap<>()).putIfAbsent(member, weight) != null) {
                problems.add(
                        file.toString(),
                        line,
                        "expected each member of " + unit + " once, found '" + member + "' again");
            }
        });
        for (Map.Entry<String, SortedMap<String, Double>> entry : weights.entrySet()) {
            for (String member : entry.getValue().keySet()) {
                if (weights.containsKey(member)) {
                    problems.add(
                            file.toString(),
                            lines.getOrDefault(entry.getKey(), Map.of()).getOrDefault(member, 0L),
                            "expected members that have none themselves, found '" + member + "'");
                }
            }
        }
        problems.throwIfAny(UserException.Kind.INPUT);
        return new Members(weights, file.toString(), lines);
    }
}
