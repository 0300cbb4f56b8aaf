package org.steelyard.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.Test;

class StepFiguresTest {

    private static UTF8String id(int number) {
        return UTF8String.fromString("99010426300" + number);
    }

    @Test
    void thousandsOfCasesKeepTheirOwnFiguresWhicheverPartOfTheLogTheyStandIn() {
        StepFigures one = new StepFigures();
        StepFigures two = new StepFigures();
        for (int i = 0; i < 5_000; i++) {
            for (int step = 0; step < i % 7; step++) {
                ((i + step) % 2 == 0 ? one : two).add(id(i), false, step % 4);
            }
            if (i % 3 == 0) {
                one.add(id(i), true, -1);
            }
        }
        CaseNotes all = CaseNotes.of(List.of(one.part(), two.part()));
        for (int i = 0; i < 5_000; i++) {
            int figures = StepFigures.sum(all.of(id(i)));
            assertThat(StepFigures.internal(figures)).isEqualTo(i % 7);
            assertThat(StepFigures.external(figures)).isEqualTo(i % 3 == 0 ? 1 : 0);
            assertThat(StepFigures.roles(figures)).isEqualTo(Math.min(4, i % 7));
        }
        assertThat(StepFigures.sum(all.of(id(5_001)))).isEqualTo(StepFigures.UNKNOWN);
    }

    @Test
    void moreStepsThanCanBeCountedStayTheMost() {
        StepFigures figures = new StepFigures();
        for (int i = 0; i < 3_000; i++) {
            figures.add(id(1), false, -1);
        }
        int most = StepFigures.sum(
                CaseNotes.of(List.of(figures.part(), figures.part())).of(id(1)));
        assertThat(StepFigures.internal(most)).isEqualTo(2_047);
        assertThat(StepFigures.external(most)).isZero();
    }
}
