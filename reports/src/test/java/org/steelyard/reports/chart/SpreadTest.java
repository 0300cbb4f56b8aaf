package org.steelyard.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void labels_that_would_touch_are_moved_apart_in_their_order() {
        assertThat(Spread.apart(List.of(50.0, 20.0, 50.0), 4, new Range(0, 100)))
                .containsExactly(50.0, 20.0, 54.0);
    }

    @Test
    void labels_at_the_top_push_those_below_them_down() {
        assertThat(Spread.apart(List.of(99.0, 99.0), 10, new Range(0, 100))).containsExactly(85.0, 95.0);
    }
}
