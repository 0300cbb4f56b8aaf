package org.steelyard.indicators.flag;

import java.util.Optional;
import org.steelyard.indicators.certainty.Spread;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.Unit;

/** How sure the scores are. */
public interface Spreads {

    /** Nothing is known, as where measured values came without standard errors. */
    Spreads NONE = new Spreads() {
        @Override
        public boolean known(Period period) {
            return false;
        }

        @Override
        public Optional<Spread> of(Period period, Unit unit, String node) {
            return Optional.empty();
        }
    };

    /** Whether it was worked out for a period at all; where it was not, no last place is tested. */
    boolean known(Period period);

    /** The points of a unit at a node and how much they vary; empty where that is not known of this unit. */
    Optional<Spread> of(Period period, Unit unit, String node);
}
