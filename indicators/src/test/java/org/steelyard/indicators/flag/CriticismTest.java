package org.steelyard.indicators.flag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.steelyard.indicators.result.Flag;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.rulebook.Text;

/** The conjunction: last, criticised by the public, and without progress for four periods. */
class CriticismTest {

    private static final List<Period> YEAR =
            List.of(Period.parse("2025-Q4"), Period.parse("2026-Q1"), Period.parse("2026-Q2"), Period.parse("2026-Q3"));
    private static final String MARK = "LAST_CRITICISED D2";

    @Test
    void allThreeConditionsAreShownWithTheirFigures() {
        // Totals 65, 64, 63, 60 (efficiency 70, 68, 66, 65 and satisfaction 60, 60, 60, 55).
        // Slopes between pairs: -1, -1, -5/3, -1, -2, -3; their median is (-1 - 5/3) / 2 = -1.3333.
        Town town = town(new double[] {70, 68, 66, 65}, new double[] {60, 60, 60, 55});
        assertThat(town.marks(YEAR.get(3))).containsExactly("TOP D1", "LAST D2", "LAST_LONG D2", MARK);
        assertThat(town.flag(YEAR.get(3), Flag.Kind.LAST_CRITICISED).evidence())
                .isEqualTo(new Text(
                        "D2三项条件同时成立：（1）末位：2 个参评单位中列第 2 位，60.00 分；（2）群众反映不好：满意度 55.00 分，低于 60.00 分；"
                                + "（3）长期没有进展：2025-Q4–2026-Q3 共 4 期综合得分依次为 65.00、64.00、63.00、60.00 分，"
                                + "Theil–Sen 斜率每期 -1.33 分，不高于 0。",
                        "D2 meets all three conditions: (1) last: place 2 of 2 ranked units with 60.00 points; (2) the"
                                + " public complains: Satisfaction 55.00 points, below 60.00; (3) no progress for long:"
                                + " Total over the 4 periods 2025-Q4–2026-Q3 65.00, 64.00, 63.00, 60.00 points, Theil-Sen"
                                + " slope -1.33 a period, not above 0."));
    }

    @Test
    void whereOneConditionDoesNotHoldEachIsShownWithItsFigure() {
        // Totals 65, 64, 63 and (65 + 60) / 2 = 62.5; slopes between pairs -1, -1, -5/6, -1, -3/4, -1/2: median
        // -0.9167.
        Town town = town(new double[] {70, 68, 66, 65}, new double[] {60, 60, 60, 60});
        assertThat(town.flag(YEAR.get(3), Flag.Kind.LAST_UNCRITICISED).evidence())
                .isEqualTo(new Text(
                        "D2居末位，但三项条件未同时成立：（1）末位，成立：2 个参评单位中列第 2 位，62.50 分；（2）群众反映不好，不成立：满意度 60.00 分，"
                                + "不低于 60.00 分；（3）长期没有进展，成立：2025-Q4–2026-Q3 共 4 期综合得分依次为"
                                + " 65.00、64.00、63.00、62.50 分，Theil–Sen 斜率每期 -0.92 分，不高于 0。",
                        "D2 is last, but does not meet all three conditions: (1) last, met: place 2 of 2 ranked units with"
                                + " 62.50 points; (2) the public complains, not met: Satisfaction 60.00 points, not below"
                                + " 60.00; (3) no progress for long, met: Total over the 4 periods 2025-Q4–2026-Q3 65.00,"
                                + " 64.00, 63.00, 62.50 points, Theil-Sen slope -0.92 a period, not above 0."));
        // Totals 55, 56, 58, 60: 1, 3/2, 5/3, 2, 2, 2, of which the median is (5/3 + 2) / 2 = 1.8333.
        assertThat(town(new double[] {60, 62, 66, 70}, new double[] {50, 50, 50, 50})
                        .flag(YEAR.get(3), Flag.Kind.LAST_UNCRITICISED)
                        .evidence()
                        .en())
                .contains(
                        "complains, met: Satisfaction 50.00",
                        "progress for long, not met: ",
                        "1.83 a period, above 0.");
    }

