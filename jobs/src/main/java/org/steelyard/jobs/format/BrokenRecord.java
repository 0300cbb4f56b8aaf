package org.steelyard.jobs.format;

import java.util.Optional;

/** A record that a format could not read, on its way through CSV: one cell with a mark and the reason. */
public final class BrokenRecord {

    /** A character of no language, which no export holds by chance. */
    private static final String MARK = "\uFDD0";

    private BrokenRecord() {}

    static String text(String reason) {
        return MARK + reason;
    }

    /** The reason, if a cell is such a mark. */
    public static Optional<String> reason(String cell) {
        return cell.startsWith(MARK) ? Optional.of(cell.substring(MARK.length())) : Optional.empty();
    }
}
