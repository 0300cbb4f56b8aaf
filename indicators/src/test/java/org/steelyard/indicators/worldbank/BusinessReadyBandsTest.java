package org.steelyard.indicators.worldbank;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.steelyard.indicators.assess.GivenValue;
import org.steelyard.indicators.result.Assessment;

/** The published quintiles of 101 economies in each of three pillars, cut from their pillar scores. */
class BusinessReadyBandsTest {

    private static final List<String> COLUMNS =
            List.of("p1_regulatory_framework", "p2_public_services", "p3_operational_efficiency");

    private static Assessment assessment;

    @BeforeAll
    static void assess(@TempDir Path folder) {
        List<GivenValue> values = new ArrayList<>();
        for (CSVRecord row : BusinessReady.PILLARS) {
            for (int pillar = 1; pillar <= 3; pillar++) {
                String leaf = "pillar-" + pillar + ".score";
                values.add(BusinessReady.given(row.get("economy"), leaf, row.get(COLUMNS.get(pillar - 1))));
            }
        }
        Variant pillars = Variant.of("b-ready-2025", List.of("pillar-1", "pillar-2", "pillar-3"));
        assessment = Engine.assess(pillars.read(folder), values);
    }

    private static Map<String, String> bands(String node) {
        Map<String, String> bands = new HashMap<>();
        assessment.rankings().stream()
                .filter(ranking -> ranking.node().equals(node))
                .flatMap(ranking -> ranking.placings().stream())
                .forEach(placing -> bands.put(placing.unit().name(), placing.band()));
        return bands;
    }

    @ParameterizedTest
    @CsvSource({"pillar-1,p1_quintile", "pillar-2,p2_quintile", "pillar-3,p3_quintile"})
    void everyEconomyIsInItsPublishedQuintile(String node, String column) {
        Map<String, String> bands = bands(node);
        assertThat(bands).hasSize(101);
        assertThat(BusinessReady.PILLARS)
                .allSatisfy(row -> assertThat(bands.get(row.get("economy")).toLowerCase(Locale.ROOT))
                        .as(row.get("economy"))
                        .isEqualTo(row.get(column).toLowerCase(Locale.ROOT)));
    }

    @ParameterizedTest
    @CsvSource({"pillar-1", "pillar-2", "pillar-3"})
    void aScoreOnTheCutGoesUpSoThatTheTopHoldsOneMore(String node) {
        Map<String, Long> sizes = new HashMap<>();
        bands(node).values().forEach(band -> sizes.merge(band, 1L, Long::sum));
        assertThat(sizes)
                .containsOnly(
                        Map.entry("Top quintile", 21L),
                        Map.entry("Second quintile", 20L),
                        Map.entry("Third quintile", 20L),
                        Map.entry("Fourth quintile", 20L),
                        Map.entry("Bottom quintile", 20L));
    }
}
