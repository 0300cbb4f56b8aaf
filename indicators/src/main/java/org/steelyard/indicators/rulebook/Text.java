package org.steelyard.indicators.rulebook;

/**
 * A short text in the two languages of the reports.
 *
 * @param zh Chinese
 * @param en English
 */
public record Text(String zh, String en) {

    /** The text in one language. */
    public String in(Language language) {
        return language == Language.ZH ? zh : en;
    }
}
