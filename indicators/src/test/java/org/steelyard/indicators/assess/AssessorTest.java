package org.steelyard.indicators.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.steelyard.indicators.assess.Fixture.Q1;
import static org.steelyard.indicators.assess.Fixture.Q2;
import static org.steelyard.indicators.assess.Fixture.Q3;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.steelyard.indicators.result.Assessment;
import org.steelyard.indicators.result.Counted;
import org.steelyard.indicators.result.Outcome.NotScored;
import org.steelyard.indicators.result.Outcome.Scored;
import org.steelyard.indicators.result.Roster;
import org.steelyard.indicators.result.State;
import org.steelyard.indicators.result.Unit;
import org.steelyard.indicators.rulebook.Level;
import org.steelyard.indicators.rulebook.Text;

class AssessorTest {

    @Test
    void aDepartmentIsTheSumOfItsDistrictsNotTheMeanOfTheirValues() {
        List<Counted> counted = List.of(
                Fixture.sums(Q3, "甲局", "东区", "EFF-01", 90, 100), Fixture.sums(Q3, "甲局", "西区", "EFF-01", 10, 300));
        Assessment assessment = assess(counted);
        assertThat(Fixture.measurement(assessment, Unit.department("甲局"), "EFF-01")
                        .value())
                .isEqualTo(25); // 100 of 400; the mean of 90 % and 3.33 % would be 46.67
        assertThat(Fixture.measurement(assessment, Unit.district("东区"), "EFF-01")
                        .value())
                .isEqualTo(90);
        assertThat(Fixture.measurement(assessment, Unit.CITY, "EFF-01").n()).isEqualTo(400);
    }

    @Test
    void recordsWithoutADistrictCountForTheDepartmentAndTheCityOnly() {
        Assessment assessment = assess(
                List.of(Fixture.sums(Q3, "甲局", "", "EFF-01", 90, 100), Fixture.sums(Q3, "", "东区", "EFF-01", 40, 100)));
        assertThat(assessment.measurements().stream()
                        .map(m -> m.unit().level() + " " + m.unit().name())
                        .distinct())
                .containsExactly("city ", "department 甲局", "district 东区");
        assertThat(Fixture.measurement(assessment, Unit.CITY, "EFF-01").value()).isEqualTo(65);
    }

    @Test
    void everyUnitOfTheRosterIsListedEvenWithoutRecords() {
        Roster roster = new Roster(
                new TreeMap<>(Map.of("甲局", "审批类", "乙局", "监管类")), new TreeSet<>(List.of("东区", "西区")), Map.of());
        Assessment assessment = new Assessor(Fixture.small()).assess(List.of(), roster, Q3, List.of(Q3));
        assertThat(assessment.scores().stream()
                        .map(s -> s.unit().level() + " " + s.unit().name() + " " + s.peerGroup())
                        .distinct())
                .containsExactly(
                        "city  ", "department 甲局 审批类", "department 乙局 监管类", "district 东区 区县", "district 西区 区县");
        assertThat(Fixture.measurement(assessment, Unit.district("西区"), "EFF-02"))
                .satisfies(m -> assertThat(m.value()).isNull())
                .satisfies(m -> assertThat(m.low()).isNull())
                .satisfies(m -> assertThat(m.state()).isEqualTo(State.MISSING));
        assertThat(Fixture.ranking(assessment, Level.DISTRICT, "区县", "total").unranked())
                .hasSize(2);
        assertThat(assessment.periods()).containsExactly(Q3);
    }

    @Test
    void thePeersOfAPairAreTheSameDepartmentsOtherDistricts() {
        Assessment assessment = assess(List.of(
                Fixture.sums(Q3, "甲局", "东区", "SAT-01", 90, 100),
                Fixture.sums(Q3, "甲局", "西区", "SAT-01", 80, 100),
                Fixture.sums(Q3, "乙局", "东区", "SAT-01", 70, 100)));
        assertThat(Fixture.places(Fixture.ranking(assessment, Level.DEPARTMENT_DISTRICT, "甲局", "satisfaction")))
                .containsExactly("1 甲局 · 东区 90.0 A", "2 甲局 · 西区 80.0 B");
        assertThat(Fixture.places(Fixture.ranking(assessment, Level.DEPARTMENT_DISTRICT, "乙局", "satisfaction")))
                .containsExactly("1 乙局 · 东区 70.0 C");
    }

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
    void scoresComeInTheOrderOfTheTree() {
        Assessment assessment = assess(List.of(Fixture.sums(Q3, "甲局", "", "EFF-01", 80, 100)));
        assertThat(assessment.scores().stream()
                        .filter(s -> s.unit().equals(Unit.department("甲局")))
                        .map(s -> s.kind().word() + " " + s.node()))
                .containsExactly(
                        "total total",
                        "block efficiency",
                        "indicator EFF-01",
                        "indicator EFF-02",
                        "block satisfaction",
                        "indicator SAT-01");
        assertThat(assessment.measurements().stream()
                        .filter(m -> m.unit().equals(Unit.CITY))
                        .map(m -> m.indicator()))
                .containsExactly("EFF-01", "EFF-02", "EFF-02.mean", "EFF-02.p90", "SAT-01");
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
                .isEqualTo(new NotScored(State.SAMPLE_TOO_SMALL, new Text("样本不足:2 < 10", "sample too small: 2 < 10")));
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
                                "可用权重不足:40.0% < 60.0%（未得分：efficiency块）",
                                "too little weight available: 40.0% < 60.0% (not scored: efficiency block)")));
    }

    @Test
    void exactlyTheMinimumWeightIsEnough() {
        // 0.09 of 0.15 is 60 %, though as doubles 0.04 + 0.05 over 0.04 + 0.05 + 0.06 is a little less than 0.6.
        Assessor assessor = new Assessor(Fixture.rulebook(
                Fixture.total(Fixture.leaf("SAT-01", 0.04), Fixture.leaf("EFF-01", 0.05), Fixture.leaf("EFF-02", 0.06)),
                Fixture.onTime(),
                Fixture.days(),
                Fixture.satisfied()));
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
        var before = org.steelyard.indicators.result.Period.parse("2025-Q4");
        Assessment assessment = new Assessor(Fixture.one(2))
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
    void periodsWithoutRecordsAreLeftOut() {
        List<Counted> counted = List.of(
                Fixture.sums(Q1, "甲局", "", "SAT-01", 9, 10),
                Fixture.sums(Q2, "甲局", "", "SAT-01", 0, 0),
                Fixture.sums(Q3, "甲局", "", "SAT-01", 8, 10));
        Assessor assessor = new Assessor(Fixture.one(2));
        assertThat(assessor.assess(counted, Fixture.NO_ROSTER, Q3, List.of(Q3, Q2, Q1))
                        .periods())
                .containsExactly(Q1, Q3);
        assertThat(assessor.assess(counted, Fixture.NO_ROSTER, Q3, List.of(Q3)).periods())
                .containsExactly(Q3);
        assertThat(assessor.assess(counted, Fixture.NO_ROSTER, Q2, List.of(Q1, Q2, Q3))
                        .periods())
                .containsExactly(Q1, Q2);
    }

    private static Assessment assess(List<Counted> counted) {
        return new Assessor(Fixture.small()).assess(counted, Fixture.NO_ROSTER, Q3, List.of(Q3));
    }
}
