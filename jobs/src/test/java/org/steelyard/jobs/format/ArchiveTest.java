package org.steelyard.jobs.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {

    @TempDir
    private Path folder;

    @Test
    void everyFileOfAnArchiveIsReadForWhatItIsInTheOrderOfTheNames() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("2/二月.csv.gz", UnpackerTest.gzip("x,y\n3,4\n".getBytes(StandardCharsets.UTF_8)));
        entries.put("1/一月.csv", "编号,次数\n1,2\n".getBytes(Charset.forName("GBK")));
        entries.put("3/page.xls", "<table><tr><td>5</td></tr></table>".getBytes(StandardCharsets.UTF_8));
        entries.put("__MACOSX/1/._一月.csv", new byte[] {0, 5, 22, 7});
        entries.put(".DS_Store", new byte[] {0, 0, 0, 1});
        entries.put("1/__MACOSX/._一月.csv", new byte[] {0, 5, 22, 7});
        entries.put("1/~$一月.xlsx", new byte[] {5, 'a', 0, 'b', 0});
        entries.put("Thumbs.db", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0});
        entries.put("3/Desktop.ini", "[.ShellClassInfo]".getBytes(StandardCharsets.UTF_8));
        entries.put("README.md", "not data".getBytes(StandardCharsets.UTF_8));
        entries.put("4/", new byte[0]);
        for (Charset names : List.of(StandardCharsets.UTF_8, Charset.forName("GBK"))) {
            assertThat(new Unpacking(folder)
                            .tables(Zips.of(entries, names), "a.zip")
                            .toString())
                    .isEqualTo("{a.zip!1/一月.csv=[编号,次数, 1,2], a.zip!2/二月.csv.gz=[x,y, 3,4], a.zip!3/page.xls=[5]}");
        }
    }

    @Test
    void theNamesInsideAreNeverUsedAsPaths() throws IOException {
        byte[] zip = Zips.of("../../escaped.csv", "x\n1\n", "/tmp/absolute.csv", "x\n2\n", "C:\\windows.csv", "x\n3\n");
        Path inner = Files.createDirectories(folder.resolve("inner/most"));
        assertThat(new Unpacking(inner).tables(zip, "a.zip")).hasSize(3);
        try (Stream<Path> all = Files.walk(folder)) {
            assertThat(all.filter(Files::isRegularFile).filter(p -> !p.startsWith(inner)))
                    .isEmpty();
        }
        assertThat(Path.of("/tmp/absolute.csv")).doesNotExist();
    }

    @Test
    void anArchiveInsideAnArchiveIsRefused() throws IOException {
        Map<String, byte[]> outer = Map.of("b.zip", Zips.of("c.csv", "x\n"));
        assertThat(new Unpacking(folder).refusal(Zips.of(outer, StandardCharsets.UTF_8), "a.zip"))
                .isEqualTo(
                        "a.zip: b.zip in it holds an archive inside an archive: unpack it once before delivering it");
    }

    @Test
    void aFileInsideThatCannotBeReadIsNamed() throws IOException {
        assertThat(new Unpacking(folder).refusal(Zips.of("ok.csv", "x\n1\n", "bad.csv", "x\n1\u0000\n"), "a.zip"))
                .isEqualTo("a.zip: bad.csv in it, line 2, holds a byte of zero, which no text has: deliver the table as"
                        + " CSV or .xlsx");
    }

    @Test
    void anArchiveThatUnpacksToHundredsOfTimesItsSizeIsRefused() throws IOException {
        byte[] bomb = Zips.of("a.csv", "0".repeat(70 << 20));
        assertThat(bomb).hasSizeLessThan(100_000);
        assertThat(new Unpacking(folder).refusal(bomb, "a.zip"))
                .isEqualTo(
                        "a.zip: unpacks to more than 67108864 bytes, as archives do that are made to fill disks: refused"
                                + " (deliver it unpacked)");
        assertThat(new Unpacking(folder).refusal(UnpackerTest.gzip(new byte[70 << 20]), "a.gz"))
                .startsWith("a.gz: unpacks to more than 67108864 bytes");
    }

    @Test
    void theRatioCountsOnlyBehindWhatIsFree() throws IOException {
        Path to = folder.resolve("to");
        byte[] zeros = new byte[1000];
        new Inflation(1, 1000, 10, 5000).copy(new ByteArrayInputStream(zeros), to);
        new Inflation(100, 10, 10, 5000).copy(new ByteArrayInputStream(zeros), to);
        assertThatThrownBy(() -> new Inflation(99, 10, 10, 5000).copy(new ByteArrayInputStream(zeros), to))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("unpacks to more than 990 bytes");
        assertThatThrownBy(() -> new Inflation(1 << 20, 10, 10, 999).copy(new ByteArrayInputStream(zeros), to))
                .hasMessageStartingWith("unpacks to more than 999 bytes");
    }

    @Test
    void anArchiveOfTooManyFilesIsRefused() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int i = 0; i <= 10_000; i++) {
            entries.put(i + ".csv", new byte[0]);
        }
        assertThat(new Unpacking(folder).refusal(Zips.of(entries, StandardCharsets.UTF_8), "a.zip"))
                .isEqualTo("a.zip: holds 10001 files, more than 10000: refused");
    }

    @Test
    void aDamagedOrLockedArchiveIsTold() throws IOException {
        byte[] whole = Zips.of("a.csv", "x,y\n1,2\n3,4\n");
        assertThat(new Unpacking(folder).refusal(Arrays.copyOf(whole, whole.length - 30), "a.zip"))
                .isEqualTo("a.zip: the archive is cut off or damaged (deliver it again)");
        byte[] flipped = whole.clone();
        flipped[40] ^= 0x55;
        assertThat(new Unpacking(folder).refusal(flipped, "b.zip"))
                .isEqualTo("b.zip: the archive is cut off or damaged (deliver it again)");
        byte[] locked = whole.clone();
        // Bit 0 of the flags, in the local header and in the directory.
        locked[6] |= 1;
        int directory = new String(locked, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
        locked[directory + 8] |= 1;
        assertThat(new Unpacking(folder).refusal(locked, "c.zip"))
                .isEqualTo("c.zip: the archive is protected by a password (deliver it without one)");
    }

    @Test
    void anArchivePackedByAMethodThatIsNotKnownIsNotCalledDamaged() throws IOException {
        byte[] packed = Zips.of("a.csv", "x,y\n1,2\n3,4\n");
        // Method 9 is Deflate64, as Windows packs large files; in the local header and in the directory.
        packed[8] = 9;
        packed[new String(packed, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002") + 10] = 9;
        assertThat(new Unpacking(folder).refusal(packed, "a.zip"))
                .isEqualTo("a.zip: the archive is packed by a method that is not known here, such as Deflate64 or LZMA"
                        + " (pack it as an ordinary zip, or deliver it unpacked)");
    }

    @Test
    void anEmptyFileInsideIsNoLessAFileThanOneInTheFolder() throws IOException {
        assertThat(new Unpacking(folder).tables(Zips.of("a.csv", "x\n1\n", "b.csv", ""), "a.zip"))
                .containsOnlyKeys("a.zip!a.csv", "a.zip!b.csv");
    }

    @Test
    void anEmptyArchiveIsTold() throws IOException {
        assertThat(new Unpacking(folder).refusal(Zips.of(), "a.zip"))
                .isEqualTo("a.zip: the archive holds no file with data (deliver it again)");
    }
}
