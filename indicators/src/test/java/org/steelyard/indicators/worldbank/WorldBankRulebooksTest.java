package org.steelyard.indicators.worldbank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.steelyard.indicators.assess.GivenValue;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.State;
import org.steelyard.indicators.rulebook.Anchors;
import org.steelyard.indicators.rulebook.Example;
import org.steelyard.indicators.rulebook.Indicator;
import org.steelyard.indicators.rulebook.Node;
import org.steelyard.indicators.rulebook.Rulebook;

/** The two rulebooks as files: their indicators are those of the published data, and their examples come out. */
class WorldBankRulebooksTest {

    @Test
    void doingBusinessDefinesTheIndicatorsOfTheDataButTheIndexThatIsJoinedFromFour() {
        assertThat(Variant.shipped("doing-business-2020").indicators().keySet())
                .hasSize(47)
                .containsExactlyInAnyOrderElementsOf(DoingBusiness.ROWS.stream()
                        .filter(row -> !DoingBusiness.postfiling(row))
                        .map(DoingBusiness::id)
                        .collect(Collectors.toSet()));
    }

    @Test
    void doingBusinessJoinsTheTopicsOfTheDataInTheirOrder() {
        assertThat(Variant.shipped("doing-business-2020").scheme().root().children())
                .extracting(Node::id)
                .containsExactlyElementsOf(DoingBusiness.ROWS.stream()
                        .map(DoingBusiness::topic)
                        .distinct()
                        .toList());
    }

    @Test
    void theAnchorsOfTheFilesAreThoseOfTheData() {
        Rulebook rulebook = Variant.shipped("doing-business-2020");
        for (CSVRecord row : DoingBusiness.ROWS) {
            if (!DoingBusiness.postfiling(row)) {
                Anchors anchors = (Anchors) rulebook.indicator(DoingBusiness.id(row))
                        .scale()
                        .on(DoingBusiness.YEAR.last())
                        .orElseThrow();
                assertThat(anchors.best()).isEqualTo(DoingBusiness.number(row, "best"));
                assertThat(anchors.worst()).isEqualTo(DoingBusiness.number(row, "worst"));
            }
        }
    }

    @Test
    void businessEntryHasTheIndicatorsOfTheDataAndTheOtherTopicsAScoreAPillar() {
        List<String> ids = BusinessReady.ENTRY.stream()
                .filter(row -> row.get("level").equals("indicator"))
                .map(BusinessReady::node)
                .distinct()
                .collect(Collectors.toCollection(ArrayList::new));
        assertThat(ids).hasSize(62);
        BusinessReady.ANGOLA.stream()
                .map(row -> Data.kebab(row.get("topic")))
                .filter(topic -> !topic.equals("business-entry"))
                .forEach(topic -> ids.addAll(List.of(topic + ".p1", topic + ".p2", topic + ".p3")));
        assertThat(Variant.shipped("b-ready-2025").indicators().keySet())
                .hasSize(62 + 27)
                .containsExactlyInAnyOrderElementsOf(ids);
    }

    @ParameterizedTest
    @CsvSource({"doing-business-2020,2017-01-01", "b-ready-2025,2025-01-01"})
    void aMethodIsInForceFromItsFirstYear(String name, LocalDate from) {
        assertThat(Variant.shipped(name).scheme().from()).isEqualTo(from);
    }

    @ParameterizedTest
    @CsvSource({"doing-business-2020,2017,47", "doing-business-2020,2020,47", "b-ready-2025,2025,29"})
    void everyExampleComesOutToItsPrintedDecimals(String name, String year, int least) {
        Rulebook rulebook = Variant.shipped(name);
        Period period = Period.parse(year);
        List<GivenValue> values = new ArrayList<>();
        rulebook.indicators().values().forEach(indicator -> indicator
                .examples()
                .forEach(example -> values.add(Data.given(
                        period,
                        "economy",
                        unit(indicator, example),
                        indicator.id(),
                        example.value().doubleValue(),
                        State.OK))));
        assertThat(values).hasSizeGreaterThanOrEqualTo(least);
        Points points = new Points(Engine.assess(rulebook, values));
        rulebook.indicators().values().forEach(indicator -> indicator.examples().forEach(example -> assertThat(
                        points.at(unit(indicator, example), indicator.id()))
                .as(indicator.file() + ": " + example.name())
                .isCloseTo(
                        example.points().doubleValue(),
                        within(0.500001 * Math.pow(10, -example.points().scale())))));
    }

    private static String unit(Indicator indicator, Example example) {
        return indicator.id() + " " + example.line();
    }
}
