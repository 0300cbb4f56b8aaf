package org.steelyard.indicators.assess;

import java.util.Map;
import java.util.Optional;
import org.steelyard.indicators.certainty.Spread;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.Score;
import org.steelyard.indicators.result.Unit;

/**
 * How sure scores are: the spread of each score whose uncertainty is known.
 *
 * @param known the spreads
 */
record Spreads(Map<Key, Spread> known) {

    /** Nothing is known. */
    static final Spreads NONE = new Spreads(Map.of());

    /** Whose score. */
    record Key(Period period, Unit unit, String node) {}

    /** The spread of a score, where it is known. */
    Optional<Spread> of(Score score) {
        return of(score.period(), score.unit(), score.node());
    }

    /** The spread of a unit's points at a node, where it is known. */
    Optional<Spread> of(Period period, Unit unit, String node) {
        return Optional.ofNullable(known.get(new Key(period, unit, node)));
    }
}
