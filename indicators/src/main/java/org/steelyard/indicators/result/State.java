package org.steelyard.indicators.result;

import java.util.Locale;

/** Whether a measurement has a value, and if not, why not. */
public enum State {
    /** It has a value. */
    OK,
    /** Nothing was counted or delivered. */
    MISSING,
    /** The indicator does not apply to the unit. */
    NOT_APPLICABLE,
    /** The thing measured is not practised at all, which a rulebook may score as the worst. */
    NO_PRACTICE,
    /** Fewer rows than the indicator's minimum: the value is shown, never scored. */
    SAMPLE_TOO_SMALL;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** The word in result files: lower case with underscores. */
    public String word() {
        return word;
    }
}
