package org.steelyard.jobs.intake;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;

/** The rules of ratings: a default rating is one whether it says so or its channel does. */
final class RatingRules extends Rules {

    private static final UTF8String DEFAULT = UTF8String.fromString("DEFAULT");
    private final int channel = slot("channel");
    private final int isDefault = slot("is_default");
    private final int isValid = slot("is_valid");
    private final int assessed = slot("assess_time");
    private final int assessDate = slot("assess_date");

    RatingRules(StructType schema) {
        super(schema);
    }

    @Override
    void apply(InternalRow row, Verdict verdict) {
        boolean byChannel = !row.isNullAt(channel) && row.getUTF8String(channel).equals(DEFAULT);
        row.setBoolean(isDefault, byChannel || (!row.isNullAt(isDefault) && row.getBoolean(isDefault)));
        row.setBoolean(isValid, row.isNullAt(isValid) || row.getBoolean(isValid));
        date(row, assessed, assessDate);
    }
}
