package org.steelyard.indicators.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.indicators.result.Assessment;
import org.steelyard.indicators.result.Ranking;
import org.steelyard.indicators.rulebook.Rulebook;

/** Bands by points and by quantiles, places on printed and on unrounded points, and units that are not ranked. */
class BandsTest {

    private static final String QUINTILES =
            "bands: { quantiles: { Top: 0.8, Second: 0.6, Third: 0.4, Fourth: 0.2, Bottom: 0 } }";

    @TempDir
    Path folder;

    @Test
    void aPointOnTheQuantileGoesUp() {
        // Of six units the cuts are exactly the second to the fifth.
        Assessment assessment = assess(QUINTILES, "A | 10", "B | 20", "C | 30", "D | 40", "E | 50", "F | 60");
        assertThat(Fixture.places(assessment.rankings().get(0)))
                .containsExactly(
                        "1 F 60.0 Top",
                        "2 E 50.0 Top",
                        "3 D 40.0 Second",
                        "4 C 30.0 Third",
                        "5 B 20.0 Fourth",
                        "6 A 10.0 Bottom");
    }

    @Test
    void aCutBetweenTwoUnitsLiesOnTheLineBetweenThem() {
        // Of three units 0.8 cuts at 60 + 0.6 * 30 = 78, 0.4 at 20 + 0.8 * 40 = 52, 0.2 at 36.
        Assessment assessment = assess(QUINTILES, "A | 20", "B | 60", "C | 90");
        assertThat(Fixture.places(assessment.rankings().get(0)))
                .containsExactly("1 C 90.0 Top", "2 B 60.0 Third", "3 A 20.0 Bottom");
    }

    @Test
    void unitsThatShareAPlaceShareABand() {
        // Both print as 50.00 and share the second place; between their digits lies the median of the unrounded points.
        String halves = "bands: { quantiles: { Top: 0.5, Bottom: 0 } }";
        String[] rows = {"A | 50.004", "B | 50.001", "C | 90", "D | 10"};
        assertThat(Fixture.places(assess(halves, rows).rankings().get(0)))
                .containsExactly("1 C 90.0 Top", "2= A 50.0 Top", "2= B 50.0 Top", "4 D 10.0 Bottom");
        assertThat(Fixture.places(
                        assess(halves + "\nranks: unrounded", rows).rankings().get(0)))
                .containsExactly("1 C 90.0 Top", "2 A 50.0 Top", "3 B 50.0 Bottom", "4 D 10.0 Bottom");
    }

    @Test
    void whereNoUnitIsRankedThereAreNoBands() {
        Ranking ranking = assess(QUINTILES, "A | missing").rankings().get(0);
        assertThat(ranking.placings()).isEmpty();
        assertThat(ranking.unranked()).hasSize(1);
    }

    @Test
    void bandsOfPointsAreReachedByPrintedPoints() {
        Assessment assessment = assess("bands: { A: 90, B: 0 }", "A | 89.994", "B | 89.995", "C | -1", "D | -0.001");
        assertThat(Fixture.places(assessment.rankings().get(0)))
                .containsExactly("1 B 90.0 A", "2 A 89.99 B", "3 D 0.0 B", "4 C -1.0 ");
    }

    @Test
    void placesAreOnPrintedOrOnUnroundedPointsAsTheSchemeSays() {
        String[] rows = {"A | 80.001", "B | 80.0012", "C | 80.00120000000001"};
        assertThat(Fixture.places(assess("bands: { A: 0 }\nranks: published", rows)
                        .rankings()
                        .get(0)))
                .containsExactly("1= A 80.0 A", "1= B 80.0 A", "1= C 80.0 A");
        assertThat(Fixture.places(assess("bands: { A: 0 }\nranks: unrounded", rows)
                        .rankings()
                        .get(0)))
                .containsExactly("1= B 80.0 A", "1= C 80.0 A", "3 A 80.0 A");
    }

    @Test
    void aUnitThatIsNotRankedIsScoredAndCountsInNoQuantile() {
        Assessment assessment = assess(
                "bands: { A: 0 }\nnot_ranked: { B: { zh: 不排名, en: by its own wish } }",
                "A | 10",
                "B | 20",
                "C | missing");
        Ranking ranking = assessment.rankings().get(0);
        assertThat(Fixture.places(ranking)).containsExactly("1 A 10.0 A");
        assertThat(ranking.unranked())
                .extracting(each -> each.unit().name() + " " + each.reason().en())
                .containsExactly("B by its own wish", "C too little weight available: 0.0% < 60.0% (not scored: all)");
        assertThat(Book.points(assessment, "total")).containsExactly(10, 20, Double.NaN);
    }

    @Test
    void bandsMayBePublishedInPlaceOfPlaces() {
        new Book(folder).points("x").block("x: 1", "publish: bands");
        Rulebook bands = new Book(folder).read();
        assertThat(bands.scheme().bandsOnly()).isTrue();
        assertThat(new Book(folder)
                        .block("x: 1", "publish: places")
                        .read()
                        .scheme()
                        .bandsOnly())
                .isFalse();
        assertThat(new Book(folder).block("x: 1").read().scheme().bandsOnly()).isFalse();
    }

    private Assessment assess(String bands, String... rows) {
        String[] table = new String[rows.length + 1];
        table[0] = "unit | x";
        System.arraycopy(rows, 0, table, 1, rows.length);
        return new Book(folder)
                .points("x")
                .write(
                        "scheme.yaml",
                        "name: { zh: 试, en: trial }\nversion: \"1\"\nlevels: [economy]\ndecimals: 2\nminimum_weight: 0.6\n"
                                + "flags: {}\n" + bands + "\n" + "total:\n" + MeansTest.block("all", 1, "x: 1"))
                .assess(table);
    }
}
