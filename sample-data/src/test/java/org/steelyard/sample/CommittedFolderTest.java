package org.steelyard.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommittedFolderTest {

    @Test
    void theGeneratorStillWritesTheCommittedFolderInAnyZoneAndLocale(@TempDir Path temp) throws IOException {
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            Generator.city(Generator.COMMITTED_SEED).write(temp, CitySpec.committed());
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
        Map<String, byte[]> written = contents(temp);
        Map<String, byte[]> committed = contents(Committed.FOLDER);
        assertThat(written.keySet()).isEqualTo(committed.keySet());
        committed.forEach(
                (file, bytes) -> assertThat(written.get(file)).as(file).isEqualTo(bytes));
    }

    @Test
    void theSameSeedGivesTheSameBytesAndAnotherSeedOthers(@TempDir Path temp) throws IOException {
        CitySpec spec = CitySpec.of(4_000, "2026-Q1..2026-Q3", true);
        Generator.city(7).write(temp.resolve("a"), spec);
        Generator.city(7).write(temp.resolve("b"), spec);
        Generator.city(8).write(temp.resolve("c"), spec);
        for (String file : new String[] {"cases/cases-2026-Q2.csv.gz", "tickets/tickets-2026-Q3.xlsx"}) {
            byte[] bytes = Files.readAllBytes(temp.resolve("a").resolve(file));
            assertThat(Files.readAllBytes(temp.resolve("b").resolve(file))).isEqualTo(bytes);
            assertThat(Files.readAllBytes(temp.resolve("c").resolve(file))).isNotEqualTo(bytes);
        }
    }

    @Test
    void theFolderIsSmallEnoughToCommit() throws IOException {
        try (Stream<Path> files = Files.walk(Committed.FOLDER)) {
            assertThat(files.filter(Files::isRegularFile)
                            .mapToLong(f -> f.toFile().length())
                            .sum())
                    .isLessThan(20_000_000);
        }
    }

    /** Every file's bytes; of compressed files what is inside, since another machine's zlib may pack it otherwise. */
    private static Map<String, byte[]> contents(Path folder) throws IOException {
        Map<String, byte[]> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                byte[] bytes = Files.readAllBytes(file);
                if (name.endsWith(".gz")) {
                    contents.put(name, new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes());
                } else if (name.endsWith(".xlsx")) {
                    ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes));
                    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                        contents.put(name + "!" + entry.getName() + " " + entry.getTimeLocal(), zip.readAllBytes());
                    }
                } else {
                    contents.put(name, bytes);
                }
            }
        }
        return contents;
    }
}
