package org.steelyard.jobs.measure;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The counters of one scan: for each place, period and replicate group how many rows counted in each column, the sum of
 * their values, and for a distribution how often each value occurred.
 *
 * <p>A cell is a place, a period and a replicate group; its number is {@code (place * periods + period) * replicates +
 * replicate}.
 */
final class Grid implements Serializable {

    private static final long serialVersionUID = 1L;

    private final int periods;
    private final int replicates;
    private final List<Place> places = new ArrayList<>();
    private final Map<Place, Integer> numbers = new HashMap<>();
    private final long[][] rows;
    private final long[][] sums;
    private final @Nullable LongCounts[][] distributions;
    private int room;

    /** An empty grid for so many counters of rows, of sums and of distributions. */
    Grid(int periods, int replicates, int rows, int sums, int distributions) {
        this.periods = periods;
        this.replicates = replicates;
        this.rows = new long[rows][0];
        this.sums = new long[sums][0];
        this.distributions = new LongCounts[distributions][0];
    }

    /** A grid as it was before it was packed. */
    static Grid of(PackedGrid packed) {
        Grid grid = new Grid(
                packed.periods(),
                packed.replicates(),
                packed.rows().size(),
                packed.sums().size(),
                packed.distributions().size());
        packed.places().forEach(grid::place);
        for (int c = 0; c < grid.rows.length; c++) {
            packed.rows().get(c).into(grid.rows[c]);
        }
        for (int s = 0; s < grid.sums.length; s++) {
            packed.sums().get(s).into(grid.sums[s]);
        }
        for (int d = 0; d < grid.distributions.length; d++) {
            packed.distributions().get(d).into(grid.distributions[d]);
        }
        return grid;
    }

    private Object writeReplace() {
        return new PackedGrid(
                periods,
                replicates,
                new ArrayList<>(places),
                PackedGrid.sparse(rows),
                PackedGrid.sparse(sums),
                Stream.of(distributions).map(PackedGrid.Distribution::new).toList());
    }

    /** The number of a place, with room for its cells. */
    int place(Place place) {
        Integer known = numbers.get(place);
        if (known != null) {
            return known;
        }
        int number = places.size();
        places.add(place);
        numbers.put(place, number);
        int cells = places.size() * periods * replicates;
        if (cells > room) {
            room = Math.max(cells, 2 * room);
            grow(rows);
            grow(sums);
            for (int d = 0; d < distributions.length; d++) {
                distributions[d] = Arrays.copyOf(distributions[d], room);
            }
        }
        return number;
    }

    private void grow(long[][] counters) {
        for (int c = 0; c < counters.length; c++) {
            counters[c] = Arrays.copyOf(counters[c], room);
        }
    }

    /** The places, in the order in which they were met. */
    List<Place> places() {
        return places;
    }

    /** The first cell of a place. */
    int first(int place) {
        return place * periods * replicates;
    }

    /** The cell of its first replicate group. */
    private int cell(int place, int period) {
        return (place * periods + period) * replicates;
    }

    /** The counters of rows: by counter, then by cell. */
    long[][] rows() {
        return rows;
    }

    /** The sums: by sum, then by cell. */
    long[][] sums() {
        return sums;
    }

    /** Counts a value of a distribution. */
    void distribute(int distribution, int cell, long value) {
        counts(distribution, cell).add(value, 1);
    }

    private LongCounts counts(int distribution, int cell) {
        LongCounts counts = distributions[distribution][cell];
        if (counts == null) {
            counts = new LongCounts();
            distributions[distribution][cell] = counts;
        }
        return counts;
    }

    /** Adds what a counter or a sum of this grid holds, by replicate group. */
    void add(long[] cells, Place place, int period, long[] to) {
        Integer number = numbers.get(place);
        if (number != null) {
            int from = cell(number, period);
            for (int r = 0; r < replicates; r++) {
                to[r] += cells[from + r];
            }
        }
    }

    /** How often each value occurred, by replicate group; nothing where the place is unknown. */
    List<LongCounts> distributions(int distribution, Place place, int period) {
        Integer number = numbers.get(place);
        if (number == null) {
            return List.of();
        }
        int from = cell(number, period);
        List<LongCounts> counts = new ArrayList<>(replicates);
        for (int r = 0; r < replicates; r++) {
            LongCounts found = distributions[distribution][from + r];
            counts.add(found == null ? LongCounts.NONE : found);
        }
        return counts;
    }

    /** Adds the counters of other rows. */
    Grid plus(Grid other) {
        for (int theirs = 0; theirs < other.places.size(); theirs++) {
            int to = first(place(other.places.get(theirs)));
            int from = other.first(theirs);
            for (int i = 0; i < periods * replicates; i++) {
                add(rows, to + i, other.rows, from + i);
                add(sums, to + i, other.sums, from + i);
                for (int d = 0; d < distributions.length; d++) {
                    LongCounts more = other.distributions[d][from + i];
                    if (more != null) {
                        counts(d, to + i).addAll(more);
                    }
                }
            }
        }
        return this;
    }

    private static void add(long[][] to, int toCell, long[][] from, int fromCell) {
        for (int c = 0; c < to.length; c++) {
            to[c][toCell] = Math.addExact(to[c][toCell], from[c][fromCell]);
        }
    }
}
