package org.steelyard.jobs.intake;

import java.math.BigDecimal;
import java.util.Optional;
import org.steelyard.indicators.problem.Problems;

/** What all the numbers of one percent column together say: are they percentages, or fractions? */
final class PercentColumn {

    /** A column of fractions has none above one; a column of percentages that has none above this may be either. */
    private static final BigDecimal CLEARLY_PERCENT = new BigDecimal("1.5");

    private final String name;
    private final int cell;
    private BigDecimal largest = BigDecimal.ZERO;
    private boolean bare;
    private boolean between;

    PercentColumn(String name, int cell) {
        this.name = name;
        this.cell = cell;
    }

    String name() {
        return name;
    }

    void add(CsvScanner scanner) {
        String text = Plain.text(scanner.cell(cell).toString()).replaceAll("[, ]", "");
        if (!text.matches("\\d{1,18}(\\.\\d{1,18})?")) {
            return;
        }
        BigDecimal number = new BigDecimal(text);
        bare = true;
        largest = largest.max(number);
        between |= number.signum() > 0 && number.compareTo(BigDecimal.ONE) < 0;
    }

    /** Whether numbers without a sign are fractions; adds a problem and is empty where nobody can tell. */
    Optional<Boolean> isFraction(String file, long line, Problems problems) {
        if (!bare || largest.signum() == 0 || largest.compareTo(CLEARLY_PERCENT) > 0) {
            return Optional.of(false);
        }
        if (between && largest.compareTo(BigDecimal.ONE) <= 0) {
            return Optional.of(true);
        }
        problems.add(
                file,
                line,
                "the numbers of column '" + name + "' go up to " + largest.toPlainString()
                        + ": nobody can tell whether 1 means 1 % or 100 % (deliver them with the sign %)");
        return Optional.empty();
    }
}
