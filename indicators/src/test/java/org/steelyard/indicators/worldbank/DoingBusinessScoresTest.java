package org.steelyard.indicators.worldbank;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.indicators.assess.GivenValue;
import org.steelyard.indicators.result.State;

/** From published scores upwards: exact but for the five decimals in which they are published. */
class DoingBusinessScoresTest {

    private static final double PUBLISHED = 1e-5;
    private static final SortedMap<String, SortedMap<String, Double>> NO_CITIES = new TreeMap<>();

    @TempDir
    private Path folder;

    /** Published indicator scores as values; what has none keeps its state. */
    static List<GivenValue> scores(boolean composed) {
        return DoingBusiness.ROWS.stream()
                .filter(row -> !DoingBusiness.postfiling(row) && (composed || !DoingBusiness.composed(row)))
                .map(row -> {
                    boolean scored = DoingBusiness.has(row, "published_indicator_score");
                    Double score = scored ? DoingBusiness.number(row, "published_indicator_score") : null;
                    return DoingBusiness.given(row, score, scored ? State.OK : State.NOT_APPLICABLE);
                })
                .toList();
    }

    private Points points(List<GivenValue> values, SortedMap<String, SortedMap<String, Double>> cities) {
        return new Points(
                Engine.assess(Variant.of("doing-business-2020").ofPoints().read(folder), values, cities));
    }

    @Test
    void topicsAndTotalsFollowFromIndicatorScores() {
        Points points = points(scores(true), NO_CITIES);
        Differences postfiling = new Differences();
        Differences topics = new Differences();
        Differences totals = new Differences();
        for (CSVRecord row : DoingBusiness.ROWS) {
            String economy = row.get("economy");
            topics.add(
                    points.at(economy, DoingBusiness.topic(row)), DoingBusiness.number(row, "published_topic_score"));
            totals.add(points.at(economy, "total"), DoingBusiness.number(row, "published_overall_score"));
            if (DoingBusiness.postfiling(row) && DoingBusiness.has(row, "published_indicator_score")) {
                postfiling.add(
                        points.at(economy, DoingBusiness.id(row)),
                        DoingBusiness.number(row, "published_indicator_score"));
            }
        }
        assertThat(postfiling.count()).isEqualTo(213 - 6);
        assertThat(postfiling.largest()).isLessThan(PUBLISHED);
        assertThat(topics.largest()).isLessThan(PUBLISHED);
        assertThat(totals.largest()).isLessThan(PUBLISHED);
    }

    @Test
    void anEconomyOfTwoCitiesHasTheWeightedMeanOfTheirScoresAtEveryNode() {
        Points points = points(scores(false), DoingBusiness.cities());
        Differences differences = new Differences();
        for (CSVRecord row : DoingBusiness.ROWS) {
            if (DoingBusiness.composed(row)) {
                String economy = row.get("economy");
                if (DoingBusiness.has(row, "published_indicator_score")) {
                    differences.add(
                            points.at(economy, DoingBusiness.id(row)),
                            DoingBusiness.number(row, "published_indicator_score"));
                }
                differences.add(
                        points.at(economy, DoingBusiness.topic(row)),
                        DoingBusiness.number(row, "published_topic_score"));
                differences.add(points.at(economy, "total"), DoingBusiness.number(row, "published_overall_score"));
            }
        }
        assertThat(differences.count()).isGreaterThan(11 * 48 * 2);
        assertThat(differences.largest()).isLessThan(PUBLISHED);
    }

    @Test
    void theElevenEconomiesOfTwoCitiesHaveSharesThatMakeAWhole() {
        Map<String, SortedMap<String, Double>> cities = DoingBusiness.cities();
        assertThat(cities).hasSize(11);
        assertThat(cities.get("China")).containsEntry("China Shanghai", 0.55).containsEntry("China Beijing", 0.45);
        assertThat(cities.values()).allSatisfy(shares -> assertThat(shares.values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .isCloseTo(1, org.assertj.core.data.Offset.offset(1e-12)));
    }
}
