package org.steelyard.indicators.flag;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.result.Flag;
import org.steelyard.indicators.result.Measurement;
import org.steelyard.indicators.result.Outcome.Scored;
import org.steelyard.indicators.result.Placing;
import org.steelyard.indicators.result.Score;
import org.steelyard.indicators.result.State;
import org.steelyard.indicators.rulebook.FlagRules;

/**
 * Flags the first places, but for a unit that does not keep the limit that praise asks for; the next one does not take its
 * place.
 *
 * <p>What a unit must keep it must also show: without a figure nobody is praised.
 */
final class Praise {

    private record Key(Turn turn, String id) {}

    private final Map<Key, Double> figures = new HashMap<>();

    Praise(List<Hearing> hearings, List<Score> scores, List<Measurement> measurements) {
        Set<Key> asked = new HashSet<>();
        Map<Turn, Integer> decimals = new HashMap<>();
        for (Hearing hearing : hearings) {
            hearing.rules().top().on(hearing.day()).ifPresent(top -> {
                FlagRules.Gate gate = top.gate();
                if (gate != null) {
                    for (Placing placing : first(hearing, top)) {
                        Turn turn = new Turn(hearing.period(), placing.unit());
                        asked.add(new Key(turn, gate.id()));
                        decimals.put(turn, hearing.scheme().decimals());
                    }
                }
            });
        }
        if (!asked.isEmpty()) {
            collect(asked, decimals, scores, measurements);
        }
    }

    private void collect(
            Set<Key> asked, Map<Turn, Integer> decimals, List<Score> scores, List<Measurement> measurements) {
        for (Measurement one : measurements) {
            Key key = new Key(new Turn(one.period(), one.unit()), one.indicator());
            Double value = one.value();
            if (value != null && one.state() == State.OK && asked.contains(key)) {
                figures.put(key, value);
            }
        }
        // A node of the tree counts by its points, also where it is an indicator.
        for (Score one : scores) {
            Key key = new Key(new Turn(one.period(), one.unit()), one.node());
            if (asked.contains(key)) {
                figures.remove(key);
                if (one.outcome() instanceof Scored scored) {
                    figures.put(key, published(scored.points(), decimals.getOrDefault(key.turn(), 0)));
                }
            }
        }
    }

    private static double published(double points, int decimals) {
        return BigDecimal.valueOf(points)
                .setScale(decimals, RoundingMode.HALF_UP)
                .doubleValue();
    }

    private static List<Placing> first(Hearing hearing, FlagRules.Top top) {
        return LastPlace.first(hearing.ranking(), hearing.scheme().minimumGroup(), top.places());
    }

    /** Adds the flags of a ranking. */
    void flag(Hearing hearing, Evidence evidence, Consumer<Flag> flags) {
        FlagRules.Top top = hearing.rules().top().on(hearing.day()).orElse(null);
        if (top == null) {
            return;
        }
        for (Placing placing : first(hearing, top)) {
            if (!hearing.suspended().containsKey(placing.unit())) {
                flags.accept(flag(hearing, placing, top, evidence));
            }
        }
    }

    private Flag flag(Hearing hearing, Placing placing, FlagRules.Top top, Evidence evidence) {
        FlagRules.Gate gate = top.gate();
        if (gate != null) {
            @Nullable Double figure = figures.get(new Key(new Turn(hearing.period(), placing.unit()), gate.id()));
            if (figure == null || !gate.passes(figure)) {
                return hearing.flag(
                        Flag.Kind.WITHHELD,
                        placing.unit(),
                        evidence.withheld(hearing.ranking(), placing, gate, figure));
            }
        }
        return hearing.flag(Flag.Kind.TOP, placing.unit(), evidence.top(hearing.ranking(), placing, top.places()));
    }
}
