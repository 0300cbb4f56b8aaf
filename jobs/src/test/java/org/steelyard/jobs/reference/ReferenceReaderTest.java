package org.steelyard.jobs.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.steelyard.jobs.clock.SampleCalendar.day;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.indicators.problem.UserException;
import org.steelyard.jobs.profile.Profile;
import org.steelyard.jobs.profile.ProfileReader;

class ReferenceReaderTest {

    @TempDir
    private Path folder;

    private final Map<String, String> tables = new TreeMap<>();

    @BeforeEach
    void soundTables() throws IOException {
        table("departments", "dept_id,dept_name,dept_name_en,peer_group,peer_group_en\nD1,税务局,Tax,审批类,Approval\n");
        table("calendar", "date,kind,name\n2026-10-01,holiday,国庆\n2026-10-10,makeup_workday,国庆\n");
    }

    private void table(String name, String text) throws IOException {
        tables.put(name, name + ".csv");
        Files.writeString(folder.resolve(name + ".csv"), text);
    }

    private References read() {
        return ReferenceReader.read(
                new Profile("city", "profile.yaml", ZoneId.of("Asia/Shanghai"), tables, List.of(), List.of()), folder);
    }

    private List<String> problems() {
        UserException e = catchThrowableOfType(UserException.class, this::read);
        assertThat(e).isNotNull();
        assertThat(e.kind()).isEqualTo(UserException.Kind.INPUT);
        return e.getMessage().lines().toList();
    }

    @Test
    void theSampleCityHasItsDepartmentsDistrictsItemsAndCalendar() {
        Path city = Path.of("../sample-data/yunzhou");
        References references = ReferenceReader.read(ProfileReader.read(city.resolve("profile.yaml")), city);
        assertThat(references.departments("审批局"))
                .filteredOn(a -> a.from() <= day("2026-07-01") && day("2026-07-01") <= a.to())
                .extracting(Alias::department)
                .containsExactly("行政审批局");
        assertThat(references.departments("D01")).extracting(Alias::department).contains("行政审批局");
        assertThat(references.departments("无名局")).isEmpty();
        assertThat(references.district("990101")).contains("青湖区");
        assertThat(references.district("990101005")).contains("青湖区");
        assertThat(references.district("990101005012")).contains("青湖区");
        assertThat(references.district("青湖")).isEmpty();
        // A town's code has nine digits and a village's twelve: any other is damaged, or something else.
        for (String damaged : List.of("99010", "9901010", "99010100", "9901010050", "99010100501", "9901010050123")) {
            assertThat(references.district(damaged)).isEmpty();
        }
        assertThat(references.item("YZ01004"))
                .isEqualTo(new Item(
                        "YZ01004",
                        "COMMITTED",
                        10,
                        3,
                        true,
                        new RegisterEntry(
                                "企业设立登记",
                                "行政审批局",
                                "STARTING_BUSINESS",
                                "B01",
                                3,
                                2,
                                -1,
                                Integer.MIN_VALUE,
                                Integer.MAX_VALUE),
                        new Base(
                                new BigDecimal("1.4323"),
                                new BigDecimal("3.7059"),
                                new BigDecimal("2.1871"),
                                new BigDecimal("0.2968"))));
        // Paid out within the days that it names, else within sixty.
        assertThat(references.items().get("YZ05003").entry().policyDays()).isEqualTo(20);
        assertThat(references.items().get("YZ04006").entry().policyDays()).isEqualTo(60);
        assertThat(references.item("none")).isNull();
        assertThat(references.item(null)).isNull();
        assertThat(references.calendar().first()).isEqualTo("2023-01-01");
        assertThat(references.calendar().last()).isEqualTo("2026-12-31");
        assertThat(references.calendar().due(day("2026-09-24"), 5)).isEqualTo(day("2026-10-09"));
        assertThat(references.roster().peerGroups()).containsEntry("行政审批局", "审批类");
        assertThat(references.roster().districts()).contains("青湖区");
    }

    @Test
    void aProfileWithoutReferencesTakesUnitsAsWrittenAndPlainWeeks() {
        References references = ReferenceReader.read(
                new Profile("x", "profile.yaml", ZoneId.of("UTC"), Map.of(), List.of(2014, 2016), List.of()), folder);
        assertThat(references.departments("Public Works"))
                .containsExactly(new Alias("Public Works", Integer.MIN_VALUE, Integer.MAX_VALUE));
        assertThat(references.district("1")).contains("1");
        assertThat(references.calendar().first()).isEqualTo("2014-01-01");
        assertThat(references.calendar().last()).isEqualTo("2016-12-31");
    }

    @Test
    void aTableFromASpreadsheetMayHaveAMarkAndBlankLines() throws IOException {
        table("districts", "\uFEFFdistrict_code,name,name_en\r\n990101,青湖区,Qinghu\r\n\r\n");
        assertThat(read().district("990101")).contains("青湖区");
    }

