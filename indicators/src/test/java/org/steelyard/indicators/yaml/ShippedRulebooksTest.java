package org.steelyard.indicators.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelyard.indicators.rulebook.Indicator;
import org.steelyard.indicators.rulebook.Level;
import org.steelyard.indicators.rulebook.Rulebook;

/** What holds of every shipped rulebook, and what those of other cities score. */
class ShippedRulebooksTest {

    private static Rulebook shipped(String name) {
        return RulebookReader.read(Path.of("rulebooks", name));
    }

    private static List<String> scored(Rulebook rulebook) {
        return rulebook.scored().stream().map(Indicator::id).toList();
    }

    @Test
    void theCityNamesWhatItDoesNotAssess() {
        assertThat(shipped("city").notAssessed())
                .hasSize(9)
                .allSatisfy(one -> assertThat(one.reason().zh()).isNotBlank())
                .extracting(one -> one.name().en())
                .contains("Access to finance");
        assertThat(shipped("boston-311").notAssessed()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"city", "boston-311", "boston-311-city", "baltimore-311"})
    void everyIndicatorHasTwoExamplesAndThreeLevelsAreRanked(String name) {
        Rulebook rulebook = shipped(name);
        assertThat(rulebook.id()).isEqualTo(name);
        assertThat(rulebook.indicators().values())
                .allSatisfy(indicator -> assertThat(indicator.examples()).hasSizeGreaterThanOrEqualTo(2));
        assertThat(rulebook.scheme().levels())
                .containsExactly(Level.DEPARTMENT, Level.DISTRICT, Level.DEPARTMENT_DISTRICT);
    }

    @Test
    void theRulebooksOfOtherCitiesScoreOneIndicatorAndShowTheOthers() {
        assertThat(shipped("boston-311").indicators().keySet())
                .containsExactly("no_deadline", "on_time_agrees", "on_time_as_published", "open_share");
        assertThat(scored(shipped("boston-311"))).containsExactly("on_time_as_published");
        assertThat(shipped("boston-311").scheme().minimumGroup()).isEqualTo(3);
        assertThat(shipped("boston-311-city").indicators().keySet())
                .containsExactly("on_time_with_deadline", "open_overdue");
        assertThat(scored(shipped("boston-311-city"))).containsExactly("on_time_with_deadline");
        assertThat(shipped("baltimore-311").indicators().keySet())
                .containsExactly("days_open", "days_open_agrees", "on_time_closed", "on_time_own");
        assertThat(scored(shipped("baltimore-311"))).containsExactly("on_time_closed");
    }
}
