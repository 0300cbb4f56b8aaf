package org.steelyard.jobs.measure;

import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;

/** Tells whether the text of an example's cell can be the value of a column. */
final class ExampleCell {

    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,18}");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,14}([.]\\d{1,10})?");
    private static final Pattern DATE = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])");
    private static final Pattern TIME =
            Pattern.compile(DATE.pattern() + "([ T]([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?)?");

    private ExampleCell() {}

    /** What was expected in place of a text; empty where the text will do. */
    static Optional<String> expected(DataType type, String text) {
        if (type.equals(DataTypes.BooleanType)) {
            return text.equals("true") || text.equals("false") ? Optional.empty() : Optional.of("true or false");
        }
        if (type.equals(DataTypes.IntegerType) || type.equals(DataTypes.LongType)) {
            return unless(WHOLE, text, "a whole number");
        }
        if (type instanceof DecimalType) {
            return unless(DECIMAL, text, "a number");
        }
        if (type.equals(DataTypes.DateType)) {
            return unless(DATE, text, "a date such as 2026-07-31");
        }
        return type.equals(DataTypes.TimestampNTZType)
                ? unless(TIME, text, "a time such as 2026-07-31 16:30:00")
                : Optional.empty();
    }

    private static Optional<String> unless(Pattern pattern, String text, String expected) {
        return pattern.matcher(text).matches() ? Optional.empty() : Optional.of(expected);
    }
}
