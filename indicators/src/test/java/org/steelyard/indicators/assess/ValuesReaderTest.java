package org.steelyard.indicators.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.indicators.problem.UserException;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.State;
import org.steelyard.indicators.result.Unit;
import org.steelyard.indicators.rulebook.Level;
import org.steelyard.indicators.rulebook.Rulebook;

class ValuesReaderTest {

    private static final String HEADER = "period,level,unit,peer_group,indicator,value,n,state\n";

    @TempDir
    Path folder;

    @Test
    void everyRowIsAValueWithItsLine() throws IOException {
        Path file = write(HEADER
                + "2026-Q3,department,甲局,审批类,SAT-01,95.5,120,ok\r\n"
                + "\n"
                + "2026-Q3,district,\"East,\nSide\",,SAT-01,,,missing\n"
                + "2026,department_district,甲局 · 东区,甲局,SAT-01,1e2,7,sample_too_small\n"
                + "2020,economy,China,,SB-01, 4 ,,ok");
        assertThat(ValuesReader.read(file).list())
                .containsExactly(
                        given("2026-Q3", Unit.department("甲局"), "审批类", "SAT-01", 95.5, 120L, State.OK, file, 2),
                        given(
                                "2026-Q3",
                                Unit.district("East,\nSide"),
                                "",
                                "SAT-01",
                                null,
                                null,
                                State.MISSING,
                                file,
                                4),
                        given("2026", Unit.of("甲局", "东区"), "甲局", "SAT-01", 100.0, 7L, State.SAMPLE_TOO_SMALL, file, 6),
                        given(
                                "2020",
                                new Unit(new Level("economy"), "China", ""),
                                "",
                                "SB-01",
                                4.0,
                                null,
                                State.OK,
                                file,
                                7));
    }

    @Test
    void columnsMayComeInAnyOrderWithOthersAfterAByteOrderMark() throws IOException {
        Path file =
                write("\uFEFFstate,n,value,indicator,peer_group,unit,level,period,note\nok,,3,X,g,A,economy,2026,hm\n");
        assertThat(ValuesReader.read(file).list())
                .containsExactly(
                        given("2026", new Unit(new Level("economy"), "A", ""), "g", "X", 3.0, null, State.OK, file, 2));
    }

    @Test
    void allProblemsAreToldAtOnceWithTheirLines() throws IOException {
        Path file = write(HEADER
                + "2026-Q5,economy,A,,X,1,,ok\n"
                + "2026,,A,,X,1,,ok\n"
                + "2026,economy,A,,X,many,,ok\n"
                + "2026,economy,B,,X,NaN,,ok\n"
                + "2026,economy,C,,X,1,2.5,ok\n"
                + "2026,economy,D,,X,1,-2,good\n"
                + "2026,economy,E,,X,1,,missing\n"
                + "2026,economy,F,,X,,,ok\n"
                + "2026,economy,G,,X,1,,ok\n"
                + "2026,economy,G,h,X,2,,ok\n"
                + "2026,department_district,H,,X,2,,ok\n"
                + "2026,economy,I\n"
                + "2026,economy,J,,X,1e999,,ok\n");
        assertThat(problems(file))
                .containsExactly(
                        "2: expected a period such as 2026-07, 2026-Q3, 2026 or 2025-Q4..2026-Q3, found '2026-Q5'",
                        "3: expected a word in column 'level', found nothing",
                        "4: expected a number in column 'value' or nothing, found 'many'",
                        "5: expected a number in column 'value' or nothing, found 'NaN'",
                        "6: expected a whole number from 0 in column 'n' or nothing, found '2.5'",
                        "7: expected a whole number from 0 in column 'n' or nothing, found '-2'",
                        "7: expected a state (ok, missing, not_applicable, no_practice, sample_too_small),"
                                + " found 'good'",
                        "8: expected no value with the state missing, found 1.0",
                        "9: expected a value with the state ok, found none; give it or say why it has none",
                        "11: expected one value of X for G in 2026, found another on line 10",
                        "11: expected the peer group '' of G as on line 10, found 'h'",
                        "12: expected a unit such as 'department · district', found 'H'",
                        "13: expected 8 columns as in the header, found 3",
                        "14: expected a number in column 'value' or nothing, found '1e999'");
    }

    @Test
    void indicatorsThatTheRulebookDoesNotHaveAreToldWithAllElse() throws IOException {
        Rulebook rulebook = new Book(folder.resolve("book"))
                .indicator("X", "anchors: { 2000-01-01: { best: 50, worst: 0 } }")
                .block("X: 1")
                .read();
        String rows = """
                2026,economy,A,,X,1,,ok
                2026,economy,A,,Y,2,,ok
                2026,economy,B,,X,many,,ok
                2026,economy,B,,Y,,,missing
                ,economy,B,,Z,1,,ok
                2026,economy,A,,X,1,,ok
                """;
        for (int parts : new int[] {1, 3}) {
            UserException thrown = catchThrowableOfType(
                    UserException.class, () -> ValuesReader.read(write(HEADER + rows), rulebook, parts));
            assertThat(thrown.problems())
                    .extracting(problem -> problem.line() + ": " + problem.sentence())
                    .containsExactly(
                            "3: expected an indicator of the rulebook book, found 'Y'; correct the id or remove the"
                                    + " line",
                            "4: expected a number in column 'value' or nothing, found 'many'",
                            "5: expected an indicator of the rulebook book, found 'Y'; correct the id or remove the"
                                    + " line",
                            "6: expected a period such as 2026-07, 2026-Q3, 2026 or 2025-Q4..2026-Q3, found ''",
                            "6: expected an indicator of the rulebook book, found 'Z'; correct the id or remove the"
                                    + " line",
                            "7: expected one value of X for A in 2026, found another on line 2");
        }
        assertThat(ValuesReader.read(write(HEADER + "2026,economy,A,,X,1,,ok\n"), rulebook)
                        .list())
                .hasSize(1);
    }

