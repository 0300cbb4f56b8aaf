package org.steelyard.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.indicators.problem.Problem;
import org.steelyard.jobs.source.CaseLog;

/** The same file twice, also under another name, changes nothing and is told. */
class TwinsTest {

    private static final String CASES = "办件编号,受理部门,受理时间,办件状态\nA1,税务局,2026-07-01 09:00,在办\nA2,税务局,2026-07-01 09:00,在办\n";

    @TempDir
    private Path folder;

    @Test
    void aFileThatCameTwiceIsTold() {
        assertThat(Twins.of(List.of(file("a.csv", "11"), file("b.csv", "22"), file("c/d.csv", "11"))))
                .extracting(Problem::toString)
                .containsExactly("c/d.csv: is byte for byte the same file as a.csv: its records count once"
                        + " (take one of the two away)");
        assertThat(Twins.of(List.of(file("a.csv", "11")))).isEmpty();
    }

    private static RawFile file(String name, String sha256) {
        return new RawFile(name, sha256, 1, "UTF-8 text");
    }

    @Test
    void itsRecordsCountOnce() throws IOException {
        Delivery delivery = new Delivery(folder.resolve("in"), CaseLog.TABLE);
        delivery.file("a.csv", CASES);
        delivery.file("b.csv", CASES);
        assertThat(delivery.fates(folder.resolve("staging"), "case_id"))
                .containsExactlyInAnyOrder(
                        "a.csv:2 A1 superseded", "a.csv:3 A2 superseded", "b.csv:2 A1 accepted", "b.csv:3 A2 accepted");
    }
}
