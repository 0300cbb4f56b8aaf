package org.steelyard.jobs.reference;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what cases of each item took in the base quarter. */
final class BaseReader {

    /** The columns that the table must have. */
    static final String[] COLUMNS = {"item_code", "base_days", "base_steps", "base_documents", "base_visits"};

    private static final int SCALE = 4;

    /** The means by item; tells every problem of the rows. */
    Map<String, Base> read(List<ReferenceRow> rows) {
        Map<String, Base> bases = new HashMap<>();
        for (ReferenceRow row : rows) {
            Base base = new Base(
                    mean(row, "base_days"),
                    mean(row, "base_steps"),
                    mean(row, "base_documents"),
                    mean(row, "base_visits"));
            if (bases.put(row.text("item_code"), base) != null) {
                row.complain("item_code '" + row.text("item_code") + "' stands twice");
            }
        }
        return bases;
    }

    private static @Nullable BigDecimal mean(ReferenceRow row, String column) {
        String text = row.text(column);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,6}(\\.\\d{1,12})?")) {
            row.complain(column + ": expected a mean such as 4.2500, or nothing, found '" + text + "'");
            return null;
        }
        return new BigDecimal(text).setScale(SCALE, RoundingMode.HALF_UP);
    }
}
