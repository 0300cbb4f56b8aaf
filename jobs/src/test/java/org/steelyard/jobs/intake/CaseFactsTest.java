package org.steelyard.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.steelyard.jobs.clock.SampleCalendar;
import org.steelyard.jobs.reference.Base;
import org.steelyard.jobs.reference.Item;
import org.steelyard.jobs.reference.References;
import org.steelyard.jobs.reference.RegisterEntry;
import org.steelyard.jobs.source.CaseLog;

/** YZ4 belongs to a topic and a bundle, asks for five papers of which a licence replaces two, and pays out within ten days. */
class CaseFactsTest {

    private static final String HEADER = "办件编号,事项编码,受理部门,收件时间,受理时间,办结时间,办件状态,材料数,电子证照调用数";
    private static final String MORE = HEADER + ",结果证照编号,证照入库时间,一件事编码,政策兑现时间";

    private final Reading reading = Reading.of(CaseLog.TABLE).references(city());

    private static References city() {
        RegisterEntry entry = new RegisterEntry(
                "事项", "税务局", "STARTING_BUSINESS", "B01", 5, 2, 10, Integer.MIN_VALUE, Integer.MAX_VALUE);
        RegisterEntry plain = new RegisterEntry("事项", "税务局", "", "", 3, 0, -1, Integer.MIN_VALUE, Integer.MAX_VALUE);
        return new References(
                java.util.List.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(
                        "YZ4",
                        new Item("YZ4", "COMMITTED", 20, 5, true, entry, Base.NONE),
                        "YZ5",
                        new Item("YZ5", "COMMITTED", 20, 5, true, plain, Base.NONE)),
                SampleCalendar.read());
    }

    private Map<String, Object> row(String item, String cells) {
        return reading.row(MORE, "A1," + item + ",税务局,2026-07-03 09:00,2026-07-06 09:00,2026-07-10 09:00,办结," + cells);
    }

    @ParameterizedTest(name = "{0} papers, {1} replaced by licences: {2} handed in")
    @CsvSource({"4, 1, 3", "4, '', 4", "1, 2, 0", "'', 2, 3", "'', '', 5"})
    void whatTheStoreOfLicencesSuppliesIsNotHandedIn(String papers, String replaced, int documents) {
        assertThat(row("YZ4", papers + "," + replaced + ",,,,")).containsEntry("documents", documents);
    }

    @Test
    void theRegisterSaysWhichTopicAndWhetherALicenceOrABundleIsPossible() {
        assertThat(row("YZ4", "4,1,,,YJS1,"))
                .containsEntry("wb_topic", "STARTING_BUSINESS")
                .containsEntry("elicence_possible", true)
                .containsEntry("bundled", true)
                .containsEntry("receive_date", LocalDate.of(2026, 7, 3));
        assertThat(row("YZ4", "4,1,,,,")).containsEntry("bundled", false);
        assertThat(row("YZ5", "4,0,,,YJS1,"))
                .containsEntry("elicence_possible", false)
                .doesNotContainKeys("wb_topic", "bundled", "policy_due");
        assertThat(row("YZ9", "4,0,,,YJS1,")).doesNotContainKeys("wb_topic", "bundled", "elicence_possible");
    }

    @Test
    void aLicenceIsDueOneWorkingDayAfterTheDecision() {
        // 10 July 2026 is a Friday.
        assertThat(row("YZ4", "4,1,DZ1,2026-07-13 23:59,,"))
                .containsEntry("licence_due", LocalDate.of(2026, 7, 13))
                .containsEntry("licence_stored_date", LocalDate.of(2026, 7, 13));
        assertThat(row("YZ4", "4,1,DZ1,,,"))
                .containsEntry("licence_due", LocalDate.of(2026, 7, 13))
                .doesNotContainKey("licence_stored_date");
        assertThat(row("YZ4", "4,1,,2026-07-13 23:59,,")).doesNotContainKeys("licence_due", "licence_stored_date");
    }

    @Test
    void aPolicyIsDueTheDaysOfTheRegisterAfterAcceptance() {
        assertThat(row("YZ4", "4,1,,,,2026-07-21 10:00"))
                .containsEntry("policy_due", LocalDate.of(2026, 7, 20))
                .containsEntry("policy_paid_date", LocalDate.of(2026, 7, 21));
        assertThat(row("YZ5", "4,1,,,,2026-07-21 10:00")).doesNotContainKeys("policy_due", "policy_paid_date");
    }

    @Test
    void whatAFileHasNoColumnForIsUnknownAndNotFailed() {
        assertThat(reading.row(HEADER, "A1,YZ4,税务局,2026-07-03 09:00,2026-07-06 09:00,2026-07-10 09:00,办结,4,1"))
                .containsEntry("documents", 3)
                .doesNotContainKeys("bundled", "licence_due", "policy_due", "internal_steps", "approver_roles");
    }

    @Test
    void theStepLogTellsStepsAndRolesOfItsCases() {
        reading.step("A1", false, 0).step("A1", false, 1).step("A1", false, 1).step("A1", true, -1);
        reading.step("A2", false, -1);
        assertThat(row("YZ4", "4,1,,,,"))
                .containsEntry("internal_steps", 3)
                .containsEntry("external_steps", 1)
                .containsEntry("approver_roles", 2);
        assertThat(reading.row(MORE, "A2,YZ4,税务局,,2026-07-06 09:00,,在办,,,,,,"))
                .containsEntry("internal_steps", 1)
                .containsEntry("external_steps", 0)
                .doesNotContainKey("approver_roles");
        assertThat(reading.row(MORE, "A3,YZ4,税务局,,2026-07-06 09:00,,在办,,,,,,"))
                .doesNotContainKeys("internal_steps", "external_steps", "approver_roles");
    }
}
