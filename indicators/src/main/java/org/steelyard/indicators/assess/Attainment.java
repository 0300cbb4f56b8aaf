package org.steelyard.indicators.assess;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.steelyard.indicators.result.Defence;
import org.steelyard.indicators.result.Measurement;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.State;
import org.steelyard.indicators.result.Sums;
import org.steelyard.indicators.result.Target;
import org.steelyard.indicators.result.Unit;
import org.steelyard.indicators.rulebook.Indicator;

/**
 * Which share of its own targets each unit met: the values of indicators of the statistic {@code attained}.
 *
 * <p>A target counts where its indicator has a value that is fit to be scored, or where the thing asked for is not practised,
 * which is not to meet it. What was never asked of a unit, or rests on too few rows, is neither met nor missed.
 */
final class Attainment {

    private static final double HUNDRED = 100;

    private final Map<String, Indicator> indicators;
    private final Defence defence;
    private final Set<String> aims;

    /** An attainment of the targets that were set. */
    Attainment(Map<String, Indicator> indicators, Defence defence) {
        this.indicators = indicators;
        this.defence = defence;
        this.aims = defence.targets().stream().map(Target::indicator).collect(Collectors.toSet());
    }

    private record Turn(Period period, Unit unit) {}

    /** How many targets were judged, and how many of them were met. */
    private static final class Count {
        private long judged;
        private long met;
    }

    /** The measurements, in their order, those of attained indicators with their values. */
    List<Measurement> with(List<Measurement> measurements) {
        if (aims.isEmpty() || indicators.values().stream().noneMatch(Indicator::attained)) {
            return measurements;
        }
        Map<Turn, Count> counts = new HashMap<>();
        for (Measurement one : measurements) {
            Indicator indicator = indicators.get(one.indicator());
            if (indicator != null && !indicator.attained() && aims.contains(indicator.id())) {
                defence.target(indicator.id(), one.unit(), one.period().last())
                        .ifPresent(target -> judge(
                                one,
                                indicator,
                                target,
                                counts.computeIfAbsent(new Turn(one.period(), one.unit()), turn -> new Count())));
            }
        }
        List<Measurement> with = new ArrayList<>(measurements.size());
        for (Measurement one : measurements) {
            Indicator indicator = indicators.get(one.indicator());
            Count count = counts.get(new Turn(one.period(), one.unit()));
            with.add(indicator == null || !indicator.attained() || count == null ? one : of(one, indicator, count));
        }
        return with;
    }

    private static void judge(Measurement one, Indicator indicator, Target target, Count count) {
        Double value = one.value();
        if (one.state() == State.NO_PRACTICE) {
            count.judged++;
        } else if (one.state() == State.OK && value != null) {
            count.judged++;
            count.met += target.reachedBy(value, indicator.direction()) ? 1 : 0;
        }
    }

    private static Measurement of(Measurement one, Indicator indicator, Count count) {
        if (count.judged == 0) {
            return one;
        }
        BigDecimal judged = BigDecimal.valueOf(count.judged);
        return new Measurement(
                one.period(),
                one.unit(),
                one.indicator(),
                count.judged,
                new Sums(count.judged, BigDecimal.valueOf(count.met), judged),
                HUNDRED * count.met / count.judged,
                null,
                null,
                count.judged < indicator.minimum() ? State.SAMPLE_TOO_SMALL : State.OK);
    }
}
