package org.steelyard.indicators.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.steelyard.indicators.assess.Fixture.Q3;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.steelyard.indicators.result.Assessment;
import org.steelyard.indicators.result.Counted;
import org.steelyard.indicators.result.Outcome.NotScored;
import org.steelyard.indicators.result.Outcome.Scored;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.State;
import org.steelyard.indicators.result.Unit;
import org.steelyard.indicators.rulebook.Anchors;
import org.steelyard.indicators.rulebook.Indicator;
import org.steelyard.indicators.rulebook.Statistic;
import org.steelyard.indicators.rulebook.Text;

class ScorerTest {

    @Test
    void pointsAreWeighedUpToTheTotal() {
        // On time 80 % -> 60 points, median 5 days -> 75 points, satisfaction 90 %.
        // Efficiency (30*60 + 10*75)/40 = 63.75; total (60*63.75 + 40*90)/100 = 74.25.
        Assessment assessment = assess(List.of(
                Fixture.sums(Q3, "甲局", "", "EFF-01", 80, 100),
                Fixture.days(Q3, "甲局", "", "EFF-02", 1, 2, 3, 4, 5, 5, 6, 7, 8, 9),
                Fixture.sums(Q3, "甲局", "", "SAT-01", 9, 10)));
        Unit unit = Unit.department("甲局");
        assertThat(Fixture.score(assessment, unit, "EFF-01").outcome()).isEqualTo(new Scored(60));
        assertThat(Fixture.score(assessment, unit, "EFF-02").outcome()).isEqualTo(new Scored(75));
        assertThat(Fixture.score(assessment, unit, "efficiency").outcome()).isEqualTo(new Scored(63.75));
        assertThat(Fixture.score(assessment, unit, "total").outcome()).isEqualTo(new Scored(74.25));
        assertThat(Fixture.score(assessment, unit, "EFF-01").weightUsed()).isCloseTo(0.45, within(1e-15));
        assertThat(Fixture.score(assessment, unit, "EFF-02").weightUsed()).isCloseTo(0.15, within(1e-15));
        assertThat(Fixture.score(assessment, unit, "total").weightUsed()).isEqualTo(1);
        assertThat(Fixture.measurement(assessment, unit, "EFF-02.mean").value()).isEqualTo(5.0);
        assertThat(Fixture.measurement(assessment, unit, "EFF-02.p90").value()).isEqualTo(8.0);
    }

    @Test
    void aSmallSampleKeepsItsValueAndGivesItsWeightToItsSiblings() {
        Assessment assessment = assess(List.of(
                Fixture.sums(Q3, "甲局", "", "EFF-01", 80, 100),
                Fixture.days(Q3, "甲局", "", "EFF-02", 4, 6),
                Fixture.sums(Q3, "甲局", "", "SAT-01", 9, 10)));
        Unit unit = Unit.department("甲局");
        assertThat(Fixture.measurement(assessment, unit, "EFF-02").state()).isEqualTo(State.SAMPLE_TOO_SMALL);
        assertThat(Fixture.measurement(assessment, unit, "EFF-02").value()).isEqualTo(5.0);
        assertThat(Fixture.score(assessment, unit, "EFF-02").outcome())
                .isEqualTo(new NotScored(State.SAMPLE_TOO_SMALL, new Text("样本不足：2 < 10", "sample too small: 2 < 10")));
        assertThat(Fixture.score(assessment, unit, "EFF-02").weightUsed()).isZero();
        assertThat(Fixture.score(assessment, unit, "EFF-01").weightUsed()).isEqualTo(0.6);
        assertThat(Fixture.score(assessment, unit, "total").outcome()).isEqualTo(new Scored(72)); // .6*60 + .4*90
    }

    @Test
    void aBlockWithTooLittleAvailableWeightIsNotScored() {
        // Only satisfaction, 40 % of the total's weight, where 60 % is needed.
        Assessment assessment = assess(List.of(Fixture.sums(Q3, "甲局", "", "SAT-01", 9, 10)));
        Unit unit = Unit.department("甲局");
        assertThat(Fixture.score(assessment, unit, "satisfaction").outcome()).isEqualTo(new Scored(90));
        assertThat(Fixture.score(assessment, unit, "satisfaction").weightUsed()).isZero();
        assertThat(Fixture.score(assessment, unit, "total").outcome())
                .isEqualTo(new NotScored(
                        State.MISSING,
                        new Text(
                                "可用权重不足：40.0% < 60.0%（未得分：efficiency块）",
                                "too little weight available: 40.0% < 60.0% (not scored: efficiency block)")));
    }

