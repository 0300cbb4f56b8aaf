package org.steelyard.indicators.explain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.rulebook.Indicator;
import org.steelyard.indicators.rulebook.Rulebook;
import org.steelyard.indicators.rulebook.Scale;

/** Which scale an indicator has on a day. */
final class Scales {

    private Scales() {}

    /** The indicator's own scale, or the scheme's where it has none; null where none is in force. */
    static @Nullable Scale of(Rulebook rulebook, Indicator indicator, LocalDate day) {
        return indicator.scale() == null
                ? rulebook.scheme().scale()
                : indicator.scale().on(day).orElse(null);
    }
}
