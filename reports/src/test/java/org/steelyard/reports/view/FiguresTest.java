package org.steelyard.reports.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void decimals_are_rounded_half_up_on_the_number_as_it_prints() {
        assertThat(Figures.fixed(1.005, 2)).isEqualTo("1.01");
        assertThat(Figures.fixed(-2.5, 0)).isEqualTo("-3");
        assertThat(Figures.fixed(1e10, 1)).isEqualTo("10000000000.0");
    }

    @Test
    void plain_numbers_carry_no_needless_zeros() {
        assertThat(Figures.plain(30)).isEqualTo("30");
        assertThat(Figures.plain(12.5)).isEqualTo("12.5");
        assertThat(Figures.plain(-0.00001)).isEqualTo("0");
    }

    @Test
    void whole_numbers_are_grouped_by_three() {
        assertThat(Figures.grouped(0)).isEqualTo("0");
        assertThat(Figures.grouped(999)).isEqualTo("999");
        assertThat(Figures.grouped(1_234_567)).isEqualTo("1,234,567");
        assertThat(Figures.grouped(-123_456)).isEqualTo("-123,456");
    }
}
