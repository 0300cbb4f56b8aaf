package org.steelyard.indicators.result;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SameKindTest {

    @Test
    void quartersAreOfOneKindAndYearsOfAnother() {
        assertThat(same("2026-Q1", "2025-Q4")).isTrue();
        assertThat(same("2026-01", "2025-12")).isTrue();
        assertThat(same("2026", "2025")).isTrue();
        assertThat(same("2026-Q1", "2026-01")).isFalse();
        assertThat(same("2026", "2026-Q1")).isFalse();
    }

    @Test
    void aSpanIsOfItsOwnKindOnly() {
        assertThat(same("2025-Q4..2026-Q3", "2025-Q4..2026-Q3")).isTrue();
        assertThat(same("2025-Q4..2026-Q3", "2026-Q3")).isFalse();
        assertThat(same("2026-Q3", "2025-Q4..2026-Q3")).isFalse();
    }

    private static boolean same(String one, String other) {
        return Period.parse(one).sameKind(Period.parse(other));
    }
}
