package org.steelyard.indicators.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.steelyard.indicators.assess.Fixture.Q2;
import static org.steelyard.indicators.assess.Fixture.Q3;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.steelyard.indicators.certainty.Spread;
import org.steelyard.indicators.result.Assessment;
import org.steelyard.indicators.result.Counted;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.Roster;
import org.steelyard.indicators.result.Sums;
import org.steelyard.indicators.result.Tally;
import org.steelyard.indicators.result.Unit;
import org.steelyard.indicators.rulebook.Level;
import org.steelyard.indicators.rulebook.Rulebook;

class JackknifeScoresTest {

    private static final Roster ROSTER = Fixture.NO_ROSTER;

    @Test
    void theVarianceIsThatOfTheScoresWithEachGroupLeftOut() {
        // 36 of 40; without each group 28, 27, 27, 26 of 30: 3/4 * ((10/3)^2 + 0 + 0 + (10/3)^2) = 50/3.
        Spread spread = spread(Rules.one(2), List.of(hits(Q3, "A", 8, 9, 9, 10)));
        assertThat(spread.points()).isEqualTo(90);
        assertThat(spread.variance()).isCloseTo(50 / 3.0, within(1e-12));
        assertThat(spread.degrees()).isEqualTo(3);
    }

    @Test
    void weightsAreRedistributedWithAGroupLeftOutAsTheyAreInAnyScore() {
        // On time 90 %: 80 points of weight 3. Satisfied 100 %: 100 points of weight 1, known in the first group only.
        // With it (3 * 80 + 100) / 4 = 85, without it 80; leaving another group out changes nothing: 3/4 * 5^2 = 18.75.
        Rulebook rulebook = Rules.rulebook(
                Rules.total(Rules.leaf("EFF-01", 3), Rules.leaf("SAT-01", 1)), Rules.onTime(), Rules.satisfied());
        Counted onTime = new Counted(Q3, "A", "", "EFF-01", Collections.nCopies(4, Sums.of(10, 9, 10)));
        Counted satisfied =
                new Counted(Q3, "A", "", "SAT-01", List.of(Sums.of(10, 10, 10), Sums.NONE, Sums.NONE, Sums.NONE));
        Spread spread = spread(rulebook, List.of(onTime, satisfied));
        assertThat(spread.points()).isEqualTo(85);
        assertThat(spread.variance()).isCloseTo(18.75, within(1e-12));
    }

    @Test
    void unitsFarApartHaveTheirOwnPlaceAlone() {
        // 90 and 60, variances 50/3: t = 30 / sqrt(100/3) = 5.196 with 6 degrees, where the table has 2.447 for 0.025.
        assertThat(ranges(List.of(hits(Q3, "A", 8, 9, 9, 10), hits(Q3, "B", 5, 6, 6, 7))))
                .containsExactly("1 A 1-1", "2 B 2-2");
    }

    @Test
    void unitsCloseTogetherCouldHaveEachOthersPlace() {
        // 90 and 80: t = 10 / sqrt(100/3) = 1.732.
        assertThat(ranges(List.of(hits(Q3, "A", 8, 9, 9, 10), hits(Q3, "B", 7, 8, 8, 9))))
                .containsExactly("1 A 1-2", "2 B 1-2");
    }

    @Test
    void unitsThatAreAlikeCouldHaveEveryPlace() {
        assertThat(ranges(List.of(hits(Q3, "A", 8, 9, 9, 10), hits(Q3, "B", 8, 9, 9, 10))))
                .containsExactly("1 A 1-2", "1 B 1-2");
    }

    @Test
    void aUnitWithFewerThanTwoRowsAGroupHasNoRange() {
        Counted eight = counted(Q3, "B", Sums.of(2, 0, 2), Sums.of(2, 0, 2), Sums.of(2, 0, 2), Sums.of(2, 0, 2));
        Counted seven = counted(Q3, "C", Sums.of(2, 0, 2), Sums.of(2, 1, 2), Sums.of(2, 0, 2), Sums.of(1, 0, 1));
        assertThat(ranges(List.of(hits(Q3, "A", 8, 9, 9, 10), eight, seven)))
                .containsExactly("1 A 1-2", "2 C none", "3 B 2-3");
    }

    @Test
    void aUnitThatIsNotScoredWithoutSomeGroupHasNoRange() {
        // 30 rows are needed. A has 30 without any group; B has 29 without its first.
        Rulebook rulebook = Rules.rulebook(Rules.total(Rules.leaf("EFF-01", 1)), Rules.onTime());
        List<Counted> counted = List.of(
                new Counted(Q3, "A", "", "EFF-01", Collections.nCopies(4, Sums.of(10, 9, 10))),
                new Counted(
                        Q3,
                        "B",
                        "",
                        "EFF-01",
                        List.of(Sums.of(11, 10, 11), Sums.of(10, 9, 10), Sums.of(10, 9, 10), Sums.of(9, 9, 9))));
        assertThat(ranges(rulebook, counted)).containsExactly("1 B none", "2 A 1-2");
    }

