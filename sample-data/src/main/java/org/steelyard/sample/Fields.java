package org.steelyard.sample;

import java.util.ArrayList;
import java.util.List;

/**
 * A row as texts, by column name.
 *
 * @param header the columns' names
 * @param values the texts
 */
record Fields(List<String> header, List<String> values) {

    String text(String column) {
        return values.get(header.indexOf(column));
    }

    boolean has(String column) {
        return header.contains(column);
    }

    /** The same row with another text in one column. */
    Fields with(String column, String text) {
        List<String> changed = new ArrayList<>(values);
        changed.set(header.indexOf(column), text);
        return new Fields(header, changed);
    }

    /** The same row without its last field. */
    Fields shortened() {
        return new Fields(header, values.subList(0, values.size() - 1));
    }

    /** The same row with one field too many. */
    Fields lengthened() {
        List<String> longer = new ArrayList<>(values);
        longer.add("多余");
        return new Fields(header, longer);
    }
}
