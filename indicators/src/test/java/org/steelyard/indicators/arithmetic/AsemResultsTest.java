package org.steelyard.indicators.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.steelyard.indicators.arithmetic.AsemTables.assertScores;
import static org.steelyard.indicators.arithmetic.AsemTables.assertTable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read off the ASEM index, its alternatives and its robustness, against the files that COINr printed. */
class AsemResultsTest {

    private final AsemIndex index = new AsemIndex();
    private final AsemData data = index.data();

    @Test
    void scoresAndTheirRanksEqualThePublishedOnes() {
        assertScores("results_scores.csv", index.nominal());
    }

    @Test
    void ranksEqualThePublishedOnes() {
        Map<String, double[]> places = new HashMap<>();
        index.nominal().forEach((node, points) -> places.put(node, Ranks.place(points, 1)));

        assertTable("results_ranks.csv", places);
    }

    @Test
    void ranksWithinAContinentEqualThePublishedOnes() {
        Map<String, double[]> places = new HashMap<>();
        index.nominal().forEach((node, points) -> places.put(node, placesWithin(data.continents(), points)));

        assertTable("results_group_ranks.csv", places);
    }

    /** Normalised from 1 to 100, for neither mean takes a zero. */
    @Test
    void geometricAndHarmonicAlternativesEqualThoseOfCoinr() {
        Map<String, double[]> geometric = alternative(Means::geometric);

        assertScores("alt_geometric_scores.csv", geometric);
        assertScores("alt_harmonic_scores.csv", alternative(Means::harmonic));
        assertTable(
                "compare_nominal_vs_geometric_ranks.csv",
                Map.of(
                        "coin.1", Ranks.place(index.nominal().get("Index"), 1),
                        "coin.2", Ranks.place(geometric.get("Index"), 1)));
    }

    @Test
    void generalisedMeansOfMinusOneNoughtAndOneAreTheThreeAlternatives() {
        assertScores("alt_harmonic_scores.csv", alternative((x, w) -> Means.generalised(x, w, -1)));
        assertScores("alt_geometric_scores.csv", alternative((x, w) -> Means.generalised(x, w, 0)));
    }

    @Test
    void effectiveWeightsEqualThoseOfCoinr() {
        Map<String, Double> weights = index.effectiveWeights();
        List<CSVRecord> rows = AsemData.rows("effective_weights.csv");

        assertThat(weights).hasSameSizeAs(rows);
        rows.forEach(row -> Vectors.assertClose(
                row.get("iCode"), weights.get(row.get("iCode")), Vectors.number(row.get("EffWeight"))));
    }

    @Test
    void withoutOnePillarTheRanksChangeAsMuchAsByCoinr() {
        double[] before = Ranks.place(index.nominal().get("Index"), 1);
        Map<String, double[]> places = new HashMap<>();
        for (CSVRecord row : AsemData.rows("remove_elements_pillar.csv")) {
            String pillar = row.get("removed");
            Map<String, Double> weights = new HashMap<>(data.weights());
            weights.computeIfPresent(pillar, (node, weight) -> 0.0);
            double[] after = Ranks.place(
                    index.aggregated(index.normalised(0, 100), weights, Means::arithmetic)
                            .get("Index"),
                    1);
            places.put(pillar, after);

            double[] changes = IntStream.range(0, after.length)
                    .mapToDouble(i -> Math.abs(after[i] - before[i]))
                    .toArray();
            Vectors.assertClose(pillar, Moments.mean(changes), Vectors.number(row.get("mean_abs_rank_change")));
        }
        assertThat(places).hasSize(9);
        assertTable("remove_elements_pillar_ranks.csv", places);
    }

    @Test
    void cronbachsAlphaOfTheRawPhysicalPillarEqualsThatOfCoinr() {
        double[][] columns = data.tree().get("Physical").stream().map(data::raw).toArray(double[][]::new);
        CSVRecord row = AsemData.rows("cronbach.csv").get(0);

        assertThat(row.get("set")).isEqualTo("Physical raw");
        Vectors.assertClose("alpha", Correlation.cronbachAlpha(columns), Vectors.number(row.get("cronbach")));
    }

    /** Blank are those that COINr found not significant. */
    @Test
    void correlationsOfPillarsEqualThoseOfCoinr() {
        Map<String, double[]> nominal = index.nominal();
        List<CSVRecord> rows = AsemData.rows("corr_pillars.csv").stream()
                .filter(row -> !row.get("Correlation").isEmpty())
                .toList();

        assertThat(rows).hasSizeGreaterThan(30);
        rows.forEach(row -> Vectors.assertClose(
                row.get("Var1") + " " + row.get("Var2"),
                Correlation.pearson(nominal.get(row.get("Var1")), nominal.get(row.get("Var2"))),
                Vectors.number(row.get("Correlation"))));
    }

    @ParameterizedTest(name = "{0} is the {1} of the index")
    @CsvSource({"CHE, 1", "NLD, 2", "DNK, 3", "RUS, 51"})
    void theTableHasItsKnownEnds(String unit, double place) {
        assertThat(Ranks.place(index.nominal().get("Index"), 1)[data.units().indexOf(unit)])
                .isEqualTo(place);
    }

    private Map<String, double[]> alternative(ToDoubleBiFunction<double[], double[]> mean) {
        return index.aggregated(index.normalised(1, 100), data.weights(), mean);
    }

    private static double[] placesWithin(int[] groups, double[] points) {
        double[] places = new double[points.length];
        for (int group : IntStream.of(groups).distinct().toArray()) {
            double[] own = IntStream.range(0, points.length)
                    .mapToDouble(i -> groups[i] == group ? points[i] : Double.NaN)
                    .toArray();
            double[] ranked = Ranks.place(own, 1);
            IntStream.range(0, points.length).filter(i -> groups[i] == group).forEach(i -> places[i] = ranked[i]);
        }
        return places;
    }
}
