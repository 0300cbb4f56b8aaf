package org.steelyard.jobs.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.steelyard.jobs.clock.SampleCalendar;
import org.steelyard.jobs.source.Chains;

class ChainerTest {

    private static final int COLUMNS = Chains.TABLE.columns().size();

    /** A link of one topic; what is null is unknown. */
    private static Link link(
            String bundle,
            String applicant,
            String id,
            String department,
            String item,
            String applied,
            @Nullable String delivered,
            String status,
            @Nullable String fee,
            @Nullable String value,
            @Nullable Integer documents,
            int external) {
        return new Link(
                "CONSTRUCTION_PERMITS",
                bundle,
                applicant,
                id,
                department,
                "青湖区",
                item,
                LocalDateTime.parse(applied + "T09:00"),
                delivered == null ? null : LocalDateTime.parse(delivered + "T17:00"),
                status,
                fee == null ? null : new BigDecimal(fee),
                value == null ? null : new BigDecimal(value),
                documents,
                external);
    }

    private static Link granted(String bundle, String id, String item, String applied, String delivered) {
        return link(bundle, "", id, "规划局", item, applied, delivered, "CLOSED_OK", "10.00", "1000.00", 2, 0);
    }

    private static List<Map<String, Object>> chains(Link... links) {
        List<Map<String, Object>> chains = new ArrayList<>();
        StructType schema = Chains.TABLE.schema();
        new Chainer(SampleCalendar.read(), 20)
                .chains(Arrays.asList(links).iterator())
                .forEachRemaining(row -> {
                    Map<String, Object> map = new TreeMap<>();
                    for (int i = 0; i < COLUMNS; i++) {
                        if (!row.isNullAt(i)) {
                            map.put(schema.fields()[i].name(), value(row, i, schema.fields()[i].dataType()));
                        }
                    }
                    if (!row.isNullAt(COLUMNS + 1)) {
                        map.put("rule", row.getUTF8String(COLUMNS + 1).toString());
                    }
                    chains.add(map);
                });
        return chains;
    }

    private static Object value(InternalRow row, int i, DataType type) {
        if (type instanceof DecimalType decimal) {
            return row.getDecimal(i, decimal.precision(), decimal.scale()).toString();
        }
        if (type.equals(DataTypes.DateType)) {
            return LocalDate.ofEpochDay(row.getInt(i)).toString();
        }
        return type.equals(DataTypes.StringType)
                ? row.getUTF8String(i).toString()
                : type.equals(DataTypes.IntegerType) ? (Object) row.getInt(i) : row.getLong(i);
    }

    @Test
    void aChainRunsFromItsFirstApplicationToItsLastDeliveryAndAddsUpWhatItAskedFor() {
        // Three items at two departments, one external step twice for one item; 1,000 yuan of 3,000,000; seven papers.
        List<Map<String, Object>> chains = chains(
                link(
                        "XM1",
                        "",
                        "A",
                        "规划局",
                        "I1",
                        "2026-09-24",
                        "2026-09-28",
                        "CLOSED_OK",
                        "900.00",
                        "3000000.00",
                        4,
                        2),
                link("XM1", "", "B", "审批局", "I2", "2026-09-28", "2026-10-09", "CLOSED_OK", "100.00", null, 3, 0),
                link("XM1", "", "C", "规划局", "I1", "2026-09-28", "2026-09-29", "CLOSED_OK", "0.00", "10.00", 0, 1));
        assertThat(chains).singleElement().satisfies(chain -> assertThat(chain)
                .containsEntry("chain_id", "XM1")
                .containsEntry("topic", "CONSTRUCTION_PERMITS")
                .containsEntry("department", "审批局")
                .containsEntry("district", "青湖区")
                .containsEntry("completed_date", "2026-10-09")
                // 28, 29, 30 September and, after the holidays, 8 and 9 October.
                .containsEntry("elapsed_days", 5)
                .containsEntry("procedures", 4)
                .containsEntry("cases", 3)
                .containsEntry("documents", 7)
                .containsEntry("cost", "1000.00")
                .containsEntry("project_value", "3000000.00")
                .containsEntry("cost_percent", "0.0333")
                .doesNotContainKey("rule"));
    }

