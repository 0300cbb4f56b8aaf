package org.steelyard.indicators.assess;

import java.util.List;
import java.util.OptionalDouble;
import org.steelyard.indicators.result.Replicates;
import org.steelyard.indicators.result.Tally;
import org.steelyard.indicators.rulebook.Indicator;

/** The value of an indicator for one tally, as an assessment computes it; the worked examples are checked with it. */
public final class TallyValue {

    private TallyValue() {}

    /** The value in the indicator's unit; empty where nothing was counted. */
    public static OptionalDouble of(Indicator indicator, Tally tally) {
        return Replicates.of(List.of(tally)).value(indicator.statistic(), indicator.percent());
    }
}
