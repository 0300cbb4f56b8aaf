package org.steelyard.indicators.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.steelyard.indicators.assess.Fixture.Q2;
import static org.steelyard.indicators.assess.Fixture.Q3;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.indicators.result.Assessment;
import org.steelyard.indicators.result.Counted;
import org.steelyard.indicators.result.Defence;
import org.steelyard.indicators.result.Measurement;
import org.steelyard.indicators.result.State;
import org.steelyard.indicators.result.Sums;
import org.steelyard.indicators.result.Target;
import org.steelyard.indicators.result.Unit;
import org.steelyard.indicators.rulebook.Level;
import org.steelyard.indicators.rulebook.Rulebook;
import org.steelyard.indicators.yaml.RulebookReader;

/** The share of its own targets that a unit met, by the rules of the city, each figure worked out by hand. */
class AttainmentTest {

    private static final Unit WATER = Unit.department("水务局");
    private final Rulebook city = RulebookReader.read(Path.of("rulebooks/city"));
    private final List<Counted> counted = new ArrayList<>();
    private final List<Target> targets = new ArrayList<>();

    AttainmentTest() {
        hits("EFF-01", 98, 100);
        hits("EFF-02", 99, 100);
        hits("EFF-03", 84, 100);
        // Lower is better: 1 % of the open cases are overdue.
        hits("EFF-09", 1, 100);
        // Too few revisits to be scored: 20 are needed.
        hits("HOT-02", 10, 10);
    }

    private void hits(String id, long hits, long n) {
        counted.add(Fixture.sums(Q3, "水务局", "青湖区", id, hits, n));
    }

    private AttainmentTest target(String unit, String id, double value) {
        return target(new Target(Level.DEPARTMENT, unit, id, Q3.first(), Q3.last(), value));
    }

    private AttainmentTest target(Target target) {
        targets.add(target);
        return this;
    }

    private Assessment assessed() {
        return new Assessor(city)
                .assess(counted, Fixture.NO_ROSTER, Q3, List.of(Q2, Q3), new Defence(targets, List.of()));
    }

    private Measurement found(Unit unit) {
        return Fixture.measurement(assessed(), unit, "TGT-01");
    }

    @Test
    void twoOfFourTargetsAreAHalfAndWhatCannotBeJudgedDoesNotCount() {
        target("", "EFF-01", 98).target("", "EFF-02", 100).target("", "EFF-03", 85);
        // Ten revisits are too few, nobody rated, and no such indicator is known.
        target("", "EFF-09", 2)
                .target("", "HOT-02", 50)
                .target("", "SAT-01", 30)
                .target("", "EFF-99", 1);
        Measurement found = found(WATER);
        assertThat(found.tally()).isEqualTo(Sums.of(4, 2, 4));
        assertThat(found.value()).isEqualTo(50);
        assertThat(found.n()).isEqualTo(4);
        assertThat(found.state()).isEqualTo(State.OK);
        assertThat(found.low()).isNull();
    }

    @Test
    void aTargetThatNamesTheUnitCountsInPlaceOfThatOfItsLevel() {
        target("", "EFF-01", 98).target("水务局", "EFF-01", 99);
        target("水务局", "EFF-02", 99).target("", "EFF-02", 100);
        target("", "EFF-03", 85).target("燃气集团", "EFF-03", 80);
        Measurement found = found(WATER);
        assertThat(found.tally()).isEqualTo(Sums.of(3, 1, 3));
        assertThat(found.value()).isCloseTo(33.333333, within(1e-6));
    }

    @Test
    void targetsOfOtherLevelsAndOtherDaysBindNobodyElse() {
        for (String id : List.of("EFF-01", "EFF-02", "EFF-03")) {
            target(new Target(Level.DISTRICT, "", id, Q3.first(), Q3.last(), 0));
            target(new Target(Level.DEPARTMENT, "", id, Q2.first(), LocalDate.of(2026, 9, 29), 0));
        }
        Measurement found = found(WATER);
        assertThat(found.state()).isEqualTo(State.MISSING);
        assertThat(found.value()).isNull();
        assertThat(found(Unit.district("青湖区")).value()).isEqualTo(100);
        assertThat(found(Unit.CITY).state()).isEqualTo(State.MISSING);
    }

