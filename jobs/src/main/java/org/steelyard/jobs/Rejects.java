package org.steelyard.jobs;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.steelyard.indicators.problem.Problems;
import org.steelyard.indicators.problem.UserException;
import org.steelyard.indicators.result.IntakeCount;
import org.steelyard.jobs.store.Frozen;
import org.steelyard.reports.RejectCount;

/** Stops a run that would have to reject more rows of a file than the scheme allows: it would rank on what is left. */
final class Rejects {

    private Rejects() {}

    /** Checks every file of every table, and so every source; {@code sources} names the source of each file. */
    static void check(Map<String, Frozen> frozen, Map<String, String> sources, double most) {
        Problems problems = new Problems();
        new TreeMap<>(frozen).values().forEach(f -> f.counts().stream()
                .filter(c -> c.rejected() > most * c.read())
                .forEach(c -> problems.add(
                        c.file(),
                        0,
                        c.rejected() + " of " + c.read() + " rows were rejected, more than the scheme's "
                                + percent(most) + " %: " + reasons(f, c) + " (mend the export of '"
                                + sources.getOrDefault(c.file(), c.source())
                                + "', its part of the profile, or the reference tables; nothing was ranked)")));
        problems.throwIfAny(UserException.Kind.INPUT);
    }

    private static String percent(double share) {
        return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString();
    }

    private static String reasons(Frozen frozen, IntakeCount count) {
        StringBuilder text = new StringBuilder();
        for (RejectCount r : frozen.setAside()) {
            if (r.file().equals(count.file()) && r.fate().equals("rejected")) {
                text.append(text.isEmpty() ? "" : "; ")
                        .append(r.rows())
                        .append(" by ")
                        .append(r.rule())
                        .append(" (first: ")
                        .append(r.sentence())
                        .append(')');
            }
        }
        return text.toString();
    }
}
