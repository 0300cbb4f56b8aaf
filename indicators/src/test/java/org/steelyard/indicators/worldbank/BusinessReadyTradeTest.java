package org.steelyard.indicators.worldbank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.steelyard.indicators.result.Assessment;
import org.steelyard.indicators.result.Score;
import org.steelyard.indicators.yaml.RulebookReader;

/** Angola, International Trade, pillar III: 30 and 50 points of trade become 0 and 80, 10 and 10 become 0 and 20. */
class BusinessReadyTradeTest {

    private static Assessment angola() {
        return Engine.assess(
                RulebookReader.read(Path.of("src/test/resources/worldbank/trade")),
                List.of(
                        BusinessReady.notApplicable("Angola", "export"),
                        BusinessReady.given("Angola", "import", "1"),
                        BusinessReady.notApplicable("Angola", "digital"),
                        BusinessReady.given("Angola", "perceptions", "0.5")));
    }

    @Test
    void theWeightOfWhatDoesNotApplyMovesToItsNeighbour() {
        Map<String, Double> used = new HashMap<>();
        angola().scores().stream()
                .filter(score -> score.kind() == Score.Kind.INDICATOR)
                .forEach(score -> used.put(score.node(), score.weightUsed()));
        assertThat(used)
                .containsEntry("export", 0.0)
                .containsEntry("import", 0.8)
                .containsEntry("digital", 0.0)
                .containsEntry("perceptions", 0.2);
    }

    @Test
    void thePointsThatAreThereStandForTheirNeighbours() {
        Points points = new Points(angola());
        assertThat(points.at("Angola", "compliance")).isCloseTo(1.6, within(1e-12));
        assertThat(points.at("Angola", "participation")).isCloseTo(1.0, within(1e-12));
        assertThat(points.at("Angola", "international-trade.p3")).isCloseTo(2.6, within(1e-12));
        // In proportion over the whole pillar it would be 1.5 of 60, which is 2.5.
        assertThat(points.at("Angola", "international-trade.p3")).isNotCloseTo(2.5, within(0.05));
    }
}
