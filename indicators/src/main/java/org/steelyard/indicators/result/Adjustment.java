package org.steelyard.indicators.result;

import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.rulebook.Text;

/**
 * What a step before scoring did to one value: the ledger of imputed, screened and treated values.
 *
 * @param period the period
 * @param unit the unit
 * @param peerGroup its peer group
 * @param indicator the indicator's id
 * @param step the step
 * @param before the value before it; null where there was none
 * @param after the value after it; null where it left none
 * @param why how, with the figures
 */
public record Adjustment(
        Period period,
        Unit unit,
        String peerGroup,
        String indicator,
        Step step,
        @Nullable Double before,
        @Nullable Double after,
        Text why) {

    /** The steps, in their order. */
    public enum Step {
        /** The value was divided by another indicator's. */
        DENOMINATE,
        /** A missing value was filled. */
        IMPUTE,
        /** The unit has too few values and is not scored. */
        SCREEN,
        /** An outlier was treated. */
        TREAT;

        /** The word in result files. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
