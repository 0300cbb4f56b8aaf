package org.steelyard.indicators.result;

/**
 * What became of the rows of one input file; {@code read} is the sum of the four others.
 *
 * @param source the source table
 * @param file the file, relative to the input folder
 * @param read rows in the file, counted apart from their reading
 * @param accepted rows that were frozen
 * @param superseded rows replaced by a later row of the same record
 * @param excluded rows left out by a named rule
 * @param rejected rows that could not be read or resolved, kept with the reason
 */
public record IntakeCount(
        String source, String file, long read, long accepted, long superseded, long excluded, long rejected) {}
