package org.steelyard.indicators.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatedTest {

    private final Dated<Anchors> anchors = new Dated<>(List.of(
            new Dated.Entry<>(LocalDate.of(2025, 1, 1), new Anchors(100, 90)),
            new Dated.Entry<>(LocalDate.of(2026, 7, 1), new Anchors(100, 95))));

    @Test
    void nothingHoldsBeforeTheFirstDay() {
        assertThat(anchors.on(LocalDate.of(2024, 12, 31))).isEmpty();
    }

    @Test
    void aValueHoldsFromItsFirstDayUntilTheDayBeforeTheNext() {
        assertThat(anchors.on(LocalDate.of(2025, 1, 1))).contains(new Anchors(100, 90));
        assertThat(anchors.on(LocalDate.of(2026, 6, 30))).contains(new Anchors(100, 90));
    }

    @Test
    void theLastValueHoldsForEver() {
        assertThat(anchors.on(LocalDate.of(2026, 7, 1))).contains(new Anchors(100, 95));
        assertThat(anchors.on(LocalDate.of(2099, 1, 1))).contains(new Anchors(100, 95));
    }
}
