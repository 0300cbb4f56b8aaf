package org.steelyard.indicators.flag;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.steelyard.indicators.result.Defence;
import org.steelyard.indicators.result.Measurement;
import org.steelyard.indicators.result.State;
import org.steelyard.indicators.result.Target;
import org.steelyard.indicators.rulebook.Direction;
import org.steelyard.indicators.rulebook.Indicator;
import org.steelyard.indicators.rulebook.Node;
import org.steelyard.indicators.rulebook.Scheme;
import org.steelyard.indicators.rulebook.Text;

/**
 * Finds out whether a unit met all its own targets.
 *
 * <p>Its own are those of the scored indicators that it has a value of: what was never asked of it, or rests on too few
 * rows, is named but neither met nor missed. Without any left, nothing was met.
 */
final class Targets {

    private static final int DECIMALS = 2;

    private record Key(Turn turn, String indicator) {}

    private final Map<String, Indicator> indicators;
    private final Defence defence;
    private final Map<Key, Measurement> measured = new HashMap<>();

    /**
     * The targets and what was measured.
     *
     * @param turns the units that will be asked about, and when
     */
    Targets(Map<String, Indicator> indicators, Defence defence, List<Measurement> measurements, Set<Turn> turns) {
        this.indicators = indicators;
        this.defence = defence;
        if (!defence.targets().isEmpty()) {
            for (Measurement one : measurements) {
                Turn turn = new Turn(one.period(), one.unit());
                if (turns.contains(turn)) {
                    measured.put(new Key(turn, one.indicator()), one);
                }
            }
        }
    }

    /** The figures by which a unit met all its own targets; empty where it missed one or has none. */
    Optional<Text> met(Turn turn, Scheme scheme) {
        List<Text> met = new ArrayList<>();
        List<Text> open = new ArrayList<>();
        for (String id : leaves(scheme.root())) {
            Target target =
                    defence.target(id, turn.unit(), turn.period().last()).orElse(null);
            Measurement measurement = measured.get(new Key(turn, id));
            if (target == null) {
                continue;
            }
            Indicator indicator = indicators.get(id);
            if (indicator == null || measurement == null || measurement.state() == State.NO_PRACTICE) {
                return Optional.empty();
            }
            Double value = measurement.value();
            if (measurement.state() != State.OK || value == null) {
                open.add(indicator.name());
            } else if (target.reachedBy(value, indicator.direction())) {
                met.add(figures(indicator, value, target.value()));
            } else {
                return Optional.empty();
            }
        }
        return met.isEmpty() ? Optional.empty() : Optional.of(sentence(met, open));
    }

    private static Text figures(Indicator indicator, double value, double target) {
        String sign = indicator.direction() == Direction.HIGHER ? " ≥ " : " ≤ ";
        String figures = " " + plain(value) + sign + plain(target);
        return new Text(indicator.name().zh() + figures, indicator.name().en() + figures);
    }

    private static String plain(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private static Text sentence(List<Text> met, List<Text> open) {
        String zh = met.stream().map(Text::zh).collect(Collectors.joining("；"));
        String en = met.stream().map(Text::en).collect(Collectors.joining("; "));
        if (open.isEmpty()) {
            return new Text(zh, en);
        }
        return new Text(
                zh + "（未计：" + open.stream().map(Text::zh).collect(Collectors.joining("、")) + "）",
                en + " (no value to judge: " + open.stream().map(Text::en).collect(Collectors.joining(", ")) + ")");
    }

    private static List<String> leaves(Node node) {
        return node.leaf()
                ? List.of(node.id())
                : node.children().stream()
                        .flatMap(child -> leaves(child).stream())
                        .toList();
    }
}
