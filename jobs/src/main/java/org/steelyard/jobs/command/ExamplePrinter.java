package org.steelyard.jobs.command;

import java.io.PrintWriter;
import org.steelyard.indicators.result.Histogram;
import org.steelyard.indicators.result.Sums;
import org.steelyard.jobs.measure.ExampleTrace;
import org.steelyard.jobs.measure.Examples;

/** Prints an example as it counted; one that does not hold with its rows. */
final class ExamplePrinter {

    private ExamplePrinter() {}

    static void print(Examples.Result result, PrintWriter out) {
        out.println(result.indicator().id() + "  " + result.example().name() + ": " + words(result));
        if (result.faults().isEmpty()) {
            return;
        }
        out.println("    " + String.join("; ", result.faults()) + ". Its rows, as they counted:");
        for (ExampleTrace trace : result.traces()) {
            TextTable table = new TextTable("      ");
            table.row(trace.header());
            trace.rows().forEach(table::row);
            table.print(out);
        }
    }

    private static String words(Examples.Result result) {
        if (result.tally() instanceof Sums sums) {
            return sums.n() + " counted, " + sums.numerator().toPlainString() + " of "
                    + sums.denominator().toPlainString();
        }
        return "counted " + ((Histogram) result.tally()).counts();
    }
}
