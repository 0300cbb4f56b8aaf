package org.steelyard.jobs.format;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.jspecify.annotations.Nullable;

/** Says the values of one Parquet column as text; a moment in world time keeps its Z, so that it is read in the city's zone. */
final class ParquetText {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);
    private static final long JULIAN_EPOCH = 2_440_588;

    private final PrimitiveTypeName type;
    private final @Nullable LogicalTypeAnnotation meaning;

    private ParquetText(PrimitiveType column) {
        this.type = column.getPrimitiveTypeName();
        this.meaning = column.getLogicalTypeAnnotation();
    }

    static ParquetText of(PrimitiveType column) {
        return new ParquetText(column);
    }

    String text(Group row, int column) {
        return switch (type) {
            case BOOLEAN -> Boolean.toString(row.getBoolean(column, 0));
            case INT32 -> whole(row.getInteger(column, 0));
            case INT64 -> whole(row.getLong(column, 0));
            case INT96 -> old(row.getInt96(column, 0).toByteBuffer());
            case FLOAT -> number(row.getFloat(column, 0), Float.toString(row.getFloat(column, 0)));
            case DOUBLE -> number(row.getDouble(column, 0), Double.toString(row.getDouble(column, 0)));
            default ->
                meaning instanceof DecimalLogicalTypeAnnotation decimal
                        ? new BigDecimal(new BigInteger(row.getBinary(column, 0).getBytes()), decimal.getScale())
                                .toPlainString()
                        : row.getBinary(column, 0).toStringUsingUTF8();
        };
    }

    private static String number(double value, String shortest) {
        return Double.isNaN(value) || Double.isInfinite(value)
                ? ""
                : new BigDecimal(shortest).stripTrailingZeros().toPlainString();
    }

    private String whole(long value) {
        if (meaning instanceof DateLogicalTypeAnnotation) {
            return LocalDate.ofEpochDay(value).toString();
        }
        if (meaning instanceof DecimalLogicalTypeAnnotation decimal) {
            return BigDecimal.valueOf(value, decimal.getScale()).toPlainString();
        }
        if (meaning instanceof TimestampLogicalTypeAnnotation stamp) {
            long unit = stamp.getUnit() == TimeUnit.MILLIS
                    ? 1_000
                    : stamp.getUnit() == TimeUnit.MICROS ? 1_000_000 : 1_000_000_000;
            LocalDateTime time = LocalDateTime.ofEpochSecond(
                    Math.floorDiv(value, unit),
                    (int) (Math.floorMod(value, unit) * (1_000_000_000 / unit)),
                    ZoneOffset.UTC);
            return TIME.format(time) + (stamp.isAdjustedToUTC() ? "Z" : "");
        }
        return Long.toString(value);
    }

    /** The time of older writers: nanoseconds of a day, and the day counted from 4713 BC; world time, as far as anybody knows. */
    private static String old(ByteBuffer bytes) {
        bytes.order(ByteOrder.LITTLE_ENDIAN);
        long nanos = bytes.getLong();
        LocalDate day = LocalDate.ofEpochDay(bytes.getInt() - JULIAN_EPOCH);
        return TIME.format(LocalDateTime.of(day, LocalTime.MIDNIGHT).plusNanos(nanos)) + "Z";
    }
}
