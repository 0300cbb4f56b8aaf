package org.steelyard.indicators.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.steelyard.indicators.assess.Fixture.Q1;
import static org.steelyard.indicators.assess.Fixture.Q2;
import static org.steelyard.indicators.assess.Fixture.Q3;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.steelyard.indicators.result.Assessment;
import org.steelyard.indicators.result.Counted;
import org.steelyard.indicators.result.Flag;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.Roster;
import org.steelyard.indicators.rulebook.Level;
import org.steelyard.indicators.rulebook.Rulebook;
import org.steelyard.indicators.rulebook.Text;

/** Cases of textbook arithmetic: rates of six and fewer units, with who is numerically last. */
class LastPlaceTest {

    @Test
    void theLowestPointsAloneAreTheLastPlace() {
        assertThat(flags(5, rates(Q3, 930, 905, 910, 880, 895, 610))).containsExactly("LAST D6");
        assertThat(flags(5, rates(Q3, 904, 900, 898, 894, 890))).containsExactly("LAST D5");
        assertThat(flags(5, rates(Q3, 930, 905, 910, 605, 600))).containsExactly("LAST D5");
    }

    @Test
    void equalLowestPointsAreAJointLastPlace() {
        assertThat(flags(5, rates(Q3, 930, 905, 910, 800, 800))).containsExactly("LAST_JOINT D4", "LAST_JOINT D5");
    }

    @Test
    void aSampleThatIsTooSmallIsNeverLast() {
        // The last unit has 7 of 10, where 30 rows are needed: the next lowest is last among the ranked.
        List<Counted> counted = new ArrayList<>();
        int[] hits = {930, 905, 910, 880, 895};
        for (int i = 0; i < hits.length; i++) {
            counted.add(Fixture.sums(Q3, "D" + (i + 1), "", "EFF-01", hits[i], 1000));
        }
        counted.add(Fixture.sums(Q3, "D6", "", "EFF-01", 7, 10));
        Rulebook rulebook = Rules.rulebook(Rules.total(Rules.leaf("EFF-01", 1)), 5, Rules.onTime());
        Assessment assessment = new Assessor(rulebook).assess(counted, Fixture.NO_ROSTER, Q3, List.of(Q3));
        assertThat(Fixture.departmentFlags(assessment)).containsExactly("LAST D4", "NOT_COMPARABLE D6");
        assertThat(Fixture.score(
                                assessment,
                                Fixture.flag(assessment, Flag.Kind.NOT_COMPARABLE)
                                        .unit(),
                                "EFF-01")
                        .outcome())
                .hasToString("NotScored[state=SAMPLE_TOO_SMALL, "
                        + "reason=Text[zh=样本不足：10 < 30, en=sample too small: 10 < 30]]");
    }

    @Test
    void aUnitWithoutRecordsIsNotComparable() {
        Roster roster = Fixture.roster("D1", "g", "D2", "g", "D3", "g");
        Assessment assessment = new Assessor(Rules.one(2)).assess(rates(Q3, 930, 905), roster, Q3, List.of(Q3));
        assertThat(Fixture.departmentFlags(assessment)).containsExactly("LAST D2", "NOT_COMPARABLE D3");
    }

    @Test
    void aGroupThatIsTooSmallHasNoLastPlaceAndSaysWhy() {
        Assessment assessment =
                new Assessor(Rules.one(5)).assess(rates(Q3, 93, 90), Fixture.NO_ROSTER, Q3, List.of(Q3));
        assertThat(Fixture.departmentFlags(assessment)).containsExactly("NOT_COMPARABLE D1", "NOT_COMPARABLE D2");
        assertThat(Fixture.flag(assessment, Flag.Kind.NOT_COMPARABLE).evidence())
                .isEqualTo(new Text("参评单位不足：2 < 5，不认定末位", "too few ranked units: 2 < 5, so no last place is named"));
    }

    @Test
    void whereAllAreTiedNobodyIsLast() {
        assertThat(flags(2, rates(Q3, 900, 900, 900))).isEmpty();
    }

    @Test
    void oneUnitAloneIsNeverLast() {
        assertThat(flags(1, rates(Q3, 100))).isEmpty();
        assertThat(flags(2, rates(Q3, 100))).containsExactly("NOT_COMPARABLE D1");
    }

    @Test
    void withoutAnyRecordNobodyIsRanked() {
        Assessment assessment =
                new Assessor(Rules.one(1)).assess(List.of(), Fixture.roster("D1", "g", "D2", "g"), Q3, List.of(Q3));
        assertThat(Fixture.departmentFlags(assessment)).containsExactly("NOT_COMPARABLE D1", "NOT_COMPARABLE D2");
        assertThat(new Assessor(Rules.one(1))
                        .assess(List.of(), Fixture.NO_ROSTER, Q3, List.of(Q3))
                        .flags())
                .isEmpty();
    }

