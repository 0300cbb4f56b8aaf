package org.steelyard.indicators.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;
import org.steelyard.indicators.arithmetic.Ranks;
import org.steelyard.indicators.arithmetic.Vectors;
import org.steelyard.indicators.result.Unit;
import org.steelyard.indicators.rulebook.Node;
import org.steelyard.indicators.rulebook.Rulebook;
import org.steelyard.indicators.yaml.RulebookReader;

/** The ASEM index: its rulebook, its values, and the files that COINr printed of it. */
final class Asem {

    static final Path RULEBOOK = Path.of("src", "test", "resources", "rulebooks", "asem");
    static final List<String> PILLARS =
            List.of("Physical", "ConEcFin", "Political", "Instit", "P2P", "Environ", "Social", "SusEcFin");

    private static final Path VALUES = Path.of("src", "test", "resources", "composite", "asem", "values.csv");
    private static final List<String> OTHERS = List.of("uCode", "EurAsia_group", "Rank", "Diff", "Abs.diff");

    /** Half of the last of the ten decimals that the files of scores print, and the rounding of the print itself. */
    private static final double PRINTED = 5.1e-11;

    private Asem() {}

    static Rulebook rulebook() {
        return RulebookReader.read(RULEBOOK);
    }

    static List<GivenValue> values() {
        return ValuesReader.read(VALUES).list();
    }

    static List<CSVRecord> rows(String file) {
        return Vectors.rows("asem/" + file);
    }

    static Scorer.Scored scored(Rulebook rulebook) {
        return new Scorer(rulebook).boards(new GivenPanels(rulebook, ValuesReader.read(VALUES)).panels());
    }

    /** The points of every node by the names of COINr, where the root is called Index. */
    static Map<String, double[]> points(Board board) {
        Map<String, double[]> points = new TreeMap<>();
        for (int node = 0; node < board.tree.nodes.size(); node++) {
            Node each = board.tree.nodes.get(node);
            points.put(each.id().equals("total") ? "Index" : each.id(), board.points[node]);
        }
        return points;
    }

    /** The values of every scored indicator. */
    static Map<String, double[]> columns(Rulebook rulebook, Panel panel) {
        Map<String, double[]> columns = new TreeMap<>();
        rulebook.scored().forEach(indicator -> columns.put(indicator.id(), panel.values(indicator.id())));
        return columns;
    }

    /** Asserts every number of a file, for every unit. */
    static void assertTable(String file, List<Unit> units, Map<String, double[]> columns) {
        List<String> names = units.stream().map(Unit::name).toList();
        List<CSVRecord> rows = rows(file);
        assertThat(rows).hasSameSizeAs(units);
        for (CSVRecord row : rows) {
            String unit = row.get("uCode");
            for (String column : headers(row)) {
                Vectors.assertClose(
                        file + ": " + column + " of " + unit,
                        columns.get(column)[names.indexOf(unit)],
                        Vectors.number(row.get(column)));
            }
        }
    }

    /** Asserts every score of a file to its printed decimals, and the places by the index. */
    static void assertScores(String file, Board board) {
        List<String> names = board.panel.units.stream().map(Unit::name).toList();
        Map<String, double[]> points = points(board);
        double[] places = Ranks.place(points.get("Index"), 1);
        List<CSVRecord> rows = rows(file);
        assertThat(rows).hasSameSizeAs(names);
        for (CSVRecord row : rows) {
            int unit = names.indexOf(row.get("uCode"));
            assertThat(places[unit]).isEqualTo(Vectors.number(row.get("Rank")));
            for (String node : headers(row)) {
                assertThat(points.get(node)[unit])
                        .as(node + " of " + row.get("uCode"))
                        .isCloseTo(Vectors.number(row.get(node)), within(PRINTED));
            }
        }
    }

    static List<String> headers(CSVRecord row) {
        List<String> headers = new ArrayList<>(row.getParser().getHeaderNames());
        headers.removeAll(OTHERS);
        return headers;
    }
}
