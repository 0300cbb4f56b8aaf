package org.steelyard.reports.chart;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Number formats that do not depend on the machine's language. */
final class Plain {

    /** Whole numbers in groups of three. */
    static final DecimalFormat WHOLE = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));

    private Plain() {}
}
