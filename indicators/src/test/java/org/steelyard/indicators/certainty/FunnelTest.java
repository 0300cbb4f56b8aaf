package org.steelyard.indicators.certainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunnelTest {

    /** Where the lines of 95 % and 99.8 % cut, in standard errors. */
    private static final double ALERT = 1.959963984540054;

    @Test
    void theLimitsOfCountsAreThoseThatFunnelPlotRAsserts() {
        for (CSVRecord row : Vectors.rows("funnel_poisson_limits")) {
            double expected = Vectors.number(row, "expected_n");
            assertClose(Funnel.counts(expected, 0.95), row, "ll95", "ul95");
            assertClose(Funnel.counts(expected, 0.998), row, "ll998", "ul998");
        }
    }

    @Test
    void aShareOnItsOwnArcsineLimitHasTheScoreOfTheLimit() {
        Interval limits = Funnel.arcsine(0.75, 60, 0, 0.95);
        assertThat(score(limits.low(), 0.75, 60)).isCloseTo(-ALERT, within(1e-9));
        assertThat(score(limits.high(), 0.75, 60)).isCloseTo(ALERT, within(1e-9));
        // The root's arcsine is 60 degrees, d = 1.96 / (2 sqrt 60) = 0.1265151; sin^2(60 + d) is
        // (1 + cos(2d) / 2 + sqrt(0.75) sin(2d)) / 2 = (1 + 0.484079 + 0.216800) / 2.
        assertThat(limits.high()).isCloseTo(0.850439, within(1e-6));
    }

    @Test
    void varianceBetweenUnitsWidensTheFunnel() {
        // 1 / 400 + 0.0075 = 0.01: as of a unit of 25.
        Interval wide = Funnel.arcsine(0.75, 100, 0.0075, 0.95);
        assertThat(wide.low()).isCloseTo(Funnel.arcsine(0.75, 25, 0, 0.95).low(), within(1e-12));
        assertThat(wide.high()).isCloseTo(Funnel.arcsine(0.75, 25, 0, 0.95).high(), within(1e-12));
    }

    @Test
    void limitsOfSharesStayWithinNothingAndAll() {
        assertThat(Funnel.arcsine(0.5, 1, 1, 0.998)).isEqualTo(new Interval(0, 1));
        assertThat(Funnel.binomial(0.5, 1, 0.998).low()).isZero();
        assertThat(Funnel.normal(0.5, 1, 0.998)).isEqualTo(new Interval(0, 1));
    }

    @Test
    void theExactLimitsOfASmallUnitAreThoseByHand() {
        // One toss: P(0) = 0.5, P(at most 1) = 1. The line from 0.5 to 1 passes 0.975 at 1 - 0.025 / 0.5 = 0.95.
        assertThat(Funnel.binomial(0.5, 1, 0.95).high()).isCloseTo(0.95, within(1e-12));
        // Ten tosses: 1 11 56 176 ... of 1024 for at most 0 1 2 3. 0.025 is 25.6 of 1024: 2 - (56 - 25.6) / 45 hits;
        // on the upper side by symmetry of the steps at most 7, 8: 968 and 1013; 998.4 is 8 - (1013 - 998.4) / 45.
        Interval found = Funnel.binomial(0.5, 10, 0.95);
        assertThat(found.low()).isCloseTo((2 - 30.4 / 45) / 10, within(1e-12));
        assertThat(found.high()).isCloseTo((8 - 14.6 / 45) / 10, within(1e-12));
    }

    @Test
    void theNormalLimitsAreTheTextbookOnes() {
        // 0.8 +- 1.96 * sqrt(0.16 / 100) = 0.8 +- 1.96 * 0.04.
        Interval found = Funnel.normal(0.8, 100, 0.95);
        assertThat(found.low()).isCloseTo(0.8 - 0.04 * ALERT, within(1e-12));
        assertThat(found.high()).isCloseTo(0.8 + 0.04 * ALERT, within(1e-12));
    }

    @Test
    void inLargeUnitsAllLimitsOfSharesAgree() {
        // They differ by the skewness, of the order of 1 / n, and by one half hit: here below 0.00002.
        Interval exact = Funnel.binomial(0.8, 100_000, 0.998);
        Interval arcsine = Funnel.arcsine(0.8, 100_000, 0, 0.998);
        Interval normal = Funnel.normal(0.8, 100_000, 0.998);
        assertThat(arcsine.low()).isCloseTo(exact.low(), within(5e-5));
        assertThat(arcsine.high()).isCloseTo(exact.high(), within(5e-5));
        assertThat(normal.low()).isCloseTo(exact.low(), within(5e-5));
        assertThat(normal.high()).isCloseTo(exact.high(), within(5e-5));
    }

    @Test
    void aLargerUnitHasANarrowerFunnel() {
        Interval before = new Interval(0, 1);
        for (int n = 20; n <= 2000; n += 20) {
            Interval now = Funnel.binomial(0.75, n, 0.95);
            assertThat(now.low()).isGreaterThan(before.low());
            assertThat(now.high()).isLessThan(before.high());
            before = now;
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 10", "1, 10", "NaN, 10", "0.5, 0", "0.5, -1"})
    void nonsenseIsRefused(double target, int n) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Funnel.binomial(target, n, 0.95))
                .withMessageStartingWith("Invalid ");
        assertThatIllegalArgumentException().isThrownBy(() -> Funnel.arcsine(target, n, 0, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> Funnel.normal(target, n, 0.95));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Funnel.arcsine(0.5, 10, -1, 0.95))
                .withMessage("Invalid variance between units: -1.0 (must be >= 0)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Funnel.counts(0, 0.95))
                .withMessage("Invalid expected count: 0.0 (must be a number > 0)");
        assertThatIllegalArgumentException().isThrownBy(() -> Funnel.counts(Double.POSITIVE_INFINITY, 0.95));
    }

    private static double score(double share, double target, double n) {
        return (Math.asin(Math.sqrt(share)) - Math.asin(Math.sqrt(target))) * 2 * Math.sqrt(n);
    }

    private static void assertClose(Interval found, CSVRecord row, String low, String high) {
        assertThat(found.low()).isCloseTo(Vectors.number(row, low), Vectors.close(Vectors.number(row, low)));
        assertThat(found.high()).isCloseTo(Vectors.number(row, high), Vectors.close(Vectors.number(row, high)));
    }
}
