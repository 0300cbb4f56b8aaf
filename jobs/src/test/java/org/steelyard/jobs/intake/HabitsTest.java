package org.steelyard.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelyard.indicators.problem.Problem;
import org.steelyard.indicators.problem.UserException;
import org.steelyard.jobs.profile.Profile;
import org.steelyard.jobs.profile.ProfileReader;
import org.steelyard.jobs.profile.Source;
import org.steelyard.jobs.source.CaseLog;

/** What only a whole file can tell of its cells. */
class HabitsTest {

    private static final String HEADER = "办件编号,受理部门,受理时间,办件状态";

    @TempDir
    private Path folder;

    private Inputs open(List<String> lines, Profile profile) throws IOException {
        Files.write(folder.resolve("a.csv"), lines);
        return Inputs.open(profile, folder, folder.resolve(".staging"));
    }

    private static Profile plain() {
        Source source = new Source(CaseLog.TABLE, "平台", List.of("a.csv"), Map.of(), Map.of(), Map.of(), List.of());
        return new Profile("city", "profile.yaml", ZoneId.of("Asia/Shanghai"), Map.of(), List.of(), List.of(source));
    }

    private static List<String> cases(int count, java.util.function.IntFunction<String> id) {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        for (int i = 0; i < count; i++) {
            lines.add(id.apply(i) + ",税务局,2026-07-01 09:00:00,办结");
        }
        return lines;
    }

    private Map<String, Integer> digits(List<String> lines) throws IOException {
        return open(lines, plain())
                .tables()
                .get("cases")
                .files()
                .get(0)
                .habits()
                .digits();
    }

    @Test
    void idsOfOneLengthWithLeadingZerosTellHowLongAnIdIs() throws IOException {
        assertThat(digits(cases(30, i -> String.format("%08d", 99_999_990 + i).substring(0, 8))))
                .isEmpty();
        assertThat(digits(cases(30, i -> String.format("%08d", 9_999_990 + i))))
                .containsExactly(Map.entry("case_id", 8));
    }

    @Test
    void nothingIsLearntFromFewIdsOrFromIdsOfManyLengths() throws IOException {
        assertThat(digits(cases(19, i -> String.format("%08d", i)))).isEmpty();
        assertThat(digits(cases(30, i -> "0".repeat(i % 3) + "123"))).isEmpty();
        assertThat(digits(cases(30, i -> "YZ" + i))).isEmpty();
    }

    @Test
    void anIdThatLostItsLeadingZerosIsSetAsideNeverFilledUp() throws IOException {
        List<String> lines = cases(30, i -> i == 7 ? "4711" : String.format("%08d", 9_999_990 + i));
        TableFile file = open(lines, plain()).tables().get("cases").files().get(0);
        byte[] bytes = String.join("\n", lines).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        RowReader reader =
                new RowReader(CaseLog.TABLE, file, Reading.of(CaseLog.TABLE).context(), new Superseded());
        CsvScanner scanner = new CsvScanner(bytes, 0, bytes.length, (byte) ',', 1);
        List<String> told = new ArrayList<>();
        while (scanner.next()) {
            if (scanner.line() > 1
                    && reader.read(scanner) != null
                    && reader.verdict().fate() != Fate.ACCEPTED) {
                told.add(scanner.line() + " " + reader.verdict().rule() + " "
                        + reader.verdict().sentence());
            }
        }
        assertThat(told)
                .containsExactly(
                        "9 damaged_id case_id: '4711' has 4 digits where the ids of this file have 8, some with"
                                + " leading zeros: a spreadsheet took them away (export the column as text)");
    }

    private Profile withShare() throws IOException {
        return ProfileReader.read(Files.writeString(folder.resolve("profile.yaml"), """
                name: small
                time_zone: Asia/Shanghai
                weekdays: { from: 2024, to: 2027 }
                sources:
                  - table: cases
                    name: one
                    files: ["a.csv"]
                    extra: { share: { header: 占比, kind: percent } }
                """));
    }

    private List<String> shares(String... cells) {
        List<String> lines = new ArrayList<>(List.of(HEADER + ",占比"));
        for (String cell : cells) {
            lines.add("A" + lines.size() + ",税务局,2026-07-01 09:00:00,办结," + cell);
        }
        return lines;
    }

    private boolean isFraction(String... cells) throws IOException {
        return open(shares(cells), withShare())
                .tables()
                .get("cases")
                .files()
                .get(0)
                .habits()
                .fractions()
                .contains("share");
    }

    @Test
    void theLargestNumberOfAPercentColumnTellsWhatItsNumbersMean() throws IOException {
        assertThat(isFraction("0.985", "1", "0")).isTrue();
        assertThat(isFraction("98.5", "100", "0.5")).isFalse();
        assertThat(isFraction("98.5%", "1%", "100%")).isFalse();
        assertThat(isFraction("0", "", "无")).isFalse();
        assertThat(isFraction("0.2", "５０%")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.2", "0;1;1"})
    void whereNobodyCanTellTheFileIsRefused(String cells) {
        UserException e =
                catchThrowableOfType(UserException.class, () -> open(shares(cells.split(";", -1)), withShare()));
        assertThat(e.problems())
                .extracting(Problem::toString)
                .singleElement()
                .asString()
                .startsWith("a.csv:1: the numbers of column 'share' go up to 1")
                .endsWith("nobody can tell whether 1 means 1 % or 100 % (deliver them with the sign %)");
    }

    @Test
    void exactlyAsManyRowsAsASpreadsheetHoldsAreAWarning() throws IOException {
        assertThat(open(cases(65_535, i -> "A" + i), plain()).notes())
                .extracting(Problem::toString)
                .containsExactly(
                        "a.csv: has exactly 65536 rows, the most that a spreadsheet holds: the export was probably cut"
                                + " off there (export it in parts, or as CSV)");
        assertThat(open(cases(65_536, i -> "A" + i), plain()).notes()).hasSize(1);
        assertThat(open(cases(65_534, i -> "A" + i), plain()).notes()).isEmpty();
        assertThat(open(cases(65_537, i -> "A" + i), plain()).notes()).isEmpty();
    }
}
