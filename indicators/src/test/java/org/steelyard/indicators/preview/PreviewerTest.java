package org.steelyard.indicators.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.steelyard.indicators.preview.Preview.Bin;
import org.steelyard.indicators.preview.Preview.Relation;
import org.steelyard.indicators.result.Histogram;
import org.steelyard.indicators.result.Measurement;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.State;
import org.steelyard.indicators.result.Tally;
import org.steelyard.indicators.result.Unit;
import org.steelyard.indicators.rulebook.Days;
import org.steelyard.indicators.rulebook.Direction;
import org.steelyard.indicators.rulebook.Indicator;
import org.steelyard.indicators.rulebook.Level;
import org.steelyard.indicators.rulebook.Measure;
import org.steelyard.indicators.rulebook.Statistic;
import org.steelyard.indicators.rulebook.Text;
import org.steelyard.indicators.rulebook.Upkeep;

class PreviewerTest {

    private static final Period PERIOD = Period.parse("2026-Q3");
    private static final List<Level> LEVELS = List.of(Level.DEPARTMENT, Level.DISTRICT);

    private static Indicator indicator(Statistic statistic) {
        Measure measure = new Measure("cases", "close_date", "TRUE", "1", 1);
        return new Indicator(
                "X-01",
                new Text("名", "name"),
                new Text("因", "why"),
                "basis",
                "时限",
                statistic,
                List.of(),
                measure,
                statistic.ofHistogram() ? null : measure,
                "days",
                Direction.LOWER,
                null,
                null,
                null,
                1,
                new Upkeep("office", "office", "2026-01-01", "2027-01-01"),
                List.of(),
                "x-01.yaml",
                1,
                Days.ALL);
    }

    private static List<Measurement> departments(String indicator, double... values) {
        List<Measurement> list = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            Unit unit = Unit.department("ABCDEFG".substring(i, i + 1));
            list.add(new Measurement(PERIOD, unit, indicator, 50, null, values[i], null, null, State.OK));
        }
        return list;
    }

    private static Preview preview(Statistic statistic, List<Measurement> own, List<Measurement> others) {
        return new Previewer(indicator(statistic), LEVELS).preview(own, others);
    }

    @Test
    void theUnitsAreCountedInTenBarsFromTheLowestToTheHighest() {
        Preview preview = preview(Statistic.RATIO, departments("X-01", 1, 2, 2, 4, 5), List.of());
        assertThat(preview.ofRecords()).isFalse();
        assertThat(preview.bins()).extracting(Bin::count).containsExactly(1L, 0L, 2L, 0L, 0L, 0L, 0L, 1L, 0L, 1L);
        assertThat(preview.bins().get(0).from()).isEqualTo(1);
        assertThat(preview.bins().get(9).to()).isEqualTo(5);
    }

    @Test
    void equalValuesAreOneBarAndNoValuesNone() {
        assertThat(preview(Statistic.RATIO, departments("X-01", 7, 7), List.of())
                        .bins())
                .containsExactly(new Bin(7, 7, 2));
        assertThat(preview(Statistic.RATIO, List.of(), List.of()).bins()).isEmpty();
    }

    @Test
    void ofAMeanTheRecordsOfAllDepartmentsAreCountedAndThoseOfDistrictsNotAgain() {
        Tally some = new Histogram(new TreeMap<>(Map.of(0L, 3L, 10L, 1L)));
        Tally more = new Histogram(new TreeMap<>(Map.of(5L, 2L)));
        List<Measurement> own = List.of(
                new Measurement(PERIOD, Unit.district("a"), "X-01", 6, some, 1.0, null, null, State.OK),
                new Measurement(PERIOD, Unit.department("B"), "X-01", 2, more, 5.0, null, null, State.SAMPLE_TOO_SMALL),
                new Measurement(PERIOD, Unit.department("A"), "X-01", 4, some, 2.5, null, null, State.OK));
        Preview preview = preview(Statistic.MEAN, own, List.of());
        assertThat(preview.ofRecords()).isTrue();
        assertThat(preview.bins()).extracting(Bin::count).containsExactly(3L, 0L, 2L, 0L, 0L, 1L);
        assertThat(preview.values()).extracting(m -> m.unit().name()).containsExactly("A", "B", "a");
    }

    @Test
    void ranksAreCorrelatedWithTiesInTheMiddleTheClosestFirst() {
        List<Measurement> others = new ArrayList<>(departments("Y-01", 10, 30, 20, 40, 50));
        others.addAll(departments("Y-02", 5, 4, 4, 2, 1));
        others.addAll(departments("Y-03", 1, 2, 3, 4));
        others.addAll(departments("X-01.median", 1, 2, 2, 4, 5));
        List<Relation> relations = preview(Statistic.RATIO, departments("X-01", 1, 2, 2, 4, 5), others)
                .relations();
        assertThat(relations).extracting(Relation::indicator).containsExactly("Y-02", "Y-01");
        assertThat(relations.get(0).correlation()).isEqualTo(-1, within(1e-12));
        // Ranks 1, 2.5, 2.5, 4, 5 and 1, 3, 2, 4, 5: 9.5 / sqrt(9.5 · 10).
        assertThat(relations.get(1).correlation()).isEqualTo(0.974679434, within(1e-9));
        assertThat(relations.get(1).units()).isEqualTo(5);
    }
}
