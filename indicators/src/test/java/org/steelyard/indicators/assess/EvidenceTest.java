package org.steelyard.indicators.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.steelyard.indicators.assess.Fixture.Q3;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.steelyard.indicators.result.Assessment;
import org.steelyard.indicators.result.Counted;
import org.steelyard.indicators.result.Flag;
import org.steelyard.indicators.result.Roster;
import org.steelyard.indicators.rulebook.Text;

/** The sentences that a director reads. */
class EvidenceTest {

    @Test
    void theEvidenceSaysPlacePointsAndTheUnitAbove() {
        Roster roster = new Roster(
                Fixture.roster("甲局", "审批类", "乙局", "审批类", "丙局", "审批类").peerGroups(),
                Fixture.NO_ROSTER.districts(),
                Map.of("甲局", "Bureau A", "乙局", "Bureau B", "丙局", "Bureau C", "审批类", "Approval"));
        List<Counted> counted = Fixture.satisfaction(Q3, "甲局", 90, "乙局", 80, "丙局", 70);
        Assessment assessment = new Assessor(Rules.one(2)).assess(counted, roster, Q3, List.of(Q3));
        assertThat(Fixture.flag(assessment, Flag.Kind.LAST).evidence())
                .isEqualTo(new Text(
                        "2026-Q3 丙局的综合得分为 70.00 分，在“审批类”组 3 个参评单位中列第 3 位，为末位；前一位是乙局，第 2 位，80.00 分，相差 10.00 分。",
                        "In 2026-Q3, Bureau C has 70.00 points (Total) and is at place 3 of 3 ranked units of the group"
                                + " \"Approval\", the last place. Next to last: Bureau B at place 2 with 80.00 points,"
                                + " 10.00 more."));
    }

    @Test
    void theEvidenceOfAJointLastPlaceNamesTheOthers() {
        List<Counted> counted = Fixture.satisfaction(Q3, "甲局", 90, "乙局", 90, "丙局", 70, "丁局", 70);
        Assessment assessment = new Assessor(Rules.one(2)).assess(counted, Fixture.NO_ROSTER, Q3, List.of(Q3));
        assertThat(Fixture.flag(assessment, Flag.Kind.LAST_JOINT).evidence())
                .isEqualTo(new Text(
                        "2026-Q3 丁局的综合得分为 70.00 分，在 4 个参评单位中列第 3 位，与丙局并列末位；前一位是乙局、甲局，第 1 位，90.00 分，相差 20.00 分。",
                        "In 2026-Q3, 丁局 has 70.00 points (Total) and is at place 3 of 4 ranked units, sharing the last"
                                + " place with 丙局. Next to last: 乙局, 甲局 at place 1 with 90.00 points, 20.00 more."));
    }
}
