package org.steelyard.jobs.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.indicators.problem.UserException;

class RunFolderTest {

    /** Far above what any system hands out. */
    private static final long NOBODY = 4_000_000_000L;

    @TempDir
    private Path output;

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }

    private RunFolder begin(String runId) {
        return RunFolder.begin(output, "2026-Q3", runId);
    }

    @Test
    void aFinishedRunLiesUnderItsOwnName() throws IOException {
        try (RunFolder folder = begin("abc")) {
            Files.writeString(folder.work().resolve("a.txt"), "whole");
            assertThat(folder.whole()).isEqualTo(output.resolve("2026-Q3/abc")).doesNotExist();
            folder.finish();
        }
        assertThat(names(output.resolve("2026-Q3"))).containsExactly("abc");
        assertThat(output.resolve("2026-Q3/abc/a.txt")).hasContent("whole");
    }

    @Test
    void aRunThatFailsLeavesNothing() throws IOException {
        try (RunFolder folder = begin("abc")) {
            Files.createDirectories(folder.work().resolve("frozen/cases"));
            Files.writeString(folder.work().resolve("frozen/cases/a.txt"), "half");
        }
        assertThat(names(output)).isEmpty();
    }

    @Test
    void aRunOfTheSameIdIsReplacedWholly() throws IOException {
        try (RunFolder folder = begin("abc")) {
            Files.writeString(folder.work().resolve("old.txt"), "old");
            folder.finish();
        }
        try (RunFolder folder = begin("abc")) {
            Files.writeString(folder.work().resolve("new.txt"), "new");
            assertThat(output.resolve("2026-Q3/abc/old.txt")).exists();
            folder.finish();
        }
        assertThat(names(output.resolve("2026-Q3"))).containsExactly("abc");
        assertThat(names(output.resolve("2026-Q3/abc"))).containsExactly("new.txt");
    }

    @Test
    void aSpanOfPeriodsMakesAFolderNameWithoutDots() {
        try (RunFolder folder = RunFolder.begin(output, "2025-Q4..2026-Q3", "abc")) {
            assertThat(folder.whole()).isEqualTo(output.resolve("2025-Q4_to_2026-Q3/abc"));
        }
    }

    @Test
    void whatAKilledRunLeftBehindIsClearedByTheNextOne() throws IOException {
        Path killed = output.resolve("2026-Q3/.unfinished-abc-" + NOBODY);
        Files.createDirectories(killed.resolve("frozen"));
        Files.writeString(killed.resolve("frozen/a.txt"), "half");
        try (RunFolder folder = begin("def")) {
            assertThat(killed).doesNotExist();
            assertThat(folder.work()).isEmptyDirectory();
        }
    }

    @Test
    void whatALivingRunIsWritingStays() throws IOException {
        long living = ProcessHandle.current().parent().orElseThrow().pid();
        Path other = Files.createDirectories(output.resolve("2026-Q3/.unfinished-abc-" + living));
        Files.createDirectories(output.resolve("2026-Q3/finished"));
        begin("def").close();
        assertThat(other).exists();
        assertThat(output.resolve("2026-Q3/finished")).exists();
    }

    @Test
    void aProcessThatBeganLaterWithTheSameNumberIsAnotherProcess() throws IOException {
        // In a container every run may have the same process number.
        Path killed = Files.createDirectories(output.resolve(
                "2026-Q3/.unfinished-abc-" + ProcessHandle.current().pid()));
        Files.setLastModifiedTime(killed, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
        begin("def").close();
        assertThat(killed).doesNotExist();
    }

    @Test
    void aRunKilledWhileItReplacedAnEarlierOneGivesTheEarlierOneBack() throws IOException {
        Path old = Files.createDirectories(output.resolve("2026-Q3/.unfinished-abc-" + NOBODY + ".old"));
        Files.writeString(old.resolve("a.txt"), "whole");
        Files.createDirectories(output.resolve("2026-Q3/.unfinished-abc-" + NOBODY));
        begin("def").close();
        assertThat(names(output.resolve("2026-Q3"))).containsExactly("abc");
        assertThat(output.resolve("2026-Q3/abc/a.txt")).hasContent("whole");
    }

    @Test
    void anEarlierRunThatWasReplacedIsCleared() throws IOException {
        Files.createDirectories(output.resolve("2026-Q3/.unfinished-abc-" + NOBODY + ".old"));
        Path whole = Files.createDirectories(output.resolve("2026-Q3/abc"));
        Files.writeString(whole.resolve("a.txt"), "new");
        begin("def").close();
        assertThat(names(output.resolve("2026-Q3"))).containsExactly("abc");
        assertThat(whole.resolve("a.txt")).hasContent("new");
    }

    @Test
    void whatAKilledRunStagedIsClearedByTheNextOne() throws IOException {
        Path killed = Files.createDirectories(output.resolve(".unfinished-scratch12345-" + NOBODY));
        Files.writeString(killed.resolve("utf8"), "办件编号,联系电话");
        Path first = RunFolder.scratch(output);
        Path second = RunFolder.scratch(output);
        assertThat(killed).doesNotExist();
        assertThat(first).isEmptyDirectory().isAbsolute();
        assertThat(second).isEmptyDirectory().isNotEqualTo(first);
    }

    @Test
    void anOutputThatCannotBeWrittenIsAWrongArgument() throws IOException {
        Path file = Files.writeString(output.resolve("file"), "in the way");
        UserException e = catchThrowableOfType(
                UserException.class, () -> RunFolder.begin(file.resolve("below"), "2026-Q3", "abc"));
        assertThat(e.kind()).isEqualTo(UserException.Kind.ARGUMENTS);
        assertThat(e.getMessage()).contains("cannot be written").contains("give another --output");
    }
}