    @Test
    void oneUnknownFeeOrNumberOfPapersMakesThatOfTheChainUnknownAndNotSmaller() {
        assertThat(chains(
                        granted("XM1", "A", "I1", "2026-08-03", "2026-08-05"),
                        link(
                                "XM1",
                                "",
                                "B",
                                "规划局",
                                "I2",
                                "2026-08-03",
                                "2026-08-06",
                                "CLOSED_OK",
                                null,
                                null,
                                null,
                                0)))
                .singleElement()
                .satisfies(chain -> assertThat(chain)
                        .containsEntry("procedures", 2)
                        .containsEntry("project_value", "1000.00")
                        .doesNotContainKeys("cost", "cost_percent", "documents"));
    }

    @Test
    void aChainThatIsNotAtItsEndOrLedNowhereIsLeftOutWithItsRule() {
        assertThat(chains(
                        granted("XM1", "A", "I1", "2026-08-03", "2026-08-05"),
                        link("XM1", "", "B", "规划局", "I2", "2026-08-03", null, "IN_PROCESS", "0", null, 1, 0),
                        link("XM2", "", "C", "规划局", "I1", "2026-08-03", "2026-08-05", "CLOSED_REJECT", "0", null, 1, 0),
                        link("XM3", "", "D", "规划局", "I1", "2026-08-03", null, "CLOSED_OK", "0", null, 1, 0),
                        link("", "", "E", "规划局", "I1", "2026-08-03", "2026-08-05", "CLOSED_OK", "0", null, 1, 0),
                        granted("XM4", "F", "I1", "2022-12-30", "2026-08-05")))
                .extracting(chain -> chain.get("rule"))
                .containsExactly("unfinished", "refused", "unfinished", "no_chain_key", "calendar");
    }

    @Test
    void whatWasRefusedAndThenGrantedTookAllTheTime() {
        assertThat(chains(
                        link(
                                "XM1",
                                "",
                                "A",
                                "规划局",
                                "I1",
                                "2026-08-03",
                                "2026-08-05",
                                "CLOSED_REJECT",
                                "5.00",
                                null,
                                1,
                                0),
                        granted("XM1", "B", "I1", "2026-08-10", "2026-08-12")))
                .singleElement()
                .satisfies(chain -> assertThat(chain)
                        .containsEntry("elapsed_days", 7)
                        .containsEntry("procedures", 1)
                        .containsEntry("cost", "15.00"));
    }

    @Test
    void withoutABundleCasesOfOneApplicantBelongTogetherForThirtyWorkingDays() {
        // 3 August to 14 September 2026 are thirty working days.
        List<Map<String, Object>> chains = chains(
                link("", "h1", "A", "规划局", "I1", "2026-08-03", "2026-08-05", "CLOSED_OK", "0", null, 1, 0),
                link("", "h1", "B", "规划局", "I2", "2026-09-14", "2026-09-15", "CLOSED_OK", "0", null, 1, 0),
                link("", "h1", "C", "规划局", "I3", "2026-09-15", "2026-09-16", "CLOSED_OK", "0", null, 1, 0),
                link("", "h2", "D", "规划局", "I1", "2026-09-15", "2026-09-15", "CLOSED_OK", "0", null, 1, 0));
        assertThat(chains).extracting(c -> c.get("chain_id")).containsExactly("A", "C", "D");
        assertThat(chains).extracting(c -> c.get("cases")).containsExactly(2, 1, 1);
        assertThat(chains).extracting(c -> c.get("elapsed_days")).containsExactly(31, 1, 0);
    }
}
