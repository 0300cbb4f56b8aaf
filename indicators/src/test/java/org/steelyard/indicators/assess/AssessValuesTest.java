package org.steelyard.indicators.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.steelyard.indicators.assess.Fixture.Q1;
import static org.steelyard.indicators.assess.Fixture.Q2;
import static org.steelyard.indicators.assess.Fixture.Q3;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.steelyard.indicators.problem.UserException;
import org.steelyard.indicators.result.Assessment;
import org.steelyard.indicators.result.Flag;
import org.steelyard.indicators.result.Outcome;
import org.steelyard.indicators.result.Outcome.NotScored;
import org.steelyard.indicators.result.Outcome.Scored;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.State;
import org.steelyard.indicators.result.Unit;
import org.steelyard.indicators.rulebook.Level;

class AssessValuesTest {

    private static final Unit CHINA = new Unit(new Level("economy"), "China", "");
    private static final Unit OTHER = new Unit(new Level("economy"), "Other", "");

    @Test
    void givenValuesAreScoredAndRanked() {
        // On time 80 -> 60 points, 5 days -> 75 points: (30*60 + 10*75)/40 = 63.75; with 90: 74.25.
        Assessment assessment = assess(
                        ok(Q3, CHINA, "EFF-01", 80),
                        ok(Q3, CHINA, "EFF-02", 5),
                        ok(Q3, CHINA, "SAT-01", 90),
                        ok(Q3, OTHER, "EFF-01", 100),
                        ok(Q3, OTHER, "SAT-01", 100))
                .get(0);
        assertThat(outcome(assessment, CHINA, "total")).isEqualTo(new Scored(74.25));
        assertThat(Fixture.places(Fixture.ranking(assessment, new Level("economy"), "world", "total")))
                .containsExactly("1 Other 100.0 A", "2 China 74.25 C");
        assertThat(Fixture.measurement(assessment, OTHER, "EFF-02").state()).isEqualTo(State.MISSING);
        assertThat(assessment.flags().stream()
                        .map(f -> f.kind() + " " + f.unit().name()))
                .containsExactly("LAST China");
    }

    @Test
    void theMinimumAppliesWhereTheNumberOfRowsIsKnown() {
        Assessment assessment = assess(
                        given(Q3, CHINA, "EFF-01", 80.0, 29L, State.OK),
                        given(Q3, OTHER, "EFF-01", 80.0, 30L, State.OK),
                        given(Q3, CHINA, "EFF-02", 5.0, null, State.OK),
                        given(Q3, OTHER, "EFF-02", 5.0, null, State.SAMPLE_TOO_SMALL),
                        given(Q3, CHINA, "SAT-01", null, 0L, State.NO_PRACTICE),
                        given(Q3, OTHER, "SAT-01", null, 0L, State.NOT_APPLICABLE))
                .get(0);
        assertThat(reason(assessment, CHINA, "EFF-01")).isEqualTo("sample too small: 29 < 30");
        assertThat(Fixture.measurement(assessment, CHINA, "EFF-01").value()).isEqualTo(80.0);
        assertThat(outcome(assessment, OTHER, "EFF-01")).isEqualTo(new Scored(60));
        assertThat(outcome(assessment, CHINA, "EFF-02")).isEqualTo(new Scored(75));
        assertThat(reason(assessment, OTHER, "EFF-02")).isEqualTo("sample too small");
        assertThat(reason(assessment, CHINA, "SAT-01")).isEqualTo("no practice");
        assertThat(reason(assessment, OTHER, "SAT-01")).isEqualTo("not applicable");
    }

    @Test
    void thereIsOneAssessmentForEachPeriodWithThoseOfItsKindBeforeIt() {
        List<Assessment> assessments = assess(
                ok(Q3, CHINA, "SAT-01", 1),
                ok(Q1, CHINA, "SAT-01", 1),
                ok(Period.parse("2026"), CHINA, "SAT-01", 1),
                ok(Q2, CHINA, "SAT-01", 1));
        assertThat(assessments.stream().map(a -> a.period() + " " + a.periods()))
                .containsExactly(
                        "2026-Q1 [2026-Q1]",
                        "2026 [2026]",
                        "2026-Q2 [2026-Q1, 2026-Q2]",
                        "2026-Q3 [2026-Q1, 2026-Q2, 2026-Q3]");
        assertThat(assessments.get(2).scores()).hasSize(12);
        assertThat(assessments.get(2).measurements()).hasSize(6);
    }

    @Test
    void aLongLastPlaceIsSeenAcrossTheFile() {
        List<GivenValue> values = new ArrayList<>();
        for (Period period : List.of(Q1, Q2, Q3)) {
            values.add(ok(period, CHINA, "SAT-01", 90));
            values.add(ok(period, OTHER, "SAT-01", 80));
        }
        List<Assessment> assessments = new Assessor(Rules.one(2)).assessValues(values);
        assertThat(assessments.get(1).flags().stream().map(Flag::kind)).containsExactly(Flag.Kind.LAST, Flag.Kind.LAST);
        assertThat(Fixture.flag(assessments.get(2), Flag.Kind.LAST_LONG).unit()).isEqualTo(OTHER);
        assertThat(assessments.get(2).rankings().get(0).placings()).allMatch(placing -> placing.lowest() == null);
    }

    @Test
    void departmentsAndDistrictsOfTheFileAreTheRoster() {
        Assessment assessment = assess(
                        ok(Q3, Unit.department("甲局"), "SAT-01", 90),
                        ok(Q3, Unit.district("东区"), "SAT-01", 90),
                        ok(Q3, Unit.of("甲局", "西区"), "SAT-01", 90))
                .get(0);
        assertThat(assessment.roster().peerGroups()).containsOnlyKeys("甲局").containsValue("world");
        assertThat(assessment.roster().districts()).containsExactly("东区");
    }

    @Test
    void unknownIndicatorsAreToldWithTheirLines() {
        assertThatThrownBy(() -> assess(ok(Q3, CHINA, "NEW-1", 1), ok(Q3, CHINA, "NEW-2", 1)))
                .isInstanceOf(UserException.class)
                .hasMessage("values.csv:2: expected an indicator of the rulebook trial, found 'NEW-1';"
                        + " correct the id or remove the line\n"
                        + "values.csv:2: expected an indicator of the rulebook trial, found 'NEW-2';"
                        + " correct the id or remove the line");
    }

    @Test
    void noValuesAreNoAssessments() {
        assertThat(assess()).isEmpty();
    }

    private static List<Assessment> assess(GivenValue... values) {
        return new Assessor(Rules.small()).assessValues(List.of(values));
    }

    private static GivenValue ok(Period period, Unit unit, String indicator, double value) {
        return given(period, unit, indicator, value, null, State.OK);
    }

    private static GivenValue given(Period period, Unit unit, String indicator, Double value, Long n, State state) {
        return new GivenValue(period, unit, "world", indicator, value, n, state, "values.csv", 2);
    }

    private static Outcome outcome(Assessment assessment, Unit unit, String node) {
        return Fixture.score(assessment, unit, node).outcome();
    }

    private static String reason(Assessment assessment, Unit unit, String node) {
        return ((NotScored) outcome(assessment, unit, node)).reason().en();
    }
}