    @Test
    void standardErrorsTheirDegreesAndGroupsAreRead() throws IOException {
        Path file = write(HEADER.strip() + ",group,se,df\n"
                + "2026,economy,A,p,X,5,,ok,Asia,0.5,9\n"
                + "2026,economy,A,p,Y,5,3,sample_too_small,Asia,0,\n"
                + "2026,economy,B,p,X,,,missing,,,\n");
        assertThat(ValuesReader.read(file).list())
                .extracting(value -> value.se() + " " + value.degrees() + " " + value.group() + " " + value.value())
                .containsExactly("0.5 9.0 Asia 5.0", "0.0 Infinity Asia 5.0", "null Infinity  null");
    }

    @Test
    void faultsOfErrorsDegreesAndGroupsAreToldWithTheirLines() throws IOException {
        Path file = write(HEADER.strip() + ",group,se,df\n"
                + "2026,economy,A,p,X,5,,ok,Asia,-1,\n"
                + "2026,economy,B,p,X,,,missing,Asia,1,\n"
                + "2026,economy,C,p,X,5,,ok,Asia,,4\n"
                + "2026,economy,D,p,X,5,,ok,Asia,1,0\n"
                + "2026,economy,E,p,X,5,,ok,Asia,wide,many\n"
                + "2026,economy,F,p,X,many,,ok,Asia,1,2\n"
                + "2026,economy,A,p,Y,5,,ok,Europe,1,\n"
                + "2026,economy,A,p,Z,5,,ok,,1,\n");
        assertThat(problems(file))
                .containsExactly(
                        "2: expected a standard error of at least 0 beside a value in column 'se', found -1.0",
                        "3: expected a standard error of at least 0 beside a value in column 'se', found 1.0",
                        "4: expected degrees of freedom above 0 beside a standard error in column 'df', found 4.0",
                        "5: expected degrees of freedom above 0 beside a standard error in column 'df', found 0.0",
                        "6: expected a number in column 'se' or nothing, found 'wide'",
                        "6: expected a number in column 'df' or nothing, found 'many'",
                        "7: expected a number in column 'value' or nothing, found 'many'",
                        "8: expected the group 'Asia' of A as on line 2, found 'Europe'",
                        "9: expected the group 'Asia' of A as on line 2, found ''");
    }

    @Test
    void aColumnThatStandsTwiceIsRefused() throws IOException {
        assertThat(problems(write(HEADER.strip() + ",value\n2026,economy,A,p,X,5,,ok,6\n")))
                .containsExactly("1: expected each column once, found 'value' again");
    }

    @Test
    void missingColumnsAreToldTogetherAndNoRowIsRead() throws IOException {
        Path file = write("period,level,unit,indicator,value\n2026,economy,A,X,nonsense\n");
        assertThat(problems(file))
                .containsExactly(
                        "1: missing column 'peer_group' (found: period, level, unit, indicator, value)",
                        "1: missing column 'n' (found: period, level, unit, indicator, value)",
                        "1: missing column 'state' (found: period, level, unit, indicator, value)");
    }

    @Test
    void aFileThatIsNotATableIsToldAsSuch() throws IOException {
        assertThat(problems(write("")))
                .containsExactly("1: expected the header period,level,unit,peer_group,indicator,value,n,state,"
                        + " found nothing");
        assertThat(problems(write(HEADER + "\"2026\" x,economy")).get(0))
                .contains("expected a CSV file, found a fault in its quotes");
        assertThat(problems(folder.resolve("none.csv")))
                .containsExactly(" expected a file of values, found none; check its name");
        Path file = folder.resolve("gbk.csv");
        Files.writeString(file, "甲局", Charset.forName("GB18030"));
        assertThat(problems(file)).containsExactly(" expected UTF-8, found other bytes; save it as UTF-8");
        assertThat(problems(folder).get(0)).startsWith(" expected a readable file, found");
    }

    private static List<String> problems(Path file) {
        UserException thrown = catchThrowableOfType(UserException.class, () -> ValuesReader.read(file));
        assertThat(thrown.kind()).isEqualTo(UserException.Kind.INPUT);
        return thrown.problems().stream()
                .map(problem -> problem.toString().substring(file.toString().length() + 1))
                .toList();
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("values.csv"), text, StandardCharsets.UTF_8);
    }

    private static GivenValue given(
            String period,
            Unit unit,
            String peerGroup,
            String indicator,
            Double value,
            Long n,
            State state,
            Path file,
            long line) {
        return new GivenValue(Period.parse(period), unit, peerGroup, indicator, value, n, state, file.toString(), line);
    }
}
