package org.steelyard.jobs.format;

import java.util.List;
import java.util.Optional;

/** The formats that are known beside plain text, in the order in which they are tried. A new one is added here. */
final class Formats {

    private static final List<Format> ALL = List.of(
            new Xlsx(),
            new Xls(),
            new Parquet(),
            new EventLog(),
            new GeoReport(),
            new SpreadsheetXml(),
            new Html(),
            new Json());

    private Formats() {}

    /** The format of a file; empty where it must be plain text or nothing known. */
    static Optional<Format> of(Head head) {
        return ALL.stream().filter(format -> format.fits(head)).findFirst();
    }
}
