package org.steelyard.indicators.flag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.Trend;
import org.steelyard.indicators.result.Unit;

class TrendsTest {

    private static final List<Period> PERIODS = Stream.of("2025-Q3", "2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3")
            .map(Period::parse)
            .toList();
    private static final Period NOW = PERIODS.get(4);

    @Test
    void aTrendTellsChangeYearSlopeCourseAndPlaces() {
        // D1: 80, 81, 80, 81, 90. From the quarter before +9, from the year before +10.
        // Slopes: 1, 0, 1/3, 10/4, -1, 0, 3, 1, 5, 9; in order -1 0 0 1/3 1 1 2.5 3 5 9: the median is 1.
        // Mean 82.4, ranges 1, 1, 1, 9: mean 3, 9 is below 3.267 times it; the upper limit 82.4 + 2.66 * 3 = 90.38.
        Town town = new Town();
        double[] first = {80, 81, 80, 81, 90};
        for (int i = 0; i < first.length; i++) {
            town.efficiency(PERIODS.get(i), first[i], 85);
        }
        assertThat(total(town, "D1"))
                .isEqualTo(new Trend(
                        NOW, Unit.department("D1"), "组", "total", 90, 9.0, 10.0, 1.0, Trend.Course.INSIDE, 1, null));
        assertThat(total(town, "D2"))
                .isEqualTo(new Trend(
                        NOW, Unit.department("D2"), "组", "total", 85, 0.0, 0.0, 0.0, Trend.Course.INSIDE, -1, null));
        assertThat(town.trends(NOW).stream().map(trend -> trend.unit().name() + " " + trend.node()))
                .containsExactly("D1 total", "D1 efficiency", "D2 total", "D2 efficiency");
    }

    @Test
    void pointsBeyondTheUnitsOwnFluctuationAreBetterOrWorse() {
        // Seven quarters of 80 and 81, then 95: ranges 1 (six times) and 14, of mean 2.857; 14 is above 3.267 times it
        // and
        // left out, so the limits lie 2.66 from the mean of 82.25.
        assertThat(course(95)).isEqualTo(Trend.Course.BETTER);
        assertThat(course(60)).isEqualTo(Trend.Course.WORSE);
        assertThat(course(81)).isEqualTo(Trend.Course.INSIDE);
    }

    @Test
    void changesAreThoseOfPublishedPointsToTheLastDecimal() {
        Town town = new Town().efficiency(PERIODS.get(3), 80.004, 1).efficiency(NOW, 80.1, 1);
        assertThat(total(town, "D1").points()).isEqualTo(80.1);
        assertThat(total(town, "D1").change()).isEqualTo(0.1);
    }

    @Test
    void aSlopeHasNoNoiseOfDoubles() {
        // Slopes -0.9, -0.6 and -0.3; the difference of the doubles 63.9 and 65.1 is not quite 1.2.
        Town town = new Town()
                .efficiency(PERIODS.get(2), 65.1, 1)
                .efficiency(PERIODS.get(3), 64.2, 1)
                .efficiency(NOW, 63.9, 1);
        assertThat(total(town, "D1").slope()).isEqualTo(-0.6);
    }

    @Test
    void whatCannotBeComparedIsEmpty() {
        Town town = new Town().efficiency(PERIODS.get(2), 80, 70).efficiency(NOW, 81, 70);
        assertThat(total(town, "D1"))
                .isEqualTo(new Trend(NOW, Unit.department("D1"), "组", "total", 81, null, null, null, null, null, null));
    }

    @Test
    void theFirstPeriodOfItsKindHasNoTrend() {
        Town town = new Town().efficiency(PERIODS.get(3), 80, 70).efficiency(NOW, 81, 70);
        assertThat(town.trends(PERIODS.get(3))).isEmpty();
        assertThat(new Town()
                        .efficiency(Period.parse("2025"), 80, 70)
                        .efficiency(NOW, 81, 70)
                        .trends(NOW))
                .isEmpty();
    }

    private static Trend.Course course(double last) {
        Town town = new Town();
        Period period = Period.parse("2026-Q4");
        List<Period> before = period.before(7);
        for (int i = 0; i < before.size(); i++) {
            town.efficiency(before.get(i), 80 + i % 2, 1);
        }
        town.efficiency(period, last, 1);
        return town.trends(period).stream()
                .filter(trend -> trend.unit().name().equals("D1"))
                .findFirst()
                .orElseThrow()
                .course();
    }

    private static Trend total(Town town, String unit) {
        return town.trends(NOW).stream()
                .filter(trend ->
                        trend.unit().name().equals(unit) && trend.node().equals("total"))
                .findFirst()
                .orElseThrow();
    }
}
