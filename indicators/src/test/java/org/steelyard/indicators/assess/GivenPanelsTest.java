package org.steelyard.indicators.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.indicators.problem.UserException;
import org.steelyard.indicators.result.Assessment;
import org.steelyard.indicators.result.Defence;
import org.steelyard.indicators.result.Measurement;
import org.steelyard.indicators.result.State;

/** Delivered values laid out as panels, and those that no rulebook can take. */
class GivenPanelsTest {

    private static final String HEAD = "period,level,unit,peer_group,indicator,value,n,state\n";

    @TempDir
    Path folder;

    @Test
    void pointsAboveTheirMaximumAreRefusedWithTheirLines() throws IOException {
        assertThat(refused(HEAD
                        + "2026,economy,A,,x,7.14,,ok\n"
                        + "2026,economy,B,,x,7.15,,ok\n"
                        + "2026,economy,B,,y,700,,ok\n"
                        + "2026,economy,C,,x,8,,sample_too_small\n"))
                .containsExactly(
                        "3: expected at most the 7.14 points that x gives, found 7.15; correct the value, or the maximum in"
                                + " the rulebook",
                        "5: expected at most the 7.14 points that x gives, found 8; correct the value, or the maximum in"
                                + " the rulebook");
    }

    @Test
    void aMaximumThatWasPrintedToFewerDigitsIsStillReached() throws IOException {
        assertThat(assess(HEAD + "2026,economy,A,,x,7.140000000001,,ok\n")).hasSize(1);
    }

    @Test
    void valuesOfUnknownIndicatorsAreRefusedInTheOrderOfTheirLines() throws IOException {
        assertThat(refused(HEAD
                        + "2026,economy,A,,v,1,,ok\n"
                        + "2026,economy,A,,w,1,,ok\n"
                        + "2026,economy,A,,x,1,,ok\n"
                        + "2026,economy,B,,v,,,missing\n"))
                .containsExactly(unknown(2, "v"), unknown(3, "w"), unknown(5, "v"));
    }

    @Test
    void unitsThatDoNotStandTogetherAreMeasuredInTheirOrder() throws IOException {
        Assessment assessment = assess(HEAD
                        + "2026,economy,B,p,y,1,,ok\n"
                        + "2026,economy,A,q,x,2,9,ok\n"
                        + "2026,economy,B,p,x,3,2,ok\n"
                        + "2026,economy,A,q,y,,4,not_applicable\n")
                .get(0);
        assertThat(assessment.measurements().stream().map(GivenPanelsTest::text))
                .containsExactly("A x 9 2.0 OK", "A y 4 null NOT_APPLICABLE", "B x 2 3.0 OK", "B y 0 1.0 OK");
        assertThat(assessment.scores().stream().map(score -> score.unit().name() + score.peerGroup()))
                .containsExactly("Bp", "Bp", "Bp", "Bp", "Aq", "Aq", "Aq", "Aq");
    }

    @Test
    void theLastOfSeveralValuesInMemoryCounts() {
        List<GivenValue> twice = Book.values("unit | x", "A | 1~2");
        GivenValue one = twice.get(0);
        GivenValue two = new GivenValue(
                one.period(),
                one.unit(),
                "",
                "x",
                3.0,
                null,
                State.OK,
                null,
                Double.POSITIVE_INFINITY,
                "g",
                "f.csv",
                7);
        GivenValues values = GivenValues.of(List.of(one, two));
        assertThat(values.list()).hasSize(1);
        assertThat(values.list().get(0).value()).isEqualTo(3.0);
        assertThat(GivenValues.of(List.of()).list()).isEmpty();
        assertThat(GivenValues.of(List.of(two)).groups(two.period())).containsEntry("A", "g");
        assertThat(GivenValues.of(List.of(one)).groups(one.period())).isEmpty();
    }

    private static String text(Measurement one) {
        return one.unit().name() + " " + one.indicator() + " " + one.n() + " " + one.value() + " " + one.state();
    }

    private static String unknown(int line, String id) {
        return line + ": expected an indicator of the rulebook book, found '" + id
                + "'; correct the id or remove the line";
    }

    private List<String> refused(String text) {
        UserException thrown = catchThrowableOfType(UserException.class, () -> assess(text));
        assertThat(thrown.kind()).isEqualTo(UserException.Kind.INPUT);
        return thrown.problems().stream()
                .map(problem -> problem.line() + ": " + problem.sentence())
                .toList();
    }

    private List<Assessment> assess(String text) throws IOException {
        Book book = new Book(folder.resolve("book"))
                .indicator("x", "normalise: { 2000-01-01: { method: points, maximum: 7.14 } }")
                .indicator("y", "anchors: { 2000-01-01: { best: 100, worst: 0 } }")
                .block("x: 1, y: 1");
        Path file = Files.writeString(folder.resolve("values.csv"), text);
        return new Assessor(book.read()).assessValues(ValuesReader.read(file), Members.NONE, Defence.NONE);
    }
}
