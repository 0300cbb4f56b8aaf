package org.steelyard.jobs.reference;

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
import org.steelyard.indicators.result.Appeal;
import org.steelyard.indicators.result.Defence;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.Target;
import org.steelyard.indicators.result.Unit;
import org.steelyard.indicators.rulebook.Level;
import org.steelyard.jobs.profile.Profile;
import org.steelyard.jobs.profile.ProfileReader;

class DefenceReaderTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 10, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    @TempDir
    private Path folder;

    private final Map<String, String> tables = new TreeMap<>();

    @BeforeEach
    void soundTables() throws IOException {
        table("departments", "dept_id,dept_name,dept_name_en,peer_group,peer_group_en\nD1,税务局,Tax,审批类,Approval\n");
        table("districts", "district_code,name,name_en\n990101,青湖区,Qinghu\n");
        table("calendar", "date,kind,name\n2026-10-01,holiday,国庆\n");
    }

    @Test
    void theSampleCityHasATargetOfEachScoredIndicatorForDepartmentsAndForDistricts() {
        Path city = Path.of("../sample-data/yunzhou");
        Profile profile = ProfileReader.read(city.resolve("profile.yaml"));
        Defence defence = DefenceReader.read(profile, city, ReferenceReader.read(profile, city));
        assertThat(defence.targets())
                .hasSize(32)
                .startsWith(
                        new Target(Level.DEPARTMENT, "", "EFF-01", FIRST, LAST, 98),
                        new Target(Level.DISTRICT, "", "EFF-01", FIRST, LAST, 98));
        assertThat(defence.appeals()).isEmpty();
    }

    @Test
    void aProfileThatNamesNoSuchTableHasNothingToSay() {
        assertThat(read()).isEqualTo(Defence.NONE);
    }

    @Test
    void aTargetMayBeSetForOneDepartmentOrDistrictByAnyOfItsNames() throws IOException {
        table("targets", """
                        indicator_id,scope,period_from,period_to,target
                        EFF-01,D1,2025-Q4,2026-Q4,97.5
                        EFF-01,990101,2025-Q4,2026-Q4,-1
                        """);
        assertThat(read().targets())
                .containsExactly(
                        new Target(Level.DEPARTMENT, "税务局", "EFF-01", FIRST, LAST, 97.5),
                        new Target(Level.DISTRICT, "青湖区", "EFF-01", FIRST, LAST, -1));
    }

    @Test
    void anAppealIsOfADepartmentADistrictOrADepartmentInOneAndOpenUntilItIsDecided() throws IOException {
        table("appeals", """
                        appeal_id,department,district,period,filed_on,decided_on
                        A-1,税务局,,2026-Q3,2026-10-12,
                        A-2,,青湖区,2026-Q3,2026-10-12,2026-10-20
                        A-3,D1,青湖区,2026-Q3,2026-10-12,
                        """);
        Period period = Period.parse("2026-Q3");
        LocalDate filed = LocalDate.of(2026, 10, 12);
        assertThat(read().appeals())
                .containsExactly(
                        new Appeal("A-1", Unit.department("税务局"), period, filed, null),
                        new Appeal("A-2", Unit.district("青湖区"), period, filed, LocalDate.of(2026, 10, 20)),
                        new Appeal("A-3", Unit.of("税务局", "青湖区"), period, filed, null));
        assertThat(read().appeals().stream().map(Appeal::open)).containsExactly(true, false, true);
    }

    @Test
    void everyProblemOfBothTablesIsToldWithFileAndLine() throws IOException {
        table("targets", """
                        indicator_id,scope,period_from,period_to,target
                        EFF-01,department,2025-Q4,2026-Q4,98
                        EFF-01,department,2026-Q4,2027-Q4,98
                        EFF-01,公安局,2025-Q4,2026-Q4,98
                        EFF-02,department,2026-Q4,2025-Q4,98
                        EFF-03,department,2025-Q5,2026-Q4,9e1
                        """);
        table("appeals", """
                        appeal_id,department,district,period,filed_on,decided_on
                        A-1,公安局,石桥区,2026-Q3,2026-10-12,2026-10-11
                        A-1,,,2026-Q3,2026-10-12,soon
                        A-2,税务局,,quarter,12.10.2026,
                        """);
        UserException e = catchThrowableOfType(UserException.class, this::read);
        assertThat(e.getMessage().lines())
                .containsExactly(
                        "targets.csv:3: a row above sets a target of EFF-01 for department on some of these days already:"
                                + " let the periods not overlap",
                        "targets.csv:4: scope: expected department, district, department_district or the name of a"
                                + " department or district, found '公安局'",
                        "targets.csv:5: period_to 2025-Q4 ends before period_from begins",
                        "targets.csv:6: period_from: expected a period such as 2026-07, 2026-Q3, 2026 or"
                                + " 2025-Q4..2026-Q3, found '2025-Q5'",
                        "targets.csv:6: target: expected a number such as 98.5, found '9e1'",
                        "appeals.csv:2: decided_on 2026-10-11 is before filed_on 2026-10-12",
                        "appeals.csv:2: department '公安局' is no department of the departments table",
                        "appeals.csv:2: district '石桥区' is no district of the districts table",
                        "appeals.csv:3: appeal_id 'A-1' stands twice",
                        "appeals.csv:3: decided_on: expected a date such as 2026-03-05, found 'soon'",
                        "appeals.csv:3: expected a department, a district or both, found neither",
                        "appeals.csv:4: period: expected a period such as 2026-07, 2026-Q3, 2026 or 2025-Q4..2026-Q3,"
                                + " found 'quarter'",
                        "appeals.csv:4: filed_on: expected a date such as 2026-03-05, found '12.10.2026'");
    }

    private void table(String name, String text) throws IOException {
        tables.put(name, name + ".csv");
        Files.writeString(folder.resolve(name + ".csv"), text);
    }

    private Defence read() {
        Profile profile = new Profile("city", "profile.yaml", ZoneId.of("Asia/Shanghai"), tables, List.of(), List.of());
        return DefenceReader.read(profile, folder, ReferenceReader.read(profile, folder));
    }
}
