package org.steelyard.indicators.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.indicators.problem.UserException;
import org.steelyard.indicators.result.Assessment;
import org.steelyard.indicators.result.State;

/** Units composed of members, and the file that says of which. */
class MembersTest {

    @TempDir
    Path folder;

    @Test
    void aComposedUnitHasTheWeightedMeanOfItsMembersScores() throws IOException {
        // Capped at 50, A and B earn 100 and 40, their mean by 3 to 1 is 85; the score of the mean value 50 would be
        // 100.
        Assessment assessment = assess("China,A,3\nChina,B,1\n", "unit | x", "A | 60", "B | 20", "C | 25");
        assertThat(Book.points(assessment, "x")).containsExactly(100, 40, 50, 85);
        assertThat(Book.points(assessment, "total")).containsExactly(100, 40, 50, 85);
        assertThat(Fixture.places(assessment.rankings().get(0)))
                .containsExactly("1 A 100.0 A", "2 China 85.0 A", "3 C 50.0 A", "4 B 40.0 B");
    }

    @Test
    void weightsAreRelativeAndLackOfOneMembersPointsIsLackOfAll() throws IOException {
        Assessment assessment = assess(
                "Japan,A,0.2\nJapan,B,0.6\nNowhere,D,1\nNowhere,E,1\nAll,A,1\nAll,E,1\n",
                "unit | x",
                "A | 10",
                "B | 30",
                "D | missing",
                "E | not_applicable");
        assertThat(Book.points(assessment, "total"))
                .containsExactly(20, Double.NaN, 60, Double.NaN, Double.NaN, 50, Double.NaN);
        assertThat(Book.reason(assessment, "Nowhere", "x").state()).isEqualTo(State.MISSING);
        assertThat(Book.reason(assessment, "All", "x").state()).isEqualTo(State.NOT_APPLICABLE);
        assertThat(Book.reason(assessment, "All", "x").reason().en()).isEqualTo("not all of its members have points");
        assertThat(Book.reason(assessment, "All", "total").reason().en())
                .isEqualTo("not all of its members have points");
    }

    @Test
    void aComposedUnitIsThereInThePeriodsOfItsMembersOnly() throws IOException {
        Members members = members("China,A,3\nChina,B,1\n");
        Assessor assessor = new Assessor(rulebook().read());
        assertThat(assessor
                        .assessValues(
                                Book.values("unit | x", "2025 C | 5", "2026 A | 5", "2026 C | 5", "2027 B | 1"),
                                members)
                        .stream()
                        .map(each -> Book.scores(each, "total").size()))
                .containsExactly(1, 3, 2);
    }

    @Test
    void aUnitWithValuesOfItsOwnIsNotComposedAndEveryMemberMustHaveValues() throws IOException {
        Members members = members("China,A,3\nChina,B,1\nJapan,Tokyo,1\n");
        Assessor assessor = new Assessor(rulebook().read());
        assertThatExceptionOfType(UserException.class)
                .isThrownBy(() -> assessor.assessValues(
                        Book.values("unit | x", "A | 5", "China | 5", "2027 China | 5", "B | 4"), members))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(each -> each.line() + " " + each.sentence())
                        .containsExactly(
                                "3 expected no value of China, which members.csv composes of members, found one;"
                                        + " remove its values or its members",
                                "4 expected values of the member Tokyo of Japan, found none"));
    }

    @Test
    void besideAFileOfValuesThereMayBeNoMembers() throws IOException {
        assertThat(MembersReader.beside(folder.resolve("values.csv"))).isEqualTo(Members.NONE);
        members("China,A,3\n");
        assertThat(MembersReader.beside(folder.resolve("values.csv")).weights())
                .isEqualTo(new TreeMap<>(Map.of("China", new TreeMap<>(Map.of("A", 3.0)))));
    }

    @Test
    void everyFaultOfAMembersFileIsToldWithItsLine() {
        assertThatExceptionOfType(UserException.class)
                .isThrownBy(() ->
                        members("China,A,3\nChina,A,1\n,B,1\nX,,1\nY,Y,1\nZ,A,0\nZ,B,many\nZ,C,1e999\nW,China,1\n"))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(each -> each.line() + " " + each.sentence())
                        .containsExactly(
                                "3 expected each member of China once, found 'A' again",
                                "4 expected a unit and another unit as its member, found '' and 'B'",
                                "5 expected a unit and another unit as its member, found 'X' and ''",
                                "6 expected a unit and another unit as its member, found 'Y' and 'Y'",
                                "7 expected a weight above 0, found '0'",
                                "8 expected a weight above 0, found 'many'",
                                "9 expected a weight above 0, found '1e999'",
                                "10 expected members that have none themselves, found 'China'"));
    }

    private Assessment assess(String members, String... rows) throws IOException {
        return new Assessor(rulebook().read())
                .assessValues(Book.values(rows), members(members))
                .get(0);
    }

    private Book rulebook() {
        return new Book(folder.resolve("book"))
                .indicator("x", "anchors: { 2000-01-01: { best: 50, worst: 0 } }")
                .block("x: 1");
    }

    private Members members(String rows) throws IOException {
        Path file = folder.resolve(MembersReader.FILE);
        Files.writeString(file, "unit,member,weight\n" + rows);
        return MembersReader.read(file);
    }
}
