package org.steelyard.jobs.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LongCountsTest {

    @Test
    void countsNumbersNearAndFarInAnyOrder() {
        LongCounts counts = new LongCounts();
        counts.add(5, 2);
        counts.add(-40, 1);
        counts.add(3_000_000_000L, 7);
        counts.add(4_000, 3);
        counts.add(5, 1);
        counts.add(Long.MIN_VALUE, 1);
        counts.add(Long.MAX_VALUE, 1);
        assertThat(counts.values().sorted())
                .containsExactly(Long.MIN_VALUE, -40L, 5L, 4_000L, 3_000_000_000L, Long.MAX_VALUE);
        assertThat(counts.count(5)).isEqualTo(3);
        assertThat(counts.count(3_000_000_000L)).isEqualTo(7);
        assertThat(counts.count(6)).isZero();
    }

    @Test
    void aNumberThatIsTooFarFromTheOthersIsCountedApart() {
        LongCounts counts = new LongCounts();
        counts.add(4_090, 1); // the first: the array begins here
        counts.add(8, 1);
        counts.add(-100, 1); // too far from 4,090 for one array
        counts.add(9_000, 5);
        counts.add(-100, 1);
        counts.add(9_000, 5);
        assertThat(counts.values().sorted()).containsExactly(-100L, 8L, 4_090L, 9_000L);
        assertThat(counts.count(-100)).isEqualTo(2);
        assertThat(counts.count(9_000)).isEqualTo(10);
    }

    @Test
    void twoCountsAddUpAsAMapDoes() {
        Random random = new Random(20260930);
        for (int round = 0; round < 200; round++) {
            SortedMap<Long, Long> expected = new TreeMap<>();
            LongCounts one = new LongCounts();
            LongCounts other = new LongCounts();
            for (int i = 0; i < 50; i++) {
                long value = random.nextInt(round < 100 ? 40 : 20_000) - 10_000L * (round % 2);
                long count = 1L + random.nextInt(3);
                (i % 2 == 0 ? one : other).add(value, count);
                expected.merge(value, count, Long::sum);
            }
            one.addAll(other);
            SortedMap<Long, Long> found = new TreeMap<>();
            one.values().forEach(value -> found.put(value, one.count(value)));
            assertThat(found).isEqualTo(expected);
        }
    }
}
