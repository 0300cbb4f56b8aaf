package org.steelyard.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.jobs.source.CaseLog;
import org.steelyard.jobs.source.CaseSteps;
import org.steelyard.jobs.source.HotlineTickets;
import org.steelyard.jobs.source.SourceTable;

class DuplicatesTest {

    private static final String CASES = "办件编号,受理部门,受理时间,办件状态,入库时间\n";
    private static final String TICKETS = "工单编号,承办单位,创建时间,派单时间,工单状态,剔除原因\n";

    @TempDir
    private Path folder;

    private Delivery delivery(SourceTable table, String... files) throws IOException {
        Delivery delivery = new Delivery(folder.resolve("input"), table);
        for (int i = 0; i < files.length; i++) {
            delivery.file((char) ('a' + i) + ".csv", files[i]);
        }
        return delivery;
    }

    private List<String> fates(SourceTable table, String... files) throws IOException {
        return delivery(table, files)
                .fates(folder.resolve("staging"), table.key().get(0));
    }

    @Test
    void theRowThatWasLoadedLastWinsWhereverItStands() throws IOException {
        assertThat(fates(
                        CaseLog.TABLE,
                        CASES + "A1,税务局,2026-07-01 09:00,办结,2026-07-09 00:00\n"
                                + "A2,税务局,2026-07-01 09:00,在办,2026-07-01 00:00\n"
                                + "A3,税务局,2026-07-01 09:00,在办,\n",
                        CASES + "A1,税务局,2026-07-01 09:00,在办,2026-07-01 00:00\n"
                                + "A2,税务局,2026-07-01 09:00,办结,2026-07-09 00:00\n"
                                + "A3,税务局,2026-07-01 09:00,办结,2026-01-01 00:00\n"))
                .containsExactly(
                        "a.csv:2 A1 accepted",
                        "a.csv:3 A2 superseded",
                        "a.csv:4 A3 superseded",
                        "b.csv:2 A1 superseded",
                        "b.csv:3 A2 accepted",
                        "b.csv:4 A3 accepted");
    }

    @Test
    void ofTwoRowsThatAreTheSameTheLaterPlaceWins() throws IOException {
        String row = "A1,税务局,2026-07-01 09:00,办结,2026-07-09 00:00\n";
        assertThat(fates(CaseLog.TABLE, CASES + row + row, CASES + row))
                .containsExactly("a.csv:2 A1 superseded", "a.csv:3 A1 superseded", "b.csv:2 A1 accepted");
    }

    @Test
    void anIdInAnotherDressIsTheSameRecord() throws IOException {
        assertThat(fates(
                        CaseLog.TABLE,
                        CASES + "A1,税务局,2026-07-01 09:00,在办,2026-07-01 00:00\n"
                                + "Ａ１,税务局,2026-07-01 09:00,在办,2026-07-02 00:00\n"
                                + "A１ ,税务局,2026-07-01 09:00,在办,2026-07-03 00:00\n"
                                + " A1 ,税务局,2026-07-01 09:00,办结,2026-07-04 00:00\n"))
                .containsExactly(
                        "a.csv:2 A1 superseded",
                        "a.csv:3 A1 superseded",
                        "a.csv:4 A1 superseded",
                        "a.csv:5 A1 accepted");
    }

    @Test
    void aRowThatCannotBeReadReplacesNoneThatCan() throws IOException {
        assertThat(fates(
                        CaseLog.TABLE,
                        CASES + "A1,税务局,2026-07-01 09:00,在办,2026-07-01 00:00\n"
                                + "A1,无名局,2026-07-01 09:00,办结,2026-07-09 00:00\n"))
                .containsExactly("a.csv:2 A1 accepted", "a.csv:3 A1 rejected");
    }

    @Test
    void linesOfTotalsDoNotReplaceEachOther() throws IOException {
        assertThat(fates(CaseLog.TABLE, CASES + "合计,,,,\n合计,,,,\n", CASES + "合计,,,,\n"))
                .containsExactly("a.csv:2 ? excluded", "a.csv:3 ? excluded", "b.csv:2 ? excluded");
    }

    @Test
    void ofATicketTheLastAcceptedHandlersLegCounts() throws IOException {
        assertThat(fates(
                        HotlineTickets.TABLE,
                        TICKETS + "T1,税务局,2026-07-01 09:00,2026-07-01 10:00,已转派,\n"
                                + "T1,D1,2026-07-01 09:00,2026-07-02 10:00,办理中,\n"
                                + "T2,D1,2026-07-01 09:00,2026-07-01 10:00,办结,\n"
                                + "T2,税务局,2026-07-01 09:00,2026-07-05 10:00,已转派,\n"))
                .containsExactly(
                        "a.csv:2 T1 superseded", "a.csv:3 T1 accepted", "a.csv:4 T2 accepted", "a.csv:5 T2 superseded");
    }

    @Test
    void anExclusionThatCameLaterTakesTheEarlierLegWithIt() throws IOException {
        assertThat(fates(
                        HotlineTickets.TABLE,
                        TICKETS + "T1,税务局,2026-07-01 09:00,2026-07-01 10:00,已转派,\n"
                                + "T1,D1,2026-07-01 09:00,2026-07-02 10:00,办理中,已进入诉讼\n"))
                .containsExactly("a.csv:2 T1 superseded", "a.csv:3 T1 excluded");
    }

    @Test
    void theStepsOfACaseAreToldApartByTheirNumber() throws IOException {
        String header = "办件编号,环节序号,环节开始时间\n";
        assertThat(fates(
                        CaseSteps.TABLE,
                        header + "A1,1,2026-07-01\nA1,2,2026-07-02\nA1,２,2026-07-03\nA2,1,2026-07-01\n"))
                .containsExactly(
                        "a.csv:2 A1 accepted", "a.csv:3 A1 superseded", "a.csv:4 A1 accepted", "a.csv:5 A2 accepted");
    }

    @Test
    void theReplicateGroupIsSparksOwnHashOfTheId() throws IOException {
        StringBuilder text = new StringBuilder(CASES);
        for (int i = 0; i < 200; i++) {
            text.append("办A").append(i).append(",税务局,2026-07-01 09:00,办结,\n");
        }
        Delivery delivery = delivery(CaseLog.TABLE, text.toString());
        List<Row> rows = delivery.rows(delivery.open(folder.resolve("staging")))
                .select(functions.col("replicate"), functions.expr("CAST(pmod(xxhash64(case_id), 20) AS INT)"))
                .collectAsList();
        assertThat(rows).hasSize(200).allMatch(r -> r.getInt(0) == r.getInt(1));
        assertThat(rows.stream().map(r -> r.getInt(0)).distinct()).hasSize(20);
    }
}
