package org.steelyard.indicators.assess;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.State;
import org.steelyard.indicators.result.Unit;

/** Columns that grow with the indicators that a file names. */
class GivenUnitTest {

    private final GivenUnit unit = new GivenUnit(Period.parse("2026"), Unit.department("甲局"), "p", "g", 2, 1);

    @Test
    void aValueStandsAtItsIndicatorAndNowhereElse() {
        assertThat(unit.note(5, 9)).isZero();
        unit.put(5, 7.5, State.OK);
        assertThat(unit.note(0, 3)).isZero();
        unit.put(0, Double.NaN, State.MISSING);
        assertThat(unit.value(5)).isEqualTo(7.5);
        assertThat(unit.given(5)).isEqualTo(State.OK);
        assertThat(unit.line(5)).isEqualTo(9);
        assertThat(unit.line(0)).isEqualTo(3);
        for (int none : new int[] {-1, 1, 4, 6, 99}) {
            assertThat(unit.given(none)).isNull();
            assertThat(unit.value(none)).isNaN();
            assertThat(unit.line(none)).isZero();
            assertThat(unit.rows(none)).isEqualTo(GivenUnit.UNKNOWN);
            assertThat(unit.error(none)).isNaN();
        }
    }

    @Test
    void theFirstLineIsKept() {
        assertThat(unit.note(0, 3)).isZero();
        assertThat(unit.note(0, 4)).isEqualTo(3);
        assertThat(unit.note(0, 5)).isEqualTo(3);
        assertThat(unit.line(0)).isEqualTo(3);
    }

    @Test
    void rowsAndErrorsAreKnownWhereTheyWereGiven() {
        assertThat(unit.uncertain()).isFalse();
        unit.note(0, 1);
        unit.rows(0, 12);
        unit.error(0, 0.5, 9);
        unit.note(3, 2);
        unit.rows(3, 0);
        unit.error(3, 0, Double.POSITIVE_INFINITY);
        assertThat(unit.uncertain()).isTrue();
        assertThat(unit.rows(0)).isEqualTo(12);
        assertThat(unit.rows(1)).isEqualTo(GivenUnit.UNKNOWN);
        assertThat(unit.rows(3)).isZero();
        assertThat(unit.error(0)).isEqualTo(0.5);
        assertThat(unit.degrees(0)).isEqualTo(9);
        assertThat(unit.error(2)).isNaN();
        assertThat(unit.error(3)).isZero();
        assertThat(unit.degrees(3)).isInfinite();
    }
}
