package org.steelyard.jobs.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.steelyard.indicators.problem.Problems;
import org.steelyard.jobs.format.Staging;
import org.steelyard.jobs.format.Unpacked;
import org.steelyard.jobs.profile.Handling;
import org.steelyard.jobs.profile.Source;
import org.steelyard.jobs.source.CaseLog;
import org.steelyard.jobs.source.Column;
import org.steelyard.jobs.source.Kind;
import org.steelyard.jobs.source.SourceTable;

/** Writes the rows of an event log again as what a table takes: numbered for the steps, one row a case for the cases. */
final class EventStaging {

    private static final int HEAD = 1 << 17;
    private static final int WINDOW = 32 << 20;
    private static final String BROKEN =
            "the row has not as many cells as the header, or a quotation mark that is never closed";

    private final Source source;
    private final Handling.Events events;
    private final Path folder;
    private final ZoneId zone;
    private int logs;

    /** The staging of one source's log in a city's zone, into a folder of its own. */
    EventStaging(Source source, Handling.Events events, ZoneId zone, Path folder) {
        this.source = source;
        this.events = events;
        this.folder = folder;
        this.zone = zone;
    }

    /** The table to be read in place of a log; empty, with a problem, where the log lacks its columns. */
    List<Unpacked> stage(Unpacked log, Problems problems) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(log.path())) {
            head = in.readNBytes(HEAD);
        }
        Optional<Header> found = Header.find(head, log, headers(), problems);
        if (found.isEmpty()) {
            return List.of();
        }
        Header header = found.get();
        Instants instants = new Instants(source.dates(), zone, log.since1904());
        CaseEvents gathered = new CaseEvents(header.cellOf()[0], header.cellOf()[1], instants);
        Path place = Files.createDirectories(folder.resolve(Integer.toString(logs++)));
        try (Staging out = new Staging(place, log.name())) {
            out.table("");
            if (source.table().name().equals(CaseLog.TABLE.name())) {
                out.record(header.line(), CaseEvents.folded(header.names()));
                walk(log, header, gathered::add);
                gathered.write(out, BROKEN);
            } else {
                out.record(header.line(), CaseEvents.numbered(header.names()));
                walk(log, header, (line, cells) -> {
                    int number = gathered.add(line, cells);
                    if (cells.isEmpty()) {
                        out.broken(line, BROKEN);
                    } else {
                        cells.add(Integer.toString(number));
                        out.record(line, cells);
                    }
                });
            }
            return out.found("event log").tables();
        }
    }

    /** The two columns by which a log is known. */
    private Source headers() {
        SourceTable table = new SourceTable(
                "events",
                List.of(new Column("case", Kind.ID, true, List.of()), new Column("time", Kind.TIME, true, List.of())),
                List.of(),
                List.of(),
                List.of(),
                "case",
                "time",
                Map.of());
        return new Source(
                table,
                source.name(),
                source.files(),
                Map.of("case", events.id(), "time", events.time()),
                Map.of(),
                Map.of(),
                source.dates());
    }

    private void walk(Unpacked log, Header header, Rows rows) throws IOException {
        try (FileChannel channel = FileChannel.open(log.path())) {
            List<Split> splits = new Splitter(WINDOW, scanner -> {})
                    .split(log.path(), log.name(), 0, header.delimiter(), header.end(), header.nextLine());
            for (Split split : splits) {
                int length = Math.toIntExact(split.end() - split.start());
                byte[] bytes = Splitter.read(channel, split.start(), length);
                CsvScanner scanner = new CsvScanner(bytes, 0, length, header.delimiter(), split.line());
                while (scanner.next()) {
                    boolean whole = !scanner.broken()
                            && scanner.cells() == header.names().size();
                    rows.row(scanner.line(), whole ? cells(scanner) : List.of());
                }
            }
        }
    }

    private static List<String> cells(CsvScanner scanner) {
        List<String> cells = new ArrayList<>(scanner.cells());
        for (int i = 0; i < scanner.cells(); i++) {
            cells.add(scanner.cell(i).toString());
        }
        return cells;
    }

    /** Takes the rows of a log; one that cannot be read has no cells. */
    private interface Rows {
        void row(long line, List<String> cells) throws IOException;
    }
}
