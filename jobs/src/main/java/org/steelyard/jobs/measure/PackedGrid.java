package org.steelyard.jobs.measure;

import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A grid on its way between tasks, without its empty cells: most departments are in few periods and have few of all records.
 *
 * @param periods how many periods there are
 * @param replicates how many replicate groups
 * @param places the places in their order
 * @param rows the counters of rows
 * @param sums the sums
 * @param distributions by distribution and cell
 */
record PackedGrid(
        int periods,
        int replicates,
        List<Place> places,
        List<Sparse> rows,
        List<Sparse> sums,
        List<Distribution> distributions)
        implements Serializable {

    /** The cells of a counter that are not 0. */
    static final class Sparse implements Serializable {
        private static final long serialVersionUID = 1L;
        private final int[] cells;
        private final long[] values;

        Sparse(long[] counter) {
            this.cells = IntStream.range(0, counter.length)
                    .filter(cell -> counter[cell] != 0)
                    .toArray();
            this.values = IntStream.of(cells).mapToLong(cell -> counter[cell]).toArray();
        }

        void into(long[] counter) {
            for (int i = 0; i < cells.length; i++) {
                counter[cells[i]] = values[i];
            }
        }
    }

    /** The cells of a distribution in which anything was counted. */
    static final class Distribution implements Serializable {
        private static final long serialVersionUID = 1L;
        private final int[] cells;
        private final @Nullable LongCounts[] counts;

        Distribution(@Nullable LongCounts[] distribution) {
            this.cells = IntStream.range(0, distribution.length)
                    .filter(cell -> distribution[cell] != null)
                    .toArray();
            this.counts =
                    IntStream.of(cells).mapToObj(cell -> distribution[cell]).toArray(LongCounts[]::new);
        }

        void into(@Nullable LongCounts[] distribution) {
            for (int i = 0; i < cells.length; i++) {
                distribution[cells[i]] = counts[i];
            }
        }
    }

    private Object readResolve() {
        return Grid.of(this);
    }

    static List<Sparse> sparse(long[][] counters) {
        return Stream.of(counters).map(Sparse::new).toList();
    }
}
