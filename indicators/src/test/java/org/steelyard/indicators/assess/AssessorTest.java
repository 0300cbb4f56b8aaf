package org.steelyard.indicators.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.steelyard.indicators.assess.Fixture.Q1;
import static org.steelyard.indicators.assess.Fixture.Q2;
import static org.steelyard.indicators.assess.Fixture.Q3;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.steelyard.indicators.result.Assessment;
import org.steelyard.indicators.result.Counted;
import org.steelyard.indicators.result.Roster;
import org.steelyard.indicators.result.State;
import org.steelyard.indicators.result.Sums;
import org.steelyard.indicators.result.Unit;
import org.steelyard.indicators.rulebook.Indicator;
import org.steelyard.indicators.rulebook.Level;

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
        Assessment assessment = new Assessor(Rules.small()).assess(List.of(), roster, Q3, List.of(Q3));
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
    void periodsWithoutRecordsAreLeftOut() {
        List<Counted> counted = List.of(
                Fixture.sums(Q1, "甲局", "", "SAT-01", 9, 10),
                Fixture.sums(Q2, "甲局", "", "SAT-01", 0, 0),
                Fixture.sums(Q3, "甲局", "", "SAT-01", 8, 10));
        Assessor assessor = new Assessor(Rules.one(2));
        assertThat(assessor.assess(counted, Fixture.NO_ROSTER, Q3, List.of(Q3, Q2, Q1))
                        .periods())
                .containsExactly(Q1, Q3);
        assertThat(assessor.assess(counted, Fixture.NO_ROSTER, Q3, List.of(Q3)).periods())
                .containsExactly(Q3);
        assertThat(assessor.assess(counted, Fixture.NO_ROSTER, Q2, List.of(Q1, Q2, Q3))
                        .periods())
                .containsExactly(Q1, Q2);
    }

    @Test
    void whatIsInForceOnADayShowsNoRecordsOfThatTime() {
        List<Counted> stocks = List.of(
                Fixture.sums(Q1, "甲局", "", "EFF-05", 9, 10),
                Fixture.sums(Q2, "甲局", "", "EFF-05", 9, 10),
                Fixture.sums(Q3, "甲局", "", "EFF-05", 9, 10));
        List<Counted> counted = new ArrayList<>(stocks);
        counted.add(Fixture.sums(Q2, "甲局", "", "SAT-01", 8, 10));
        Indicator stock = Rules.stock("EFF-05");
        Assessor assessor = new Assessor(Rules.rulebook(
                Rules.total(Rules.leaf("SAT-01", 1), Rules.leaf("EFF-05", 1)), Rules.satisfied(), stock));
        assertThat(assessor.assess(counted, Fixture.NO_ROSTER, Q3, List.of(Q1, Q2, Q3))
                        .periods())
                .containsExactly(Q2, Q3);
        Assessor ofStocks = new Assessor(Rules.rulebook(Rules.total(Rules.leaf("EFF-05", 1)), stock));
        assertThat(ofStocks.assess(stocks, Fixture.NO_ROSTER, Q3, List.of(Q1, Q2, Q3))
                        .periods())
                .containsExactly(Q1, Q2, Q3);
    }

    @Test
    void countsWithDifferentNumbersOfGroupsAreAProgrammersMistake() {
        Counted other = new Counted(Q3, "乙局", "", "SAT-01", List.of(Sums.of(1, 1, 1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assess(List.of(Fixture.sums(Q3, "甲局", "", "SAT-01", 9, 10), other)))
                .withMessage("Invalid number of replicate groups: 1 (must be 2, as in the other counts)");
    }

    private static Assessment assess(List<Counted> counted) {
        return new Assessor(Rules.small()).assess(counted, Fixture.NO_ROSTER, Q3, List.of(Q3));
    }
}
