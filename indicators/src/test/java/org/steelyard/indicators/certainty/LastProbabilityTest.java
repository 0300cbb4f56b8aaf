package org.steelyard.indicators.certainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LastProbabilityTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.steelyard.indicators.certainty.LastPlaceCase#all")
    void theLastPlaceCasesHaveTheProbabilitiesComputedOutside(LastPlaceCase given) {
        double[] found = LastProbability.of(given.spreads());
        for (int i = 0; i < found.length; i++) {
            assertThat(found[i]).isCloseTo(given.probabilities()[i], Vectors.close(given.probabilities()[i]));
        }
    }

    @Test
    void ofTwoUnitsItIsTheNormalProbabilityOfTheirDifference() {
        // 1.959963984540054 standard errors apart: 2.5 % of a normal lie above.
        assertThat(LastProbability.of(List.of(Spread.known(51.95996398454005, 0.6), Spread.known(50, 0.8))))
                .containsExactly(new double[] {0.025, 0.975}, within(1e-12));
    }

    @Test
    void ofUnitsThatAreAlikeEachIsAsLikely() {
        for (int units : new int[] {1, 2, 7, 60}) {
            assertThat(LastProbability.of(Collections.nCopies(units, new Spread(70, 4, 19))))
                    .containsExactly(fill(units, 1.0 / units), within(1e-12));
        }
    }

    @Test
    void withoutAnyVarianceTheLowestIsLastAndTiesShare() {
        List<Spread> spreads = List.of(known(60), known(50), known(50 + 1e-13), known(90));
        assertThat(LastProbability.of(spreads)).containsExactly(0, 0.5, 0.5, 0);
        assertThat(LastProbability.of(List.of(known(50)))).containsExactly(1);
        assertThat(LastProbability.of(List.of())).isEmpty();
    }

    @Test
    void aUnitKnownExactlyIsLastWhenAllOthersLieAbove() {
        // Two normals one standard error above (84.134474606854 % each stay above) and two known exactly that tie.
        double stay = 0.8413447460685429;
        List<Spread> spreads = List.of(Spread.known(55, 5), known(50), Spread.known(52, 2), known(50), known(80));
        double[] last = LastProbability.of(spreads);
        assertThat(last[1]).isCloseTo(stay * stay / 2, within(1e-12));
        assertThat(last[3]).isEqualTo(last[1]);
        assertThat(last[4]).isZero();
        assertThat(Arrays.stream(last).sum()).isCloseTo(1, within(1e-12));
    }

    @Test
    void narrowAndWideUnitsAreBothResolved() {
        // The narrow one is a step to the wide one: half of the wide lies below it.
        assertThat(LastProbability.of(List.of(Spread.known(50, 1e-7), Spread.known(50, 1e4))))
                .containsExactly(new double[] {0.5, 0.5}, within(1e-9));
        assertThat(LastProbability.of(List.of(Spread.known(50, 1e-7), Spread.known(51.64485362695147, 1))))
                .containsExactly(new double[] {0.95, 0.05}, within(1e-9));
    }

    @Test
    void theProbabilitiesOfAnyUnitsSumToOne() {
        SplittableRandom random = new SplittableRandom(3);
        for (int run = 0; run < 200; run++) {
            List<Spread> spreads = new ArrayList<>();
            int units = 1 + random.nextInt(25);
            for (int unit = 0; unit < units; unit++) {
                double error = random.nextInt(5) == 0 ? 0 : Math.pow(10, 3 * random.nextDouble() - 2);
                spreads.add(Spread.known(10 * random.nextDouble(), error));
            }
            double[] last = LastProbability.of(spreads);
            assertThat(Arrays.stream(last).sum()).as("run %d", run).isCloseTo(1, within(1e-10));
            assertThat(Arrays.stream(last)).as("run %d", run).allMatch(p -> p >= 0 && p <= 1 + 1e-10);
        }
    }

    @Test
    void theScaleOfThePointsChangesNothing() {
        List<Spread> small = List.of(Spread.known(0.61, 0.02), Spread.known(0.6, 0.03), Spread.known(0.7, 0.08));
        List<Spread> large = small.stream()
                .map(one -> Spread.known(100 * one.points(), 100 * one.error()))
                .toList();
        assertThat(LastProbability.of(large)).containsExactly(LastProbability.of(small), within(1e-12));
    }

    private static Spread known(double points) {
        return Spread.known(points, 0);
    }

    private static double[] fill(int length, double value) {
        double[] all = new double[length];
        Arrays.fill(all, value);
        return all;
    }
}
