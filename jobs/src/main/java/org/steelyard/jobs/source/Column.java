package org.steelyard.jobs.source;

import java.io.Serializable;
import java.util.List;

/**
 * A column of a source table.
 *
 * @param name its canonical name, as in the frozen table
 * @param kind what its cells hold
 * @param required whether the file must have the column and every row a value in it
 * @param aliases headers under which exports carry it
 */
public record Column(String name, Kind kind, boolean required, List<String> aliases) implements Serializable {

    /** A column that every row must fill. */
    static Column required(String name, Kind kind, String... aliases) {
        return new Column(name, kind, true, List.of(aliases));
    }

    /** A column that may be missing or blank. */
    static Column optional(String name, Kind kind, String... aliases) {
        return new Column(name, kind, false, List.of(aliases));
    }

    /** Whether a profile adds it to its table: its header stands there, so it has no aliases. */
    public boolean extra() {
        return aliases.isEmpty();
    }

    /** A column that intake computes. */
    static Column derived(String name, Kind kind) {
        return new Column(name, kind, false, List.of());
    }
}
