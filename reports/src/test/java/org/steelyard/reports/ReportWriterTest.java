package org.steelyard.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.indicators.problem.UserException;
import org.steelyard.indicators.rulebook.Language;
import org.w3c.dom.Document;

class ReportWriterTest {

    private static final int LAST = 0xB3261E;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void write() {
        new ReportWriter(Language.ZH).write(SampleCity.assessment(), SampleFacts.facts(), folder.resolve("zh"));
    }

    @Test
    void the_files_have_stable_names() throws IOException {
        assertThat(hashes(folder.resolve("zh")).keySet())
                .contains(
                        "report.xlsx",
                        "results/measurements.csv",
                        "results/scores.csv",
                        "results/trends.csv",
                        "results/steps.csv",
                        "results/funnels.csv",
                        "results/certainty.csv",
                        "results/reliability.csv",
                        "results/rankings.csv",
                        "results/flags.csv",
                        "results/intake.csv",
                        "results/quality.csv",
                        "results/drift.csv",
                        "results/notes.csv",
                        "results/names.csv",
                        "charts/ranking-department-1.png",
                        "charts/ranking-department-3.svg",
                        "charts/ranking-district.png",
                        "charts/trend-department-2.svg",
                        "charts/trend-district.png",
                        "charts/heatmap-department.svg",
                        "charts/on-time-distribution.png")
                .hasSize(35);
    }

    @Test
    void the_bytes_depend_on_no_language_zone_or_clock_of_the_machine() throws IOException {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            for (String tag : List.of("tr-TR", "th-TH-u-ca-buddhist-nu-thai")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone(tag.startsWith("tr") ? "Pacific/Kiritimati" : "Pacific/Niue"));
                Path again = folder.resolve(tag);
                new ReportWriter(Language.ZH).write(SampleCity.assessment(), SampleFacts.facts(), again);
                assertThat(hashes(again)).isEqualTo(hashes(folder.resolve("zh")));
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void the_tables_do_not_depend_on_the_language_of_the_report() throws IOException {
        Path english = folder.resolve("en");
        new ReportWriter(Language.EN).write(SampleCity.assessment(), SampleFacts.facts(), english);
        assertThat(hashes(english.resolve("results"))).isEqualTo(hashes(folder.resolve("zh/results")));
    }

    @Test
    void a_ranking_shows_its_last_place_in_red_stripes() throws IOException {
        BufferedImage image = ImageIO.read(
                folder.resolve("zh/charts/ranking-department-1.png").toFile());
        assertThat(image.getWidth()).isEqualTo(1600);
        assertThat(image.getHeight()).isEqualTo(678);
        Set<Integer> colors = new HashSet<>();
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                colors.add(image.getRGB(x, y) & 0xFFFFFF);
            }
        }
        assertThat(colors).contains(LAST, 0xF7DAD7, 0x2F6690);
    }

    @Test
    void a_heatmap_is_free_of_red() throws IOException {
        BufferedImage image =
                ImageIO.read(folder.resolve("zh/charts/heatmap-department.png").toFile());
        assertThat(image.getWidth()).isEqualTo(1600);
        Set<Integer> colors = new HashSet<>();
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                colors.add(image.getRGB(x, y) & 0xFFFFFF);
            }
        }
        assertThat(colors).contains(0x0B4A7D).doesNotContain(LAST);
    }

    @Test
    void every_svg_is_well_formed_and_its_letters_are_shapes() throws Exception {
        try (Stream<Path> files = Files.list(folder.resolve("zh/charts"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".svg")).toList()) {
                DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
                factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
                Document document = factory.newDocumentBuilder().parse(file.toFile());
                assertThat(document.getElementsByTagName("text").getLength()).isZero();
                assertThat(document.getElementsByTagName("path").getLength()).isGreaterThan(20);
                assertThat(document.getDocumentElement().getAttribute("viewBox"))
                        .startsWith("0 0 1600 ");
            }
        }
    }

    @Test
    void a_place_that_cannot_be_written_is_told_to_the_user() throws IOException {
        Path file = Files.createFile(folder.resolve("taken"));
        assertThatThrownBy(
                        () -> new ReportWriter(Language.ZH).write(SampleCity.assessment(), SampleFacts.facts(), file))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("taken: the report cannot be written");
    }

    private static SortedMap<String, String> hashes(Path root) throws IOException {
        SortedMap<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> hashes.put(root.relativize(file).toString(), hash(file)));
        }
        return hashes;
    }

    private static String hash(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
