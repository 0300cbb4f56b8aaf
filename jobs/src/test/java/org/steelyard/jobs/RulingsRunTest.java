package org.steelyard.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exclusions, exemptions and appeals of a whole run: what they leave out, what still counts for contact, and which met no record. */
class RulingsRunTest {

    private static final String TICKETS = "工单编号,承办单位,创建时间,办结时间,是否有效回访,是否联系,是否解决,是否满意,剔除原因,剔除时间,回访时间,工单状态\n";

    @TempDir
    private static Path folder;

    private static Pipeline.Done done;

    @BeforeAll
    static void run() throws IOException {
        try (Stream<Path> files = Files.list(SampleRun.sample("yunzhou/reference"))) {
            for (Path file : files.toList()) {
                write("reference/" + file.getFileName(), Files.readString(file));
            }
        }
        write("cases.csv", "办件编号,受理部门,行政区划,受理时间,办结时间,办件状态\nA1,D01,990101,2026-07-01 09:00,2026-07-03 09:00,已办结\n");
        write(
                "tickets.csv",
                TICKETS
                        + "T1,D01,2026-07-01 09:00,2026-07-03 09:00,是,是,是,满意,,,2026-07-06 09:00,办结\n"
                        + "T2,D01,2026-07-01 09:00,2026-07-03 09:00,是,是,否,不满意,X10 不可抗力,2026-07-02 09:00,2026-07-06 09:00,办结\n"
                        + "T3,D01,2026-07-01 09:00,2026-07-03 09:00,是,否,否,不满意,X10 不可抗力,2026-07-06 09:00,2026-07-06 09:00,办结\n"
                        + "T4,D01,2026-07-01 09:00,2026-07-03 09:00,是,否,否,不满意,,,2026-07-06 09:00,办结\n"
                        + "T5,D01,2026-07-01 09:00,2026-07-03 09:00,是,是,否,不满意,,,2026-07-13 09:00,办结\n"
                        + "T6,D01,2026-07-01 09:00,2026-07-03 09:00,是,否,否,不满意,,,2026-07-06 09:00,办结\n"
                        + "T7,昨天局,2026-07-01 09:00,2026-07-03 09:00,是,否,否,不满意,,,2026-07-06 09:00,办结\n");
        write("reference/exclusions.csv", """
                        record,code,evidence,decided_on,approver
                        T4,X7,云热线2026-4号,2026-07-05,市热线办
                        T5,X10,云热线2026-5号,2026-07-10,市热线办
                        T6,X3,云热线2026-6号,2026-07-06,市热线办
                        T7,X7,云热线2026-7号,2026-07-05,市热线办
                        T99,X3,云热线2026-9号,2026-07-05,市热线办
                        """);
        write("reference/exemptions.csv", """
                        table,record,rule,evidence,filed_on,decided_on,decision,approver
                        cases,A1,容错-3,云容错2026-7号,2026-06-01,2026-06-10,approved,市容错办
                        cases,A9,容错-3,云容错2026-8号,2026-06-01,2026-06-10,approved,市容错办
                        cases,A8,容错-3,云容错2026-8号,2026-06-01,2026-06-10,denied,市容错办
                        """);
        write("reference/appeals.csv", """
                        appeal_id,department,district,period,filed_on,decided_on,table,record,decision,evidence,column,value
                        S-1,D01,,2026-Q3,2026-08-01,2026-08-05,ratings,R1,upheld,核查单5,,
                        """);
        String profile = Files.readString(SampleRun.sample("yunzhou/profile.yaml"));
        write("profile.yaml", profile.substring(0, profile.indexOf("sources:")) + """
                          exclusions: reference/exclusions.csv
                          exemptions: reference/exemptions.csv
                          appeals: reference/appeals.csv
                        sources:
                          - { table: cases, name: 平台, files: ["cases.csv"], codes: { status: { 已办结: CLOSED_OK } } }
                          - { table: tickets, name: 热线, files: ["tickets*.csv"] }
                        """);
        String all = Files.readString(Path.of("../indicators/rulebooks/city/scheme.yaml"));
        assertThat(all).contains("rejects: 0.05");
        copy(Path.of("../indicators/rulebooks/city"), folder.resolve("rules"));
        Files.writeString(folder.resolve("rules/scheme.yaml"), all.replace("rejects: 0.05", "rejects: 1"));
        done = weighed();
    }

    private static Pipeline.Done weighed() {
        return SampleRun.run(SampleRun.request(
                folder, folder.resolve("profile.yaml"), folder.resolve("rules").toString(), "2026-Q3"));
    }

