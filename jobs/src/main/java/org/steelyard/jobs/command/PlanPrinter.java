package org.steelyard.jobs.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.steelyard.indicators.plan.Move;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.rulebook.Level;
import org.steelyard.jobs.Plan;
import org.steelyard.reports.Labels;

/** Prints what a change of rules would move: counts by period, then the places at the total and the flags. */
final class PlanPrinter {

    private static final String TOTAL = "total";
    private static final int MOST = 60;

    private final PrintWriter out;
    private final Labels labels;

    PlanPrinter(PrintWriter out, Labels labels) {
        this.out = out;
        this.labels = labels;
    }

    /** What the plan is about, a sentence each. */
    List<String> facts(Plan plan, String hash) {
        List<String> facts = new ArrayList<>();
        facts.add(labels.text(
                "plan.of",
                plan.head().run(),
                plan.head().fromVersion(),
                plan.head().toVersion()));
        facts.add(labels.text(
                "plan.periods",
                plan.periods().stream().map(Period::name).collect(Collectors.joining(labels.text("docs.and")))));
        facts.add(labels.text(plan.heard() ? "plan.heard" : "plan.unheard"));
        facts.add(plan.strayed() == 0 ? labels.text("plan.same") : labels.text("plan.strayed", plan.strayed()));
        facts.add(labels.text("plan.hash", hash));
        return facts;
    }

    void print(Plan plan, List<String> facts) {
        facts.forEach(out::println);
        out.println();
        TextTable counts = new TextTable();
        List<String> header = new ArrayList<>(List.of(labels.text("plan.period")));
        for (Move.Kind kind : Move.Kind.values()) {
            header.add(labels.word("plan.kind", kind));
        }
        counts.row(header);
        for (Period period : plan.periods()) {
            List<String> row = new ArrayList<>(List.of(period.name()));
            for (Move.Kind kind : Move.Kind.values()) {
                row.add(Long.toString(plan.moves().stream()
                        .filter(move -> move.kind() == kind && move.period().equals(period))
                        .count()));
            }
            counts.row(row);
        }
        counts.print(out);
        list(
                plan,
                plan.moves().stream()
                        .filter(move -> move.kind() == Move.Kind.FLAG
                                || (move.kind() == Move.Kind.PLACE
                                        && move.node().equals(TOTAL)))
                        .filter(move -> !move.unit().level().equals(Level.DEPARTMENT_DISTRICT))
                        .toList());
    }

    private void list(Plan plan, List<Move> moves) {
        if (moves.isEmpty()) {
            out.println();
            out.println(labels.text(plan.moves().isEmpty() ? "plan.nothing" : "plan.noplaces"));
            return;
        }
        out.println();
        TextTable table = new TextTable();
        for (Move move : moves.subList(Math.max(0, moves.size() - MOST), moves.size())) {
            table.row(List.of(
                    labels.name(move.unit()),
                    move.period().name(),
                    labels.word("plan.kind", move.kind()),
                    move.node(),
                    move.before().isEmpty() ? "–" : move.before(),
                    "→",
                    move.after().isEmpty() ? "–" : move.after()));
        }
        table.print(out);
        if (moves.size() > MOST) {
            out.println(labels.text("plan.more", moves.size() - MOST));
        }
    }
}