    @Test
    void districtsAndPairsAreFlaggedAsDepartmentsAre() {
        List<Counted> counted = List.of(
                Fixture.sums(Q3, "甲局", "东区", "SAT-01", 90, 100), Fixture.sums(Q3, "甲局", "西区", "SAT-01", 80, 100));
        assertThat(new Assessor(Rules.one(2))
                        .assess(counted, Fixture.NO_ROSTER, Q3, List.of(Q3)).flags().stream()
                                .map(f -> f.unit().level() + " " + f.peerGroup() + " " + f.kind() + " "
                                        + f.unit().name()))
                .containsExactly(
                        "department  NOT_COMPARABLE 甲局", "department_district 甲局 LAST 甲局 · 西区", "district 区县 LAST 西区");
    }

    @Test
    void threeConsecutiveLastPlacesAloneOrJointAreALongLastPlace() {
        List<Counted> counted = new ArrayList<>(rates(Q1, 930, 905, 800));
        counted.addAll(rates(Q2, 930, 800, 800));
        counted.addAll(rates(Q3, 930, 905, 790));
        Assessment assessment = new Assessor(Rules.one(3)).assess(counted, Fixture.NO_ROSTER, Q3, List.of(Q1, Q2, Q3));
        assertThat(assessment.flags().stream()
                        .map(f -> f.period() + " " + f.kind() + " " + f.unit().name()))
                .containsExactly(
                        "2026-Q1 LAST D3",
                        "2026-Q2 LAST_JOINT D2",
                        "2026-Q2 LAST_JOINT D3",
                        "2026-Q3 LAST D3",
                        "2026-Q3 LAST_LONG D3");
        assertThat(Fixture.flag(assessment, Flag.Kind.LAST_LONG).evidence())
                .isEqualTo(new Text(
                        "D3已连续 3 期处于末位：2026-Q1 第 3 位，80.00 分；2026-Q2 第 2 位（并列），80.00 分；2026-Q3 第 3 位，79.00 分。",
                        "D3 has been in the last place for 3 consecutive periods: 2026-Q1 place 3 with 80.00 points;"
                                + " 2026-Q2 place 2 (joint) with 80.00 points; 2026-Q3 place 3 with 79.00 points."));
    }

    @Test
    void aGapOrABetterPlaceBreaksTheRun() {
        List<Counted> better = new ArrayList<>(rates(Q1, 930, 905, 800));
        better.addAll(rates(Q2, 930, 700, 800));
        better.addAll(rates(Q3, 930, 905, 790));
        assertThat(kinds(better)).doesNotContain(Flag.Kind.LAST_LONG);

        List<Counted> gap = new ArrayList<>(rates(Period.parse("2025-Q4"), 930, 905, 800));
        gap.addAll(rates(Q2, 930, 905, 800));
        gap.addAll(rates(Q3, 930, 905, 790));
        assertThat(kinds(gap)).doesNotContain(Flag.Kind.LAST_LONG);
    }

    @Test
    void onlyTheTotalIsFlagged() {
        Assessment assessment = new Assessor(Rules.small())
                .assess(Fixture.satisfaction(Q3, "A", 60, "B", 50), Fixture.NO_ROSTER, Q3, List.of(Q3));
        assertThat(assessment.flags()).allSatisfy(flag -> {
            assertThat(flag.node()).isEqualTo("total");
            assertThat(flag.kind()).isEqualTo(Flag.Kind.NOT_COMPARABLE);
            assertThat(flag.unit().level()).isEqualTo(Level.DEPARTMENT);
        });
    }

    private static List<Flag.Kind> kinds(List<Counted> counted) {
        List<Period> periods = List.of(Period.parse("2025-Q4"), Q1, Q2, Q3);
        return new Assessor(Rules.one(3))
                .assess(counted, Fixture.NO_ROSTER, Q3, periods).flags().stream()
                        .map(Flag::kind)
                        .toList();
    }

    /** Units D1, D2 and so on with these hits of 1,000. */
    private static List<Counted> rates(Period period, int... hits) {
        List<Counted> counted = new ArrayList<>();
        for (int i = 0; i < hits.length; i++) {
            counted.add(Fixture.sums(period, "D" + (i + 1), "", "SAT-01", hits[i], 1000));
        }
        return counted;
    }

    private static List<String> flags(int minimumGroup, List<Counted> counted) {
        Assessment assessment =
                new Assessor(Rules.one(minimumGroup)).assess(counted, Fixture.NO_ROSTER, Q3, List.of(Q3));
        return Fixture.departmentFlags(assessment);
    }
}
