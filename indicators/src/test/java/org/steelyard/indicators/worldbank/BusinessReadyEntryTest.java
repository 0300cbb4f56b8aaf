package org.steelyard.indicators.worldbank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.steelyard.indicators.assess.GivenValue;
import org.steelyard.indicators.rulebook.Rulebook;

/** Points of Business Entry are added up from indicators to pillars; a topic is the mean of its pillars. */
class BusinessReadyEntryTest {

    private static final double EXACT = 1e-12;
    private static final String FOREIGN_TIME =
            "business-entry.time-to-start-a-foreign-firm-from-pre-to-post-registration";
    private static final String FOREIGN_COST =
            "business-entry.cost-to-start-a-foreign-firm-from-pre-to-post-registration";

    private static Rulebook rulebook;
    private static Points points;

    @BeforeAll
    static void assess() {
        rulebook = Variant.shipped("b-ready-2025");
        List<GivenValue> values = new ArrayList<>(BusinessReady.entry());
        values.addAll(BusinessReady.angola());
        points = new Points(Engine.assess(rulebook, values));
    }

    @ParameterizedTest
    @CsvSource({"indicator,6262", "subcategory,1818", "category,707", "pillar,303", "topic,101"})
    void everyPublishedSumIsMadeAgain(String level, int count) {
        Differences differences = new Differences();
        BusinessReady.ENTRY.stream()
                .filter(row -> row.get("level").equals(level))
                .forEach(row -> differences.add(
                        points.at(row.get("economy"), BusinessReady.node(row)), Double.parseDouble(row.get("score"))));
        assertThat(differences.count()).isEqualTo(count);
        assertThat(differences.largest()).isLessThan(EXACT);
    }

    @Test
    void noEconomyEarnedMoreThanAMaximum() {
        Differences above = new Differences();
        BusinessReady.ENTRY.stream()
                .filter(row -> !row.get("level").equals("topic"))
                .forEach(row -> above.add(Math.max(
                        0, Double.parseDouble(row.get("score")) - Weights.of(rulebook, BusinessReady.node(row)))));
        assertThat(above.largest()).isLessThan(EXACT);
    }

    @Test
    void thePillarsOfAnEconomyAreTheMeansOverTenTopics() {
        // Nine of the ten inputs are printed to two decimals.
        assertThat(points.at("Angola", "pillar-1")).isCloseTo(63.87869398383176, within(0.005));
        assertThat(points.at("Angola", "pillar-3")).isCloseTo(45.85132653236104, within(0.005));
    }

    @Test
    void aPillarOrTopicWithAMissingPartHasNoPoints() {
        assertThat(points.at("Angola", "pillar-2")).isNaN();
        assertThat(points.at("Angola", "business-location")).isNaN();
        assertThat(points.at("Angola", "labor")).isCloseTo((84.97 + 69.31 + 52.62) / 3, within(EXACT));
    }

    @Test
    void thereIsNoOverallScore() {
        assertThat(points.at("Angola", "total")).isNaN();
    }

    @Test
    void whatDoesNotApplyLeavesItsPointsToItsOwnCategory() {
        // 25 points of cost stand for the 50 of foreign firms, and domestic firms keep theirs.
        Points some = new Points(Engine.assess(rulebook, without(List.of(FOREIGN_TIME))));
        assertThat(some.at("Angola", "business-entry.3-2")).isCloseTo(50, within(EXACT));
        assertThat(some.at("Angola", "business-entry.3-1")).isCloseTo(43.98148148148148, within(EXACT));
        assertThat(some.at("Angola", "business-entry.p3")).isCloseTo(93.98148148148148, within(EXACT));
    }

    @Test
    void aCategoryOfWhichNothingAppliesLeavesItsPointsToThePillar() {
        Points some = new Points(Engine.assess(rulebook, without(List.of(FOREIGN_TIME, FOREIGN_COST))));
        assertThat(some.at("Angola", "business-entry.3-2")).isNaN();
        assertThat(some.at("Angola", "business-entry.p3")).isCloseTo(2 * 43.98148148148148, within(EXACT));
    }

    /** Angola's values, of which some do not apply. */
    private static List<GivenValue> without(List<String> indicators) {
        List<GivenValue> values = new ArrayList<>();
        for (GivenValue value : BusinessReady.entry()) {
            if (value.unit().name().equals("Angola")) {
                values.add(
                        indicators.contains(value.indicator())
                                ? BusinessReady.notApplicable("Angola", value.indicator())
                                : value);
            }
        }
        return values;
    }
}
