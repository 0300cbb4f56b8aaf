package org.steelyard.indicators.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The moment of assessment in expressions: a word, never a part of another one, and text within a literal. */
class AsOfTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "as_of | D",
                "close_date <= as_of | close_date <= D",
                "`as_of` > due_date | D > due_date",
                "status = 'as_of' AND due_date < as_of | status = 'as_of' AND due_date < D",
                "status IN ('a''as_of', 'it is as_of') | status IN ('a''as_of', 'it is as_of')",
                "status = 'a\\\\' AND as_of > due_date | status = 'a\\\\' AND D > due_date",
                "status = 'a\\' as_of' AND as_of > due_date | status = 'a\\' as_of' AND D > due_date",
                "status = \"as_of 'x\" AND as_of > due_date | status = \"as_of 'x\" AND D > due_date",
                "has_as_of + as_office | has_as_of + as_office",
                "least(as_of,as_of) | least(D,D)"
            })
    void onlyTheWordIsReplaced(String sql, String expected) {
        assertThat(AsOf.replaced(sql, "D")).isEqualTo(expected);
    }

    @Test
    void whatStandsInItsPlaceMayHoldAnySign() {
        assertThat(AsOf.replaced("as_of", "least(as_of, DATE'2026-09-30') + $1\\"))
                .isEqualTo("least(as_of, DATE'2026-09-30') + $1\\");
    }

    @ParameterizedTest
    @ValueSource(strings = {"as_of", "due_date < as_of", "status = 'x' AND `as_of` > due_date"})
    void anExpressionThatSpeaksOfItIsKnown(String sql) {
        assertThat(AsOf.in(sql)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "status = 'as_of'", "has_as_of", "status = \"as_of\""})
    void anExpressionThatOnlyQuotesItIsNot(String sql) {
        assertThat(AsOf.in(sql)).isFalse();
    }
}
