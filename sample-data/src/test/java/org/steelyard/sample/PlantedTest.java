package org.steelyard.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PlantedTest {

    /** Columns that say who, not how. */
    private static final List<String> NAMES = List.of("办件编号", "事项编码", "事项名称", "受理部门", "工单编号", "承办单位", "评价编号", "关联工单");

    @Test
    void twoDepartmentsMirrorEachOtherInEveryFile() throws IOException {
        for (String quarter : Committed.QUARTERS) {
            for (String table : List.of("cases", "tickets", "platform", "hall")) {
                Export export = Committed.export(table, quarter);
                List<List<String>> one = rowsOf(export, "民政局");
                assertThat(one).as(table + quarter).hasSizeGreaterThan(50).isEqualTo(rowsOf(export, "教育局"));
            }
        }
    }

    @Test
    void theHeatingCompanyHasTooFewRecordsInSummerAndManyBefore() throws IOException {
        assertThat(department(Committed.export("cases", "2026-Q3"), "云州热力公司")).hasSizeLessThan(20);
        assertThat(department(Committed.export("tickets", "2026-Q3"), "云州热力公司")).hasSizeLessThan(20);
        assertThat(department(Committed.export("cases", "2026-Q1"), "云州热力公司")).hasSizeGreaterThan(500);
    }

    @Test
    void theHousingBureauLeavesCasesOpenThatOthersClose() throws IOException {
        Export export = Committed.export("cases", "2026-Q3");
        Predicate<List<String>> stale = r ->
                export.text(r, "办件状态").equals("办理中") && export.text(r, "受理时间").compareTo("2026-09-01") < 0;
        assertThat(department(export, "住房和城乡建设局").stream().filter(stale)).hasSizeGreaterThan(30);
        assertThat(department(export, "自然资源和规划局").stream().filter(stale)).hasSizeLessThan(8);
    }

    @Test
    void theGasGroupsRatingsAreMostlyTheSystemsOwn() throws IOException {
        Export hall = Committed.export("hall", "2026-Q3");
        List<List<String>> gas = department(hall, "云州燃气集团");
        assertThat(gas.stream().filter(r -> hall.text(r, "评价渠道").equals("7")).count())
                .isGreaterThan(gas.size() * 4L / 5);
    }

    @Test
    void everyPairOfDepartmentAndDistrictHasFortyCasesUnlessPlanted() throws IOException {
        for (String quarter : Committed.QUARTERS) {
            Export export = Committed.export("cases", quarter);
            Map<String, Long> pairs = export.records().stream()
                    .filter(r -> !List.of("云州热力公司", "云州市星际事务局", "城市管理局").contains(export.text(r, "受理部门")))
                    .filter(r -> r.size() == export.header().size()
                            && !export.text(r, "行政区划").equals("990199"))
                    .collect(Collectors.groupingBy(
                            r -> export.text(r, "受理部门") + export.text(r, "行政区划"), Collectors.counting()));
            assertThat(pairs.values()).as(quarter).allMatch(count -> count >= 40);
        }
    }

    private static List<List<String>> department(Export export, String name) {
        return export.records().stream()
                .filter(r -> (export.text(r, "受理部门") + export.text(r, "承办单位")).equals(name))
                .toList();
    }

    /** A department's rows without the names, sorted. */
    private static List<List<String>> rowsOf(Export export, String name) {
        List<List<String>> rows = new ArrayList<>();
        for (List<String> row : department(export, name)) {
            List<String> kept = new ArrayList<>(row);
            NAMES.stream()
                    .map(export.header()::indexOf)
                    .filter(at -> at >= 0)
                    .sorted(Collections.reverseOrder())
                    .forEach(at -> kept.remove(at.intValue()));
            rows.add(kept);
        }
        rows.sort((a, b) -> a.toString().compareTo(b.toString()));
        return rows;
    }
}
