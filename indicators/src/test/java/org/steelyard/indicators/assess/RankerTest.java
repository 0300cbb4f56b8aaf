package org.steelyard.indicators.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.steelyard.indicators.assess.Fixture.Q3;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.steelyard.indicators.result.Assessment;
import org.steelyard.indicators.result.Counted;
import org.steelyard.indicators.result.Ranking;
import org.steelyard.indicators.result.Roster;
import org.steelyard.indicators.result.Unit;
import org.steelyard.indicators.rulebook.Level;
import org.steelyard.indicators.rulebook.Text;

class RankerTest {

    @Test
    void equalPointsShareAPlaceAndTheNextIsSkipped() {
        assertThat(places(Fixture.satisfaction(Q3, "A", 95, "B", 80, "C", 80, "D", 70)))
                .containsExactly("1 A 95.0 A", "2= B 80.0 B", "2= C 80.0 B", "4 D 70.0 C");
    }

    @Test
    void placesAreGivenOnThePrintedPoints() {
        // 90.004 and 89.996 both print as 90.00 and share the place and the band; 89.99 does not.
        List<Counted> counted = List.of(
                Fixture.sums(Q3, "A", "", "SAT-01", 89_996, 100_000),
                Fixture.sums(Q3, "B", "", "SAT-01", 90_004, 100_000),
                Fixture.sums(Q3, "C", "", "SAT-01", 89_990, 100_000));
        assertThat(places(counted)).containsExactly("1= A 90.0 A", "1= B 90.0 A", "3 C 89.99 B");
    }

    @Test
    void halvesAreRoundedUpInDecimals() {
        // 79.995 prints as 80.00, though the double next to it is a little less.
        assertThat(places(List.of(Fixture.sums(Q3, "A", "", "SAT-01", 79_995, 100_000))))
                .containsExactly("1 A 80.0 B");
    }

    @Test
    void unitsAreRankedWithinTheirPeerGroupOnly() {
        Roster roster = Fixture.roster("A", "审批类", "B", "审批类", "C", "监管类");
        Assessment assessment = new Assessor(Rules.one(2))
                .assess(Fixture.satisfaction(Q3, "A", 60, "B", 70, "C", 10), roster, Q3, List.of(Q3));
        assertThat(assessment.rankings().stream().map(r -> r.level() + " " + r.peerGroup() + " " + r.node()))
                .containsExactly("department 审批类 total", "department 监管类 total");
        assertThat(Fixture.places(Fixture.ranking(assessment, Level.DEPARTMENT, "审批类", "total")))
                .containsExactly("1 B 70.0 C", "2 A 60.0 C");
    }

    @Test
    void theTotalAndItsBlocksAreRankedButNoIndicator() {
        Assessment assessment = new Assessor(Rules.small())
                .assess(Fixture.satisfaction(Q3, "A", 60), Fixture.NO_ROSTER, Q3, List.of(Q3));
        assertThat(assessment.rankings().stream().map(Ranking::node))
                .containsExactly("total", "efficiency", "satisfaction");
    }

    @Test
    void aUnitWithoutPointsIsListedWithItsReason() {
        Assessment assessment = new Assessor(Rules.one(2))
                .assess(Fixture.satisfaction(Q3, "A", 60), Fixture.roster("A", "审批类", "B", "审批类"), Q3, List.of(Q3));
        Ranking ranking = Fixture.ranking(assessment, Level.DEPARTMENT, "审批类", "total");
        assertThat(Fixture.places(ranking)).containsExactly("1 A 60.0 C");
        assertThat(ranking.unranked())
                .containsExactly(new Ranking.Unranked(
                        Unit.department("B"),
                        new Text(
                                "可用权重不足：0.0% < 60.0%（未得分：SAT-01名）",
                                "too little weight available: 0.0% < 60.0% (not scored: SAT-01 name)")));
    }

    private static List<String> places(List<Counted> counted) {
        Assessment assessment = new Assessor(Rules.one(2)).assess(counted, Fixture.NO_ROSTER, Q3, List.of(Q3));
        return Fixture.places(Fixture.ranking(assessment, Level.DEPARTMENT, "", "total"));
    }
}
