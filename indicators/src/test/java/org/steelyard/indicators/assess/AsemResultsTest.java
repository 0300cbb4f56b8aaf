package org.steelyard.indicators.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.indicators.arithmetic.Correlation;
import org.steelyard.indicators.arithmetic.Moments;
import org.steelyard.indicators.arithmetic.Ranks;
import org.steelyard.indicators.arithmetic.Vectors;
import org.steelyard.indicators.result.Assessment;
import org.steelyard.indicators.result.Placing;
import org.steelyard.indicators.result.Ranking;
import org.steelyard.indicators.result.Score;
import org.steelyard.indicators.rulebook.Rulebook;

/** What the engine reads off the ASEM index, its alternatives and its robustness, against the files that COINr printed. */
class AsemResultsTest {

    private static final Rulebook RULEBOOK = Asem.rulebook();
    private static final Board BOARD = Asem.scored(RULEBOOK).boards().get(0);

    @TempDir
    Path folder;

    @Test
    void scoresEqualThePublishedOnes() {
        Asem.assertScores("results_scores.csv", BOARD);
    }

    @Test
    void placesOfTheIndexItsHalvesAndItsPillarsEqualThePublishedOnes() {
        Map<String, Ranking> rankings = rankings(Asem.values(), "");
        for (CSVRecord row : Asem.rows("results_ranks.csv")) {
            for (String node : Asem.headers(row)) {
                assertPlace(rankings.get(node), row.get("uCode"), row.get(node));
            }
        }
    }

    @Test
    void placesWithinAContinentEqualThePublishedOnes() {
        List<GivenValue> values =
                Asem.values().stream().map(AsemResultsTest::inPeerGroup).toList();
        Map<String, Map<String, Ranking>> rankings =
                Map.of("Asia", rankings(values, "Asia"), "Europe", rankings(values, "Europe"));
        for (CSVRecord row : Asem.rows("results_group_ranks.csv")) {
            for (String node : Asem.headers(row)) {
                assertPlace(rankings.get(row.get("EurAsia_group")).get(node), row.get("uCode"), row.get(node));
            }
        }
    }

    /** Normalised from 1 to 100, for neither mean takes a zero. */
    @Test
    void theGeometricAlternativeEqualsThatOfCoinr() {
        Board geometric = alternative("aggregate: geometric");
        Asem.assertScores("alt_geometric_scores.csv", geometric);
        Asem.assertTable(
                "compare_nominal_vs_geometric_ranks.csv",
                BOARD.panel.units,
                Map.of("coin.1", places(BOARD), "coin.2", places(geometric)));
    }

    @Test
    void theHarmonicAlternativeEqualsThatOfCoinr() {
        Asem.assertScores("alt_harmonic_scores.csv", alternative("aggregate: harmonic"));
    }

    @Test
    void theGeneralisedMeanOfPowerMinusOneIsTheHarmonicAlternative() {
        Asem.assertScores("alt_harmonic_scores.csv", alternative("aggregate: generalised\npower: -1"));
    }

    @Test
    void effectiveWeightsEqualThoseOfCoinr() {
        Map<String, Double> weights = new UnitScores(
                        RULEBOOK,
                        BOARD,
                        IntStream.range(0, BOARD.tree.nodes.size()).toArray())
                .of(7).stream().collect(Collectors.toMap(Score::node, Score::weightUsed));
        List<CSVRecord> rows = Asem.rows("effective_weights.csv");
        assertThat(weights).hasSameSizeAs(rows);
        for (CSVRecord row : rows) {
            String node = row.get("iCode").equals("Index") ? "total" : row.get("iCode");
            Vectors.assertClose(node, weights.get(node), Vectors.number(row.get("EffWeight")));
        }
    }

