package org.steelyard.sample;

import java.io.IOException;

/** Writes the tickets of a quarter as known on its export day. */
final class TicketWriter {

    private final TicketMaker maker;
    private final TicketTable table;
    private final QuarterFiles files;
    private final Term now;
    private final Line line = new Line();

    TicketWriter(City city, long seed, Term now, QuarterFiles files) {
        this.maker = new TicketMaker(city, seed);
        this.table = new TicketTable(city);
        this.files = files;
        this.now = now;
    }

    /** Writes a ticket that this quarter's files are the first to know. */
    void writeNew(long number, int department, long serial) throws IOException {
        TicketRow row = maker.make(now, number, department, serial);
        if (row.earlier() >= 0) {
            table.writeEarlier(row, now, line);
            files.tickets.add(line);
        }
        writeTicket(row);
    }

    /** Writes what has become of a ticket that the quarter before left open. */
    void writeFollowUp(Term before, long number, int department, long serial) throws IOException {
        TicketRow row = maker.make(before, number, department, serial);
        if (!row.closedBy(before.exported())) {
            writeTicket(row);
        }
    }

    private void writeTicket(TicketRow row) throws IOException {
        table.write(row, now, line);
        files.tickets.add(line);
    }
}
