package org.steelyard.reports.csv;

import java.math.BigDecimal;
import org.steelyard.indicators.rulebook.Text;

/** How values are written in the open tables: exactly, whatever the reader's language. */
final class Cells {

    private Cells() {}

    /** An exact decimal without needless zeros. */
    static String exact(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** A text in both languages, so that the tables do not depend on the language of the report. */
    static String both(Text text) {
        return text.zh() + " / " + text.en();
    }
}
