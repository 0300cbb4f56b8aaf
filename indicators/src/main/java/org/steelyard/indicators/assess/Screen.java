package org.steelyard.indicators.assess;

import java.math.BigDecimal;
import java.util.List;
import org.steelyard.indicators.result.State;
import org.steelyard.indicators.rulebook.Indicator;
import org.steelyard.indicators.rulebook.Text;

/** Finds the units that delivered too few of their indicators to be scored. */
final class Screen {

    private static final double ROUNDING = 1e-9;

    private Screen() {}

    /** By unit, whether less than a share of the scored indicators that apply to it has a value. */
    static boolean[] out(Panel panel, List<Indicator> scored, double available) {
        boolean[] out = new boolean[panel.units.size()];
        if (available == 0) {
            return out;
        }
        for (int unit = 0; unit < out.length; unit++) {
            int applies = 0;
            int there = 0;
            for (Indicator indicator : scored) {
                State state = panel.states(indicator.id())[unit];
                applies += state == State.NOT_APPLICABLE ? 0 : 1;
                there += state == State.OK || state == State.NO_PRACTICE ? 1 : 0;
            }
            // Not one less for rounding: 0.55 of 20 is a little above 11 as doubles.
            out[unit] = there < available * applies - ROUNDING;
        }
        return out;
    }

    /** Why a unit is screened out. */
    static Text why(double available) {
        String percent = BigDecimal.valueOf(available)
                .movePointRight(2)
                .stripTrailingZeros()
                .toPlainString();
        return new Text("可用指标少于 " + percent + "%", "fewer than " + percent + "% of its indicators available");
    }
}
