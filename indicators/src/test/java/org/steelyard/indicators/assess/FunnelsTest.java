package org.steelyard.indicators.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.steelyard.indicators.assess.Fixture.Q3;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.steelyard.indicators.result.Counted;
import org.steelyard.indicators.result.FunnelPoint;

class FunnelsTest {

    @Test
    void aUnitFarBelowItsPeersLiesOutsideTheFunnel() {
        List<FunnelPoint> points = points(Fixture.satisfaction(Q3, "A", 90, "B", 92, "C", 88, "D", 60));
        // Of 400 rows 330 are hits: 0.825. Binomial limits of 100 rows lie about 1.96 * 3.80 points to either side.
        assertThat(points).hasSize(4).allMatch(point -> point.n() == 100);
        assertThat(points.get(0).target()).isCloseTo(0.825, within(1e-12));
        assertThat(points.get(0).low95()).isBetween(0.73, 0.76);
        assertThat(points.get(0).high95()).isBetween(0.88, 0.905);
        assertThat(points.get(0).low998()).isBetween(0.68, 0.72);
        assertThat(points.get(3).value())
                .isEqualTo(0.6)
                .isLessThan(points.get(3).low998());
        assertThat(points.get(3).z()).isNegative();
    }

    @Test
    void twoUnitsAndUnitsThatAgreeOnEverythingHaveNoFunnel() {
        assertThat(points(Fixture.satisfaction(Q3, "A", 90, "B", 92))).isEmpty();
        assertThat(points(Fixture.satisfaction(Q3, "A", 100, "B", 100, "C", 100)))
                .isEmpty();
    }

    @Test
    void aDistributionHasNoFunnel() {
        List<Counted> counted = List.of(
                Fixture.days(Q3, "A", "", "EFF-02", 1, 2),
                Fixture.days(Q3, "B", "", "EFF-02", 1, 2),
                Fixture.days(Q3, "C", "", "EFF-02", 3, 4));
        assertThat(new Assessor(Rules.small())
                        .assess(counted, Fixture.NO_ROSTER, Q3, List.of(Q3))
                        .funnels())
                .isEmpty();
    }

    private static List<FunnelPoint> points(List<Counted> counted) {
        return new Assessor(Rules.one(2))
                .assess(counted, Fixture.NO_ROSTER, Q3, List.of(Q3))
                .funnels();
    }
}
