package org.steelyard.indicators.flag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.steelyard.indicators.flag.Town.Q3;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.steelyard.indicators.result.Assessment;
import org.steelyard.indicators.result.Flag;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.Ranking;
import org.steelyard.indicators.result.State;
import org.steelyard.indicators.rulebook.Text;

/** Which flags are on when, and what the first and the last places are. */
class FlaggerTest {

    private static final Period Q1 = Period.parse("2026-Q1");
    private static final Period Q2 = Period.parse("2026-Q2");

    @Test
    void aFlagIsGivenFromTheDayOnWhichItIsSwitchedOnAndNoLongerThanItsLast() {
        // Last from 2021, confirmed from 2022 to the last day of 2026-Q3, top from 2026.
        assertThat(marks("2020-Q4")).isEmpty();
        assertThat(marks("2021-Q1")).containsExactly("LAST D3");
        assertThat(marks("2022-Q1")).containsExactly("LAST D3", "LAST_CONFIRMED D3");
        assertThat(marks("2026-Q3")).containsExactly("TOP D1", "LAST D3", "LAST_CONFIRMED D3");
        assertThat(marks("2026-Q4")).containsExactly("TOP D1", "LAST D3");
    }

    @Test
    void theDayThatCountsIsTheLastOfThePeriod() {
        assertThat(marks("2026")).containsExactly("TOP D1", "LAST D3");
        assertThat(marks("2025")).containsExactly("LAST D3", "LAST_CONFIRMED D3");
    }

    @Test
    void theFirstAreNamedWithTheirFigures() {
        Flag flag = new Town().efficiency(Q3, 90, 80, 70).flag(Q3, Flag.Kind.TOP);
        assertThat(flag.evidence())
                .isEqualTo(new Text(
                        "2026-Q3 D1的综合得分为 90.00 分，在“组”组 3 个参评单位中列第 1 位，列为先进。",
                        "In 2026-Q3, D1 has 90.00 points (Total) and is at place 1 of 3 ranked units of the group \"组\","
                                + " the first place."));
    }

    @Test
    void whereSeveralPlacesArePraisedTheirNumberIsSaid() {
        Assessment assessment = new Town().efficiency(Q3, 90, 80, 80, 70).assessment(Q3);
        Evidence evidence =
                new Evidence(new Wording(new Names(assessment.roster()), Town.RULES.scheme()), new Text("总分", "Total"));
        Ranking ranking = assessment.rankings().get(0);
        assertThat(LastPlace.first(ranking, 2, 2).stream()
                        .map(placing -> placing.unit().name()))
                .containsExactly("D1", "D2", "D3");
        assertThat(LastPlace.first(ranking, 2, 9)).hasSize(3);
        assertThat(LastPlace.first(ranking, 5, 2)).isEmpty();
        assertThat(evidence.top(ranking, ranking.placings().get(1), 2))
                .isEqualTo(new Text(
                        "2026-Q3 D2的总分为 80.00 分，在“组”组 4 个参评单位中列第 2 位（并列），属前 2 位，列为先进。",
                        "In 2026-Q3, D2 has 80.00 points (Total) and is at place 2 of 4 ranked units of the group \"组\""
                                + " (joint), among the first 2."));
    }

    @Test
    void thoseWhoShareTheFirstPlaceAreAllNamed() {
        assertThat(new Town().efficiency(Q3, 90, 90, 70).marks(Q3)).containsExactly("TOP D1", "TOP D2", "LAST D3");
        assertThat(new Town()
                        .efficiency(Q3, 90, 90, 70)
                        .flag(Q3, Flag.Kind.TOP)
                        .evidence()
                        .en())
                .endsWith("at place 1 of 3 ranked units of the group \"组\", the first place, which it shares.");
    }

    @Test
    void aSampleThatIsTooSmallIsNeitherLastNorFirst() {
        Town town = new Town().efficiency(Q3, 90, 80);
        town.value(Q3, "D3", "EFF-01", 10.0, 4L, State.OK);
        town.value(Q3, "D4", "EFF-01", 100.0, 4L, State.OK);
        assertThat(town.marks(Q3)).containsExactly("TOP D1", "LAST D2", "NOT_COMPARABLE D3", "NOT_COMPARABLE D4");
    }

    @Test
    void aUnitToWhichNothingAppliesIsNotCompared() {
        Town town = new Town().efficiency(Q3, 90, 80);
        town.value(Q3, "D3", "EFF-01", null, null, State.NOT_APPLICABLE);
        assertThat(town.marks(Q3)).containsExactly("TOP D1", "LAST D2", "NOT_COMPARABLE D3");
    }

    @Test
    void threePeriodsInARowAreALongLastPlace() {
        Town town = new Town().efficiency(Q1, 90, 80).efficiency(Q2, 90, 80).efficiency(Q3, 90, 80);
        assertThat(town.marks(Q2)).containsExactly("TOP D1", "LAST D2");
        assertThat(town.marks(Q3)).containsExactly("TOP D1", "LAST D2", "LAST_LONG D2");
    }

    @Test
    void ofVeryManyInTheLastPlaceTheFirstAreNamed() {
        Town town = new Town().efficiency(Q3, 90, 80, 80, 80, 80, 80, 80, 80, 80, 80, 80, 80, 80);
        assertThat(town.flag(Q3, Flag.Kind.LAST_JOINT).evidence().en())
                .contains("sharing the last place with D11, D12, D13, D2, D3, D4, D5, D6, D7, D8 and 1 more.");
        assertThat(town.flag(Q3, Flag.Kind.LAST_JOINT).evidence().zh())
                .contains("与D11、D12、D13、D2、D3、D4、D5、D6、D7、D8等 11 个单位并列末位");
    }

    private static List<String> marks(String name) {
        Period period = Period.parse(name);
        return new Town()
                .efficiency(period, 90, 80, 70)
                .spread(period, "D1", 90, 1)
                .spread(period, "D2", 80, 1)
                .spread(period, "D3", 70, 1)
                .marks(period);
    }
}
