package org.steelyard.indicators.assess;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.steelyard.indicators.certainty.Spread;
import org.steelyard.indicators.flag.Spreads;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.Unit;

/**
 * How sure scores are: the spread of each score whose uncertainty is known.
 *
 * @param periods the periods for which it was worked out
 * @param spreads the spreads
 */
record ScoreSpreads(Set<Period> periods, Map<Key, Spread> spreads) implements Spreads {

    /** Nothing is known. */
    static final ScoreSpreads NONE = new ScoreSpreads(Set.of(), Map.of());

    /** Whose score. */
    record Key(Period period, Unit unit, String node) {}

    @Override
    public boolean known(Period period) {
        return periods.contains(period);
    }

    @Override
    public Optional<Spread> of(Period period, Unit unit, String node) {
        return Optional.ofNullable(spreads.get(new Key(period, unit, node)));
    }
}