    @Test
    void withoutOnePillarThePlacesChangeAsMuchAsByCoinr() {
        double[] before = places(BOARD);
        Map<String, double[]> places = new HashMap<>(Map.of("Nominal", before));
        for (String pillar : Asem.PILLARS) {
            Rulebook less =
                    Variant.of(Asem.RULEBOOK, folder.resolve(pillar), Variant.without("      - block: " + pillar, 4));
            places.put(pillar, places(Asem.scored(less).boards().get(0)));
        }
        Asem.assertTable("remove_elements_pillar_ranks.csv", BOARD.panel.units, places);
        for (CSVRecord row : Asem.rows("remove_elements_pillar.csv")) {
            double[] after = places.get(row.get("removed"));
            double[] changes = IntStream.range(0, after.length)
                    .mapToDouble(i -> Math.abs(after[i] - before[i]))
                    .toArray();
            Vectors.assertClose(
                    row.get("removed"), Moments.mean(changes), Vectors.number(row.get("mean_abs_rank_change")));
        }
    }

    @Test
    void cronbachsAlphaOfTheRawPhysicalPillarEqualsThatOfCoinr() {
        Panel raw = Asem.scored(RULEBOOK).panels().get(0);
        double[][] columns = BOARD.tree.nodes.get(BOARD.tree.number("Physical")).children().stream()
                .map(leaf -> raw.values(leaf.id()))
                .toArray(double[][]::new);
        CSVRecord row = Asem.rows("cronbach.csv").get(0);
        Vectors.assertClose("alpha", Correlation.cronbachAlpha(columns), Vectors.number(row.get("cronbach")));
    }

    /** Blank are those that COINr found not significant. */
    @Test
    void correlationsOfPillarsEqualThoseOfCoinr() {
        Map<String, double[]> points = Asem.points(BOARD);
        List<CSVRecord> rows = Asem.rows("corr_pillars.csv").stream()
                .filter(row -> !row.get("Correlation").isEmpty())
                .toList();
        assertThat(rows).hasSizeGreaterThan(30);
        rows.forEach(row -> Vectors.assertClose(
                row.get("Var1") + " " + row.get("Var2"),
                Correlation.pearson(points.get(row.get("Var1")), points.get(row.get("Var2"))),
                Vectors.number(row.get("Correlation"))));
    }

    private Board alternative(String aggregate) {
        Rulebook rulebook = Variant.of(
                Asem.RULEBOOK, folder, Variant.replacing("low: 0", "low: 1", "aggregate: arithmetic", aggregate));
        return Asem.scored(rulebook).boards().get(0);
    }

    private static double[] places(Board board) {
        return Ranks.place(Asem.points(board).get("Index"), 1);
    }

    /** The rankings of the index, its halves and, as views of one node each, its pillars. */
    private Map<String, Ranking> rankings(List<GivenValue> values, String peerGroup) {
        StringBuilder views = new StringBuilder("views:\n");
        for (String pillar : Asem.PILLARS) {
            views.append(
                    "  - { block: alone-" + pillar + ", name: { zh: 柱, en: Pillar }, of: { " + pillar + ": 1 } }\n");
        }
        Rulebook rulebook = Variant.of(Asem.RULEBOOK, folder, text -> text + views);
        Assessment assessment = new Assessor(rulebook).assessValues(values).get(0);
        return assessment.rankings().stream()
                .filter(ranking -> ranking.peerGroup().equals(peerGroup))
                .collect(Collectors.toMap(
                        ranking -> ranking.node().replace("alone-", "").replace("total", "Index"), ranking -> ranking));
    }

    private static GivenValue inPeerGroup(GivenValue value) {
        return new GivenValue(
                value.period(),
                value.unit(),
                value.group(),
                value.indicator(),
                value.value(),
                value.n(),
                value.state(),
                value.file(),
                value.line());
    }

    private static void assertPlace(Ranking ranking, String unit, String place) {
        Placing found = ranking.placings().stream()
                .filter(placing -> placing.unit().name().equals(unit))
                .findFirst()
                .orElseThrow();
        assertThat(found.place()).as(ranking.node() + " of " + unit).isEqualTo(Integer.parseInt(place));
    }
}