    @Test
    void exactlyTheMinimumWeightIsEnough() {
        // 0.09 of 0.15 is 60 %, though as doubles 0.04 + 0.05 over 0.04 + 0.05 + 0.06 is a little less than 0.6.
        Assessor assessor = new Assessor(Rules.rulebook(
                Rules.total(Rules.leaf("SAT-01", 0.04), Rules.leaf("EFF-01", 0.05), Rules.leaf("EFF-02", 0.06)),
                Rules.onTime(),
                Rules.days(),
                Rules.satisfied()));
        List<Counted> counted =
                List.of(Fixture.sums(Q3, "甲局", "", "SAT-01", 90, 100), Fixture.sums(Q3, "甲局", "", "EFF-01", 95, 100));
        Assessment assessment = assessor.assess(counted, Fixture.NO_ROSTER, Q3, List.of(Q3));
        assertThat(Fixture.score(assessment, Unit.CITY, "total").outcome())
                .isInstanceOfSatisfying(
                        Scored.class, scored -> assertThat(scored.points()).isCloseTo(90, within(1e-12)));
    }

    @Test
    void pointsStayBetweenTheAnchors() {
        Assessment assessment = assess(List.of(
                Fixture.sums(Q3, "甲局", "", "EFF-01", 30, 100),
                Fixture.days(Q3, "甲局", "", "EFF-02", -1, -1, -1, -1, -1, -1, -1, -1, -1, -1)));
        assertThat(Fixture.score(assessment, Unit.CITY, "EFF-01").outcome()).isEqualTo(new Scored(0));
        assertThat(Fixture.score(assessment, Unit.CITY, "EFF-02").outcome()).isEqualTo(new Scored(100));
    }

    @Test
    void withoutAnchorsInForceThereAreNoPoints() {
        Period before = Period.parse("2025-Q4");
        Assessment assessment = new Assessor(Rules.one(2))
                .assess(
                        List.of(Fixture.sums(before, "甲局", "", "SAT-01", 9, 10)),
                        Fixture.NO_ROSTER,
                        before,
                        List.of(before));
        assertThat(Fixture.score(assessment, Unit.CITY, "SAT-01").outcome())
                .isEqualTo(new NotScored(
                        State.NOT_APPLICABLE, new Text("2025-12-31 没有生效的评分标准", "no anchors in force on 2025-12-31")));
    }

    @Test
    void anIndicatorWithoutAnchorsIsMeasuredButNeverScored() {
        Indicator shown = Rules.indicator("SHOWN", Statistic.SHARE, "percent", null, 1);
        Assessment assessment = assess(shown);
        assertThat(Fixture.measurement(assessment, Unit.CITY, "SHOWN").value()).isEqualTo(90);
        assertThat(Fixture.score(assessment, Unit.CITY, "SHOWN").outcome()).isInstanceOf(NotScored.class);
    }

    @Test
    void equalAnchorsAreAProgrammersMistake() {
        Indicator equal = Rules.indicator("EQUAL", Statistic.SHARE, "percent", new Anchors(5, 5), 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assess(equal))
                .withMessage("Invalid anchors: 5.0 and 5.0 (best and worst must differ)");
    }

    private static Assessment assess(Indicator indicator) {
        return new Assessor(Rules.rulebook(Rules.total(Rules.leaf(indicator.id(), 1)), indicator))
                .assess(List.of(Fixture.sums(Q3, "甲局", "", indicator.id(), 9, 10)), Fixture.NO_ROSTER, Q3, List.of(Q3));
    }

    private static Assessment assess(List<Counted> counted) {
        return new Assessor(Rules.small()).assess(counted, Fixture.NO_ROSTER, Q3, List.of(Q3));
    }
}