    @Test
    void theSameFileTwiceChangesNoFigure() throws IOException {
        Path copy = folder.resolve("tickets-again.csv");
        Files.copy(folder.resolve("tickets.csv"), copy);
        Pipeline.Done twice = weighed();
        Files.delete(copy);
        for (String table : List.of("measurements.csv", "scores.csv", "rankings.csv", "flags.csv")) {
            assertThat(twice.folder().resolve("results").resolve(table))
                    .hasSameBinaryContentAs(done.folder().resolve("results").resolve(table));
        }
        assertThat(SampleRun.rows(twice, "intake.csv"))
                .filteredOn(row -> row.get("file").equals("tickets-again.csv"))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("accepted", "0").containsEntry("superseded", "6"));
        assertThat(twice.notes()).anyMatch(note -> note.toString().contains("byte for byte the same file"));
    }

    private static void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolve("..").normalize());
        Files.writeString(file, text);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path file : walk.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    private static Map<String, String> measured(String indicator) {
        return SampleRun.rows(done, "measurements.csv").stream()
                .filter(row -> row.get("indicator").equals(indicator)
                        && row.get("period").equals("2026-Q3")
                        && row.get("department").equals("行政审批局")
                        && row.get("level").equals("department"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatCannotBeSolvedForTheTimeBeingCountsForContactAlone() {
        // T1, T2, T3, T5 and T6 were revisited and are not left out of this; T1, T2 and T5 were contacted.
        assertThat(measured("HOT-02")).containsEntry("n", "5").containsEntry("numerator", "3");
        // T2 and T5 are left out of all others.
        assertThat(measured("HOT-03")).containsEntry("n", "3").containsEntry("numerator", "1");
        assertThat(measured("HOT-05")).containsEntry("n", "3");
        List<Row> contacts = SharedSpark.session()
                .read()
                .parquet(done.folder().resolve("frozen/contact_tickets").toString())
                .select("ticket_id", "exclude_reason")
                .collectAsList();
        assertThat(contacts).extracting(Row::toString).containsExactly("[T2,X10]", "[T5,X10]");
    }

    @Test
    void whatIsLeftOutNamesTheCodeTheEvidenceWhoDecidedAndWhen() throws IOException {
        assertThat(Files.readString(done.folder().resolve("rejected/tickets/rejected.csv")))
                .isEqualTo("""
                        file,line,fate,rule,sentence
                        tickets.csv,3,excluded,X10,"excluded from assessment: cannot be solved for the time being, as approved"
                        tickets.csv,5,excluded,X7,"excluded from assessment: the caller refuses to cooperate: left out by exclusion X7 (evidence 云热线2026-4号), approved by 市热线办 on 2026-07-05"
                        tickets.csv,6,excluded,X10,"excluded from assessment: cannot be solved for the time being, as approved: left out by exclusion X10 (evidence 云热线2026-5号), approved by 市热线办 on 2026-07-10; it was set after the day on which the ticket was due"
                        tickets.csv,8,rejected,unknown_department,department: '昨天局' is in no reference table on that day (add it or an alias)
                        """);
        assertThat(Files.readString(done.folder().resolve("rejected/cases/rejected.csv")))
                .contains("left out by exemption 容错-3 (evidence 云容错2026-7号), approved by 市容错办 on 2026-06-10");
    }

    @Test
    void anExclusionThatCameAfterTheCallerWasAskedDoesNotHold() {
        assertThat(SharedSpark.session()
                        .read()
                        .parquet(done.folder().resolve("frozen/tickets").toString())
                        .where("overlay IS NOT NULL")
                        .selectExpr("concat_ws(': ', ticket_id, overlay, CAST(integrity_flags AS STRING))")
                        .collectAsList())
                .extracting(row -> row.getString(0))
                .containsExactly(
                        "T3: exclusion X10 does not apply: it was set after the revisit: 1",
                        "T6: exclusion X3 (evidence 云热线2026-6号) does not apply: it was decided on 2026-07-06, not before"
                                + " the revisit: 0");
    }

    @Test
    void aRulingThatMetNoRecordIsTold() throws IOException {
        List<String> unmet = List.of(
                "reference/appeals.csv:2: the appeal S-1 met no record: no row of 'ratings' has the id 'R1' (correct the"
                        + " id, or take the ruling out)",
                "reference/exclusions.csv:6: the exclusion X3 met no record: no row of 'tickets' has the id 'T99' (correct"
                        + " the id, or take the ruling out)",
                "reference/exemptions.csv:3: the exemption 容错-3 met no record: no row of 'cases' has the id 'A9' (correct"
                        + " the id, or take the ruling out)");
        assertThat(done.notes())
                .extracting(Object::toString)
                .filteredOn(note -> note.contains("met no record"))
                .isEqualTo(unmet);
        assertThat(Files.readString(done.folder().resolve("results/notes.csv")))
                .contains("reference/exclusions.csv,6,", "met no record: no row of 'tickets' has the id 'T99'");
    }
}
