package org.steelyard.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RepeatsTest {

    @Test
    void everyHashThatCameTwiceIsToldOnceAndInOrder() {
        Repeats repeats = new Repeats(0);
        LongStream.of(-5, 7L << 48, 9L << 56, -5, 7L << 48, -5).forEach(repeats::add);
        assertThat(repeats.sorted()).containsExactly(-5, 7L << 48);
    }

    @Test
    void nothingIsToldOfNothing() {
        assertThat(new Repeats(1 << 20).sorted()).isEmpty();
    }

    @Test
    void noneThatCameTwiceIsMissedAmongManyFromSeveralThreadsAndFewOthersAreTold() {
        long[] hashes = new Random(3).longs(50_000).toArray();
        // Records of forty bytes: five times as many hashes as a file of real records has.
        Repeats repeats = new Repeats(40L * hashes.length);
        LongStream.concat(LongStream.of(hashes), LongStream.of(hashes).limit(1_000))
                .parallel()
                .forEach(repeats::add);
        long[] told = repeats.sorted();
        assertThat(told).contains(LongStream.of(hashes).limit(1_000).toArray());
        // One bit a hash would tell 4,500 others, and what is told is read twice.
        assertThat(told).hasSizeLessThan(3_000);
    }
}
