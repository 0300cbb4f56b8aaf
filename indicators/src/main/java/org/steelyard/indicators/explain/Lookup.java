package org.steelyard.indicators.explain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.result.Adjustment;
import org.steelyard.indicators.result.Assessment;
import org.steelyard.indicators.result.Measurement;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.Ranking;
import org.steelyard.indicators.result.Score;
import org.steelyard.indicators.result.State;
import org.steelyard.indicators.result.Unit;
import org.steelyard.indicators.rulebook.Level;

/** Finds what an assessment says of one period and level. */
final class Lookup {

    private record Key(Unit unit, String id) {}

    private final Map<Key, Measurement> measurements = new HashMap<>();
    private final Map<Key, List<Adjustment>> adjustments = new HashMap<>();
    private final Map<Key, Score> scores = new HashMap<>();
    private final List<Ranking> rankings;
    private final LocalDate day;

    Lookup(Assessment assessment, Period period, Level level) {
        day = period.last();
        for (Measurement one : assessment.measurements()) {
            if (one.period().equals(period) && one.unit().level().equals(level)) {
                measurements.put(new Key(one.unit(), one.indicator()), one);
            }
        }
        for (Adjustment one : assessment.adjustments()) {
            if (one.period().equals(period) && one.unit().level().equals(level)) {
                adjustments
                        .computeIfAbsent(new Key(one.unit(), one.indicator()), key -> new ArrayList<>())
                        .add(one);
            }
        }
        for (Score one : assessment.scores()) {
            if (one.period().equals(period) && one.unit().level().equals(level)) {
                scores.put(new Key(one.unit(), one.node()), one);
            }
        }
        rankings = assessment.rankings().stream()
                .filter(one -> one.period().equals(period) && one.level().equals(level))
                .toList();
    }

    /** The last day of the period, whose rules hold. */
    LocalDate day() {
        return day;
    }

    /** What was measured of an indicator; null where nothing was. */
    @Nullable Measurement measurement(Unit unit, String indicator) {
        return measurements.get(new Key(unit, indicator));
    }

    /** What was done to a value before scoring, in order. */
    List<Adjustment> adjustments(Unit unit, String indicator) {
        return adjustments.getOrDefault(new Key(unit, indicator), List.of());
    }

    /** The score of a unit at a node, if there is one. */
    Optional<Score> score(Unit unit, String node) {
        return Optional.ofNullable(scores.get(new Key(unit, node)));
    }

    /** The ranking at a node in which a peer group stands. */
    Optional<Ranking> ranking(String peerGroup, String node) {
        return rankings.stream()
                .filter(one -> one.node().equals(node) && one.peerGroup().equals(peerGroup))
                .findFirst();
    }

    /** The value of a unit that was scored, after every step; empty where there was none. */
    Optional<Double> prepared(Unit unit, String indicator) {
        List<Adjustment> steps = adjustments(unit, indicator);
        if (!steps.isEmpty()) {
            return Optional.ofNullable(steps.get(steps.size() - 1).after());
        }
        Measurement one = measurement(unit, indicator);
        return one == null || one.state() != State.OK ? Optional.empty() : Optional.ofNullable(one.value());
    }

    /** The values of all units that were scored, in the order of the units. */
    double[] column(String indicator) {
        return measurements.keySet().stream()
                .filter(key -> key.id().equals(indicator))
                .map(Key::unit)
                .sorted()
                .map(unit -> prepared(unit, indicator))
                .flatMap(Optional::stream)
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    /** The scored value of the unit of a name. */
    Optional<Double> named(String name, String indicator) {
        return measurements.keySet().stream()
                .filter(key -> key.id().equals(indicator) && key.unit().name().equals(name))
                .findFirst()
                .flatMap(key -> prepared(key.unit(), indicator));
    }
}
