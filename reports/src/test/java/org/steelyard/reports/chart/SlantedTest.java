package org.steelyard.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Font;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A character of size 20 is 20 wide: nine and half a line are 190 long, and climb 190 / √2 = 134.35. */
class SlantedTest {

    private static final Font FONT = Lettering.regular(20);
    private static final String NINE = "获得用水用气申请材";

    @Test
    void the_last_name_reaches_beyond_the_last_column_by_all_but_half_a_column() {
        Slanted names = new Slanted(List.of("时间", NINE), FONT, 54);
        assertThat(names.up()).isCloseTo(134.35, within(0.01));
        assertThat(names.beyond()).isCloseTo(134.35 - 27, within(0.01));
    }

    @Test
    void a_long_name_further_left_counts_by_what_is_left_of_it_beyond_the_last_column() {
        Slanted names = new Slanted(List.of(NINE, "时间"), FONT, 54);
        assertThat(names.beyond()).isCloseTo(134.35 - 81, within(0.01));
    }

    @Test
    void names_that_end_above_columns_need_no_room() {
        assertThat(new Slanted(List.of(NINE, "", "", ""), FONT, 54).beyond()).isZero();
        assertThat(new Slanted(List.of(), FONT, 54).up()).isZero();
    }
}
