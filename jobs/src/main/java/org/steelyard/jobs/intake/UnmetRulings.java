package org.steelyard.jobs.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.steelyard.indicators.problem.Problem;
import org.steelyard.jobs.reference.Overlay;
import org.steelyard.jobs.reference.Ruling;

/** Tells of the rulings about records of which no row was delivered: a misspelt id, or a record of another export. */
public final class UnmetRulings {

    private UnmetRulings() {}

    /**
     * A note for each of them, with its file and line.
     *
     * @param met the ids that rows were delivered of, by table; a table that no file feeds has none
     */
    public static List<Problem> of(Overlay overlay, Map<String, Set<String>> met) {
        List<Problem> notes = new ArrayList<>();
        for (String table : overlay.tables()) {
            Set<String> delivered = met.getOrDefault(table, Set.of());
            overlay.of(table).forEach((id, rulings) -> {
                if (!delivered.contains(id)) {
                    rulings.forEach(ruling -> notes.add(note(table, id, ruling)));
                }
            });
        }
        notes.sort(Comparator.comparing(Problem::place).thenComparing(Problem::line));
        return notes;
    }

    private static Problem note(String table, String id, Ruling ruling) {
        return new Problem(
                ruling.file(),
                ruling.line(),
                "the " + ruling.kind().word() + " " + Plain.masked(ruling.name()) + " met no record: no row of '"
                        + table + "' has the id " + Plain.quote(id) + " (correct the id, or take the ruling out)");
    }
}
