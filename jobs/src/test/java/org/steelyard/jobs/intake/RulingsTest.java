package org.steelyard.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.indicators.problem.UserException;
import org.steelyard.jobs.profile.Profile;
import org.steelyard.jobs.reference.ReferenceReader;
import org.steelyard.jobs.reference.References;
import org.steelyard.jobs.source.CaseLog;

/** Exemptions and appeals about single records, read from their tables and laid over the rows. */
class RulingsTest {

    private static final String HEADER = "办件编号,受理部门,受理时间,办结时间,办件状态";
    private static final String EXEMPTIONS = "table,record,rule,evidence,filed_on,decided_on,decision,approver\n";
    private static final String APPEALS =
            "appeal_id,department,district,period,filed_on,decided_on,table,record,decision,evidence,column,value\n";

    @TempDir
    private Path folder;

    private final Map<String, String> tables = new TreeMap<>();

    @BeforeEach
    void city() throws IOException {
        table("calendar", "date,kind,name\n2026-10-01,holiday,国庆\n");
    }

    private void table(String name, String text) throws IOException {
        tables.put(name, name + ".csv");
        Files.writeString(folder.resolve(name + ".csv"), text);
    }

    private References references() {
        return ReferenceReader.read(
                new Profile("city", "profile.yaml", ZoneId.of("Asia/Shanghai"), tables, List.of(), List.of()), folder);
    }

    private List<Map<String, Object>> rows() {
        return Reading.of(CaseLog.TABLE)
                .references(references())
                .rows(
                        HEADER,
                        "A1,税务局,2026-07-01 09:00,2026-07-20 09:00,办结",
                        "A2,税务局,2026-07-01 09:00,2026-07-20 09:00,办结",
                        "A3,税务局,昨天,,办结");
    }

    @Test
    void anApprovedExemptionLeavesItsRecordOutAndNamesRuleEvidenceAndDecision() throws IOException {
        table(
                "exemptions",
                EXEMPTIONS + "cases,A1,容错-3,云容错2026-7号,2026-06-30,2026-07-10,approved,市容错办\n"
                        + "cases,A2,容错-3,云容错2026-8号,2026-06-30,2026-07-10,denied,市容错办\n"
                        + "cases,A3,容错-3,云容错2026-9号,2026-06-30,2026-07-10,approved,市容错办\n");
        assertThat(rows())
                .satisfiesExactly(
                        a1 -> assertThat(a1)
                                .containsEntry("fate", "excluded")
                                .containsEntry("rule", "exemption")
                                .containsEntry(
                                        "sentence",
                                        "left out by exemption 容错-3 (evidence 云容错2026-7号), approved by 市容错办 on 2026-07-10"),
                        a2 -> assertThat(a2).containsEntry("fate", "accepted").doesNotContainKey("overlay"),
                        a3 -> assertThat(a3).containsEntry("rule", "unreadable_time"));
    }

    @Test
    void anExemptionThatWasFiledOnTheDayOfTheEventOrLaterDoesNotApply() throws IOException {
        table("exemptions", EXEMPTIONS + "cases,A1,容错-3,,2026-07-01,2026-07-10,approved,市容错办\n");
        assertThat(rows().get(0))
                .containsEntry("fate", "accepted")
                .containsEntry(
                        "overlay", "exemption 容错-3 does not apply: it was filed on 2026-07-01, not before the event");
    }

    @Test
    void anUpheldAppealCorrectsAValueOrLeavesTheRecordOutAndMovesNoOtherRow() throws IOException {
        List<Map<String, Object>> before = rows();
        table(
                "appeals",
                APPEALS + "S-1,税务局,,2026-Q3,2026-08-01,2026-08-05,cases,A1,upheld,核查单5,close_time,2026-07-03 10:00\n"
                        + "S-2,税务局,,2026-Q3,2026-08-01,,cases,A2,,,,\n"
                        + "S-3,税务局,,2026-Q3,2026-08-01,2026-08-05,cases,A2,denied,,,\n"
                        + "S-4,税务局,,2026-Q3,2026-08-01,2026-08-05,,,,,,\n");
        List<Map<String, Object>> after = rows();
        assertThat(after.get(0))
                .containsEntry("close_date", LocalDate.of(2026, 7, 3))
                .containsEntry("net_days", 2)
                .containsEntry("fate", "accepted")
                .containsEntry("overlay", "appeal S-1 (evidence 核查单5) corrected close_time");
        assertThat(after.subList(1, 3)).isEqualTo(before.subList(1, 3));
        table("appeals", APPEALS + "S-1,税务局,,2026-Q3,2026-08-01,2026-08-05,cases,A1,upheld,核查单5,,\n");
        assertThat(rows().get(0))
                .containsEntry("rule", "appeal")
                .containsEntry("sentence", "left out by appeal S-1 (evidence 核查单5), upheld on 2026-08-05");
    }

