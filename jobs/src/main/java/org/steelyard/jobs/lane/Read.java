package org.steelyard.jobs.lane;

import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.ByteType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.DayTimeIntervalType;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.IntegerType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.ShortType;
import org.apache.spark.sql.types.TimestampNTZType;
import org.apache.spark.sql.types.TimestampType;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.jspecify.annotations.Nullable;

/** Columns as they lie in a batch. */
final class Read {

    private Read() {}

    /** Whether values of a type are whole numbers to us. */
    static boolean whole(DataType type) {
        return type instanceof ByteType
                || type instanceof ShortType
                || type instanceof IntegerType
                || type instanceof LongType
                || type instanceof DateType
                || type instanceof TimestampNTZType
                || type instanceof TimestampType
                || type instanceof DayTimeIntervalType
                || (type instanceof DecimalType decimal && decimal.precision() <= Decimal.MAX_LONG_DIGITS());
    }

    /** Whether four bytes hold a value of the type. */
    private static boolean small(DataType type) {
        return type instanceof IntegerType
                || type instanceof DateType
                || (type instanceof DecimalType decimal && decimal.precision() <= Decimal.MAX_INT_DIGITS());
    }

    /** A column of such a type; null of another. */
    static @Nullable Whole column(int ordinal, DataType type) {
        if (small(type)) {
            return new Small(ordinal);
        }
        if (type instanceof ByteType || type instanceof ShortType || !whole(type)) {
            return null;
        }
        return new Large(ordinal);
    }

    private static final class Small extends Whole {
        private final int ordinal;

        Small(int ordinal) {
            this.ordinal = ordinal;
        }

        @Override
        protected void fill(Rows rows, int count) {
            ColumnVector column = rows.column(ordinal);
            long[] to = room(count);
            nulls.clear(count);
            if (!column.hasNull()) {
                for (int i = 0; i < count; i++) {
                    to[i] = column.getInt(i);
                }
                return;
            }
            for (int i = 0; i < count; i++) {
                if (column.isNullAt(i)) {
                    nulls.add(i);
                    to[i] = 0;
                } else {
                    to[i] = column.getInt(i);
                }
            }
        }
    }

    private static final class Large extends Whole {
        private final int ordinal;

        Large(int ordinal) {
            this.ordinal = ordinal;
        }

        @Override
        protected void fill(Rows rows, int count) {
            ColumnVector column = rows.column(ordinal);
            long[] to = room(count);
            nulls.clear(count);
            for (int i = 0; i < count; i++) {
                if (column.isNullAt(i)) {
                    nulls.add(i);
                    to[i] = 0;
                } else {
                    to[i] = column.getLong(i);
                }
            }
        }
    }

    /** A column of conditions. */
    static final class Flags extends Truth {
        private final int ordinal;

        Flags(int ordinal) {
            this.ordinal = ordinal;
        }

        static boolean are(DataType type) {
            return type instanceof BooleanType;
        }

        @Override
        protected void fill(Rows rows, int count) {
            ColumnVector column = rows.column(ordinal);
            clear(count);
            for (int i = 0; i < count; i++) {
                if (column.isNullAt(i)) {
                    nulls.add(i);
                } else if (column.getBoolean(i)) {
                    yes.add(i);
                }
            }
        }
    }
}
