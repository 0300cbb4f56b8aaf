package org.steelyard.jobs.reference;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** All rulings about single records, laid over the exports when they are read; by table and by the record's id. */
public final class Overlay implements Serializable {

    private static final long serialVersionUID = 1L;

    /** No rulings. */
    public static final Overlay NONE = new Overlay(Map.of());

    private final HashMap<String, Map<String, List<Ruling>>> tables;

    /** The rulings by table and record. */
    Overlay(Map<String, Map<String, List<Ruling>>> tables) {
        this.tables = new HashMap<>(tables);
    }

    /** The rulings about the records of a table, by id. */
    public Map<String, List<Ruling>> of(String table) {
        return tables.getOrDefault(table, Map.of());
    }

    /** The tables with any ruling. */
    public SortedSet<String> tables() {
        return new TreeSet<>(tables.keySet());
    }
}
