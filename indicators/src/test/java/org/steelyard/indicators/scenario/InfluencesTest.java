package org.steelyard.indicators.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.steelyard.indicators.scenario.Choices.PLAIN;
import static org.steelyard.indicators.scenario.Choices.assess;
import static org.steelyard.indicators.scenario.Choices.scenario;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.steelyard.indicators.assess.Members;
import org.steelyard.indicators.result.Assessment;
import org.steelyard.indicators.result.Trials;
import org.steelyard.indicators.rulebook.Robustness.Sensitivity;
import org.steelyard.indicators.rulebook.Scenario;

/** How much each choice explains of where units stand. */
class InfluencesTest {

    // By the scheme U has 50, V 45, W 40.
    private static final Object[] CELLS = {
        "U", "a", 90, "U", "b", 10, "V", "a", 45, "V", "b", 45, "W", "a", 0, "W", "b", 80
    };

    @Test
    void whatMovesPlacesExplainsAndWhatDoesNotDoesNot() {
        // Of the two kinds of scenario, other weights of 1 : 1 change nothing, and leaving a out all.
        Assessment assessment = assess(
                PLAIN,
                new Sensitivity(0, 256),
                List.of(
                        scenario("as it is", new Scenario.Weights(Map.of("a", 1.0, "b", 1.0))),
                        scenario("no a", new Scenario.LeaveOut(List.of("a")))),
                CELLS);
        List<Trials.Influence> found =
                new Scenarios(assessment, Members.NONE).trials().influences();
        assertThat(found).extracting(one -> one.choice().en()).containsExactly("other weights", "leaving out");
        assertThat(found.get(0).first()).isZero();
        assertThat(found.get(0).total()).isZero();
        assertThat(found.get(1).first()).isCloseTo(1, within(1e-9));
    }

    @Test
    void weightsAreVariedAroundTheirOwn() {
        Assessment assessment = assess(PLAIN, new Sensitivity(0.5, 256), List.of(), CELLS);
        List<Trials.Influence> found =
                new Scenarios(assessment, Members.NONE).trials().influences();
        assertThat(found).extracting(one -> one.choice().en()).containsExactly("weight of a", "weight of b");
        assertThat(found).allSatisfy(one -> assertThat(one.total()).isBetween(0.1, 1.0));
    }
}
