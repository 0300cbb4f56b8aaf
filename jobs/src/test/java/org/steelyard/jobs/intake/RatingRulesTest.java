package org.steelyard.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.steelyard.jobs.source.Ratings;

/** What follows a bad rating has its days; 3 July 2026 is a Friday. */
class RatingRulesTest {

    private static final String HEADER = "评价编号,办件编号,满意度,评价时间,联系核实时间,整改期限,整改完成时间,整改状态,整改满意度,回访时间,是否实名,测评指标编码";

    private static Map<String, Object> rating(String cells) {
        return Reading.of(Ratings.TABLE).row(HEADER, "R1,A1," + cells);
    }

    @Test
    void aBadRatingIsToBeCalledOnTheNextWorkingDayAndPutRightWithinFifteen() {
        assertThat(rating("不满意,2026-07-03 20:00,2026-07-06 09:00,,2026-07-20 09:00,整改完成,基本满意,2026-07-22 09:00,是,501"))
                .containsEntry("contact_due", LocalDate.of(2026, 7, 6))
                .containsEntry("contact_date", LocalDate.of(2026, 7, 6))
                .containsEntry("rectify_due_date", LocalDate.of(2026, 7, 24))
                .containsEntry("rectify_date", LocalDate.of(2026, 7, 20))
                .containsEntry("rectify_status", "DONE")
                .containsEntry("re_satisfaction", "BASICALLY_SATISFIED")
                .containsEntry("revisit_date", LocalDate.of(2026, 7, 22))
                .containsEntry("is_real_name", true)
                .containsEntry("reason_codes", "501");
    }

    @Test
    void aLimitOfItsOwnPrevails() {
        assertThat(rating("非常不满意,2026-07-03 20:00,,2026-07-10 18:00,,待整改,,,否,"))
                .containsEntry("rectify_due_date", LocalDate.of(2026, 7, 10))
                .containsEntry("rectify_status", "PENDING");
    }

    @Test
    void aRatingThatIsNotBadHasNothingToMend() {
        assertThat(rating("基本满意,2026-07-03 20:00,,,,,,,是,"))
                .doesNotContainKey("contact_due")
                .doesNotContainKey("rectify_due_date");
    }

    @Test
    void aLimitBeyondTheCalendarStaysUnknownAndCostsNoRow() {
        assertThat(rating("不满意,2026-12-30 20:00,,,,,,,是,"))
                .containsEntry("contact_due", LocalDate.of(2026, 12, 31))
                .doesNotContainKey("rectify_due_date")
                .containsEntry("fate", "accepted");
    }
}
