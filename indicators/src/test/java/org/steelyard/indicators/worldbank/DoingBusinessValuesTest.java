package org.steelyard.indicators.worldbank;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.steelyard.indicators.rulebook.Rulebook;
import org.steelyard.indicators.worldbank.DoingBusiness.Reading;

/** From printed values to published scores: each lies between those of the two ends of the printed values' rounding. */
class DoingBusinessValuesTest {

    /** Scores are published to five decimals, of which the last is not always the nearest. */
    private static final double PUBLISHED = 1e-5;

    private static Points worse;
    private static Points printed;
    private static Points better;

    @BeforeAll
    static void assess() {
        Rulebook rulebook = Variant.shipped("doing-business-2020");
        worse = points(rulebook, Reading.WORSE);
        printed = points(rulebook, Reading.PRINTED);
        better = points(rulebook, Reading.BETTER);
    }

    private static Points points(Rulebook rulebook, Reading reading) {
        return new Points(Engine.assess(rulebook, DoingBusiness.values(reading), DoingBusiness.cities()));
    }

    /** How far the published figure lies outside of what the rounding of the values allows. */
    private static Differences outside(String node, String column) {
        Differences differences = new Differences();
        for (CSVRecord row : DoingBusiness.ROWS) {
            if (DoingBusiness.has(row, column)) {
                String at = node.equals("indicator")
                        ? DoingBusiness.id(row)
                        : node.equals("topic") ? DoingBusiness.topic(row) : node;
                double published = DoingBusiness.number(row, column);
                double low = worse.at(row.get("economy"), at);
                double high = better.at(row.get("economy"), at);
                differences.add(Math.max(0, Math.max(low - published, published - high)));
            }
        }
        return differences;
    }

    private static Differences asPrinted(String node, String column) {
        Differences differences = new Differences();
        for (CSVRecord row : DoingBusiness.ROWS) {
            if (DoingBusiness.has(row, column)) {
                String at = node.equals("topic") ? DoingBusiness.topic(row) : node;
                differences.add(printed.at(row.get("economy"), at), DoingBusiness.number(row, column));
            }
        }
        return differences;
    }

    @Test
    void everyIndicatorScoreLiesWithinTheRoundingOfItsValue() {
        Differences outside = outside("indicator", "published_indicator_score");
        // 213 economies, cities and pairs of cities x 48, but for the taxes that some do not have.
        assertThat(outside.count()).isEqualTo(10_224 - 66 - 18 - 6);
        assertThat(outside.above(PUBLISHED)).isZero();
    }

    @Test
    void everyTopicScoreLiesWithinTheRoundingOfItsValues() {
        Differences outside = outside("topic", "published_topic_score");
        assertThat(outside.count()).isEqualTo(10_224);
        assertThat(outside.above(PUBLISHED)).isZero();
    }

    @Test
    void everyOverallScoreLiesWithinTheRoundingOfItsValues() {
        Differences outside = outside("total", "published_overall_score");
        assertThat(outside.count()).isEqualTo(10_224);
        assertThat(outside.above(PUBLISHED)).isZero();
    }

    @Test
    void theRoundingItselfIsSmall() {
        // A rounding of 0.05 of a range of 15 in one of four indicators is the most that it can move a topic.
        assertThat(asPrinted("topic", "published_topic_score").largest()).isLessThan(100 * 0.05 / 15 / 4);
        assertThat(asPrinted("total", "published_overall_score").largest()).isLessThan(0.018);
    }

    @Test
    void aTaxThatDoesNotExistLeavesThePostfilingIndexOut() {
        for (String economy : new String[] {"Bahrain", "Kuwait", "Qatar"}) {
            assertThat(printed.at(economy, "paying-taxes.postfiling")).isNaN();
            double mean = (printed.at(economy, "paying-taxes.payments_per_year")
                            + printed.at(economy, "paying-taxes.time_hours_per_year")
                            + printed.at(economy, "paying-taxes.total_tax_contribution_rate_pct_profit"))
                    / 3;
            assertThat(printed.at(economy, "paying-taxes")).isCloseTo(mean, org.assertj.core.data.Offset.offset(1e-12));
        }
    }

    @Test
    void valuesBeyondTheAnchorsAreClippedAtBothEnds() {
        // Korea connects in 13 days where 18 are the best; Bulgaria takes 262 where 248 are the worst.
        assertThat(printed.at("Korea, Rep.", "getting-electricity.time_days")).isEqualTo(100);
        assertThat(printed.at("Bulgaria", "getting-electricity.time_days")).isEqualTo(0);
    }
}
