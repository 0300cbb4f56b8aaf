package org.steelyard.indicators.rulebook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The word {@code as_of} in an expression, the moment of assessment; within a literal it is only text. */
public final class AsOf {

    /** A literal, which is stepped over, or the word. */
    private static final Pattern TOKEN =
            Pattern.compile("'(?:[^'\\\\]|\\\\.)*'|\"(?:[^\"\\\\]|\\\\.)*\"|(`as_of`|\\bas_of\\b)", Pattern.DOTALL);

    private AsOf() {}

    /** Whether an expression speaks of the moment of assessment. */
    public static boolean in(String sql) {
        return TOKEN.matcher(sql).results().anyMatch(found -> found.group(1) != null);
    }

    /** The expression with another one in place of the moment of assessment. */
    public static String replaced(String sql, String moment) {
        return TOKEN.matcher(sql)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1) == null ? found.group() : moment));
    }
}
