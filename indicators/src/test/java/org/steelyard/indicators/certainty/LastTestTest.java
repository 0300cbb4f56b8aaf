package org.steelyard.indicators.certainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LastTestTest {

    @Test
    void everyOtherMustBeatTheLastAtHalfTheLevel() {
        // z = d / sqrt(0.36 + 0.64): 1.96 is just beyond the 2.5 % of a normal, 1.95 (p = 0.02559) is not.
        Spread last = Spread.known(50, 0.6);
        LastTest found = LastTest.of(List.of(Spread.known(51.96, 0.8), last, Spread.known(70, 0.8)), 0.05);
        assertThat(found.confirmed()).isTrue();
        assertThat(found.last()).isEqualTo(1);
        assertThat(found.rivals()).isEmpty();
        assertThat(found.p()).isCloseTo(0.0249979, within(1e-7));
        assertThat(found.alpha()).isEqualTo(0.05);

        found = LastTest.of(List.of(Spread.known(51.95, 0.8), last, Spread.known(70, 0.8)), 0.05);
        assertThat(found.confirmed()).isFalse();
        assertThat(found.rivals()).containsExactly(0);
        assertThat(found.p()).isCloseTo(0.0255881, within(1e-7));
    }

    @Test
    void theNumberOfUnitsChangesNothing() {
        // Holm over all pairs of fifty units would ask for p < 0.00002.
        List<Spread> spreads = new ArrayList<>(Collections.nCopies(49, Spread.known(52, 0.8)));
        spreads.add(Spread.known(50, 0.6));
        assertThat(LastTest.of(spreads, 0.05).confirmed()).isTrue();
        assertThat(RankRange.of(spreads, 50).get(49)).isEqualTo(new RankRange(1, 50));
    }

    @Test
    void unitsThatShareTheLastPlaceAreEachOthersRivals() {
        Spread shared = new Spread(50, 0.01, 19);
        List<Spread> spreads = List.of(new Spread(90, 0.01, 19), shared, shared);
        assertThat(LastTest.of(spreads, 0.05)).isEqualTo(new LastTest(1, false, 0.05, List.of(2), 0.5));
        assertThat(LastTest.of(spreads, 2, 0.05)).isEqualTo(new LastTest(2, false, 0.05, List.of(1), 0.5));
    }

    @Test
    void withoutAnyVarianceTheLastIsCertainAndTiesAreNot() {
        Spread better = new Spread(60, 0, 19);
        Spread worse = new Spread(50, 0, 19);
        assertThat(LastTest.of(List.of(better, worse), 0.05)).isEqualTo(new LastTest(1, true, 0.05, List.of(), 0));
        assertThat(LastTest.of(List.of(worse, worse), 0.05)).isEqualTo(new LastTest(0, false, 0.05, List.of(1), 1));
    }

    @Test
    void aUnitAloneIsNeverConfirmed() {
        assertThat(LastTest.of(List.of(new Spread(50, 1, 19)), 0.05))
                .isEqualTo(new LastTest(0, false, 0.05, List.of(), 1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.steelyard.indicators.certainty.LastPlaceCase#all")
    void theLastPlaceCasesAreConfirmedAsComputedOutside(LastPlaceCase given) {
        LastTest found = LastTest.of(given.spreads(), 0.05);
        assertThat(found.confirmed()).isEqualTo(given.confirmed() >= 0);
        assertThat(!found.confirmed() || found.last() == given.confirmed()).isTrue();
    }

    @Test
    void nonsenseIsRefused() {
        List<Spread> two = List.of(new Spread(60, 0, 19), new Spread(50, 0, 19));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LastTest.of(List.of(), 0.05))
                .withMessage("Invalid last unit: 0 (must be an index of 0 spreads)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LastTest.of(two, 2, 0.05))
                .withMessage("Invalid last unit: 2 (must be an index of 2 spreads)");
        assertThatIllegalArgumentException().isThrownBy(() -> LastTest.of(two, -1, 0.05));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LastTest.of(two, 5))
                .withMessage("Invalid alpha: 5.0 (must be between 0 and 1, both left out)");
        assertThatIllegalArgumentException().isThrownBy(() -> LastTest.of(two, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> LastTest.of(two, Double.NaN));
    }
}
