package org.steelyard.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
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

/** A bureau that was split among three successors on 1 July 2026. */
class SplitDepartmentsTest {

    private static final String HEADER = "办件编号,受理部门,行政区划,事项编码,受理时间,办件状态";
    private static final String ALIASES = "alias,dept_id,valid_from,valid_to,weight,district,item_code\n";

    @TempDir
    private Path folder;

    private final Map<String, String> tables = new TreeMap<>();

    @BeforeEach
    void city() throws IOException {
        table("departments", """
                        dept_id,dept_name,dept_name_en,peer_group,peer_group_en
                        D1,规划局,Planning,审批类,Approval
                        D2,林业局,Forests,审批类,Approval
                        D3,水务局,Water,审批类,Approval
                        """);
        table("districts", "district_code,name,name_en\n990101,青湖区,Qinghu\n990102,鹭洲区,Luzhou\n");
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

    private Object department(String id, String district, String item, String time) {
        Map<String, Object> row = Reading.of(CaseLog.TABLE)
                .references(references())
                .row(HEADER, id + ",国土局," + district + "," + item + "," + time + ",办结");
        return row.getOrDefault("department", row.get("rule"));
    }

    @Test
    void eachRecordFallsToOneSuccessorAndTheSharesAreTheWeights() throws IOException {
        table("aliases", ALIASES + "国土局,D1,2026-07-01,,0.6,,\n国土局,D2,2026-07-01,,0.3,,\n国土局,D3,2026-07-01,,0.1,,\n");
        List<String> lines = new ArrayList<>(List.of(HEADER));
        for (int i = 0; i < 10_000; i++) {
            lines.add("A" + i + ",国土局,青湖区,,2026-07-02 09:00,办结");
        }
        Map<Object, Integer> counts = new TreeMap<>();
        Reading.of(CaseLog.TABLE)
                .references(references())
                .rows(lines.toArray(String[]::new))
                .forEach(row -> counts.merge(row.get("department"), 1, Integer::sum));
        assertThat(counts.values().stream().mapToInt(n -> n).sum()).isEqualTo(10_000);
        // Three standard deviations of a binomial count: 147, 137 and 90.
        assertThat(counts.get("规划局")).isCloseTo(6_000, within(147));
        assertThat(counts.get("林业局")).isCloseTo(3_000, within(137));
        assertThat(counts.get("水务局")).isCloseTo(1_000, within(90));
    }

    @Test
    void theSameRecordAlwaysFallsToTheSameSuccessor() throws IOException {
        table("aliases", ALIASES + "国土局,D1,2026-07-01,,0.5,,\n国土局,D2,2026-07-01,,0.5,,\n");
        Object first = department("A1", "青湖区", "", "2026-07-02 09:00");
        assertThat(department("A1", "鹭洲区", "X", "2026-08-02 09:00")).isEqualTo(first);
    }

    @Test
    void whatIsNamedForADistrictOrAnItemIsNotSharedOut() throws IOException {
        table("aliases", ALIASES + "国土局,D1,2026-07-01,,1,,\n国土局,D2,2026-07-01,,,990102,\n国土局,D3,2026-07-01,,,,YZ7\n");
        assertThat(department("A1", "青湖区", "YZ1", "2026-07-02 09:00")).isEqualTo("规划局");
        assertThat(department("A1", "鹭洲区", "YZ1", "2026-07-02 09:00")).isEqualTo("林业局");
        assertThat(department("A1", "青湖区", "YZ7", "2026-07-02 09:00")).isEqualTo("水务局");
    }

    @Test
    void whatNoSuccessorWasNamedForIsSetAside() throws IOException {
        table("aliases", ALIASES + "国土局,D2,2026-07-01,,,990102,\n");
        assertThat(department("A1", "鹭洲区", "", "2026-07-02 09:00")).isEqualTo("林业局");
        assertThat(department("A1", "青湖区", "", "2026-07-02 09:00")).isEqualTo("unknown_department");
        assertThat(department("A1", "鹭洲区", "", "2026-06-30 09:00")).isEqualTo("unknown_department");
    }

    @Test
    void aMergedDepartmentsFormerNamesAllMeanTheNewOne() throws IOException {
        table("aliases", "alias,dept_id,valid_from,valid_to\n国土局,D1,2019-01-01,\n城建局,D1,2019-01-01,\n");
        assertThat(department("A1", "青湖区", "", "2026-07-02 09:00")).isEqualTo("规划局");
    }

    @Test
    void weightsThatDoNotSumToOneAreTold() throws IOException {
        table(
                "aliases",
                ALIASES + "国土局,D1,2026-07-01,,0.6,,\n国土局,D2,2026-07-01,,0.3,,\n老局,D1,,,60%,,\n老局,D2,,,1,鹭洲区,\n");
        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(UserException.class, this::references))
                .hasMessage(
                        "aliases.csv:4: weight: expected a share such as 0.6 with up to four decimals, found '60%'\n"
                                + "aliases.csv:5: expected a weight, or a district or service item, found both\n"
                                + "aliases.csv:3: the weights of '国土局' on these days sum to 0.9: let them sum to 1, with the"
                                + " same valid_from and valid_to in each row\n"
                                + "aliases.csv:5: '老局' already means 规划局 on some of these days: let valid_from and valid_to"
                                + " not overlap, or give each a weight");
    }
}
