package org.steelyard.jobs.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.steelyard.indicators.problem.Problem;
import org.steelyard.indicators.result.Flag;
import org.steelyard.indicators.result.IntakeCount;
import org.steelyard.indicators.rulebook.Language;
import org.steelyard.indicators.rulebook.Level;
import org.steelyard.jobs.Pipeline;
import org.steelyard.jobs.privacy.Personal;
import org.steelyard.reports.RejectCount;

/** The plain words at the end of a run: what was read, what was set aside and why, who is last, where everything is. */
final class Summary {

    private static final int MOST_NOTES = 40;
    private final PrintWriter out;
    private final Language language;

    Summary(PrintWriter out, Language language) {
        this.out = out;
        this.language = language;
    }

    void print(Pipeline.Done done, double seconds) {
        out.println();
        rows(done.facts().intake());
        aside(done.facts().rejects());
        done.unread().forEach(file -> out.println("Not read, no source of the profile asks for it: " + file));
        notes(done.notes());
        flags(done.assessment().flags().stream()
                .filter(f -> f.period().equals(done.assessment().period()))
                .filter(f -> f.kind() != Flag.Kind.NOT_COMPARABLE)
                .filter(f -> !f.unit().level().equals(Level.DEPARTMENT_DISTRICT))
                .toList());
        done.trials().ifPresent(trials -> Steadiness.lines(trials).forEach(out::println));
        out.printf(Locale.ROOT, "%nDone in %.1f s. Everything is in %s%n", seconds, done.folder());
        out.println("  report.xlsx      the workbook");
        out.println("  charts/          the charts, PNG and SVG");
        out.println("  results/         open tables: measurements, scores, rankings, flags, trends, intake");
        out.println("  rejected/        every row that was set aside, with file, line, rule and reason");
        out.println("  frozen/          the accepted rows, Parquet");
        out.println("  manifest.json    every input and output with its SHA-256");
    }

    private void notes(List<Problem> notes) {
        notes.stream().limit(MOST_NOTES).forEach(note -> out.println("Note: " + Personal.masked(note.toString())));
        if (notes.size() > MOST_NOTES) {
            out.println("Note: and " + (notes.size() - MOST_NOTES) + " more about the files, of the same kinds");
        }
    }

    private void rows(List<IntakeCount> counts) {
        out.printf(
                Locale.ROOT,
                "%-12s %12s %12s %12s %12s %12s%n",
                "table",
                "read",
                "accepted",
                "superseded",
                "excluded",
                "rejected");
        Map<String, long[]> sums = new TreeMap<>();
        for (IntakeCount c : counts) {
            long[] sum = sums.computeIfAbsent(c.source(), s -> new long[5]);
            long[] of = {c.read(), c.accepted(), c.superseded(), c.excluded(), c.rejected()};
            for (int i = 0; i < sum.length; i++) {
                sum[i] += of[i];
            }
        }
        sums.forEach((table, s) ->
                out.printf(Locale.ROOT, "%-12s %12d %12d %12d %12d %12d%n", table, s[0], s[1], s[2], s[3], s[4]));
    }

    private void aside(List<RejectCount> rejects) {
        Map<String, Long> byRule = new TreeMap<>();
        Map<String, String> first = new TreeMap<>();
        for (RejectCount r : rejects) {
            String rule = r.source() + " " + r.fate() + " by " + r.rule();
            byRule.merge(rule, r.rows(), Long::sum);
            first.putIfAbsent(rule, r.file() + ": " + r.sentence());
        }
        byRule.forEach((rule, rows) -> out.printf(Locale.ROOT, "%8d %s (%s)%n", rows, rule, first.get(rule)));
    }

    private void flags(List<Flag> flags) {
        if (!flags.isEmpty()) {
            out.println();
        }
        flags.forEach(f -> out.println(
                f.kind() + "  " + f.unit().name() + ": " + f.evidence().in(language)));
    }
}
