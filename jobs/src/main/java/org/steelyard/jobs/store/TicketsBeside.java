package org.steelyard.jobs.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.steelyard.jobs.source.HotlineTickets;

/** The tickets that are set aside and frozen as well, each kind in a table of its own with the columns of tickets. */
public final class TicketsBeside {

    /** The table of the legs of tickets that another department took over. */
    public static final String LEGS = "ticket_legs";

    /** The table of the tickets that count for contact alone, for they cannot be solved for the time being. */
    public static final String CONTACTS = "contact_tickets";

    /** The tables by the rule that sets their tickets aside. */
    public static final SortedMap<String, String> BY_RULE =
            Collections.unmodifiableSortedMap(new TreeMap<>(Map.of("earlier_leg", LEGS, "X10", CONTACTS)));

    private TicketsBeside() {}

    /** The folders of such tables in a run's folder, by rule; of other tables than tickets there are none. */
    static Map<String, Path> folders(Path run, String table) throws IOException {
        Map<String, Path> folders = new TreeMap<>();
        if (table.equals(HotlineTickets.TABLE.name())) {
            for (Map.Entry<String, String> other : BY_RULE.entrySet()) {
                Path folder = run.resolve("frozen").resolve(other.getValue());
                folders.put(other.getKey(), Files.createDirectories(folder));
            }
        }
        return folders;
    }
}
