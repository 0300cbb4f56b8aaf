package org.steelyard.jobs.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.junit.jupiter.api.Test;
import org.steelyard.jobs.SharedSpark;
import org.steelyard.jobs.source.HotlineTickets;

/** Which tickets came again, and after how many days. */
class RecurrenceTableTest {

    private static final List<String> COLUMNS = List.of(
            "ticket_id",
            "department",
            "caller_hash",
            "topic",
            "create_time",
            "close_time",
            "close_date",
            "repeat_of",
            "parent_ticket_id",
            "reopen_count",
            "reopen_time",
            "first_close_time",
            "absent",
            "replicate");

    /** Frozen tickets of some columns, a line each; an empty cell is null. */
    private static Dataset<Row> tickets(String... lines) {
        List<Row> rows = new ArrayList<>();
        for (String line : lines) {
            Object[] cells = line.split(",", -1);
            Object[] row = new Object[COLUMNS.size()];
            for (int i = 0; i < cells.length && i < 12; i++) {
                row[i] = cells[i].equals("") ? null : cells[i];
            }
            row[12] = cells.length > 12 && !cells[12].equals("") ? ((String) cells[12]).replace(';', ',') : null;
            row[13] = "3";
            rows.add(RowFactory.create(row));
        }
        List<StructField> text = new ArrayList<>();
        COLUMNS.forEach(name -> text.add(DataTypes.createStructField(name, DataTypes.StringType, true)));
        Dataset<Row> all = SharedSpark.session().createDataFrame(rows, DataTypes.createStructType(text));
        List<String> casts = new ArrayList<>();
        for (StructField field : HotlineTickets.TABLE.schema().fields()) {
            String from = COLUMNS.contains(field.name()) ? field.name() : "NULL";
            casts.add("CAST(" + from + " AS " + field.dataType().sql() + ") AS " + field.name());
        }
        return all.selectExpr(casts.toArray(String[]::new));
    }

    private static Map<String, Object> days(String... lines) {
        Map<String, Object> days = new TreeMap<>();
        for (Row row : RecurrenceTable.of(tickets(lines)).collectAsList()) {
            assertThat(days.put(row.getAs("ticket_id"), row.getAs("days") == null ? "?" : row.getAs("days")))
                    .isNull();
            assertThat(row.<Integer>getAs("replicate")).isEqualTo(3);
        }
        return days;
    }

    @Test
    void aTicketComesAgainWithTheOneThatNamesItOrIsItsSubTicketAndTheFirstTimeCounts() {
        assertThat(days(
                        "T1,D,,,2026-07-01 09:00,2026-07-06 09:00,2026-07-06,,,,,",
                        "T2,D,,,2026-07-20 09:00,2026-07-22 09:00,2026-07-22,T1,,,,",
                        "T3,E,,,2026-07-16 09:00,,,T1,,,,",
                        "T4-1,D,,,2026-07-23 09:00,,,,T2,,,,",
                        "T5,D,,,2026-07-05 09:00,,,T1,,,,"))
                .isEqualTo(Map.of("T1", 10, "T2", 1));
    }

    @Test
    void theSameCallerOnTheSameTopicComesAgainAndAMaskedOneNever() {
        assertThat(days(
                        "T1,D,a,噪声,2026-07-01 09:00,2026-07-06 09:00,2026-07-06,,,,,",
                        "T2,D,a,噪声,2026-07-09 09:00,2026-07-10 09:00,2026-07-10,,,,,",
                        "T3,D,a,噪声,2026-08-20 09:00,,,,,,,",
                        "T4,D,a,工资,2026-07-07 09:00,2026-07-07 10:00,2026-07-07,,,,,",
                        "T5,D,b,噪声,2026-07-01 09:00,2026-07-06 09:00,2026-07-06,,,,,",
                        "T6,D,,噪声,2026-07-01 09:00,2026-07-06 09:00,2026-07-06,,,,,",
                        "T7,D,,噪声,2026-07-08 09:00,2026-07-09 09:00,2026-07-09,,,,,",
                        // Called again while the first was open: no recurrence of it.
                        "T8,D,c,噪声,2026-07-01 09:00,2026-07-09 09:00,2026-07-09,,,,,",
                        "T9,D,c,噪声,2026-07-05 09:00,2026-07-09 09:00,2026-07-09,,,,,"))
                .isEqualTo(Map.of("T1", 3, "T2", 41));
    }

    @Test
    void aTicketOpenedAgainCountsFromTheCloseBeforeAsFarAsThatIsKnown() {
        assertThat(days(
                        "T1,D,,,2026-07-01 09:00,2026-07-20 09:00,2026-07-20,,,1,2026-07-15 09:00,2026-07-06 09:00",
                        "T2,D,,,2026-07-01 09:00,2026-07-10 09:00,2026-07-10,,,1,2026-07-15 09:00,",
                        "T3,D,,,2026-07-01 09:00,2026-07-20 09:00,2026-07-20,,,1,2026-07-15 09:00,",
                        "T4,D,,,2026-07-01 09:00,2026-07-20 09:00,2026-07-20,,,2,,",
                        "T5,D,,,2026-07-01 09:00,2026-07-20 09:00,2026-07-20,,,0,,",
                        "T6,D,,,2026-07-01 09:00,,,,,1,2026-07-15 09:00,2026-07-06 09:00"))
                .isEqualTo(Map.of("T1", 9, "T2", 5, "T3", "?", "T4", "?"));
    }

    @Test
    void whatCouldNotBeRecognisedIsNoRecurrenceEither() {
        String lacks = ";reopen_count;reopen_time;repeat_of;";
        assertThat(days(
                        "T1,D,,,2026-07-01 09:00,2026-07-06 09:00,2026-07-06,,,,,," + lacks,
                        "T1-1,D,,,2026-07-08 09:00,,,,T1,,,," + lacks,
                        "T2,D,,,2026-07-01 09:00,2026-07-06 09:00,2026-07-06,,,,,,;repeat_of;",
                        "T2-1,D,,,2026-07-08 09:00,,,,T2,,,," + lacks))
                .isEqualTo(Map.of("T2", 2));
    }
}
