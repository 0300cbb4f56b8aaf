package org.steelyard.sample;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The files of one quarter, open for writing: plain ones, or each in the form in which its office sends it. */
final class QuarterFiles implements Closeable {

    private static final int ROWS_PER_PART = 2_000_000;
    /** More tickets than this do not go into a workbook, which is built in memory. */
    private static final long WORKBOOK_ROWS = 50_000;

    private final Path folder;
    private final Quarter quarter;
    private final CitySpec spec;
    private final Soiler soiler;

    final Sheet cases;
    final Sheet steps;
    final Sheet tickets;
    final Sheet platformRatings;
    final Sheet hallRatings;

    QuarterFiles(Path folder, Quarter quarter, CitySpec spec, Soiler soiler) throws IOException {
        this.folder = folder;
        this.quarter = quarter;
        this.spec = spec;
        this.soiler = soiler;
        cases = sheet("cases", "cases", CaseTable.HEADER, DirtPlan.cases());
        steps = sheet("case-steps", "case-steps", StepTable.HEADER, DirtPlan.steps());
        tickets = sheet("tickets", "tickets", TicketTable.HEADER, DirtPlan.tickets());
        platformRatings = sheet("ratings", "platform", RatingTable.PLATFORM_HEADER, DirtPlan.platformRatings());
        hallRatings = sheet("ratings", "hall", RatingTable.HALL_HEADER, DirtPlan.hallRatings());
    }

    private Sheet sheet(String table, String kind, List<String> header, Map<Dirt, Integer> dirt) throws IOException {
        Path home = folder.resolve(table);
        String name = kind + "-" + quarter;
        if (!spec.dirty()) {
            return new PlainSheet(home, name, header, ROWS_PER_PART);
        }
        Files.createDirectories(home);
        int turn = quarter.ordinal() - spec.first().ordinal();
        if (kind.equals("tickets")
                && turn == 2
                && spec.rowsPerQuarter() / Generator.CASES_PER_TICKET <= WORKBOOK_ROWS) {
            RecordSink workbook = new WorkbookSink(home.resolve(name + ".xlsx"), "云州市12345热线工单明细表 " + quarter);
            return new DirtySheet(workbook, header, DirtPlan.workbookTickets(), soiler);
        }
        RecordSink sink =
                switch (kind) {
                    case "cases" -> sink(home, name, turn);
                    case "case-steps" -> CsvSink.compressed(home.resolve(name + ".csv.gz"));
                    default -> CsvSink.utf8(home.resolve(name + ".csv"));
                };
        return new DirtySheet(sink, header, dirt, soiler);
    }

    /** The cases of the first quarter come in a Chinese encoding, then compressed, then compressed with a byte order mark. */
    private static RecordSink sink(Path home, String name, int turn) throws IOException {
        return switch (turn) {
            case 0 -> CsvSink.chinese(home.resolve(name + ".csv"));
            case 1 -> CsvSink.compressed(home.resolve(name + ".csv.gz"));
            case 2 -> CsvSink.markedAndCompressed(home.resolve(name + ".csv.gz"));
            default -> CsvSink.utf8(home.resolve(name + ".csv"));
        };
    }

    @Override
    public void close() throws IOException {
        for (Sheet sheet : List.of(cases, steps, tickets, platformRatings, hallRatings)) {
            sheet.close();
        }
    }
}
