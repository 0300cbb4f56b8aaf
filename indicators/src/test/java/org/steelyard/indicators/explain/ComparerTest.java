package org.steelyard.indicators.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.steelyard.indicators.explain.Given.indicator;
import static org.steelyard.indicators.explain.Given.leaf;
import static org.steelyard.indicators.explain.Given.total;
import static org.steelyard.indicators.explain.Given.values;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.steelyard.indicators.assess.GivenValue;
import org.steelyard.indicators.result.Comparison;
import org.steelyard.indicators.result.Comparison.Stand;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.rulebook.Aggregation;
import org.steelyard.indicators.rulebook.Anchors;
import org.steelyard.indicators.rulebook.Direction;
import org.steelyard.indicators.rulebook.Preparation;
import org.steelyard.indicators.rulebook.Preparation.Imputation;
import org.steelyard.indicators.rulebook.Rulebook;
import org.steelyard.indicators.rulebook.Scale;

/** Changes worked out by hand, and that they add up for any. */
class ComparerTest {

    private static final Period NEXT = Period.parse("2027");

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 40);
    }

    private static Rulebook rules(String version, double weightOfA, double best, Aggregation aggregation) {
        return Given.rulebook(
                Given.scheme(version, total(leaf("a", weightOfA), leaf("b", 1)), aggregation, Preparation.NONE),
                indicator("a", Direction.HIGHER, new Anchors(best, 0)),
                indicator("b", Direction.HIGHER, new Anchors(100, 0)));
    }

    private static List<GivenValue> first() {
        return values(Given.YEAR, "U", "a", 40, "U", "b", 60, "V", "a", 60, "V", "b", 60, "W", "a", 20, "W", "b", 20);
    }

    private static List<Comparison> compare(
            Rulebook old, List<GivenValue> before, Rulebook now, List<GivenValue> after) {
        Period to = after.get(0).period();
        return new Comparer(
                        Given.run(Given.assess(old, before)),
                        before.get(0).period(),
                        Given.run(Given.assess(now, after)),
                        to,
                        "total")
                .compare(unit -> true);
    }

    private static List<String> parts(Comparison comparison) {
        return comparison.parts().stream()
                .map(part -> part.causes() + " " + part.points().toPlainString() + " " + part.places())
                .toList();
    }

    @Test
    void ownDataOthersDataAnchorsAndWeightsAreToldApart() {
        Rulebook old = rules("1", 1, 100, Aggregation.ARITHMETIC);
        Rulebook now = rules("2", 3, 80, Aggregation.ARITHMETIC);
        List<Comparison> found = compare(
                old,
                first(),
                now,
                values(NEXT, "U", "a", 64, "U", "b", 60, "V", "a", 72, "V", "b", 76, "W", "a", 20, "W", "b", 20));

        // U: (40 + 60) / 2 = 50, second to V's 60. With 64 it has 62 and is first; V's new data, (72 + 76) / 2 = 74,
        // pass it.
        // Then a's 80 points of 80 give (80 + 60) / 2 = 70, and weighed 3 : 1 (3 × 80 + 60) / 4 = 75.
        assertThat(found.get(0).before()).isEqualTo(new Stand(new BigDecimal("50.00"), 2));
        assertThat(found.get(0).after()).isEqualTo(new Stand(new BigDecimal("75.00"), 2));
        assertThat(parts(found.get(0)))
                .containsExactly(
                        "[OWN_DATA] 12.00 -1",
                        "[OTHER_DATA] 0.00 1",
                        "[METHOD] 0.00 0",
                        "[ANCHORS] 8.00 0",
                        "[WEIGHTS] 5.00 0");
    }

    @Test
    void anotherWayOfJoiningIsTheMethods() {
        List<Comparison> found = compare(
                rules("1", 1, 100, Aggregation.ARITHMETIC),
                first(),
                rules("2", 1, 100, new Aggregation(Aggregation.Method.GEOMETRIC, 1)),
                first());
        // The root of 40 × 60 is 48.9898.
        assertThat(parts(found.get(0))).contains("[OWN_DATA] 0.00 0", "[METHOD] -1.01 0", "[WEIGHTS] 0.00 0");
    }

    @Test
    void onARelativeScaleTheOthersMoveAUnitsPoints() {
        Rulebook rules = Given.rulebook(
                Given.scheme("1", total(leaf("a", 1)), Aggregation.ARITHMETIC, Preparation.NONE),
                indicator("a", Direction.HIGHER, new Scale.Relative(Scale.Method.MIN_MAX, 0, 100, false, null)));
        List<Comparison> found = compare(
                rules,
                values(Given.YEAR, "U", "a", 0, "V", "a", 5, "W", "a", 10),
                rules,
                values(NEXT, "U", "a", 0, "V", "a", 6, "W", "a", 20));
        // V: 5 of 10 is 50; its own 6 of 10 is 60; W's 20 make 6 of 20, 30.
        assertThat(parts(found.get(1))).startsWith("[OWN_DATA] 10.00 0", "[OTHER_DATA] -30.00 0");
    }

    @Test
    void whereNothingIsScoredBetweenTheCausesStandTogether() {
        Rulebook old = Given.rulebook(
                Given.scheme("1", total(leaf("a", 1)), Aggregation.ARITHMETIC, Preparation.NONE),
                indicator("a", Direction.HIGHER, new Anchors(100, 0)));
        Rulebook now = Given.rulebook(
                Given.scheme("2", total(leaf("b", 1)), Aggregation.ARITHMETIC, Preparation.NONE),
                indicator("b", Direction.HIGHER, new Anchors(100, 0)));
        List<Comparison> found = compare(
                old, values(Given.YEAR, "U", "a", 10, "V", "a", 20), now, values(NEXT, "U", "b", 50, "V", "b", 40));
        assertThat(parts(found.get(0))).containsExactly("[OWN_DATA, OTHER_DATA, METHOD, ANCHORS, WEIGHTS] 40.00 -1");
    }

    @Test
    void whoIsInOneOnlyOrWithoutPointsHasAReason() {
        Rulebook rules = rules("1", 1, 100, Aggregation.ARITHMETIC);
        List<Comparison> found = compare(
                rules,
                values(Given.YEAR, "U", "a", 1, "U", "b", 1, "V", "a", 1, "V", "b", 1),
                rules,
                values(NEXT, "V", "a", null, "V", "b", null, "X", "a", 1, "X", "b", 1));
        assertThat(found)
                .extracting(one -> one.unit().name() + " "
                        + (one.reason() == null ? "" : one.reason().en()))
                .containsExactly(
                        "U is in one of the two only",
                        "V has no points in one of the two",
                        "X is in one of the two only");
        assertThat(found).allSatisfy(one -> assertThat(one.parts()).isEmpty());
    }

    @Test
    void whatIsCarriedForwardBelongsToTheUnitsOwnData() {
        Rulebook rules = Given.rulebook(
                Given.scheme(
                        "1",
                        total(leaf("a", 1)),
                        Aggregation.ARITHMETIC,
                        new Preparation(Imputation.CARRIED_FORWARD, 0, null)),
                indicator("a", Direction.HIGHER, new Anchors(100, 0)));
        List<GivenValue> both = new ArrayList<>(values(Given.YEAR, "U", "a", 30, "V", "a", 20));
        both.addAll(values(NEXT, "U", "a", null, "V", "a", 40));
        Run run = Given.run(Given.assess(rules, both));
        List<Comparison> found = new Comparer(run, Given.YEAR, run, NEXT, "total").compare(unit -> true);
        assertThat(parts(found.get(0))).startsWith("[OWN_DATA] 0.00 0", "[OTHER_DATA] 0.00 1");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void thePartsAddUpExactlyForAnyRulesAndValues(long seed) {
        Random random = new Random(seed);
        Rulebook old = RandomRules.rulebook(random, "1");
        Rulebook now = RandomRules.rulebook(random, "2");
        List<Comparison> found =
                compare(old, RandomRules.values(random, Given.YEAR, 7), now, RandomRules.values(random, NEXT, 7));
        int split = 0;
        for (Comparison one : found) {
            assertThat(one.reason() == null ? "" : one.reason().en()).doesNotContain("not reached");
            if (one.reason() == null) {
                Stand before = Objects.requireNonNull(one.before());
                Stand after = Objects.requireNonNull(one.after());
                BigDecimal points = before.points();
                @Nullable Integer place = before.place();
                for (Comparison.Part part : one.parts()) {
                    points = points.add(part.points());
                    place = place == null || part.places() == null ? null : (Integer) (place + part.places());
                }
                assertThat(points).isEqualByComparingTo(after.points());
                assertThat(place).isEqualTo(after.place());
                assertThat(one.parts().stream().flatMap(part -> part.causes().stream()))
                        .containsExactly(Comparison.Cause.values());
                split++;
            }
        }
        assertThat(split).isGreaterThan(2);
    }
}
