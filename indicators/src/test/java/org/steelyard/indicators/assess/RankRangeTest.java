package org.steelyard.indicators.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.steelyard.indicators.result.Unit;

class RankRangeTest {

    private static final Unit A = Unit.department("A");
    private static final Unit B = Unit.department("B");
    private static final Unit C = Unit.department("C");

    @Test
    void ofTwoUnitsTheFirstTestIsAtHalfTheLevel() {
        // Two ordered pairs, so 0.025 first. With 9 degrees the t table has 1.833 for 0.05 and 2.262 for 0.025.
        assertThat(RankRange.of(Map.of(A, new Spread(50 + 3 * 2.0, 3, 5), B, new Spread(50, 6, 5)), 2))
                .isEqualTo(Map.of(A, new RankRange(1, 2), B, new RankRange(1, 2)));
        assertThat(RankRange.of(Map.of(A, new Spread(50 + 3 * 2.27, 3, 5), B, new Spread(50, 6, 5)), 2))
                .isEqualTo(Map.of(A, new RankRange(1, 1), B, new RankRange(2, 2)));
    }

    @Test
    void theLevelRisesWithEachPairThatIsSettled() {
        // With two degrees p = 1/2 - t / (2 sqrt(2 + t^2)). A over B and over C: t = 100 and more, p < 0.0001.
        // B over C: t = 19.5 / 3 = 6.5, p = 0.01143. Of 6 pairs it is the third: 0.05 / 4 = 0.0125, but 0.05 / 6 =
        // 0.0083.
        Spread c = new Spread(80.5, 4.5, 1);
        assertThat(RankRange.of(Map.of(A, new Spread(400, 4.5, 1), B, new Spread(100, 4.5, 1), C, c), 3))
                .isEqualTo(Map.of(A, new RankRange(1, 1), B, new RankRange(2, 2), C, new RankRange(3, 3)));
        // With t = 6, p = 0.01334: not settled.
        assertThat(RankRange.of(Map.of(A, new Spread(400, 4.5, 1), B, new Spread(98.5, 4.5, 1), C, c), 3))
                .isEqualTo(Map.of(A, new RankRange(1, 1), B, new RankRange(2, 3), C, new RankRange(2, 3)));
    }

    @Test
    void nothingIsSettledBetweenUnitsThatAreAlike() {
        Spread alike = new Spread(70, 2, 19);
        assertThat(RankRange.of(Map.of(A, alike, B, alike, C, alike), 3).values())
                .containsOnly(new RankRange(1, 3));
    }

    @Test
    void theOrderOfTheUnitsChangesNothing() {
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            units.add(Unit.department("D" + i));
        }
        Map<Unit, RankRange> first = ranges(units);
        assertThat(first.values()).doesNotHaveDuplicates().isNotEmpty();
        for (int seed = 1; seed <= 20; seed++) {
            Collections.shuffle(units, new Random(seed));
            assertThat(ranges(units)).isEqualTo(first);
        }
    }

    @Test
    void aPlaceIsAlwaysWithinItsRange() {
        assertThat(new RankRange(2, 3).with(1)).isEqualTo(new RankRange(1, 3));
        assertThat(new RankRange(2, 3).with(5)).isEqualTo(new RankRange(2, 5));
        assertThat(new RankRange(2, 3).with(2)).isEqualTo(new RankRange(2, 3));
    }

    private static Map<Unit, RankRange> ranges(List<Unit> units) {
        Map<Unit, Spread> spreads = new LinkedHashMap<>();
        units.forEach(unit -> spreads.put(
                unit, new Spread(5 * Integer.parseInt(unit.department().substring(1)), 4.5, 19)));
        return RankRange.of(spreads, spreads.size());
    }
}
