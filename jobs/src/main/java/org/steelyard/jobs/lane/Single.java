package org.steelyard.jobs.lane;

import java.math.RoundingMode;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.DecimalType;
import org.jspecify.annotations.Nullable;

/** One value of an expression as Spark itself computes it. */
public final class Single {

    private Single() {}

    /** A whole number for a value: of a condition 1 or 0, of a decimal its digits without the point; null for a null. */
    public static @Nullable Long whole(Expression expression, InternalRow row) {
        Object value = expression.eval(row);
        if (value == null) {
            return null;
        }
        if (value instanceof Boolean truth) {
            return truth ? 1L : 0L;
        }
        if (value instanceof Decimal decimal) {
            return decimal.toJavaBigDecimal()
                    .setScale(((DecimalType) expression.dataType()).scale(), RoundingMode.UNNECESSARY)
                    .unscaledValue()
                    .longValueExact();
        }
        return ((Number) value).longValue();
    }
}
