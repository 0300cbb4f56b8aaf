package org.steelyard.indicators.explain;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.problem.UserException;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.Unit;
import org.steelyard.indicators.rulebook.Level;
import org.steelyard.indicators.rulebook.Text;

/** One row of a result file, whose cells are asked for by column. */
final class ResultRow {

    private final String file;
    private final CSVRecord row;
    private final Map<String, Period> periods;

    /** A row; {@code periods} are those that earlier rows named. */
    ResultRow(String file, CSVRecord row, Map<String, Period> periods) {
        this.file = file;
        this.row = row;
        this.periods = periods;
    }

    static Map<String, Period> noPeriods() {
        return new HashMap<>();
    }

    String text(String column) {
        if (!row.isMapped(column) || !row.isSet(column)) {
            throw fault("expected a column '" + column + "'");
        }
        return row.get(column);
    }

    @Nullable Double number(String column) {
        String text = text(column);
        return text.isEmpty() ? null : (Double) exact(column).doubleValue();
    }

    /** The number of a cell that must have one. */
    double given(String column) {
        return exact(column).doubleValue();
    }

    /** A decimal as it stands there. */
    BigDecimal exact(String column) {
        try {
            return new BigDecimal(text(column));
        } catch (NumberFormatException e) {
            throw fault("expected a number in column '" + column + "', found '" + text(column) + "'");
        }
    }

    @Nullable Integer whole(String column) {
        return text(column).isEmpty() ? null : (Integer) exact(column).intValue();
    }

    Period period() {
        return periods.computeIfAbsent(text("period"), name -> {
            try {
                return Period.parse(name);
            } catch (IllegalArgumentException e) {
                throw fault(String.valueOf(e.getMessage()));
            }
        });
    }

    Unit unit() {
        return new Unit(new Level(text("level")), text("department"), text("district"));
    }

    <E extends Enum<E>> E word(String column, Class<E> kind) {
        try {
            return Enum.valueOf(kind, text(column).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw fault("unknown word '" + text(column) + "' in column '" + column + "'");
        }
    }

    /** A sentence that stands there in both languages. */
    Text sentence(String column) {
        String both = text(column);
        int middle = both.indexOf(" / ");
        return middle < 0 ? new Text(both, both) : new Text(both.substring(0, middle), both.substring(middle + 3));
    }

    private UserException fault(String sentence) {
        return UserException.at(
                UserException.Kind.INPUT,
                file,
                row.getRecordNumber() + 1,
                sentence + "; give a folder that `run` or `assess` wrote, as it wrote it");
    }
}