    @Test
    void whatCannotBeSeenIsSaidToBeUnknown() {
        Town unjudged = new Town();
        YEAR.forEach(period -> unjudged.efficiency(period, 90, 60));
        assertThat(unjudged.flag(YEAR.get(3), Flag.Kind.LAST_UNCRITICISED)
                        .evidence()
                        .zh())
                .contains("群众反映不好，无法认定：满意度没有得分，界限 60.00 分；");
        Town gap = new Town();
        for (Period period : List.of(YEAR.get(0), YEAR.get(2), YEAR.get(3))) {
            gap.efficiency(period, 90, 60).satisfaction(period, 90, 50);
        }
        assertThat(gap.flag(YEAR.get(3), Flag.Kind.LAST_UNCRITICISED).evidence())
                .satisfies(text ->
                        assertThat(text.zh()).contains("长期没有进展，无法认定：", "依次为 55.00、缺、55.00、55.00 分，缺的期次没有得分或方法版本不同。"))
                .satisfies(
                        text -> assertThat(text.en()).contains("cannot be told: Total over", " 55.00, none, 55.00, "));
        Period span = Period.parse("2025-Q4..2026-Q3");
        assertThat(new Town()
                        .efficiency(span, 90, 60)
                        .satisfaction(span, 90, 50)
                        .flag(span, Flag.Kind.LAST_UNCRITICISED)
                        .evidence()
                        .en())
                .endsWith("cannot be told: there are no periods of its kind before 2025-Q4..2026-Q3.");
    }

    @Test
    void aTotalThatDoesNotRiseIsNoProgressAndOneThatRisesIs() {
        assertThat(criticised(new double[] {60, 60, 60, 60}, new double[] {50, 50, 50, 50}))
                .isTrue();
        assertThat(criticised(new double[] {60, 60.1, 60.2, 60.3}, new double[] {50, 50, 50, 50}))
                .isFalse();
    }

    @Test
    void pointsOnTheLineAreNoComplaint() {
        assertThat(criticised(new double[] {60, 60, 60, 60}, new double[] {60, 60, 60, 60}))
                .isFalse();
        assertThat(criticised(new double[] {60, 60, 60, 60}, new double[] {60, 60, 60, 59.99}))
                .isTrue();
        // What is printed counts: 59.996 is 60.00.
        assertThat(criticised(new double[] {60, 60, 60, 60}, new double[] {60, 60, 60, 59.996}))
                .isFalse();
    }

    @Test
    void whoeverThePublicDidNotJudgeIsNotCriticised() {
        Town town = new Town();
        YEAR.forEach(period -> town.efficiency(period, 90, 60));
        assertThat(town.marks(YEAR.get(3))).contains("LAST D2").doesNotContain(MARK);
    }

    @Test
    void aGapInTheYearsIsNotHeldAgainstTheUnit() {
        Town town = new Town();
        for (Period period : List.of(YEAR.get(0), YEAR.get(2), YEAR.get(3))) {
            town.efficiency(period, 90, 60).satisfaction(period, 90, 50);
        }
        assertThat(town.marks(YEAR.get(3))).contains("LAST D2").doesNotContain(MARK);
    }

    @Test
    void aSpanHasNoPeriodsBeforeItAndSoNoTrend() {
        Period span = Period.parse("2025-Q4..2026-Q3");
        Town town = new Town().efficiency(span, 90, 60).satisfaction(span, 90, 50);
        assertThat(town.marks(span)).containsExactly("TOP D1", "LAST D2");
    }

    @Test
    void aUnitThatIsNotLastIsNotCriticised() {
        Town town = new Town();
        YEAR.forEach(period -> town.efficiency(period, 50, 90).satisfaction(period, 90, 52));
        assertThat(town.marks(YEAR.get(3))).doesNotContain(MARK).contains("LAST D1");
    }

    private static boolean criticised(double[] efficiency, double[] satisfaction) {
        return town(efficiency, satisfaction).marks(YEAR.get(3)).contains(MARK);
    }

    private static Town town(double[] efficiency, double[] satisfaction) {
        Town town = new Town();
        for (int i = 0; i < 4; i++) {
            town.efficiency(YEAR.get(i), 90, efficiency[i]).satisfaction(YEAR.get(i), 90, satisfaction[i]);
        }
        return town;
    }
}
