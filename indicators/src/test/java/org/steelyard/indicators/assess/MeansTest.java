package org.steelyard.indicators.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.steelyard.indicators.problem.UserException;
import org.steelyard.indicators.result.Assessment;
import org.steelyard.indicators.result.Ranking;
import org.steelyard.indicators.result.Score;
import org.steelyard.indicators.result.State;

/** Every way to join, weights given to others, least weights, views: by hand. */
class MeansTest {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                // 20 and 80 with the weights 1 and 3.
                "aggregate: arithmetic                | 65",
                "aggregate: geometric                 | 56.5685424949", // 80 / root of 2
                "aggregate: harmonic                  | 45.7142857143", // 4 / (1/20 + 3/80)
                "'aggregate: generalised\npower: 2'   | 70", // root of (400 + 3 * 6400) / 4
                "'aggregate: generalised\npower: -1'  | 45.7142857143"
            })
    void aMeanOfTwoIndicators(String aggregate, double expected) {
        Assessment assessment =
                new Book(folder).points("x", "y").block("x: 1, y: 3", aggregate).assess("unit | x | y", "A | 20 | 80");
        assertThat(Book.points(assessment, "all")).containsExactly(new double[] {expected}, within(1e-9));
        assertThat(Book.points(assessment, "total")).containsExactly(new double[] {expected}, within(1e-9));
    }

    @Test
    void aBlocksOwnWayOverridesTheSchemes() {
        Assessment assessment = new Book(folder)
                .points("x", "y", "z")
                .scheme("aggregate: harmonic\ntotal:\n" + block("one", 1, "x: 1, y: 3", "aggregate: arithmetic")
                        + block("two", 1, "z: 1"))
                .assess("unit | x | y | z", "A | 20 | 80 | 35");
        // The harmonic mean of 65 and 35 is 45.5.
        assertThat(Book.points(assessment, "one")).containsExactly(65);
        assertThat(Book.points(assessment, "total")).containsExactly(new double[] {45.5}, within(1e-9));
    }

    @Test
    void pointsAreAddedUpAndWhatDoesNotApplyGivesItsMaximumToTheOthers() {
        Book book = new Book(folder)
                .indicator("x", "normalise: { 2020-01-01: { method: points, maximum: 40 } }")
                .indicator("y", "normalise: { 2020-01-01: { method: points, maximum: 60 } }")
                .scheme("total:\n" + block("all", 100, "x: 40, y: 60", "aggregate: points"));
        Assessment assessment = book.assess(
                "unit | x | y", "A | 20 | 45", "B | 20 | not_applicable", "C | not_applicable | 45", "D | 20 | ");
        // B: 20 of 40 is 50 of 100; C: 45 of 60 is 75; D has 40 % of the weight, less than 60 %.
        assertThat(Book.points(assessment, "all"))
                .containsExactly(new double[] {65, 50, 75, Double.NaN}, within(1e-12));
        assertThat(Book.reason(assessment, "D", "all").reason().en())
                .isEqualTo("too little weight available: 40.0% < 60.0% (not scored: y)");
    }

    @Test
    void aBlockThatIsNotJoinedHasNoPointsAndGivesNoneToItsParent() {
        Assessment assessment = new Book(folder)
                .points("x", "y")
                .scheme("total:\n" + block("one", 1, "x: 1", "aggregate: none") + block("two", 3, "y: 1"))
                .assess("unit | x | y", "A | 20 | 80");
        assertThat(Book.points(assessment, "x")).containsExactly(20);
        assertThat(Book.points(assessment, "total")).containsExactly(80);
        assertThat(Book.reason(assessment, "A", "one").state()).isEqualTo(State.NOT_APPLICABLE);
        assertThat(Book.reason(assessment, "A", "one").reason().en()).isEqualTo("not joined, as the scheme says");
        assertThat(used(assessment, "x")).isZero();
        assertThat(used(assessment, "two")).isEqualTo(1);
    }

    @Test
    void eachBlockHasItsOwnLeastWeight() {
        Book book = new Book(folder)
                .points("x", "y", "z")
                .scheme("total:\n" + block("one", 1, "x: 1, y: 3", "minimum_weight: 0.25") + block("two", 1, "z: 1"));
        Assessment assessment = book.assess("unit | x | y | z", "A | 20 | | 60", "B | | 20 | 60", "C | 20 | | ");
        assertThat(Book.points(assessment, "one")).containsExactly(20, 20, 20);
        assertThat(Book.points(assessment, "total")).containsExactly(40, 40, Double.NaN);
        assertThat(Book.reason(assessment, "C", "total").reason().en())
                .isEqualTo("too little weight available: 50.0% < 60.0% (not scored: two)");
        assertThat(used(assessment, "x")).isEqualTo(0.5);
        assertThat(used(assessment, "y")).isZero();
    }

    @Test
    void whatDoesNotApplyIsNoPartOfTheWeightAndWhatIsMissingIs() {
        Book book = new Book(folder).points("x", "y", "z").block("x: 1, y: 1, z: 1");
        Assessment assessment = book.assess(
                "unit | x | y | z",
                "A | 30 | not_applicable | not_applicable",
                "B | 30 | not_applicable | ",
                "C | not_applicable | not_applicable | not_applicable",
                "D | no_practice | not_applicable | not_applicable",
                "E | no_practice | missing | not_applicable");
        assertThat(Book.points(assessment, "all")).containsExactly(30, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        assertThat(Book.reason(assessment, "B", "all").reason().en())
                .isEqualTo("too little weight available: 50.0% < 60.0% (not scored: y, z)");
        assertThat(Book.reason(assessment, "B", "all").state()).isEqualTo(State.MISSING);
        assertThat(Book.reason(assessment, "C", "all").state()).isEqualTo(State.NOT_APPLICABLE);
        assertThat(Book.reason(assessment, "C", "total").reason().en()).isEqualTo("not applicable");
        assertThat(Book.reason(assessment, "E", "all").state()).isEqualTo(State.MISSING);
    }

    @Test
    void aViewJoinsNodesOfTheTreeAndIsRankedButNoPartOfTheTotal() {
        Assessment assessment = new Book(folder)
                .points("x", "y", "z")
                .scheme("total:\n" + block("one", 1, "x: 1, y: 1") + block("two", 1, "z: 1")
                        + "views:\n"
                        + "  - { block: cross, name: { zh: 跨, en: Cross }, of: { x: 1, two: 3 }, minimum_weight: 0.7 }\n"
                        + "  - { block: root, name: { zh: 根, en: Root }, aggregate: geometric, of: { x: 1, two: 1 } }")
                .assess("unit | x | y | z", "A | 20 | 40 | 80", "B | 20 | 40 | ", "C | | | 80");
        assertThat(Book.points(assessment, "cross")).containsExactly(65, Double.NaN, 80);
        assertThat(Book.points(assessment, "root"))
                .containsExactly(new double[] {40, Double.NaN, Double.NaN}, within(1e-9));
        assertThat(Book.points(assessment, "total")).containsExactly(55, Double.NaN, Double.NaN);
        assertThat(assessment.rankings())
                .extracting(Ranking::node)
                .containsExactly("total", "one", "two", "cross", "root");
        assertThat(Book.scores(assessment, "cross").get(0).kind()).isEqualTo(Score.Kind.BLOCK);
        assertThat(used(assessment, "cross")).isZero();
        assertThat(Fixture.places(assessment.rankings().get(3))).containsExactly("1 C 80.0 A", "2 A 65.0 A");
    }

    @Test
    void aZeroInAGeometricMeanIsRefusedWithTheBlocksFileAndLine() {
        Book book = new Book(folder)
                .points("x", "y", "z")
                .scheme("from: 2000-01-01\ntotal:\n" + block("one", 1, "x: 1, y: 1") + block("two", 1, "z: 1"))
                .write(
                        "schemes/later.yaml",
                        "name: { zh: 试, en: trial }\nversion: \"2\"\nfrom: 2026-01-01\nlevels: [economy]\n"
                                + "decimals: 2\nminimum_weight: 0.6\nbands: { A: 50, B: 0 }\naggregate: geometric\ntotal:\n"
                                + block("one", 1, "x: 1, y: 1") + block("two", 1, "z: 1", "aggregate: harmonic"));
        assertThat(Book.points(book.assess("unit | x | y | z", "2025 A | 0 | 8 | 4"), "total"))
                .containsExactly(4);
        assertThatExceptionOfType(UserException.class)
                .isThrownBy(() -> book.assess("unit | x | y | z", "A | 5 | 5 | 5", "B | 0 | 8 | 0", "C | 0 | 8 | 5"))
                .withMessage("schemes/later.yaml:14: the block 'two' cannot be joined for B in 2026: Invalid value: 0.0"
                        + " (must be above 0 for the harmonic mean; normalise to a range above 0);"
                        + " choose a scale that begins above 0, or the arithmetic mean\n"
                        + "schemes/later.yaml:10: the block 'one' cannot be joined for B in 2026: Invalid value: 0.0"
                        + " (must be above 0 for the geometric mean; normalise to a range above 0);"
                        + " choose a scale that begins above 0, or the arithmetic mean");
    }

    static String block(String id, double weight, String indicators, String... lines) {
        StringBuilder text = new StringBuilder();
        text.append("  - block: ")
                .append(id)
                .append("\n    name: { zh: 块, en: ")
                .append(id)
                .append(" }\n");
        text.append("    weight: ")
                .append(weight)
                .append("\n    indicators: { ")
                .append(indicators)
                .append(" }\n");
        for (String line : lines) {
            text.append("    ").append(line).append('\n');
        }
        return text.toString();
    }

    private static double used(Assessment assessment, String node) {
        return Book.scores(assessment, node).get(0).weightUsed();
    }
}
