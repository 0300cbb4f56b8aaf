package org.steelyard.jobs.intake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.StructType;

/** The rules of marks: each lies between nothing and what it is out of, and says of which unit it speaks. */
final class MarkRules extends Rules {

    private static final int SCALE = 4;
    private final int department = slot("department");
    private final int district = slot("district");
    private final int time = slot("mark_time");
    private final int mark = slot("mark");
    private final int outOf = slot("out_of");
    private final int date = slot("mark_date");
    private final int percent = slot("mark_percent");

    MarkRules(StructType schema) {
        super(schema);
    }

    @Override
    void apply(InternalRow row, Verdict verdict) {
        date(row, time, date);
        BigDecimal most = number(row, outOf);
        BigDecimal given = number(row, mark);
        if (most.signum() <= 0 || given.signum() < 0 || given.compareTo(most) > 0) {
            verdict.reject(
                    "mark",
                    "mark: expected a number from 0 to out_of, which is more than 0; found "
                            + given.stripTrailingZeros().toPlainString() + " out of "
                            + most.stripTrailingZeros().toPlainString());
            return;
        }
        if (row.isNullAt(department) && row.isNullAt(district)) {
            verdict.reject("missing_value", "department and district are both empty: name the unit that was marked");
        }
        BigDecimal share = given.movePointRight(2).divide(most, SCALE, RoundingMode.HALF_UP);
        row.setDecimal(percent, Decimal.apply(share, Numbers.PRECISION, SCALE), Numbers.PRECISION);
    }

    private static BigDecimal number(InternalRow row, int slot) {
        return row.getDecimal(slot, Numbers.PRECISION, SCALE).toJavaBigDecimal();
    }
}
