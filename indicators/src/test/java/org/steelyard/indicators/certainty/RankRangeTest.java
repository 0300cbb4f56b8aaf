package org.steelyard.indicators.certainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RankRangeTest {

    @Test
    void ofTwoUnitsTheFirstTestIsAtHalfTheLevel() {
        // Two ordered pairs, so 0.025 first. With 9 degrees the t table has 1.833 for 0.05 and 2.262 for 0.025.
        assertThat(RankRange.of(List.of(new Spread(50 + 3 * 2.0, 3, 5), new Spread(50, 6, 5)), 2))
                .isEqualTo(List.of(new RankRange(1, 2), new RankRange(1, 2)));
        assertThat(RankRange.of(List.of(new Spread(50 + 3 * 2.27, 3, 5), new Spread(50, 6, 5)), 2))
                .isEqualTo(List.of(new RankRange(1, 1), new RankRange(2, 2)));
    }

    @Test
    void theLevelRisesWithEachPairThatIsSettled() {
        // With two degrees p = 1/2 - t / (2 sqrt(2 + t^2)). A over B and over C: t = 100 and more, p < 0.0001.
        // B over C: t = 19.5 / 3 = 6.5, p = 0.01143. Of 6 pairs it is the third: 0.05 / 4 = 0.0125, but 0.05 / 6 =
        // 0.0083.
        Spread c = new Spread(80.5, 4.5, 1);
        assertThat(RankRange.of(List.of(new Spread(400, 4.5, 1), new Spread(100, 4.5, 1), c), 3))
                .isEqualTo(List.of(new RankRange(1, 1), new RankRange(2, 2), new RankRange(3, 3)));
        // With t = 6, p = 0.01334: not settled.
        assertThat(RankRange.of(List.of(new Spread(400, 4.5, 1), new Spread(98.5, 4.5, 1), c), 3))
                .isEqualTo(List.of(new RankRange(1, 1), new RankRange(2, 3), new RankRange(2, 3)));
    }

    @Test
    void nothingIsSettledBetweenUnitsThatAreAlike() {
        Spread alike = new Spread(70, 2, 19);
        assertThat(RankRange.of(List.of(alike, alike, alike), 3)).containsOnly(new RankRange(1, 3));
    }

    @Test
    void unitsOfUnknownUncertaintyCouldStandOnEitherSide() {
        assertThat(RankRange.of(List.of(new Spread(90, 1, 19), new Spread(60, 1, 19)), 4))
                .isEqualTo(List.of(new RankRange(1, 3), new RankRange(2, 4)));
        assertThat(RankRange.of(List.of(new Spread(90, 1, 19)), 3)).isEqualTo(List.of(new RankRange(1, 3)));
        assertThat(RankRange.of(List.of(), 3)).isEmpty();
    }

    @Test
    void thereAreNoFewerRankedUnitsThanSpreads() {
        Spread alike = new Spread(70, 2, 19);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RankRange.of(List.of(alike, alike), 1))
                .withMessage("Invalid number of ranked units: 1 (must be >= 2, the spreads)");
    }

    @Test
    void theOrderOfTheUnitsChangesNothing() {
        List<Integer> units = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            units.add(i);
        }
        Map<Integer, RankRange> first = ranges(units);
        assertThat(first.values()).doesNotHaveDuplicates().isNotEmpty();
        for (int seed = 1; seed <= 20; seed++) {
            Collections.shuffle(units, new Random(seed));
            assertThat(ranges(units)).isEqualTo(first);
        }
    }

    /** One-sided z tests and Holm over all ordered pairs, as computed outside for the six cases. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("org.steelyard.indicators.certainty.LastPlaceCase#all")
    void theRangesOfTheLastPlaceCasesAreThoseComputedOutside(LastPlaceCase given) {
        assertThat(RankRange.of(given.spreads(), given.spreads().size())).isEqualTo(given.ranges());
    }

    @Test
    void aPlaceIsAlwaysWithinItsRange() {
        assertThat(new RankRange(2, 3).with(1)).isEqualTo(new RankRange(1, 3));
        assertThat(new RankRange(2, 3).with(5)).isEqualTo(new RankRange(2, 5));
        assertThat(new RankRange(2, 3).with(2)).isEqualTo(new RankRange(2, 3));
    }

    private static Map<Integer, RankRange> ranges(List<Integer> units) {
        List<Spread> spreads =
                units.stream().map(unit -> new Spread(5 * unit, 4.5, 19)).toList();
        List<RankRange> ranges = RankRange.of(spreads, spreads.size());
        Map<Integer, RankRange> byUnit = new HashMap<>();
        for (int i = 0; i < units.size(); i++) {
            byUnit.put(units.get(i), ranges.get(i));
        }
        return byUnit;
    }
}
