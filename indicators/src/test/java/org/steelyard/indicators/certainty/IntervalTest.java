package org.steelyard.indicators.certainty;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IntervalTest {

    @Test
    void anIntervalEndsAtItsFloorAndCeiling() {
        assertThat(new Interval(-3, 120).within(0, 100, 50)).isEqualTo(new Interval(0, 100));
        assertThat(new Interval(40, 60).within(0, 100, 50)).isEqualTo(new Interval(40, 60));
    }

    @Test
    void anIntervalNeverLeavesOutItsValue() {
        assertThat(new Interval(90, 130).within(0, 100, 110)).isEqualTo(new Interval(90, 110));
        assertThat(new Interval(-9, -1).within(0, 100, -5)).isEqualTo(new Interval(-5, -1));
    }
}
