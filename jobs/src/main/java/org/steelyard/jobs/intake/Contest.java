package org.steelyard.jobs.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.steelyard.jobs.intake.Superseded.Loss;
import org.steelyard.jobs.source.Column;
import org.steelyard.jobs.source.Kind;
import org.steelyard.jobs.source.SourceTable;

/**
 * Decides which of the rows of one record counts, and says of each other why it does not.
 *
 * <p>The latest row counts, by the table's times and then by its place in the input. The others are superseded: as duplicates
 * that say in which columns the later row differs; as conflicts where they differ and no time tells which is the later; or,
 * in the table of tickets, as earlier legs, which count as returns.
 */
final class Contest {

    private static final int MOST_NAMED = 6;

    private final TableInput input;
    private final List<Column> columns;
    private final Set<String> order;
    private final int department;

    /** The contests of a table. */
    Contest(TableInput input) {
        SourceTable table = input.table();
        this.input = input;
        this.columns = table.columns();
        this.order = Set.copyOf(table.order());
        this.department = table.name().equals("tickets")
                ? columns.stream().map(Column::kind).toList().indexOf(Kind.DEPARTMENT)
                : -1;
    }

    /** Decides between the rows of one record, of which there are at least two. */
    void decide(List<Contender> rows, Superseded superseded) {
        Contender winner = rows.stream().max(Contender.ORDER).orElseThrow();
        // A turn with the ticket may be delivered more than once: its latest row tells of it.
        Map<List<Long>, Contender> legs = new HashMap<>();
        rows.stream()
                .filter(row -> isLeg(row, winner))
                .forEach(row -> legs.merge(turn(row), row, BinaryOperator.maxBy(Contender.ORDER)));
        for (Contender row : rows) {
            Contender rival = isLeg(row, winner) ? legs.getOrDefault(turn(row), winner) : winner;
            if (!row.same(winner)) {
                superseded.add(row.file(), row.line(), row.same(rival) ? leg(winner) : loss(row, rival));
            }
        }
        if (!legs.isEmpty()) {
            superseded.addReturns(winner.file(), winner.line(), legs.size());
        }
    }

    /** Which turn a row tells of: whose, and from when. */
    private List<Long> turn(Contender row) {
        return List.of((long) row.contents()[department], row.times().get(0));
    }

    /**
     * Whether a row tells of another department's turn with the ticket, and not of the same turn at another moment. Where nothing
     * tells that the turn was an earlier one, nobody can be said to have given the ticket away.
     */
    private boolean isLeg(Contender row, Contender winner) {
        return department >= 0
                && !row.sameTime(winner)
                && (row.passedOn() != winner.passedOn() || row.contents()[department] != winner.contents()[department]);
    }

    private String place(Contender row) {
        return input.files().get(row.file()).name() + ":" + row.line();
    }

    private Loss leg(Contender winner) {
        return new Loss(
                "earlier_leg",
                "an earlier leg of the ticket: the row " + place(winner)
                        + " is scored, and counts this one as a return");
    }

    private Loss loss(Contender row, Contender winner) {
        String place = place(winner);
        List<String> different = different(row, winner);
        String where = different.isEmpty()
                ? "it says the same"
                : "it differs in " + String.join(", ", different.subList(0, Math.min(MOST_NAMED, different.size())))
                        + (different.size() > MOST_NAMED ? " and " + (different.size() - MOST_NAMED) + " more" : "");
        return !different.isEmpty() && row.sameTime(winner)
                ? new Loss(
                        "conflict",
                        "the row " + place + " has the same id, and no time tells which is the later: the last in the"
                                + " input counts; " + where)
                : new Loss("duplicate", "replaced by the later row " + place + "; " + where);
    }

    private List<String> different(Contender row, Contender winner) {
        List<String> different = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (row.contents()[i] != winner.contents()[i]
                    && !order.contains(columns.get(i).name())) {
                different.add(columns.get(i).name());
            }
        }
        return different;
    }
}
