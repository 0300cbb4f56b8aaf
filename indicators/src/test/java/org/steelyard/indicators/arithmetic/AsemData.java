package org.steelyard.indicators.arithmetic;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;

/** The raw data and the tree of the ASEM index: units in the order of their codes, indicators in that of the tree's file. */
final class AsemData {

    private static final String FOLDER = "asem/";

    private final List<CSVRecord> rows = Vectors.rows(FOLDER + "00_iData_raw.csv").stream()
            .sorted(Comparator.comparing(row -> row.get("uCode")))
            .toList();
    private final List<CSVRecord> nodes = Vectors.rows(FOLDER + "00_iMeta.csv");

    static List<CSVRecord> rows(String file) {
        return Vectors.rows(FOLDER + file);
    }

    List<String> units() {
        return rows.stream().map(row -> row.get("uCode")).toList();
    }

    List<String> indicators() {
        return nodes.stream()
                .filter(node -> node.get("Type").equals("Indicator"))
                .map(node -> node.get("iCode"))
                .toList();
    }

    double[] raw(String column) {
        return Vectors.column(rows, column);
    }

    /** The column that an indicator is divided by, empty for none. */
    String denominator(String indicator) {
        return node(indicator).get("Denominator");
    }

    int direction(String indicator) {
        return Integer.parseInt(node(indicator).get("Direction"));
    }

    /** The weight of each node among those of its parent. */
    Map<String, Double> weights() {
        return nodes.stream()
                .filter(node -> !node.get("Weight").isEmpty())
                .collect(Collectors.toMap(node -> node.get("iCode"), node -> Vectors.number(node.get("Weight"))));
    }

    /** The children of each aggregate, those below before those above. */
    Map<String, List<String>> tree() {
        return nodes.stream()
                .filter(node -> !node.get("Parent").isEmpty())
                .collect(Collectors.groupingBy(
                        node -> node.get("Parent"),
                        LinkedHashMap::new,
                        Collectors.mapping(node -> node.get("iCode"), Collectors.toList())));
    }

    /** 0 for a European unit, 1 for an Asian one. */
    int[] continents() {
        return rows.stream()
                .mapToInt(row -> row.get("EurAsia_group").equals("Europe") ? 0 : 1)
                .toArray();
    }

    private CSVRecord node(String code) {
        return nodes.stream()
                .filter(node -> node.get("iCode").equals(code))
                .findFirst()
                .orElseThrow();
    }
}