    @Test
    void aCorrectionThatKeepsItsRowFromBeingReadIsNamedBesideWhatIsWrong() throws IOException {
        table(
                "appeals",
                APPEALS + "S-1,税务局,,2026-Q3,2026-08-01,2026-08-05,cases,A1,upheld,核查单5,close_time,2026-06-30 10:00\n"
                        + "S-2,税务局,,2026-Q3,2026-08-01,2026-08-05,cases,A2,upheld,核查单6,close_time,soon\n");
        assertThat(rows().subList(0, 2))
                .extracting(row -> row.get("sentence"))
                .containsExactly(
                        "close_time lies before accept_time; with close_time as corrected by appeal S-1 (evidence 核查单5)",
                        "close_time: 'soon' is no date or time that can be read (expected for example 2026-03-05 14:30:00);"
                                + " with close_time as corrected by appeal S-2 (evidence 核查单6)");
    }

    @Test
    void oneRulingDecidedBothWaysIsToldAndNoneOfThemChosen() throws IOException {
        table(
                "exemptions",
                EXEMPTIONS + "cases,A1,容错-3,,2026-06-30,2026-07-10,approved,市容错办\n"
                        + "cases,A1,容错-4,,2026-06-30,2026-07-10,denied,市容错办\n"
                        + "cases,A2,容错-3,,2026-06-30,2026-07-10,denied,市容错办\n"
                        + "cases,A1,容错-3,,2026-06-30,2026-07-12,denied,市容错办\n");
        table(
                "appeals",
                APPEALS + "S-1,税务局,,2026-Q3,2026-08-01,2026-08-05,cases,A1,denied,,,\n"
                        + "S-2,税务局,,2026-Q3,2026-08-01,2026-08-05,cases,A1,upheld,,,\n"
                        + "S-1,税务局,,2026-Q3,2026-08-01,2026-08-05,cases,A1,upheld,,,\n");
        assertThat(catchThrowableOfType(UserException.class, this::references)).hasMessage("""
                        exemptions.csv:5: decides the exemption '容错-3' of the record 'A1' the other way than line 2: keep the one that holds
                        appeals.csv:4: decides the appeal 'S-1' of the record 'A1' the other way than line 2: keep the one that holds""");
    }

    @Test
    void anAppealNamesWhoDecidedItWhereTheTableSaysSo() throws IOException {
        table(
                "appeals",
                APPEALS.replace("value\n", "value,approver\n")
                        + "S-1,税务局,,2026-Q3,2026-08-01,2026-08-05,cases,A1,upheld,核查单5,,,市复核办\n");
        assertThat(rows().get(0))
                .containsEntry("sentence", "left out by appeal S-1 (evidence 核查单5), upheld by 市复核办 on 2026-08-05");
    }

    @Test
    void whatARulingLacksIsToldWithItsLine() throws IOException {
        table(
                "exemptions",
                EXEMPTIONS + "case,A1,容错-3,,2026-06-30,2026-07-10,approved,市容错办\n"
                        + "cases,,,,2026-06-30,2026-06-10,perhaps,\n");
        table("exclusions", "record,code,evidence,decided_on,approver\nT1,X11,,2026-06-30,\n,X7,,yesterday,市热线办\n");
        table(
                "appeals",
                APPEALS + "S-1,税务局,,2026-Q3,2026-08-01,2026-08-05,cases,A1,upheld,,case_id,A9\n"
                        + "S-2,税务局,,2026-Q3,2026-08-01,2026-08-05,cases,A1,upheld,,close_time,2026-07-03\n"
                        + "S-3,税务局,,2026-Q3,2026-08-01,2026-08-05,cases,A1,upheld,,close_time,2026-07-04\n");
        assertThat(catchThrowableOfType(UserException.class, this::references)).hasMessage("""
                        exclusions.csv:2: code: expected one of X1 to X10, found 'X11'
                        exclusions.csv:2: approver: expected who approved the exclusion, found nothing
                        exclusions.csv:3: record: expected the id of a record, found nothing
                        exclusions.csv:3: decided_on: expected a date such as 2026-03-05, found 'yesterday'
                        exemptions.csv:2: table: expected cases or tickets or ratings, found 'case'
                        exemptions.csv:3: decision: expected approved or denied, found 'perhaps'
                        exemptions.csv:3: rule: expected the rule of the exemption, found nothing
                        exemptions.csv:3: approver: expected who approved the exemption, found nothing
                        exemptions.csv:3: record: expected the id of a record, found nothing
                        exemptions.csv:3: decided_on 2026-06-10 is before filed_on 2026-06-30
                        appeals.csv:2: column: 'case_id' is no column of 'cases' that an appeal can correct
                        appeals.csv:4: corrects close_time of the record 'A1', which line 3 corrects already: keep one of them""");
    }
}
