package org.steelyard.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Font;
import org.junit.jupiter.api.Test;

class LetteringTest {

    private static final Font FONT = Lettering.regular(20);

    @Test
    void a_chinese_character_is_as_wide_as_the_size_of_its_font() {
        assertThat(Lettering.width("营商", FONT)).isCloseTo(40, within(0.001));
    }

    @Test
    void a_long_name_is_cut_with_an_ellipsis_and_a_short_one_is_not() {
        assertThat(Lettering.fit("市场监督管理局", FONT, 140)).isEqualTo("市场监督管理局");
        assertThat(Lettering.fit("市场监督管理局", FONT, 101)).isEqualTo("市场监督…");
    }
}
