package org.steelyard.jobs.store;

import java.util.Arrays;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.IntegerType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.TimestampNTZType;
import org.apache.spark.unsafe.Platform;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import org.steelyard.jobs.source.Kind;

/**
 * How one column of a row becomes a column of a Parquet file.
 *
 * @param slot where it stands in the row
 * @param form how it is stored
 * @param type its name and type in the file
 */
record ColumnCell(int slot, Form form, Type type) {

    /** Of every decimal: its unscaled value fits a long. */
    private static final int PRECISION = ((DecimalType) Kind.MONEY.type()).precision();

    /** How a value is stored. */
    enum Form {
        TEXT,
        INT,
        LONG,
        FLAG,
        DECIMAL
    }

    /** The cell of a column. */
    static ColumnCell of(StructField field, int slot) {
        DataType type = field.dataType();
        String name = field.name();
        if (type instanceof StringType) {
            return cell(slot, Form.TEXT, PrimitiveTypeName.BINARY, LogicalTypeAnnotation.stringType(), name);
        } else if (type instanceof IntegerType) {
            return cell(slot, Form.INT, PrimitiveTypeName.INT32, null, name);
        } else if (type instanceof DateType) {
            return cell(slot, Form.INT, PrimitiveTypeName.INT32, LogicalTypeAnnotation.dateType(), name);
        } else if (type instanceof LongType) {
            return cell(slot, Form.LONG, PrimitiveTypeName.INT64, null, name);
        } else if (type instanceof TimestampNTZType) {
            LogicalTypeAnnotation local = LogicalTypeAnnotation.timestampType(false, TimeUnit.MICROS);
            return cell(slot, Form.LONG, PrimitiveTypeName.INT64, local, name);
        } else if (type instanceof BooleanType) {
            return cell(slot, Form.FLAG, PrimitiveTypeName.BOOLEAN, null, name);
        } else if (type instanceof DecimalType decimal && decimal.precision() == PRECISION) {
            LogicalTypeAnnotation exact = LogicalTypeAnnotation.decimalType(decimal.scale(), PRECISION);
            return cell(slot, Form.DECIMAL, PrimitiveTypeName.INT64, exact, name);
        }
        throw new IllegalArgumentException("Invalid type: " + type + " of " + name + " (must be one of Kind's)");
    }

    private static ColumnCell cell(
            int slot, Form form, PrimitiveTypeName stored, @Nullable LogicalTypeAnnotation meaning, String name) {
        return new ColumnCell(slot, form, Types.optional(stored).as(meaning).named(name));
    }

    /** The schema of a file of some cells. */
    static MessageType message(ColumnCell[] cells) {
        return new MessageType(
                "steelyard", Arrays.stream(cells).map(ColumnCell::type).toList());
    }

    /** Writes this cell of a row. */
    void write(InternalRow row, ColumnWriter to) {
        if (row.isNullAt(slot)) {
            to.writeNull(0, 0);
            return;
        }
        switch (form) {
            case TEXT -> to.write(binary(row.getUTF8String(slot)), 0, 1);
            case INT -> to.write(row.getInt(slot), 0, 1);
            case LONG -> to.write(row.getLong(slot), 0, 1);
            case FLAG -> to.write(row.getBoolean(slot), 0, 1);
            case DECIMAL -> to.write(row.getDecimal(slot, PRECISION, 0).toUnscaledLong(), 0, 1);
        }
    }

    /** The bytes of a text, copied only by who keeps them. */
    private static Binary binary(UTF8String text) {
        return text.getBaseObject() instanceof byte[] bytes
                ? Binary.fromReusedByteArray(
                        bytes, (int) (text.getBaseOffset() - Platform.BYTE_ARRAY_OFFSET), text.numBytes())
                : Binary.fromConstantByteArray(text.getBytes());
    }
}
