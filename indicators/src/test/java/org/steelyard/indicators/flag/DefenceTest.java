package org.steelyard.indicators.flag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.steelyard.indicators.flag.Town.Q3;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.steelyard.indicators.result.Flag;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.State;
import org.steelyard.indicators.result.Target;
import org.steelyard.indicators.rulebook.Level;
import org.steelyard.indicators.rulebook.Text;

/** What spares a unit the last place: targets that it met, and an appeal that is open. */
class DefenceTest {

    private static final Period Q1 = Period.parse("2026-Q1");
    private static final Period Q2 = Period.parse("2026-Q2");
    private static final LocalDate LATER = LocalDate.of(2026, 10, 30);

    @Test
    void aUnitThatMetAllItsOwnTargetsIsSparedAndNobodyTakesItsPlace() {
        Town town = three(Q3).target("", "EFF-01", 65).target("", "SAT-01", 42);
        assertThat(town.marks(Q3)).containsExactly("TOP D1", "EXEMPT D3");
        assertThat(town.flag(Q3, Flag.Kind.EXEMPT).evidence())
                .isEqualTo(new Text(
                        "2026-Q3 D3的综合得分为 64.00 分，在“组”组 3 个参评单位中列第 3 位，但本单位各项目标均已达到，不列末位："
                                + "按时办结率 70 ≥ 65；付费占比 42 ≤ 42。",
                        "In 2026-Q3, D3 has 64.00 points (Total) and is at place 3 of 3 ranked units of the group \"组\","
                                + " but met all its own targets, so no last place is named: On time 70 ≥ 65;"
                                + " Share that paid 42 ≤ 42."));
    }

    @Test
    void oneMissedTargetSparesNobody() {
        assertThat(three(Q3).target("", "EFF-01", 71).target("", "SAT-01", 42).marks(Q3))
                .containsExactly("TOP D1", "LAST D3");
        assertThat(three(Q3).target("", "EFF-01", 65).target("", "SAT-01", 41.9).marks(Q3))
                .containsExactly("TOP D1", "LAST D3");
    }

    @Test
    void withoutTargetsNobodyIsSpared() {
        assertThat(three(Q3).marks(Q3)).containsExactly("TOP D1", "LAST D3");
        Target other = new Target(Level.DISTRICT, "", "EFF-01", LocalDate.MIN, LocalDate.MAX, 0);
        assertThat(three(Q3).target(other).marks(Q3)).containsExactly("TOP D1", "LAST D3");
    }

    @Test
    void aTargetHoldsFromItsFirstDayToItsLast() {
        Target earlier =
                new Target(Level.DEPARTMENT, "", "EFF-01", LocalDate.of(2025, 1, 1), LocalDate.of(2026, 9, 29), 65);
        assertThat(three(Q3).target(earlier).marks(Q3)).containsExactly("TOP D1", "LAST D3");
        Target sharp =
                new Target(Level.DEPARTMENT, "", "EFF-01", LocalDate.of(2026, 9, 30), LocalDate.of(2026, 9, 30), 65);
        assertThat(three(Q3).target(sharp).marks(Q3)).containsExactly("TOP D1", "EXEMPT D3");
    }

    @Test
    void aTargetThatNamesTheUnitCountsInPlaceOfThatOfItsLevel() {
        assertThat(three(Q3).target("D3", "EFF-01", 60).target("", "EFF-01", 95).marks(Q3))
                .containsExactly("TOP D1", "EXEMPT D3");
        assertThat(three(Q3).target("", "EFF-01", 60).target("D3", "EFF-01", 95).marks(Q3))
                .containsExactly("TOP D1", "LAST D3");
        assertThat(three(Q3).target("", "EFF-01", 60).target("D2", "EFF-01", 95).marks(Q3))
                .containsExactly("TOP D1", "EXEMPT D3");
    }

    @Test
    void whatWasNotMeasuredIsNamedAndNeitherMetNorMissed() {
        Town town = new Town().efficiency(Q3, 90, 80, 70);
        town.value(Q3, "D3", "SAT-01", 99.0, 4L, State.OK);
        town.target("", "EFF-01", 70).target("", "SAT-01", 42);
        assertThat(town.flag(Q3, Flag.Kind.EXEMPT).evidence().zh()).endsWith("：按时办结率 70 ≥ 70（未计：付费占比）。");
        assertThat(town.flag(Q3, Flag.Kind.EXEMPT).evidence().en())
                .endsWith(": On time 70 ≥ 70 (no value to judge: Share that paid).");
    }

    @Test
    void whatIsNotPractisedIsATargetMissed() {
        Town town = new Town().efficiency(Q3, 90, 80, 70);
        town.value(Q3, "D3", "SAT-01", null, null, State.NO_PRACTICE);
        assertThat(town.target("", "EFF-01", 70).target("", "SAT-01", 42).marks(Q3))
                .containsExactly("TOP D1", "LAST D3");
    }

    @Test
    void anOpenAppealSuspendsEveryFlagOfTheUnit() {
        Town town = three(Q3).appeal(Q3, "D3", null).target("", "EFF-01", 65);
        assertThat(town.marks(Q3)).containsExactly("TOP D1", "NOT_COMPARABLE D3");
        assertThat(town.flag(Q3, Flag.Kind.NOT_COMPARABLE).evidence())
                .isEqualTo(new Text(
                        "申诉 A-7（2026-10-12 提出）尚未办结，暂不作认定",
                        "appeal A-7, filed on 2026-10-12, is still open, so nothing is named until it is decided"));
        assertThat(three(Q3).appeal(Q3, "D1", null).marks(Q3)).containsExactly("NOT_COMPARABLE D1", "LAST D3");
    }

    @Test
    void anAppealThatIsDecidedOrOfAnotherPeriodSuspendsNothing() {
        assertThat(three(Q3).appeal(Q3, "D3", LATER).marks(Q3)).containsExactly("TOP D1", "LAST D3");
        assertThat(three(Q3).appeal(Q2, "D3", null).marks(Q3)).containsExactly("TOP D1", "LAST D3");
    }

    @Test
    void aPeriodInWhichAUnitWasSparedBreaksItsRun() {
        assertThat(run().marks(Q3)).containsExactly("TOP D1", "LAST D3", "LAST_LONG D3");
        assertThat(run().appeal(Q2, "D3", null).marks(Q3)).containsExactly("TOP D1", "LAST D3");
        assertThat(run().target(new Target(
                                Level.DEPARTMENT,
                                "",
                                "EFF-01",
                                LocalDate.of(2026, 4, 1),
                                LocalDate.of(2026, 6, 30),
                                65))
                        .marks(Q3))
                .containsExactly("TOP D1", "LAST D3");
    }

    @Test
    void whoSharedTheLastPlaceWithASparedUnitKeepsIt() {
        Town town = new Town().efficiency(Q3, 90, 70, 70).target("D2", "EFF-01", 65);
        assertThat(town.marks(Q3)).containsExactly("TOP D1", "EXEMPT D2", "LAST_JOINT D3");
    }

    private static Town run() {
        return new Town().efficiency(Q1, 90, 80, 70).efficiency(Q2, 90, 80, 70).efficiency(Q3, 90, 80, 70);
    }

    /** Totals of 90, 80 and 64, which is the mean of 70 and 100 - 42. */
    private static Town three(Period period) {
        return new Town().efficiency(period, 90, 80, 70).satisfaction(period, 90, 80, 58);
    }
}
