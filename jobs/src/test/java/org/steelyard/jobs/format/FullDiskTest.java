package org.steelyard.jobs.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

class FullDiskTest {

    @Test
    void aFullDiskIsSeenThroughEveryWrapping() {
        IOException full = new IOException("/out/part-00001.parquet: No space left on device");
        assertThat(FullDisk.in(new IllegalStateException("Job aborted", new UncheckedIOException(full))))
                .map(IOException::getMessage)
                .contains("No space left on device");
        assertThat(FullDisk.in(new IOException("File too large"))).isPresent();
        assertThat(FullDisk.in(new IOException("Disk quota exceeded"))).isPresent();
    }

    @Test
    void otherFaultsAreNone() {
        assertThat(FullDisk.in(new FileNotFoundException("a.csv"))).isEmpty();
        assertThat(FullDisk.in(new IllegalStateException())).isEmpty();
    }
}
