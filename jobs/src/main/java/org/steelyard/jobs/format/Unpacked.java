package org.steelyard.jobs.format;

import java.nio.file.Path;

/**
 * A table that an input file holds, as UTF-8 CSV; the line of a record in it is the line of the record in the file.
 *
 * @param name its name for people
 * @param path the file itself or a staged copy
 * @param skip bytes before its text: a byte-order mark
 * @param firstLine the number of its first line: 1, or 0 where the names of its cells stand before the first line
 * @param delimiter between two cells where it is known; 0 where it must be found
 * @param since1904 whether numbers of days in it count from 1904 on
 */
public record Unpacked(String name, Path path, int skip, long firstLine, byte delimiter, boolean since1904) {

    /** The file that holds it, without the sheet: the delivered one, or one of an archive. */
    public String file() {
        int sheet = name.indexOf('#');
        return sheet < 0 ? name : name.substring(0, sheet);
    }
}