    @Test
    void whatTheRegisterSaysOfTopicsPapersAndPoliciesIsCheckedToo() throws IOException {
        table("items", """
                        item_code,item_name,dept_id,case_type,statutory_days,promised_days,online_item,required_materials,elicence_materials,is_policy_delivery,policy_days,valid_from
                        YZ1,设立,D1,COMMITTED,20,5,true,2,3,,,
                        YZ2,补贴,D1,COMMITTED,20,5,true,二,,yes,,2026-02-30
                        YZ3,补贴,D1,COMMITTED,20,5,true,,,true,一月,2026-01-01
                        """);
        table(
                "base",
                "item_code,base_days,base_steps,base_documents,base_visits\nYZ1,4.25,,3,0\nYZ1,1,1,1,1\nYZ2,-1,约三,,\n");
        assertThat(problems())
                .containsExactly(
                        "base.csv:3: item_code 'YZ1' stands twice",
                        "base.csv:4: base_days: expected a mean such as 4.2500, or nothing, found '-1'",
                        "base.csv:4: base_steps: expected a mean such as 4.2500, or nothing, found '约三'",
                        "items.csv:2: elicence_materials: 3 papers are more than the 2 of required_materials",
                        "items.csv:3: required_materials: expected a number such as 3, or nothing, found '二'",
                        "items.csv:3: is_policy_delivery: expected true or false, found 'yes'",
                        "items.csv:3: valid_from: expected a date such as 2026-03-05, found '2026-02-30'",
                        "items.csv:4: policy_days: expected working days such as 20, or nothing, found '一月'");
    }

    @Test
    void everyProblemOfEveryTableIsToldWithFileAndLine() throws IOException {
        table(
                "departments",
                "dept_id,dept_name,dept_name_en,peer_group,peer_group_en\nD1,税务局,Tax,审批类,Approval\nD1,民政局,Civil,审批类,Approval\n");
        table("aliases", "alias,dept_id,valid_from,valid_to\n地税局,D1,2018-02-30,2020-01-01\n国税局,D9,,\n");
        table("districts", "code,name\n990101,青湖区\n");
        table("items", """
                        item_code,item_name,dept_id,case_type,statutory_days,promised_days,online_item
                        YZ1,设立,D1,COMMITTED,20,30,true
                        YZ1,设立,D1,COMMITTED,20天,5,true
                        YZ2,设立,D7,COMMITTED,20,5,true
                        YZ3,设立,D1,COMMITTED,20,5,是
                        YZ4,设立,D1,承诺件,20,5,false
                        YZ5,设立,D1
                        """);
        table("calendar", "date,kind,name\n2026-10-01,假日,国庆\n20261002,holiday,国庆\n");
        assertThat(problems())
                .containsExactly(
                        "departments.csv:3: dept_id 'D1' stands twice",
                        "districts.csv:1: missing column district_code, name_en (found: code, name)",
                        "aliases.csv:2: valid_from: expected a date such as 2026-03-05, found '2018-02-30'",
                        "aliases.csv:3: dept_id 'D9' is no department of the departments table",
                        "items.csv:7: expected 7 cells, found 3",
                        "items.csv:2: the promised limit of 30 working days is longer than the statutory 20",
                        "items.csv:3: statutory_days: expected working days such as 20, or nothing, found '20天'",
                        "items.csv:3: item_code 'YZ1' stands twice",
                        "items.csv:4: dept_id 'D7' is no department of the departments table",
                        "items.csv:5: online_item: expected true or false, found '是'",
                        "items.csv:6: case_type: expected IMMEDIATE or COMMITTED or OTHER, found '承诺件'",
                        "calendar.csv:2: kind: expected holiday or makeup_workday, found '假日'",
                        "calendar.csv:3: date: expected a date such as 2026-03-05, found '20261002'");
    }

    @Test
    void aTableThatIsNotThereOrNotUtf8IsTold() throws IOException {
        tables.put("districts", "none.csv");
        tables.put("items", "gbk.csv");
        Files.write(folder.resolve("gbk.csv"), "事项编码,事项名称\n".getBytes(Charset.forName("GBK")));
        assertThat(problems())
                .satisfiesExactly(
                        p -> assertThat(p)
                                .isEqualTo(
                                        "none.csv: this table is named, but there is no such file; correct its name"),
                        p -> assertThat(p).startsWith("gbk.csv: cannot be read as UTF-8 CSV"));
    }

    @Test
    void anEmptyTableOrOneWithAColumnTwiceIsTold() throws IOException {
        table("districts", "");
        Files.writeString(
                folder.resolve("aliases.csv"), "alias,alias,dept_id,valid_from,valid_to\n", StandardCharsets.UTF_8);
        tables.put("aliases", "aliases.csv");
        assertThat(problems())
                .satisfiesExactly(
                        p -> assertThat(p).isEqualTo("aliases.csv:1: column 'alias' stands twice"), p -> assertThat(p)
                                .isEqualTo("districts.csv:1: missing column district_code, name, name_en (found: )"));
    }

    @Test
    void anAliasThatMeansTwoDepartmentsOnOneDayIsTold() throws IOException {
        table(
                "departments",
                "dept_id,dept_name,dept_name_en,peer_group,peer_group_en\nD1,税务局,Tax,审批类,Approval\nD2,民政局,Civil,审批类,Approval\n");
        table(
                "aliases",
                "alias,dept_id,valid_from,valid_to\n老局,D1,,2020-12-31\n老局,D2,2020-06-01,\n新局,D1,,2020-12-31\n新局,D2,2021-01-01,\n");
        assertThat(problems())
                .containsExactly(
                        "aliases.csv:3: '老局' already means 税务局 on some of these days: let valid_from and valid_to not overlap,"
                                + " or give each a weight");
    }
}
