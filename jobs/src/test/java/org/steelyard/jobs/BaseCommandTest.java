package org.steelyard.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The base of the four reductions, made of a run. BaseTest counts the same table again with another engine. */
class BaseCommandTest extends Desk {

    private int base(String period, Path output) {
        Path run = SampleRun.done().folder();
        return run("base", run.toString(), "--period", period, "--output", output.toString());
    }

    @Test
    void theBaseOfTheSampleCityComesOutOfItsRunToTheByte() {
        Path base = folder.resolve("base.csv");
        assertThat(base("2025-Q4", base)).isZero();
        assertThat(shown()).startsWith("Written: FOLDER/base.csv, 125 items of 2025-Q4\n");
        assertThat(base).hasSameBinaryContentAs(SampleRun.sample("yunzhou/reference/base.csv"));
        // It must not move unseen.
        assertThat(base("2026-Q1", base)).isEqualTo(2);
        assertThat(shown())
                .isEqualTo("FOLDER/base.csv: is there already, and a base must not move unseen; choose another name\n");
    }

    @Test
    void aQuarterWithoutCasesIsNoBase() {
        assertThat(base("2019-Q1", folder.resolve("base.csv"))).isEqualTo(11);
        assertThat(shown())
                .endsWith(": expected cases of known items that were closed in 2019-Q1, found none; name another run or"
                        + " another --period\n");
        assertThat(folder.resolve("base.csv")).doesNotExist();
    }

    @Test
    void aFolderThatIsNoRunIsToldSo() {
        assertThat(run("base", folder.toString(), "--period", "2025-Q4", "--output", folder + "/b.csv"))
                .isEqualTo(2);
        assertThat(shown()).isEqualTo("FOLDER: expected the folder of a run, with frozen/ in it, found none\n");
    }
}
