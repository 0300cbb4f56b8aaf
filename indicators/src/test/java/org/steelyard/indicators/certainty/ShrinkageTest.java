package org.steelyard.indicators.certainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class ShrinkageTest {

    @Test
    void everyFigureIsThatOfTheStandardFormulas() {
        List<CSVRecord> rows = Vectors.rows("empirical_bayes_shrinkage");
        Shrinkage found = Shrinkage.of(rows.stream()
                .map(row -> Spread.known(Vectors.number(row, "estimate"), Vectors.number(row, "se")))
                .toList());
        double[] shrunken = new double[rows.size()];
        for (int i = 0; i < shrunken.length; i++) {
            CSVRecord row = rows.get(i);
            Shrunken unit = found.units().get(i);
            shrunken[i] = unit.points();
            assertClose(found.between(), row, "tau2");
            assertClose(found.mean(), row, "mu");
            assertClose(found.rankability(), row, "rankability");
            assertClose(unit.reliability(), row, "reliability_B");
            assertClose(unit.points(), row, "eb_mean");
            assertClose(unit.error(), row, "eb_sd_naive");
            assertClose(unit.place(), row, "expected_rank");
        }
        assertThat(Places.highestFirst(shrunken, 0)).containsExactly(Vectors.column(rows, "eb_rank"));
        assertThat(found.informative()).isTrue();
    }

    @Test
    void placesAreInformativeWhenAtLeastHalfOfTheDifferencesIsTrue() {
        // 0, 1, 2 with variance v: heterogeneity 2 / v, less 2, over (3 - 1) / v: the between variance is 1 - v.
        assertThat(ofThree(0.5).rankability()).isCloseTo(0.5, within(1e-12));
        assertThat(ofThree(0.49).informative()).isTrue();
        assertThat(ofThree(0.51).informative()).isFalse();
    }

    @Test
    void whereChanceExplainsAllEveryUnitHasTheMeanAndTheMiddlePlace() {
        Shrinkage found = ofThree(4);
        assertThat(found.between()).isZero();
        assertThat(found.rankability()).isZero();
        assertThat(found.units()).containsOnly(new Shrunken(0, 1, 0, 2));
    }

    @Test
    void unitsKnownExactlyKeepTheirPointsAndPlaces() {
        Shrinkage found = Shrinkage.of(List.of(Spread.known(90, 0), Spread.known(70, 0), Spread.known(80, 0)));
        assertThat(found.between()).isCloseTo(100, within(1e-9));
        assertThat(found.mean()).isCloseTo(80, within(1e-9));
        assertThat(found.rankability()).isCloseTo(1, within(1e-12));
        assertThat(found.units().stream().map(Shrunken::place)).containsExactly(1.0, 3.0, 2.0);
        assertThat(found.units().get(0).points()).isCloseTo(90, within(1e-9));
    }

    @Test
    void aUnitWithoutErrorCountsAsSureAsTheSurestOfTheOthers() {
        Shrinkage found = Shrinkage.of(List.of(Spread.known(100, 0), Spread.known(80, 2), Spread.known(60, 5)));
        assertThat(found)
                .isEqualTo(Shrinkage.of(List.of(Spread.known(100, 2), Spread.known(80, 2), Spread.known(60, 5))));
    }

    @Test
    void aUnitAloneIsTheFirstAndTellsNothing() {
        Shrinkage found = Shrinkage.of(List.of(Spread.known(70, 2)));
        assertThat(found.units()).containsExactly(new Shrunken(0, 70, 0, 1));
        assertThat(found.informative()).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shrinkage.of(List.of()))
                .withMessage("Invalid number of spreads: 0 (must be >= 1)");
    }

    @Test
    void expectedPlacesSumAsPlacesDoAndShrinkingNeverTurnsTheSign() {
        SplittableRandom random = new SplittableRandom(13);
        for (int run = 0; run < 200; run++) {
            List<Spread> spreads = new ArrayList<>();
            int units = 1 + random.nextInt(15);
            for (int unit = 0; unit < units; unit++) {
                spreads.add(Spread.known(100 * random.nextDouble(), 20 * random.nextDouble()));
            }
            Shrinkage found = Shrinkage.of(spreads);
            double sum = found.units().stream().mapToDouble(Shrunken::place).sum();
            assertThat(sum).as("run %d", run).isCloseTo(units * (units + 1) / 2.0, within(1e-9));
            for (int unit = 0; unit < units; unit++) {
                double before = spreads.get(unit).points() - found.mean();
                double after = found.units().get(unit).points() - found.mean();
                assertThat(after * before).as("run %d", run).isGreaterThanOrEqualTo(0);
                assertThat(Math.abs(after)).as("run %d", run).isLessThanOrEqualTo(Math.abs(before) + 1e-9);
            }
        }
    }

    @Test
    void equalUnitsShareTheMiddlePlace() {
        Shrinkage found = Shrinkage.of(Collections.nCopies(4, Spread.known(70, 3)));
        assertThat(found.units()).containsOnly(new Shrunken(0, 70, 0, 2.5));
    }

    private static Shrinkage ofThree(double variance) {
        double infinite = Double.POSITIVE_INFINITY;
        return Shrinkage.of(List.of(
                new Spread(0, variance, infinite),
                new Spread(1, variance, infinite),
                new Spread(2, variance, infinite)));
    }

    private static void assertClose(double found, CSVRecord row, String column) {
        double expected = Vectors.number(row, column);
        assertThat(found).as(column).isCloseTo(expected, Vectors.close(expected));
    }
}
