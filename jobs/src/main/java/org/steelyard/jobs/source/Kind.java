package org.steelyard.jobs.source;

import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/** What the cells of a column hold, and so how they are read and frozen. */
public enum Kind {
    /** Text, trimmed, full-width letters and digits made plain. */
    TEXT(DataTypes.StringType),
    /** The id of a record: text that is refused when damaged (4.4E+17). */
    ID(DataTypes.StringType),
    /** One of a code book's words. */
    CODE(DataTypes.StringType),
    /** One of a code book's whole numbers, such as the level of a rating. */
    GRADE(DataTypes.IntegerType),
    /** A whole number, with or without a unit behind it. */
    WHOLE(DataTypes.IntegerType),
    /** An amount of money in yuan. */
    MONEY(DataTypes.createDecimalType(16, 2)),
    /** A percentage, in percent: 98.5 whether the file writes 98.5 %, 98.5 or, in all its rows, 0.985. */
    PERCENT(DataTypes.createDecimalType(16, 4)),
    /** A mean of whole numbers, only ever computed or taken from a reference table. */
    MEAN(DataTypes.createDecimalType(16, 4)),
    /** Yes or no. */
    FLAG(DataTypes.BooleanType),
    /** A local wall-clock time. */
    TIME(DataTypes.TimestampNTZType),
    /** A moment, whatever the zone: milliseconds since the beginning of 1970 in UTC, so that spans come out to the millisecond. */
    INSTANT(DataTypes.LongType),
    /** A local date. */
    DATE(DataTypes.DateType),
    /** A department, resolved by name, code or dated alias. */
    DEPARTMENT(DataTypes.StringType),
    /** A district, resolved by name or code; blank is unknown. */
    DISTRICT(DataTypes.StringType),
    /** Personal data: hashed with the run's key, or dropped without one. */
    PERSONAL(DataTypes.StringType),
    /** The number of a citizen's or an organisation's certificate: personal, and its check digit is verified first. */
    CERTIFICATE(DataTypes.StringType);

    @SuppressWarnings("ImmutableEnumChecker") // Spark's types never change once made
    private final DataType type;

    Kind(DataType type) {
        this.type = type;
    }

    /** Whether its cells are hashed or dropped. */
    public boolean personal() {
        return this == PERSONAL || this == CERTIFICATE;
    }

    /** The type in which it is frozen. */
    public DataType type() {
        return type;
    }
}
