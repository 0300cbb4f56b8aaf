package org.steelyard.jobs.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.problem.Problem;
import org.steelyard.indicators.problem.Problems;
import org.steelyard.jobs.format.Unpacked;
import org.steelyard.jobs.profile.Source;

/** Opens the tables of one file: finds their headers, cuts them into splits, and learns how they write their values. */
final class Opener {

    private static final int HEAD = 1 << 20;

    private final Source source;
    private final TableInput table;
    private final @Nullable EventStaging events;
    private final Problems problems;
    private final Problems headless = new Problems();
    private final List<Problem> notes = new ArrayList<>();
    private int opened;

    /** An opener for one file, or one member of an archive; with what makes rows of events, where it is an event log. */
    Opener(Source source, TableInput table, @Nullable EventStaging events, Problems problems) {
        this.source = source;
        this.table = table;
        this.events = events;
        this.problems = problems;
    }

    /**
     * Ends the file; answers what people should know about it. In a workbook with several sheets those without a header are
     * not read, but one sheet must have it.
     */
    List<Problem> finish() {
        if (opened == 0) {
            problems.addAll(headless.list());
        } else {
            headless.list().stream()
                    .map(Problem::place)
                    .distinct()
                    .forEach(sheet -> notes.add(new Problem(
                            sheet,
                            0,
                            "was not read: it has no header of '"
                                    + table.table().name() + "'")));
        }
        return notes;
    }

    /** Adds a table of text to the source table, if its header will do. */
    void open(Unpacked text) throws IOException {
        for (Unpacked rows : events == null ? List.of(text) : events.stage(text, headless)) {
            add(rows);
        }
    }

    private void add(Unpacked text) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(text.path())) {
            head = in.readNBytes(HEAD);
        }
        Optional<Header> found = Header.find(head, text, source, headless);
        if (found.isEmpty()) {
            return;
        }
        Header header = found.get();
        if (header.end() == HEAD) {
            headless.add(text.name(), header.line(), "the header is longer than " + HEAD + " bytes: no table has that");
            return;
        }
        opened++;
        int index = table.files().size();
        HabitReader habits = new HabitReader(source, header, text.name());
        Map<String, Integer> digits = habits.digits(head);
        Set<String> fractions = habits.fractions(text.path(), problems);
        // One split for now: the files are cut when all are there.
        table.splits().add(new Split(index, header.end(), Files.size(text.path()), header.nextLine()));
        table.files()
                .add(new TableFile(
                        index,
                        source,
                        text.name(),
                        text.path().toString(),
                        header.delimiter(),
                        header.names().size(),
                        header.cellOf(),
                        new Habits(text.since1904(), digits, fractions)));
        new Columns(source).unmapped(header, text.name()).ifPresent(notes::add);
    }
}
