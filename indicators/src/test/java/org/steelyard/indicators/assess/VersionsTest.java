package org.steelyard.indicators.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.indicators.problem.UserException;
import org.steelyard.indicators.result.Assessment;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.rulebook.Rulebook;
import org.steelyard.indicators.rulebook.Scheme;

/** A method has versions, and each period is assessed by the rules of its own time. */
class VersionsTest {

    private static final String OLD = "version: old\nfrom: 2020-01-01\n" + "levels: [economy]\ndecimals: 0\n"
            + "minimum_weight: 0\nbands: { A: 0 }\nname: { zh: 旧, en: old }\nflags: {}\ntotal:\n"
            + MeansTest.block("all", 1, "x: 3, y: 1");

    @TempDir
    Path folder;

    private Book book;

    @BeforeEach
    void twoVersions() {
        book = new Book(folder)
                .points("x", "y")
                .write("schemes/old.yaml", OLD)
                .scheme("from: 2025-07-01\ntotal:\n" + MeansTest.block("all", 1, "x: 1, y: 1"));
    }

    @Test
    void nothingIsComparedAcrossAChangeOfVersion() {
        List<Assessment> all = new Assessor(book.read())
                .assessValues(Book.values(
                        "unit | x | y",
                        "2022 A | 20 | 20",
                        "2023 A | 30 | 30",
                        "2024 A | 50 | 50",
                        "2025 A | 60 | 60",
                        "2026 A | 75 | 75"));
        assertThat(all.get(4).trends().stream()
                        .filter(trend -> trend.node().equals("total"))
                        .map(trend -> trend.period() + " " + trend.change() + " " + trend.yearChange() + " "
                                + trend.slope() + " " + trend.placeChange() + " " + trend.since()))
                .containsExactly(
                        "2023 10.0 10.0 null 0 null",
                        "2024 20.0 20.0 15.0 0 null",
                        "2025 null null null null 2025",
                        "2026 15.0 15.0 null 0 2025");
    }

    @Test
    void anOldPeriodIsAssessedByTheRulesOfThatPeriod() {
        List<Assessment> all = new Assessor(book.read())
                .assessValues(Book.values(
                        "unit | x | y",
                        "2024 A | 20 | 81",
                        "2025 A | 20 | 81",
                        "2025-Q2 A | 20 | 81",
                        "2020-01 A | 20 | 81"));
        assertThat(all)
                .extracting(
                        each -> each.period() + " " + each.rulebook().scheme().version())
                .containsExactly("2020-01 old", "2024 old", "2025 1", "2025-Q2 old");
        assertThat(Book.points(all.get(1), "total")).containsExactly(35.25);
        assertThat(Book.points(all.get(2), "total")).containsExactly(50.5);
        assertThat(Book.points(all.get(3), "total")).containsExactly(35.25);
        // The old version printed no decimals.
        assertThat(Fixture.places(all.get(1).rankings().get(0))).containsExactly("1 A 35.0 A");
        assertThat(all.get(2).rankings())
                .allMatch(ranking -> !ranking.placings().isEmpty());
    }

    @Test
    void aPeriodBeforeTheFirstVersionIsRefusedWithASentence() {
        Assessor assessor = new Assessor(book.read());
        assertThatExceptionOfType(UserException.class)
                .isThrownBy(() -> assessor.assessValues(Book.values("unit | x | y", "2019 A | 20 | 80")))
                .withMessage(
                        folder + ": expected a version in force on 2019-12-31, found old from 2020-01-01 as the first;"
                                + " choose a later period or add the version of that day")
                .satisfies(refused -> assertThat(refused.kind()).isEqualTo(UserException.Kind.RULEBOOK));
    }

    @Test
    void aRulebookOnADayEndsWithTheVersionInForce() {
        Rulebook rulebook = book.read();
        assertThat(rulebook.schemes())
                .extracting(scheme -> scheme.file())
                .containsExactly("schemes/old.yaml", "scheme.yaml");
        assertThat(rulebook.on(LocalDate.of(2025, 6, 30)).scheme().version()).isEqualTo("old");
        assertThat(rulebook.on(LocalDate.of(2025, 7, 1))).isSameAs(rulebook);
        assertThat(rulebook.on(LocalDate.of(2020, 1, 1)).schemes()).hasSize(1);
    }

    @Test
    void countedPeriodsBeforeTheFirstVersionAreNoHistory() {
        Rulebook one = Rules.one(2);
        Rulebook rulebook =
                new Rulebook("trial", List.of(from(one, LocalDate.of(2026, 4, 1))), one.indicators(), "trial");
        Assessment assessment = new Assessor(rulebook)
                .assess(
                        List.of(
                                Fixture.sums(Fixture.Q1, "甲局", "", "SAT-01", 9, 10),
                                Fixture.sums(Fixture.Q2, "甲局", "", "SAT-01", 9, 10),
                                Fixture.sums(Fixture.Q3, "甲局", "", "SAT-01", 9, 10)),
                        Fixture.NO_ROSTER,
                        Fixture.Q3,
                        List.of(Fixture.Q1, Fixture.Q2, Fixture.Q3));
        assertThat(assessment.periods()).containsExactly(Fixture.Q2, Fixture.Q3);
        assertThatExceptionOfType(UserException.class)
                .isThrownBy(() ->
                        new Assessor(rulebook).assess(List.of(), Fixture.NO_ROSTER, Period.parse("2025"), List.of()))
                .withMessageContaining("expected a version in force on 2025-12-31");
    }

    private static Scheme from(Rulebook rulebook, LocalDate from) {
        Scheme old = rulebook.scheme();
        return new Scheme(
                old.name(),
                old.version(),
                from,
                old.levels(),
                old.root(),
                old.views(),
                old.preparation(),
                old.scale(),
                old.aggregation(),
                old.noPractice(),
                old.decimals(),
                old.unrounded(),
                old.minimumWeight(),
                old.minimumGroup(),
                old.consecutive(),
                old.notRanked(),
                old.bands(),
                old.quantiles(),
                old.bandsOnly(),
                old.history(),
                old.replicates(),
                old.rejects(),
                old.flags(),
                old.robustness(),
                old.file());
    }
}
