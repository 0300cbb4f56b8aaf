package org.steelyard.jobs.intake;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.steelyard.jobs.profile.Source;

/**
 * One file of a source table, ready to be read as UTF-8 CSV.
 *
 * @param index which file of its table, from 0
 * @param source how it is read
 * @param name its name for people: relative to the input folder, for a workbook with the sheet
 * @param path where the UTF-8 CSV lies: the file itself, or its staged copy
 * @param delimiter between two cells
 * @param cells the number of cells of its header
 * @param cellOf for each column of the table the cell that holds it, or -1
 * @param habits how it writes its values, as far as single cells cannot tell
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record TableFile(
        int index, Source source, String name, String path, byte delimiter, int cells, int[] cellOf, Habits habits)
        implements Serializable {

    /** Whether the file has a column. */
    public boolean has(String column) {
        for (int i = 0; i < cellOf.length; i++) {
            if (cellOf[i] >= 0 && source.table().columns().get(i).name().equals(column)) {
                return true;
            }
        }
        return false;
    }

    /** The optional columns that it lacks and its profile does not fill, between commas; empty where it lacks none. */
    Optional<String> absent() {
        List<String> names = IntStream.range(0, cellOf.length)
                .filter(i -> cellOf[i] < 0)
                .mapToObj(i -> source.table().columns().get(i).name())
                .filter(name -> !source.defaults().containsKey(name))
                .toList();
        return names.isEmpty() ? Optional.empty() : Optional.of("," + String.join(",", names) + ",");
    }
}
