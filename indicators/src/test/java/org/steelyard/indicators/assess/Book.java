package org.steelyard.indicators.assess;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.steelyard.indicators.result.Assessment;
import org.steelyard.indicators.result.Outcome.NotScored;
import org.steelyard.indicators.result.Outcome.Scored;
import org.steelyard.indicators.result.Score;
import org.steelyard.indicators.rulebook.Rulebook;
import org.steelyard.indicators.yaml.RulebookReader;

/** A small rulebook and its values, written as a user would write them, and short ways to ask what came of them. */
final class Book {

    private static final String SCHEME = """
            name: { zh: 试, en: trial }
            version: "1"
            levels: [economy]
            decimals: 2
            minimum_weight: 0.6
            bands: { A: 50, B: 0 }
            flags: {}
            """;

    private final Path folder;

    Book(Path folder) {
        this.folder = folder;
    }

    /** An indicator of delivered values, higher is better unless its lines say otherwise. */
    Book indicator(String id, String... lines) {
        List<String> all = new ArrayList<>(List.of(
                "id: " + id,
                "name: { zh: " + id + ", en: " + id + " }",
                "why: { zh: 试, en: trial }",
                "basis: trial",
                "facet: 质量",
                "statistic: given",
                "unit: points",
                "owner: office",
                "checked: { by: office, on: 2026-01-01 }",
                "review: 2027-01-01"));
        if (Arrays.stream(lines).noneMatch(line -> line.startsWith("direction:"))) {
            all.add("direction: higher");
        }
        all.addAll(List.of(lines));
        return write("indicators/" + id + ".yaml", String.join("\n", all));
    }

    /** An indicator whose value is its points, of 100. */
    Book points(String... ids) {
        for (String id : ids) {
            indicator(id, "normalise: { 2000-01-01: { method: points, maximum: 100 } }");
        }
        return this;
    }

    /** A scheme whose total is one block of indicators with weights, with further lines for the scheme. */
    Book block(String indicators, String... lines) {
        return scheme("total: [ { block: all, name: { zh: 全, en: All }, weight: 1, indicators: { " + indicators
                + " } } ]\n" + String.join("\n", lines));
    }

    /** A scheme with the usual head. */
    Book scheme(String text) {
        return write("scheme.yaml", SCHEME + text + "\n");
    }

    Book write(String file, String text) {
        try {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.writeString(folder.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    Rulebook read() {
        return RulebookReader.read(folder);
    }

    /** The last assessment of a table of values. */
    Assessment assess(String... rows) {
        List<Assessment> all = new Assessor(read()).assessValues(values(rows));
        return all.get(all.size() - 1);
    }

    /**
     * The values of a table: a head {@code unit | x | y}, then a row a unit; the unit may be written {@code 2024 A} for its
     * period. A cell is a number, {@code 10~2} with a standard error, {@code 10~2/5} with its degrees of freedom too, a state,
     * or empty for nothing delivered.
     */
    static List<GivenValue> values(String... rows) {
        List<List<String>> table = Arrays.stream(rows)
                .map(row ->
                        Arrays.stream(row.split("\\|", -1)).map(String::strip).toList())
                .toList();
        StringBuilder csv = new StringBuilder("period,level,unit,peer_group,indicator,value,n,state,se,df,group\n");
        for (List<String> row : table.subList(1, table.size())) {
            String[] head = row.get(0).split(" ", -1);
            String unit = head[head.length - 1];
            for (int column = 1; column < row.size(); column++) {
                if (!row.get(column).isEmpty()) {
                    csv.append(head.length > 1 ? head[0] : "2026")
                            .append(",economy,")
                            .append(unit)
                            .append(",,");
                    csv.append(table.get(0).get(column)).append(cell(row.get(column)));
                    csv.append(unit.contains("/") ? unit.substring(unit.indexOf('/') + 1) : "")
                            .append('\n');
                }
            }
        }
        try {
            Path file = Files.createTempFile("values", ".csv");
            Files.writeString(file, csv);
            List<GivenValue> values = ValuesReader.read(file).list();
            Files.delete(file);
            return values;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String cell(String cell) {
        if (!Character.isDigit(cell.charAt(0)) && cell.charAt(0) != '-') {
            return ",,," + cell + ",,,";
        }
        String[] parts = cell.split("[~/]", -1);
        return "," + parts[0] + ",,ok," + (parts.length > 1 ? parts[1] : "") + "," + (parts.length > 2 ? parts[2] : "")
                + ",";
    }

    /** The points of the units of the assessed period at a node, in the order of their names; NaN for none. */
    static double[] points(Assessment assessment, String node) {
        return scores(assessment, node).stream()
                .mapToDouble(score -> score.outcome() instanceof Scored scored ? scored.points() : Double.NaN)
                .toArray();
    }

    /** Why the first unit of the period has no points at a node. */
    static NotScored reason(Assessment assessment, String unit, String node) {
        return (NotScored) scores(assessment, node).stream()
                .filter(score -> score.unit().name().equals(unit))
                .findFirst()
                .orElseThrow()
                .outcome();
    }

    static List<Score> scores(Assessment assessment, String node) {
        return assessment.scores().stream()
                .filter(score -> score.period().equals(assessment.period())
                        && score.node().equals(node))
                .toList();
    }
}
