package org.steelyard.indicators.explain;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.rulebook.Dated;
import org.steelyard.indicators.rulebook.Indicator;
import org.steelyard.indicators.rulebook.Rulebook;
import org.steelyard.indicators.rulebook.Scale;
import org.steelyard.indicators.rulebook.Scheme;

/** Rules of which some parts are one run's and some another's. */
final class MixedRules {

    private MixedRules() {}

    /** The rules with the method of one run, the anchors of another, the weights of a third; in force at all times. */
    static Rulebook of(Facts method, Facts anchors, Facts weights) {
        SortedMap<String, Indicator> indicators = new TreeMap<>();
        for (Facts each : List.of(weights, anchors, method)) {
            indicators.putAll(each.rulebook().indicators());
        }
        indicators.replaceAll((id, indicator) -> {
            Facts source = anchors.rulebook().indicators().containsKey(id)
                    ? anchors
                    : method.rulebook().indicators().containsKey(id) ? method : weights;
            Indicator own = source.rulebook().indicator(id);
            return indicator.with(own.direction(), onItsDay(own, source));
        });
        Scheme tree = weights.rulebook().scheme();
        Scheme scheme = method.rulebook().scheme().simulated();
        return new Rulebook(
                method.rulebook().id(),
                scheme.with(
                        tree.root(), tree.views(), anchors.rulebook().scheme().scale(), scheme.aggregation()),
                indicators,
                method.rulebook().folder());
    }

    /** The scale that was in force in a run's period, as the only one. */
    private static @Nullable Dated<Scale> onItsDay(Indicator indicator, Facts source) {
        Dated<Scale> scale = indicator.scale();
        if (scale == null) {
            return null;
        }
        return new Dated<>(scale.on(source.day().last())
                .map(found -> List.of(new Dated.Entry<>(LocalDate.MIN, found)))
                .orElse(List.of()));
    }
}
