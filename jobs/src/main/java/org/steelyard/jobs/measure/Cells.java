package org.steelyard.jobs.measure;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/**
 * The counters of one scan: for each place, period, replicate group and measure the number of counted rows, the sum of
 * their values, and for a histogram how often each value occurred.
 *
 * <p>A row is: department, district, replicate, one period number for each dated expression, one value for each measure.
 * A null period or value counts nothing.
 */
final class Cells implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int FIRST_SLOT = 3;

    private final int periods;
    private final int replicates;
    private final int slots;
    /** For each measure the slot that holds its period, and whether it is a histogram. */
    private final int[] slotOf;

    private final boolean[] histogram;
    private final Map<Place, Counters[]> byPlace = new HashMap<>();
    private transient @Nullable Map<UTF8String, Map<UTF8String, Counters[]>> index;

    Cells(int periods, int replicates, int slots, int[] slotOf, boolean[] histogram) {
        this.periods = periods;
        this.replicates = replicates;
        this.slots = slots;
        this.slotOf = slotOf;
        this.histogram = histogram;
    }

    /** The counters of one place, period and replicate group. */
    static final class Counters implements Serializable {
        private static final long serialVersionUID = 1L;
        private final long[] n;
        private final long[] sum;
        private final LongCounts[] counts;

        Counters(boolean[] histogram) {
            n = new long[histogram.length];
            sum = new long[histogram.length];
            counts = new LongCounts[histogram.length];
            for (int m = 0; m < histogram.length; m++) {
                if (histogram[m]) {
                    counts[m] = new LongCounts();
                }
            }
        }

        long n(int measure) {
            return n[measure];
        }

        long sum(int measure) {
            return sum[measure];
        }

        LongCounts counts(int measure) {
            return counts[measure];
        }

        private void add(Counters other) {
            for (int m = 0; m < n.length; m++) {
                n[m] += other.n[m];
                sum[m] = Math.addExact(sum[m], other.sum[m]);
                if (counts[m] != null) {
                    counts[m].addAll(other.counts[m]);
                }
            }
        }
    }

    /** Counts one row. */
    void add(InternalRow row) {
        Counters[] counters = counters(row.getUTF8String(0), row.getUTF8String(1));
        int replicate = row.getInt(2);
        int firstValue = FIRST_SLOT + slots;
        for (int m = 0; m < slotOf.length; m++) {
            int slot = FIRST_SLOT + slotOf[m];
            if (!row.isNullAt(firstValue + m) && !row.isNullAt(slot)) {
                Counters cell = at(counters, row.getInt(slot), replicate);
                long value = row.getLong(firstValue + m);
                cell.n[m]++;
                cell.sum[m] = Math.addExact(cell.sum[m], value);
                if (cell.counts[m] != null) {
                    cell.counts[m].add(value, 1);
                }
            }
        }
    }

    /** Adds the counters of other rows. */
    Cells plus(Cells other) {
        other.byPlace.forEach((place, theirs) -> {
            Counters[] ours = byPlace.computeIfAbsent(place, p -> new Counters[periods * replicates]);
            for (int i = 0; i < theirs.length; i++) {
                if (ours[i] == null) {
                    ours[i] = theirs[i];
                } else if (theirs[i] != null) {
                    ours[i].add(theirs[i]);
                }
            }
        });
        return this;
    }

    /** The counters by place, in order. */
    Map<Place, Counters[]> sorted() {
        Map<Place, Counters[]> sorted =
                new TreeMap<>(java.util.Comparator.comparing(Place::department).thenComparing(Place::district));
        sorted.putAll(byPlace);
        return sorted;
    }

    private Counters at(Counters[] counters, int period, int replicate) {
        int i = period * replicates + replicate;
        Counters cell = counters[i];
        if (cell == null) {
            cell = new Counters(histogram);
            counters[i] = cell;
        }
        return cell;
    }

    private Counters[] counters(UTF8String department, UTF8String district) {
        if (index == null) {
            index = new HashMap<>();
        }
        Map<UTF8String, Counters[]> districts = index.get(department);
        Counters[] found = districts == null ? null : districts.get(district);
        if (found == null) {
            found = new Counters[periods * replicates];
            byPlace.put(new Place(department.toString(), district.toString()), found);
            index.computeIfAbsent(department.copy(), d -> new HashMap<>()).put(district.copy(), found);
        }
        return found;
    }
}
