package org.steelyard.jobs.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Takes the records of a file, table by table. */
public interface Records {

    /** Begins a table: a sheet, say. The name is empty where a file holds only one. */
    void table(String name) throws IOException;

    /**
     * Takes a record of the table begun last.
     *
     * @param line where people find it: a line of the file, or a row of the sheet; lines rise within a table
     * @param cells its cells as text, kept by nobody; a record shorter than others is filled with blank cells; a record of blank cells only is dropped. A format whose fields have
     *     names of their own hands over those names first, as line 0
     * @throws Refusal where the file holds more than any table may
     */
    void record(long line, List<String> cells) throws IOException;

    /** Takes a record that cannot be read, with the reason: it is counted and set aside like any other. */
    void broken(long line, String reason) throws IOException;

    /** Says that a cell of the table begun last stands for all rows from one line to another; columns count from 0. */
    void merged(long first, long last, int column) throws IOException;

    /** Says that numbers of days in this file count from 1904 on, as old spreadsheets of one maker do. */
    void since1904();

    /** A folder of this file's own for what a format must put aside; it goes when the run ends. */
    Path scratch();

    /** Says something that people should know about the file, though it can be read. */
    void note(String sentence);
}
