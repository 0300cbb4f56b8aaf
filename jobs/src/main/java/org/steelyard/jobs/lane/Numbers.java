package org.steelyard.jobs.lane;

import org.apache.spark.sql.catalyst.expressions.BinaryArithmetic;
import org.apache.spark.sql.catalyst.expressions.Cast;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.SubtractDates;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.DayTimeIntervalType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.IntegerType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.TimestampNTZType;
import org.jspecify.annotations.Nullable;
import org.steelyard.jobs.lane.Arithmetic.Operation;
import org.steelyard.jobs.lane.Arithmetic.Span;

/** Sums, differences and casts, as Spark understands them for each type; null for those that are left to Spark. */
final class Numbers {

    private static final long DAY = 86_400_000_000L;

    private Numbers() {}

    private static @Nullable Span span(DataType type) {
        if (type instanceof IntegerType || type instanceof DateType) {
            return Span.INT;
        } else if (type instanceof LongType
                || type instanceof DayTimeIntervalType
                || type instanceof TimestampNTZType) {
            return Span.LONG;
        }
        return type instanceof DecimalType decimal ? Span.digits(decimal.precision()) : null;
    }

    static int scale(DataType type) {
        return type instanceof DecimalType decimal ? decimal.scale() : 0;
    }

    private static long ten(int power) {
        return (long) StrictMath.pow(10, power);
    }

    static @Nullable Whole of(Operation operation, BinaryArithmetic e, Lanes lanes) {
        Span span = span(e.dataType());
        boolean same = e.left().dataType().getClass() == e.right().dataType().getClass();
        if (span == null
                || !same
                || e.left().dataType().getClass() != e.dataType().getClass()) {
            return null;
        }
        int wanted = scale(e.dataType());
        int one = scale(e.left().dataType());
        int other = scale(e.right().dataType());
        if (operation == Operation.MULTIPLY) {
            // A product that Spark would round is left to it.
            return one + other == wanted
                    ? Arithmetic.of(operation, lanes.whole(e.left()), lanes.whole(e.right()), span)
                    : null;
        }
        if (one > wanted || other > wanted) {
            return null;
        }
        return Arithmetic.of(
                operation,
                shifted(lanes.whole(e.left()), wanted - one),
                shifted(lanes.whole(e.right()), wanted - other),
                span);
    }

    private static Whole shifted(Whole of, int places) {
        return places == 0 ? of : Arithmetic.scaled(of, ten(places), 1, false, Span.LONG);
    }

    /** The interval between two days. */
    static Whole days(SubtractDates e, Lanes lanes) {
        Whole days = Arithmetic.of(Operation.SUBTRACT, lanes.whole(e.left()), lanes.whole(e.right()), Span.LONG);
        return Arithmetic.scaled(days, DAY, 1, false, Span.LONG);
    }

    static @Nullable Whole cast(Cast e, Lanes lanes) {
        Expression child = e.child();
        DataType from = child.dataType();
        DataType to = e.dataType();
        Span span = span(to);
        if (from instanceof BooleanType && span != null && scale(to) == 0) {
            return lanes.whole(child);
        }
        if (span == null || !Read.whole(from)) {
            return null;
        }
        if (number(from) && number(to)) {
            int shift = scale(to) - scale(from);
            // Fewer places after the point: a decimal would be rounded, a whole number is cut.
            if (shift < 0 && to instanceof DecimalType) {
                return null;
            }
            return Arithmetic.scaled(
                    lanes.whole(child), ten(Math.max(0, shift)), ten(Math.max(0, -shift)), false, span);
        }
        if (from instanceof TimestampNTZType && to instanceof DateType) {
            return Arithmetic.scaled(lanes.whole(child), 1, DAY, true, span);
        }
        if (from instanceof DateType && to instanceof TimestampNTZType) {
            return Arithmetic.scaled(lanes.whole(child), DAY, 1, false, span);
        }
        boolean wholeDays = from instanceof DayTimeIntervalType interval
                && interval.startField() == DayTimeIntervalType.DAY()
                && interval.endField() == DayTimeIntervalType.DAY();
        return wholeDays && (to instanceof IntegerType || to instanceof LongType)
                ? Arithmetic.scaled(lanes.whole(child), 1, DAY, false, span)
                : null;
    }

    private static boolean number(DataType type) {
        return type instanceof IntegerType || type instanceof LongType || type instanceof DecimalType;
    }
}
