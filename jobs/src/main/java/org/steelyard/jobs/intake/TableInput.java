package org.steelyard.jobs.intake;

import java.io.Serializable;
import java.util.List;
import org.steelyard.jobs.source.SourceTable;

/**
 * All the files of one source table, cut into splits.
 *
 * @param table the table, with the columns that the profile adds
 * @param files its files, by source and name
 * @param splits the stretches in which they are read, by file and place
 * @param records the rows below the header of each file, counted while it was cut
 * @param repeats the hashes of keys that may have come twice, sorted
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record TableInput(
        SourceTable table, List<TableFile> files, List<Split> splits, List<Long> records, long[] repeats)
        implements Serializable {}