    @Test
    void onlyThePeriodOfTheReportHasRanges() {
        List<Counted> counted = List.of(hits(Q2, "A", 8, 9, 9, 10), hits(Q3, "A", 8, 9, 9, 10));
        Assessment assessment = new Assessor(Rules.one(2)).assess(counted, ROSTER, Q3, List.of(Q2, Q3));
        assertThat(assessment.rankings().stream()
                        .map(r -> r.period() + " " + r.placings().get(0).lowest()))
                .containsExactly("2026-Q2 null", "2026-Q3 1");
    }

    @Test
    void theOrderOfTheCountsChangesNoRange() {
        Random random = new Random(7);
        List<Counted> counted = new ArrayList<>();
        for (int unit = 0; unit < 12; unit++) {
            counted.add(hits(
                    Q3, "D" + unit, random.nextInt(11), random.nextInt(11), random.nextInt(11), random.nextInt(11)));
        }
        List<String> first = ranges(counted);
        for (int i = 0; i < 10; i++) {
            Collections.shuffle(counted, random);
            assertThat(ranges(counted)).isEqualTo(first);
        }
    }

    @Test
    void everyPlaceIsWithinItsRangeAlsoBesideUnitsWithoutOne() {
        List<Counted> counted = new ArrayList<>();
        for (int unit = 0; unit < 5; unit++) {
            counted.add(hits(Q3, "A" + unit, 2 + unit, 3 + unit, 3 + unit, 2 + unit));
            // All rows in one group: better than every other unit, and without a range.
            counted.add(counted(Q3, "B" + unit, Sums.of(10, 10, 10), Sums.NONE, Sums.NONE, Sums.NONE));
        }
        Assessment assessment = new Assessor(Rules.one(2)).assess(counted, ROSTER, Q3, List.of(Q3));
        assertThat(Fixture.ranking(assessment, Level.DEPARTMENT, "", "total").placings().stream()
                        .filter(p -> p.lowest() != null && p.highest() != null))
                .hasSize(5)
                .allMatch(p -> p.lowest() <= p.place() && p.place() <= p.highest());
    }

    @Test
    void indicatorsWithDifferentNumbersOfGroupsAreAProgrammersMistake() {
        List<Counted> counted =
                List.of(hits(Q3, "A", 8, 9, 9, 10), new Counted(Q3, "B", "", "SAT-01", List.of(Sums.of(1, 1, 1))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JackknifeScores.of(
                        Rules.one(2),
                        (period, unit) -> "",
                        Q3,
                        counted.stream()
                                .map(one -> new Rolled(
                                        Q3, Unit.department(one.department()), Rules.satisfied(), one.replicates()))
                                .toList()))
                .withMessage("Invalid numbers of replicate groups: [1, 4] (must be the same in all counts)");
    }

    private static Counted hits(Period period, String department, int... hits) {
        Tally[] tallies = new Tally[hits.length];
        for (int group = 0; group < hits.length; group++) {
            tallies[group] = Sums.of(10, hits[group], 10);
        }
        return counted(period, department, tallies);
    }

    private static Counted counted(Period period, String department, Tally... tallies) {
        return new Counted(period, department, "", "SAT-01", List.of(tallies));
    }

    private static Spread spread(Rulebook rulebook, List<Counted> counted) {
        PeerGroups peerGroups = PeerGroups.of(ROSTER);
        List<Rolled> rolled = new RollUp(rulebook).roll(counted, ROSTER, new TreeSet<>(List.of(Q3)));
        return JackknifeScores.of(rulebook, peerGroups, Q3, rolled)
                .of(Q3, Unit.department("A"), "total")
                .orElseThrow();
    }

    private static List<String> ranges(List<Counted> counted) {
        return ranges(Rules.one(2), counted);
    }

    private static List<String> ranges(Rulebook rulebook, List<Counted> counted) {
        Assessment assessment = new Assessor(rulebook).assess(counted, ROSTER, Q3, List.of(Q3));
        return Fixture.ranking(assessment, Level.DEPARTMENT, "", "total").placings().stream()
                .map(p -> p.place() + " " + p.unit().name() + " "
                        + (p.lowest() == null ? "none" : p.lowest() + "-" + p.highest()))
                .toList();
    }
}
