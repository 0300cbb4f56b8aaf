package org.steelyard.indicators.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the vectors leave open: the direction everywhere, absent values, and what is refused. */
class NormalisingTest {

    private static final double ABSENT = Double.NaN;
    private static final Map<String, BiFunction<double[], Integer, double[]>> ALL = Map.ofEntries(
            Map.entry("min-max", (x, d) -> Normalising.minMax(x, d, 0, 100)),
            Map.entry("z-score", (x, d) -> Normalising.zScore(x, d, 0, 1)),
            Map.entry("scaled", (x, d) -> Normalising.scaled(x, d, 3, 5, 100)),
            Map.entry("goalposts", (x, d) -> Normalising.goalposts(x, d, 1, 20, 1)),
            Map.entry("target", (x, d) -> Distances.toTarget(x, d, 4)),
            Map.entry("capped target", (x, d) -> Distances.toTargetCapped(x, d, d > 0 ? 20 : 1)),
            Map.entry("best", Distances::toBest),
            Map.entry("reference", (x, d) -> Distances.toReference(x, d, 3)),
            Map.entry("fraction of maximum", Distances::fractionOfMaximum),
            Map.entry("rank", Ranks::rank),
            Map.entry("percentile rank", Ranks::percentileRank),
            Map.entry("borda", Ranks::borda));

    static Stream<Arguments> scalesAndDirections() {
        return ALL.keySet().stream().sorted().flatMap(name -> Stream.of(Arguments.of(name, 1), Arguments.of(name, -1)));
    }

    @ParameterizedTest(name = "{0}, direction {1}")
    @MethodSource("scalesAndDirections")
    void theBetterValueScoresMoreAndAnAbsentOneNothing(String name, int direction) {
        double[] scores = ALL.get(name).apply(new double[] {8, ABSENT, 2, 5}, direction);

        assertThat(scores[1]).isNaN();
        assertThat(direction * (scores[0] - scores[3])).isPositive();
        assertThat(direction * (scores[3] - scores[2])).isPositive();
    }

    @ParameterizedTest(name = "{0}, direction {1}")
    @MethodSource("scalesAndDirections")
    void aDirectionIsOneOrMinusOne(String name, int direction) {
        assertThatThrownBy(() -> ALL.get(name).apply(new double[] {8, 2, 4, 5}, 2 * direction))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invalid direction: " + 2 * direction + " (must be 1 or -1)");
    }

    @ParameterizedTest(name = "{0}, direction {1}")
    @MethodSource("scalesAndDirections")
    void theGivenColumnStaysAsItWas(String name, int direction) {
        double[] values = {8, ABSENT, 2, 5};

        assertThat(ALL.get(name).apply(values, direction)).isNotSameAs(values);
        assertThat(values).containsExactly(8, ABSENT, 2, 5);
    }

    /** Mean 4, sample deviation 2. */
    @Test
    void zScoresTurnWithTheDirection() {
        Vectors.assertClose(Normalising.zScore(new double[] {2, 4, 6}, -1, 50, 10), new double[] {60, 50, 40});
    }

    @Test
    void scaledRunsBeyondItsEndsAndGoalpostsDoNot() {
        double[] values = {0, 10, 25, 40};

        assertThat(Normalising.scaled(values, -1, 10, 30, 100)).containsExactly(150, 100, 25, -50);
        assertThat(Normalising.goalposts(values, -1, 10, 30, 100)).containsExactly(100, 100, 25, 0);
        assertThat(Normalising.goalposts(values, 1, 10, 30, 100)).containsExactly(0, 0, 75, 100);
    }

    @Test
    void theTwoZerosOfFloatingPointTie() {
        assertThat(Ranks.borda(new double[] {0.0, -0.0, 1}, -1)).containsExactly(1, 1, 0);
        assertThat(Ranks.borda(new double[] {0.0, -0.0, 1}, 1)).containsExactly(0, 0, 2);
    }

    @Test
    void aColumnWithoutSpreadIsRefusedWhereItsSpreadDivides() {
        double[] constant = {0.1, ABSENT, 0.1, 0.1};

        assertThatThrownBy(() -> Normalising.zScore(constant, -1, 0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("every value is 0.1");
        assertThatThrownBy(() -> Normalising.minMax(new double[] {7, ABSENT}, 1, 0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("every value is 7.0");
    }

    @Test
    void aColumnOfAbsentValuesStaysAbsent() {
        double[] none = {ABSENT, ABSENT, ABSENT, 5};
        double[] absent = {ABSENT, ABSENT};

        assertThat(Normalising.minMax(absent, 1, 0, 1)).containsOnly(ABSENT);
        assertThat(Normalising.zScore(absent, 1, 0, 1)).containsOnly(ABSENT);
        assertThat(Ranks.percentileRank(absent, 1)).containsOnly(ABSENT);
        assertThat(Distances.fractionOfMaximum(absent, 1)).containsOnly(ABSENT);
        assertThat(Ranks.rank(none, 1)).containsExactly(ABSENT, ABSENT, ABSENT, 1);
    }

    @Test
    void endsAndSpreadsThatTurnAScaleRoundAreRefused() {
        double[] values = {1, 2};

        assertThatThrownBy(() -> Normalising.minMax(values, 1, 5, 5))
                .hasMessage("Invalid high: 5.0 (must be above low, 5.0)");
        assertThatThrownBy(() -> Normalising.zScore(values, 1, 0, 0))
                .hasMessage("Invalid deviation: 0.0 (must be above 0)");
        assertThatThrownBy(() -> Normalising.goalposts(values, -1, 9, 3, 1))
                .hasMessage("Invalid upper: 3.0 (must be above lower, 9.0)");
    }

    @Test
    void aHalfIsAHalfOfTheBestInEitherDirection() {
        assertThat(Distances.fractionOfMaximum(new double[] {2, 4, 8}, 1)).containsExactly(0.25, 0.5, 1);
        assertThat(Distances.fractionOfMaximum(new double[] {2, 4, 8}, -1)).containsExactly(1, 0.5, 0.25);
        assertThat(Distances.toBest(new double[] {2, 4, 10}, -1)[1]).isCloseTo(0.75, within(1e-15));
    }
}
