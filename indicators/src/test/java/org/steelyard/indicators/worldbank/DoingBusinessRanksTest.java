package org.steelyard.indicators.worldbank;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.indicators.assess.GivenValue;
import org.steelyard.indicators.result.Assessment;
import org.steelyard.indicators.result.Placing;
import org.steelyard.indicators.result.Ranking;
import org.steelyard.indicators.result.State;
import org.steelyard.indicators.worldbank.DoingBusiness.Reading;

/** The eleven published rankings of 190 economies, made again from published scores. */
class DoingBusinessRanksTest {

    private static final String OVERALL = "overall";

    @TempDir
    private Path folder;

    /** Published rank by ranking and economy. */
    private static Map<String, Map<String, Integer>> published() {
        Map<String, Map<String, Integer>> ranks = new TreeMap<>();
        for (CSVRecord row : DoingBusiness.ROWS) {
            if (DoingBusiness.has(row, "overall_rank")) {
                rank(ranks, OVERALL, row, "overall_rank");
                rank(ranks, DoingBusiness.topic(row), row, "topic_rank");
            }
        }
        return ranks;
    }

    private static void rank(Map<String, Map<String, Integer>> ranks, String node, CSVRecord row, String column) {
        ranks.computeIfAbsent(node, each -> new TreeMap<>()).put(row.get("economy"), Integer.valueOf(row.get(column)));
    }

    /** The published scores as values, one block of one leaf each; cities and Liechtenstein among them. */
    private static List<GivenValue> scores() {
        Map<String, GivenValue> values = new TreeMap<>();
        for (CSVRecord row : DoingBusiness.ROWS) {
            score(values, OVERALL, row, "published_overall_score");
            score(values, DoingBusiness.topic(row), row, "published_topic_score");
        }
        return new ArrayList<>(values.values());
    }

    private static void score(Map<String, GivenValue> values, String block, CSVRecord row, String column) {
        String level = DoingBusiness.composed(row) ? "economy" : row.get("level");
        String economy = row.get("economy");
        values.put(
                block + " " + economy,
                Data.given(
                        DoingBusiness.YEAR,
                        level,
                        economy,
                        block + ".score",
                        DoingBusiness.number(row, column),
                        State.OK));
    }

    private static Variant blocks() {
        return Variant.of(
                "doing-business-2020", new ArrayList<>(new TreeSet<>(published().keySet())));
    }

    private static Ranking ranking(Assessment assessment, String node) {
        List<Ranking> found = assessment.rankings().stream()
                .filter(ranking -> ranking.node().equals(node))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    /** By how many places each economy misses its published rank. */
    private static Differences misses(Ranking ranking, Map<String, Integer> published) {
        Map<String, Integer> places = new HashMap<>();
        ranking.placings().forEach(placing -> places.put(placing.unit().name(), placing.place()));
        assertThat(places.keySet()).isEqualTo(published.keySet());
        Differences differences = new Differences();
        published.forEach((economy, rank) -> differences.add(places.get(economy), rank));
        return differences;
    }

    @Test
    void allElevenRankingsOf190EconomiesAreAsPublished() {
        Assessment assessment = Engine.assess(blocks().read(folder), scores());
        Map<String, Map<String, Integer>> published = published();
        assertThat(published).hasSize(11);
        published.forEach((node, ranks) -> {
            assertThat(ranks).hasSize(190);
            assertThat(misses(ranking(assessment, node), ranks).above(0))
                    .as(node)
                    .isZero();
        });
    }

    @Test
    void citiesAndLiechtensteinAreScoredAndNotRanked() {
        Assessment assessment = Engine.assess(blocks().read(folder), scores());
        Points points = new Points(assessment);
        assertThat(points.at("Liechtenstein", OVERALL)).isEqualTo(64.84421);
        assertThat(points.at("China Shanghai", OVERALL)).isPositive();
        assertThat(ranking(assessment, OVERALL).unranked()).singleElement().satisfies(unranked -> {
            assertThat(unranked.unit().name()).isEqualTo("Liechtenstein");
            assertThat(unranked.reason().en()).isEqualTo("scored, not ranked");
        });
    }

    @Test
    void equalScoresShareARankAndTheNextIsSkipped() {
        Ranking credit = ranking(Engine.assess(blocks().read(folder), scores()), "getting-credit");
        assertThat(credit.placings().stream()
                        .filter(Placing::tied)
                        .map(Placing::place)
                        .distinct())
                .hasSize(sharedRanks(published().get("getting-credit")));
        assertThat(credit.placings().get(0).unit().name()).isIn("Azerbaijan", "Brunei Darussalam", "New Zealand");
    }

    private static int sharedRanks(Map<String, Integer> ranks) {
        Map<Integer, Integer> counts = new HashMap<>();
        ranks.values().forEach(rank -> counts.merge(rank, 1, Integer::sum));
        return (int) counts.values().stream().filter(count -> count > 1).count();
    }

    @Test
    void fromPrintedValuesSevenPlacesMoveByAtMostTwo() {
        Assessment assessment = Engine.assess(
                Variant.shipped("doing-business-2020"), DoingBusiness.values(Reading.PRINTED), DoingBusiness.cities());
        Differences misses = misses(ranking(assessment, "total"), published().get(OVERALL));
        assertThat(misses.above(0)).isEqualTo(7);
        assertThat(misses.largest()).isEqualTo(2);
    }

    @Test
    void ranksOnRoundedScoresAreWrong() {
        assertThat(wrong(1)).isEqualTo(33);
        assertThat(wrong(2)).isEqualTo(7);
    }

    private long wrong(int decimals) {
        Variant rounded =
                blocks().scheme("ranks: unrounded", "ranks: published").scheme("decimals: 5", "decimals: " + decimals);
        Assessment assessment = Engine.assess(rounded.read(folder), scores());
        return misses(ranking(assessment, OVERALL), published().get(OVERALL)).above(0);
    }
}
