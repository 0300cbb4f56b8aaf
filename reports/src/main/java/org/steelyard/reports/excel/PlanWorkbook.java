package org.steelyard.reports.excel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.steelyard.indicators.plan.Move;
import org.steelyard.indicators.result.Period;
import org.steelyard.reports.Labels;

/** Writes what a change of rules would move as a workbook: counts first, then a sheet for each kind of figure. */
public final class PlanWorkbook {

    private static final int DECIMALS = 2;

    private final Labels labels;

    /** A writer with these words. */
    public PlanWorkbook(Labels labels) {
        this.labels = labels;
    }

    /**
     * Writes the workbook.
     *
     * @param facts what the plan is about, a sentence a line
     * @param moves every figure that moves
     * @param asOf the day that stands in the file in place of the clock's
     */
    public void write(List<String> facts, List<Move> moves, LocalDate asOf, Path file) {
        try (XSSFWorkbook whole = new XSSFWorkbook();
                Book book = new Book(whole)) {
            Sheets sheets = new Sheets(book, new Styles(whole, DECIMALS, labels.text("rank.tied.format")), labels);
            sheets.add(labels.text("plan.sheet"), Move.Kind.values().length + 1, page -> summary(page, facts, moves));
            for (Move.Kind kind : Move.Kind.values()) {
                List<Move> own =
                        moves.stream().filter(move -> move.kind() == kind).toList();
                sheets.add(labels.word("plan.kind", kind), columns().size(), page -> list(page, kind, own));
            }
            SamePackage.stamp(whole, asOf);
            Sheets.save(book, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void summary(Page page, List<String> facts, List<Move> moves) {
        page.title(labels.text("plan.title"));
        facts.forEach(fact -> page.bullet(fact, Tone.PLAIN));
        page.gap();
        List<String> header = new ArrayList<>(List.of(labels.text("plan.period")));
        for (Move.Kind kind : Move.Kind.values()) {
            header.add(labels.word("plan.kind", kind));
        }
        page.header(header);
        TreeSet<Period> periods = new TreeSet<>();
        moves.forEach(move -> periods.add(move.period()));
        for (Period period : periods) {
            Line line = page.line().text(labels.period(period));
            for (Move.Kind kind : Move.Kind.values()) {
                line.whole(moves.stream()
                        .filter(move -> move.kind() == kind && move.period().equals(period))
                        .count());
            }
        }
        if (moves.isEmpty()) {
            page.note(labels.text("plan.nothing"));
        }
    }

    private List<String> columns() {
        return List.of(
                labels.text("plan.period"),
                labels.text("flags.level"),
                labels.text("flags.group"),
                labels.text("flags.unit"),
                labels.text("plan.node"),
                labels.text("plan.before"),
                labels.text("plan.after"),
                labels.text("plan.difference"));
    }

    private void list(Page page, Move.Kind kind, List<Move> moves) {
        page.title(labels.word("plan.kind", kind));
        int header = page.lines();
        page.frozenHeader(columns(), 0);
        for (Move move : moves) {
            page.line()
                    .text(move.period().name())
                    .text(labels.level(move.unit().level()))
                    .text(
                            move.peerGroup().isEmpty()
                                    ? ""
                                    : labels.group(move.unit().level(), move.peerGroup()))
                    .text(labels.name(move.unit()))
                    .text(move.node())
                    .center(labels.textOr("state." + move.before(), move.before()))
                    .center(labels.textOr("state." + move.after(), move.after()))
                    .number(move.difference(), Look.DECIMAL);
        }
        page.filter(header);
    }
}
