package org.steelyard.indicators.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.steelyard.indicators.assess.Fixture.Q1;
import static org.steelyard.indicators.assess.Fixture.Q2;
import static org.steelyard.indicators.assess.Fixture.Q3;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.steelyard.indicators.result.Assessment;
import org.steelyard.indicators.result.Counted;
import org.steelyard.indicators.result.Flag;
import org.steelyard.indicators.result.Outcome.Scored;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.Placing;
import org.steelyard.indicators.result.Ranking;
import org.steelyard.indicators.result.Replicates;
import org.steelyard.indicators.result.Score;
import org.steelyard.indicators.result.Sums;
import org.steelyard.indicators.result.Tally;
import org.steelyard.indicators.rulebook.Rulebook;
import org.steelyard.indicators.rulebook.Statistic;

/** What holds for any counts; the seed of a failing case stands in its name. */
class PropertiesTest {

    private static final String[] DEPARTMENTS = {"甲局", "乙局", "丙局", "丁局", "戊局", "己局"};
    private static final String[] DISTRICTS = {"东区", "西区", "南区", ""};

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 25);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theOrderOfTheCountsChangesNothing(long seed) {
        List<Counted> counted = counted(new Random(seed));
        List<Counted> shuffled = new ArrayList<>(counted);
        Collections.shuffle(shuffled, new Random(seed + 1000));
        assertThat(assess(Rules.small(), shuffled)).isEqualTo(assess(Rules.small(), counted));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsLeftWithoutAPartIsTheSumOfTheOthers(long seed) {
        Random random = new Random(seed);
        for (boolean histogram : new boolean[] {true, false}) {
            List<Tally> parts = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                parts.add(histogram ? days(random) : Sums.of(10, random.nextInt(10), 10));
            }
            Replicates full = Replicates.of(parts);
            Statistic statistic = histogram ? Statistic.MEDIAN : Statistic.SHARE;
            for (int group = 0; group < parts.size(); group++) {
                List<Tally> others = new ArrayList<>(parts);
                others.remove(group);
                assertThat(full.valueWithout(group, statistic, true))
                        .isEqualTo(Replicates.of(others).value(statistic, true));
            }
            assertThat(parts.stream().reduce(Tally::plus)).contains(full.full());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aBetterValueNeverScoresLess(long seed) {
        Random random = new Random(seed);
        int hits = random.nextInt(100);
        int more = hits + random.nextInt(101 - hits);
        double lower = points(assess(Rules.one(2), Fixture.satisfaction(Q3, "甲局", hits)));
        double higher = points(assess(Rules.one(2), Fixture.satisfaction(Q3, "甲局", more)));
        assertThat(higher).isGreaterThanOrEqualTo(lower);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void unitsSharePlacesIfAndOnlyIfTheySharePoints(long seed) {
        for (Ranking ranking : assess(Rules.small(), counted(new Random(seed))).rankings()) {
            for (Placing one : ranking.placings()) {
                long better = ranking.placings().stream()
                        .filter(p -> p.points() > one.points())
                        .count();
                long equal = ranking.placings().stream()
                        .filter(p -> p.points() == one.points())
                        .count();
                assertThat((long) one.place()).isEqualTo(better + 1);
                assertThat(one.tied()).isEqualTo(equal > 1);
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theLastPlaceIsNeverEveryoneAndNeverEmptyInALargeGroup(long seed) {
        Assessment assessment = assess(Rules.small(), counted(new Random(seed)));
        for (Ranking ranking : assessment.rankings()) {
            if (ranking.node().equals("total") && ranking.placings().size() >= 2) {
                long last = assessment.flags().stream()
                        .filter(f -> f.kind() == Flag.Kind.LAST || f.kind() == Flag.Kind.LAST_JOINT)
                        .filter(f -> f.period().equals(ranking.period()))
                        .filter(f -> f.unit().level().equals(ranking.level()))
                        .filter(f -> f.peerGroup().equals(ranking.peerGroup()))
                        .count();
                long points = ranking.placings().stream()
                        .mapToDouble(Placing::points)
                        .distinct()
                        .count();
                assertThat(last).isLessThan(ranking.placings().size());
                assertThat(last > 0).isEqualTo(points > 1);
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void tenTimesTheWeightsChangeNothing(long seed) {
        List<Counted> counted = counted(new Random(seed));
        Assessment once = assess(weights(1), counted);
        Assessment tenTimes = assess(weights(10), counted);
        assertThat(tenTimes.rankings()).isEqualTo(once.rankings());
        assertThat(tenTimes.flags()).isEqualTo(once.flags());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theTotalIsTheSumOfItsIndicatorsPointsByWeightUsed(long seed) {
        Assessment assessment = assess(Rules.small(), counted(new Random(seed)));
        Map<Object, List<Score>> units = assessment.scores().stream()
                .collect(Collectors.groupingBy(score -> List.of(score.period(), score.unit())));
        assertThat(units.values()).allSatisfy(scores -> {
            if (scores.get(0).outcome() instanceof Scored total) {
                double sum = scores.stream()
                        .filter(score -> score.kind() == Score.Kind.INDICATOR)
                        .filter(score -> score.outcome() instanceof Scored)
                        .mapToDouble(score -> score.weightUsed() * ((Scored) score.outcome()).points())
                        .sum();
                assertThat(sum).isCloseTo(total.points(), within(1e-9));
            }
        });
    }

    private static Rulebook weights(double scale) {
        return Rules.rulebook(
                Rules.total(
                        Rules.block(
                                "efficiency",
                                6 * scale,
                                Rules.leaf("EFF-01", 3 * scale),
                                Rules.leaf("EFF-02", 2 * scale)),
                        Rules.block("satisfaction", 4 * scale, Rules.leaf("SAT-01", scale))),
                Rules.onTime(),
                Rules.days(),
                Rules.satisfied());
    }

    private static double points(Assessment assessment) {
        return ((Scored) assessment.scores().get(0).outcome()).points();
    }

    private static Assessment assess(Rulebook rulebook, List<Counted> counted) {
        return new Assessor(rulebook).assess(counted, Fixture.NO_ROSTER, Q3, List.of(Q1, Q2, Q3));
    }

    private static List<Counted> counted(Random random) {
        List<Counted> counted = new ArrayList<>();
        for (Period period : List.of(Q1, Q2, Q3)) {
            for (String department : DEPARTMENTS) {
                for (String district : DISTRICTS) {
                    if (random.nextInt(4) > 0) {
                        counted.add(new Counted(period, department, district, "EFF-01", shares(random, 20)));
                        counted.add(new Counted(
                                period, department, district, "EFF-02", List.of(days(random), days(random))));
                        // Few rows, so that ties and small samples occur.
                        counted.add(new Counted(period, department, district, "SAT-01", shares(random, 2)));
                    }
                }
            }
        }
        return counted;
    }

    private static List<Tally> shares(Random random, int n) {
        return List.of(Sums.of(n, random.nextInt(n + 1), n), Sums.of(n, random.nextInt(n + 1), n));
    }

    private static Tally days(Random random) {
        return Fixture.histogram(random.longs(1 + random.nextInt(9), -5, 30).toArray());
    }
}
