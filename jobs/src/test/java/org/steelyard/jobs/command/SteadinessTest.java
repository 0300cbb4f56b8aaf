package org.steelyard.jobs.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.Trials;
import org.steelyard.indicators.result.Trials.Steady;
import org.steelyard.indicators.result.Unit;

class SteadinessTest {

    @Test
    void unitsThatAreLastInAnyScenarioAreNamed() {
        Trials trials = new Trials(
                Period.parse("2026-Q3"),
                List.of(),
                List.of(
                        new Steady(Unit.department("甲局"), "审批类", 1, 4, 2, 0, 1, 2),
                        new Steady(Unit.department("乙局"), "审批类", 2, 4, 1, 3, 1, 2),
                        new Steady(Unit.district("东区"), "", 1, 4, 4, 0, 1, 1),
                        new Steady(Unit.of("甲局", "东区"), "甲局", 1, 4, 4, 4, 1, 1)),
                List.of());
        assertThat(Steadiness.lines(trials))
                .containsExactly(
                        "",
                        "Other choices (4 scenarios, results/robustness.csv), department: 1 of 2 units keep their place in"
                                + " at least half of them",
                        "  乙局 (审批类): last in 3 of 4, place 2 now, places 1 to 2",
                        "",
                        "Other choices (4 scenarios, results/robustness.csv), district: 1 of 1 units keep their place in at"
                                + " least half of them");
        assertThat(Steadiness.lines(new Trials(Period.parse("2026"), List.of(), List.of(), List.of())))
                .isEmpty();
    }
}