    @Test
    void withoutTargetsItIsMissingAndNeverZeroAndWithTwoTheSampleIsTooSmall() {
        assertThat(found(WATER).state()).isEqualTo(State.MISSING);
        assertThat(found(WATER).value()).isNull();
        target("", "EFF-01", 98).target("", "EFF-02", 100);
        assertThat(found(WATER).state()).isEqualTo(State.SAMPLE_TOO_SMALL);
        assertThat(found(WATER).value()).isEqualTo(50);
    }

    @Test
    void onlyRoundingKeepsAValueFromItsTarget() {
        // 100 × 98 / 100 and the like are exact; thirds are not.
        counted.clear();
        hits("EFF-01", 200, 300);
        hits("EFF-02", 100, 300);
        hits("EFF-03", 100, 300);
        target("", "EFF-01", 66.6666666667).target("", "EFF-02", 33.3333333334).target("", "EFF-03", 33.4);
        assertThat(found(WATER).tally()).isEqualTo(Sums.of(3, 2, 3));
    }

    @Test
    void theScoresAreThoseWithoutItForItIsShownAndNotScored() {
        List<?> without = assessed().scores();
        target("", "EFF-01", 98).target("", "EFF-02", 100).target("", "EFF-03", 85);
        assertThat(assessed().scores()).isEqualTo(without);
    }

    @Test
    void aFunnelSaysNothingOfTargetsForTheyAreNoLikeTrials() {
        for (int unit = 0; unit < 12; unit++) {
            for (String id : List.of("EFF-01", "EFF-02", "EFF-03")) {
                counted.add(Fixture.sums(Q3, "D" + unit, "", id, 90 + unit % 7, 100));
            }
        }
        target("", "EFF-01", 93).target("", "EFF-02", 94).target("", "EFF-03", 95);
        assertThat(assessed().funnels())
                .anyMatch(point -> point.indicator().equals("EFF-01"))
                .noneMatch(point -> point.indicator().equals("TGT-01"));
    }

    /**
     * 38 of 40 are 95 % (50 points), and the target of 94 % is met (100 points): 75. Without a group of ten hits 28 of 30 are left,
     * 93.33 % (33.33 points), the target is missed (0): 16.67; without one of nine 29 of 30, 96.67 % (66.67 points), met: 83.33.
     * The variance is 3/4 × (2 × 58.33² + 2 × 8.33²) = 5208.33.
     */
    @Test
    void whereItIsScoredItIsJudgedAgainWithEachGroupLeftOut(@TempDir Path folder) throws IOException {
        Path indicators = Files.createDirectories(folder.resolve("indicators"));
        Files.copy(Path.of("rulebooks/city/indicators/eff-01.yaml"), indicators.resolve("eff-01.yaml"));
        Files.writeString(
                indicators.resolve("tgt-01.yaml"),
                Files.readString(Path.of("rulebooks/city/indicators/tgt-01.yaml"))
                        .replace("minimum: 3", "anchors: { 2024-01-01: { best: 100, worst: 0 } }\nminimum: 1"));
        Files.writeString(folder.resolve("scheme.yaml"), """
                name: { zh: 试, en: trial }
                version: "1"
                levels: [department]
                decimals: 2
                minimum_weight: 0.6
                minimum_group: 2
                bands: { A: 50, B: 0 }
                flags: {}
                history: 1
                replicates: 4
                rejects: 1
                total:
                  - block: all
                    name: { zh: 全, en: All }
                    weight: 1
                    indicators: { EFF-01: 1, TGT-01: 1 }
                """);
        Counted four = new Counted(
                Q3,
                "水务局",
                "",
                "EFF-01",
                List.of(Sums.of(10, 10, 10), Sums.of(10, 10, 10), Sums.of(10, 9, 10), Sums.of(10, 9, 10)));
        target("", "EFF-01", 94);
        Assessment assessment = new Assessor(RulebookReader.read(folder))
                .assess(List.of(four), Fixture.NO_ROSTER, Q3, List.of(Q3), new Defence(targets, List.of()));
        assertThat(assessment.certainties())
                .filteredOn(each -> each.node().equals("total"))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.points()).isEqualTo(75);
                    assertThat(each.se()).isCloseTo(Math.sqrt(5208.3333), within(1e-3));
                });
    }
}
