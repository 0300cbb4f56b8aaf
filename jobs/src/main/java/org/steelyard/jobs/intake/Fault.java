package org.steelyard.jobs.intake;

/**
 * Why a cell cannot be read.
 *
 * @param rule the rule that rejects its row
 * @param why what the cell is, as the end of a sentence
 */
record Fault(String rule, String why) {

    /** A value that cannot be read. */
    static Fault value(String why) {
        return new Fault("unreadable_value", why);
    }
}
