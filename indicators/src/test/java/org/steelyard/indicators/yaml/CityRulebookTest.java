package org.steelyard.indicators.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.steelyard.indicators.rulebook.Anchors;
import org.steelyard.indicators.rulebook.Example;
import org.steelyard.indicators.rulebook.Indicator;
import org.steelyard.indicators.rulebook.Language;
import org.steelyard.indicators.rulebook.Measure;
import org.steelyard.indicators.rulebook.Node;
import org.steelyard.indicators.rulebook.Rulebook;
import org.steelyard.indicators.rulebook.Statistic;

/** The shipped rulebook of the fictional city: what it defines, scores and weighs. */
class CityRulebookTest {

    private static final Rulebook CITY = RulebookReader.read(Path.of("rulebooks/city"));

    private static final List<String> DEFINED = words("""
            CUT-DOCS CUT-STEPS CUT-TIME CUT-VISITS
            EFF-01 EFF-02 EFF-03 EFF-04 EFF-05 EFF-06 EFF-07 EFF-08 EFF-08-DAYS EFF-09
            EFF-10 EFF-11 EFF-12 EFF-13 EFF-14 EFF-15 EFF-16 EFF-17 EFF-18 EFF-19
            EXT-01 EXT-02 EXT-03 EXT-04
            HOT-01 HOT-02 HOT-03 HOT-04 HOT-05 HOT-06 HOT-07 HOT-08 HOT-09 HOT-10
            INT-01 INT-02 INT-03 INT-04 INT-05 INT-06 INT-07 INT-08
            MIX-DOCS MIX-STEPS MIX-TIME
            SAT-01 SAT-02 SAT-03 SAT-04 SAT-05 SAT-06 SAT-07 SAT-08
            TGT-01
            WB-CP-COST WB-CP-DOCS WB-CP-PROC WB-CP-TIME
            WB-GE-COST WB-GE-DOCS WB-GE-PROC WB-GE-TIME
            WB-PT-COST WB-PT-DOCS WB-PT-PROC WB-PT-TIME
            WB-RP-COST WB-RP-DOCS WB-RP-PROC WB-RP-TIME
            WB-SB-COST WB-SB-DOCS WB-SB-PROC WB-SB-TIME
            WB-WG-COST WB-WG-DOCS WB-WG-PROC WB-WG-TIME
            """);

    /** What is measured and moves no score. */
    private static final List<String> SHOWN = words("""
            CUT-DOCS CUT-STEPS CUT-TIME CUT-VISITS
            EFF-08-DAYS
            HOT-05 HOT-07
            INT-08
            MIX-DOCS MIX-STEPS MIX-TIME
            TGT-01
            WB-PT-COST WB-PT-DOCS WB-PT-PROC WB-PT-TIME
            """);

    @Test
    void theCityRulebookDefinesTheseIndicators() {
        assertThat(CITY.indicators().keySet()).containsExactlyElementsOf(DEFINED);
    }

    @Test
    void theCityRulebookScoresAllButWhatWouldCountTwiceOrOnlyShowsADistribution() {
        List<String> scored = new ArrayList<>(DEFINED);
        scored.removeAll(SHOWN);
        assertThat(CITY.scored().stream().map(Indicator::id)).containsExactlyInAnyOrderElementsOf(scored);
        assertThat(CITY.indicator("EFF-08-DAYS").scale()).isNull();
        assertThat(CITY.indicator("EFF-08-DAYS").unit()).isEqualTo("days_to_limit");
    }

    @Test
    void theBlocksOfTheCityWeighAsTheSchemeProposes() {
        assertThat(CITY.scheme().root().children())
                .extracting(Node::id, Node::weight)
                .containsExactly(
                        tuple("efficiency", 40.0),
                        tuple("hotline", 26.0),
                        tuple("satisfaction", 22.0),
                        tuple("integrity", 6.0),
                        tuple("external", 6.0),
                        tuple("topics", 15.0));
    }

    @Test
    void theWeightsOfEveryBlockOfTheCityMakeAHundred() {
        assertThat(CITY.scheme().root().children()).allSatisfy(block -> assertThat(
                        block.children().stream().mapToDouble(Node::weight).sum())
                .isEqualTo(100.0));
    }

    @Test
    void activeRatingsAreDividedByTheClosedCasesOfAnotherTable() {
        Indicator active = CITY.indicator("SAT-01");
        assertThat(active.numerator().source()).isEqualTo("ratings");
        Measure denominator = active.denominator();
        assertThat(denominator).isNotNull();
        assertThat(denominator.source()).isEqualTo("cases");
        assertThat(denominator.dated()).isEqualTo("close_date");
        assertThat(denominator.expression()).isEqualTo("1");
    }

    @Test
    void aMeasureOfSeveralTablesAddsThemUp() {
        Indicator complete = CITY.indicator("INT-01");
        assertThat(complete.numerator().parts())
                .extracting(Measure::source)
                .containsExactly("cases", "tickets", "ratings");
        assertThat(complete.denominator().parts().get(2).expression())
                .isEqualTo("3 + CASE WHEN level <= 2 THEN 1 ELSE 0 END");
        Indicator returned = CITY.indicator("HOT-08");
        assertThat(returned.numerator().also()).singleElement().satisfies(also -> assertThat(also.expression())
                .isEqualTo("0"));
        assertThat(returned.denominator().also()).singleElement().satisfies(also -> assertThat(also.expression())
                .isEqualTo("1"));
    }

    @Test
    void theMeanTimeHasMedianAndPercentileBesideIt() {
        Indicator time = CITY.indicator("EFF-07");
        assertThat(time.statistic()).isEqualTo(Statistic.MEAN);
        assertThat(time.beside()).containsExactly(Statistic.MEDIAN, Statistic.P90);
        assertThat(time.denominator()).isNull();
        assertThat(time.scale().entries()).singleElement().satisfies(entry -> assertThat(entry.value())
                .isEqualTo(new Anchors(1, 10)));
    }

    @Test
    void namesAreInBothLanguagesAndExamplesSayWhereTheyStand() {
        Indicator onTime = CITY.indicator("EFF-01");
        assertThat(onTime.name().in(Language.ZH)).isEqualTo("按时办结率");
        assertThat(onTime.name().in(Language.EN)).isEqualTo("On-time completion rate");
        assertThat(onTime.percent()).isTrue();
        assertThat(onTime.besideId(Statistic.P90)).isEqualTo("EFF-01.p90");
        assertThat(onTime.file()).isEqualTo("indicators/eff-01.yaml");
        Example first = onTime.examples().get(0);
        assertThat(first.columns().get("cases"))
                .containsExactly("status", "promised_days", "extension_days", "net_days", "close_date", "promised_due");
        assertThat(first.rows().get("cases")).hasSize(4);
        assertThat(first.rows().get("cases").get(2)).containsExactly("IN_PROCESS", "5", "0", null, null, "2026-07-07");
        assertThat(first.n()).isEqualTo(3);
        assertThat(first.numerator()).isEqualTo("1");
        assertThat(first.value()).isNull();
        assertThat(first.asOf()).isNull();
    }

    @Test
    void anIndicatorThatDoesNotExistIsAMistakeOfTheProgram() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CITY.indicator("EFF-99"))
                .withMessage("Unknown indicator: EFF-99");
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }
}
