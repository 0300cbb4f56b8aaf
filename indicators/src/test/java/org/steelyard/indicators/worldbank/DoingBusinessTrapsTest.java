package org.steelyard.indicators.worldbank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.indicators.assess.GivenValue;
import org.steelyard.indicators.result.State;
import org.steelyard.indicators.rulebook.Rulebook;
import org.steelyard.indicators.worldbank.DoingBusiness.Reading;

/** Plausible readings of the method that are wrong: each must miss the published scores. */
class DoingBusinessTrapsTest {

    private static final double PUBLISHED = 1e-5;
    private static final String TAX = "total_tax_contribution_rate_pct_profit";

    @TempDir
    private Path folder;

    /** The distances of a topic's scores, once an economy or city, where published indicator scores are the values. */
    private Differences topic(Variant variant, String topic) {
        Points points =
                new Points(Engine.assess(variant.ofPoints().read(folder), DoingBusinessScoresTest.scores(true)));
        Map<String, Double> published = new TreeMap<>();
        DoingBusiness.ROWS.stream()
                .filter(row -> DoingBusiness.topic(row).equals(topic))
                .forEach(row -> published.put(row.get("economy"), DoingBusiness.number(row, "published_topic_score")));
        Differences differences = new Differences();
        published.forEach((economy, score) -> differences.add(points.at(economy, topic), score));
        return differences;
    }

    /** The distances of one indicator's scores of economies that are not composed. */
    private static Differences indicator(String indicator, ToDoubleFunction<CSVRecord> points) {
        Differences differences = new Differences();
        DoingBusiness.ROWS.stream()
                .filter(row -> row.get("indicator").equals(indicator) && !DoingBusiness.composed(row))
                .filter(row -> DoingBusiness.has(row, "published_indicator_score"))
                .forEach(row -> differences.add(
                        points.applyAsDouble(row), DoingBusiness.number(row, "published_indicator_score")));
        return differences;
    }

    @Test
    void equalWeightsOfTheIndexesOfCreditAreWrong() {
        Variant equal = Variant.of("doing-business-2020")
                .scheme("getting-credit.legal_rights_index_0_12: 12", "getting-credit.legal_rights_index_0_12: 8");
        Differences differences = topic(equal, "getting-credit");
        assertThat(differences.count()).isEqualTo(213);
        assertThat(differences.above(PUBLISHED)).isEqualTo(204);
        assertThat(differences.largest()).isCloseTo(9.16667, within(PUBLISHED));
    }

    @Test
    void equalWeightsOfTheIndexesOfMinorityInvestorsAreWrong() {
        Variant equal = Variant.of("doing-business-2020");
        for (String index :
                List.of("disclosure_index_0_10", "director_liability_index_0_10", "shareholder_suits_index_0_10")) {
            equal.scheme(index + ": 10", index + ": 7");
        }
        equal.scheme("shareholder_rights_index_0_6: 6", "shareholder_rights_index_0_6: 7");
        Differences differences = topic(equal, "protecting-minority-investors");
        assertThat(differences.above(PUBLISHED)).isEqualTo(212);
        assertThat(differences.largest()).isCloseTo(8.66667, within(PUBLISHED));
    }

    @Test
    void theScoreOfTheMeanValueOfTwoCitiesIsNotTheMeanOfTheirScores() {
        // The mean values are published, and scored here as if they were an economy's own.
        List<GivenValue> means = DoingBusiness.ROWS.stream()
                .filter(row -> DoingBusiness.composed(row) && DoingBusiness.has(row, "raw_value"))
                .map(row -> DoingBusiness.given(row, DoingBusiness.number(row, "raw_value"), State.OK))
                .toList();
        Points points = new Points(Engine.assess(Variant.shipped("doing-business-2020"), means));
        Differences differences = new Differences();
        DoingBusiness.ROWS.stream()
                .filter(row -> DoingBusiness.composed(row) && DoingBusiness.has(row, "raw_value"))
                .forEach(row -> differences.add(
                        points.at(row.get("economy"), DoingBusiness.id(row)),
                        DoingBusiness.number(row, "published_indicator_score")));
        // In 2020 it shows at one place: the 373 days of a permit are exceeded in one of Brazil's cities alone.
        assertThat(differences.above(0.5)).isEqualTo(1);
        assertThat(differences.largest()).isCloseTo(1.93371, within(PUBLISHED));
    }

    @Test
    void theTaxRateWithoutItsPowerIsWrong() {
        Rulebook linear = Variant.of("doing-business-2020")
                .indicator("paying-taxes." + TAX, ", power: 0.8", "")
                .read(folder);
        Points points = new Points(Engine.assess(linear, DoingBusiness.values(Reading.PRINTED)));
        Differences differences = indicator(TAX, row -> points.at(row.get("economy"), "paying-taxes." + TAX));
        assertThat(differences.above(0.3)).isGreaterThan(150);
    }

    @Test
    void thePowerOnTheComplementIsWrong() {
        Differences right = indicator(TAX, row -> 100 * Math.pow(distance(row), 0.8));
        Differences wrong = indicator(TAX, row -> 100 * (1 - Math.pow(1 - distance(row), 0.8)));
        assertThat(right.above(0.3)).isZero();
        assertThat(wrong.above(0.3)).isGreaterThan(150);
    }

    /** The clipped distance from the worst rate, 0 to 1; 0 where nobody pays. */
    private static double distance(CSVRecord row) {
        return DoingBusiness.has(row, "raw_value")
                ? Math.max(0, Math.min(1, (84 - DoingBusiness.number(row, "raw_value")) / (84 - 26.1)))
                : 0;
    }

    @Test
    void aRefundThatIsNeverPaidCountsNothingAndIsNotSkipped() {
        List<GivenValue> skipped = DoingBusiness.values(
                Reading.PRINTED,
                row -> row.get("raw_note").startsWith("No VAT refund")
                        ? State.NOT_APPLICABLE
                        : DoingBusiness.state(row));
        Points points = new Points(Engine.assess(Variant.shipped("doing-business-2020"), skipped));
        Differences differences =
                indicator("postfiling_index_0_100", row -> points.at(row.get("economy"), DoingBusiness.id(row)));
        assertThat(differences.above(0.01)).isEqualTo(55);
        assertThat(differences.largest()).isCloseTo(50, within(PUBLISHED));
    }

    @Test
    void whatIsNotPractisedMustCountNothingRatherThanBeLeftOut() {
        Rulebook silent =
                Variant.of("doing-business-2020").scheme("no_practice: 0\n", "").read(folder);
        Points points = new Points(Engine.assess(silent, DoingBusiness.values(Reading.PRINTED)));
        assertThat(points.at("Eritrea", "trading-across-borders")).isNaN();
        assertThat(points.at("Eritrea", "total")).isNaN();
    }

    @Test
    void aGateOnTheRecoveryRateWouldTakeTheFrameworkFromEconomiesThatHavePractice() {
        String framework = "resolving-insolvency.insolvency_framework_index_0_16";
        Rulebook gated = Variant.of("doing-business-2020")
                .indicator(
                        framework,
                        "direction: higher",
                        "direction: higher\nzero_with: resolving-insolvency.recovery_rate_cents")
                .read(folder);
        Points points = new Points(Engine.assess(gated, DoingBusiness.values(Reading.PRINTED)));
        Differences differences =
                indicator("insolvency_framework_index_0_16", row -> points.at(row.get("economy"), framework));
        // Chad and the Central African Republic.
        assertThat(differences.above(PUBLISHED)).isEqualTo(2);
        assertThat(differences.largest()).isEqualTo(56.25);
    }
}
