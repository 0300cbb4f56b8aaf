package org.steelyard.indicators.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.indicators.assess.Assessor;
import org.steelyard.indicators.assess.Members;
import org.steelyard.indicators.assess.ValuesReader;
import org.steelyard.indicators.result.Assessment;
import org.steelyard.indicators.result.Trials;
import org.steelyard.indicators.yaml.RulebookReader;

/** The published alternatives of COINr's ASEM index, as scenarios of its scheme. */
class AsemScenariosTest {

    private static final Path RULEBOOK = Path.of("src/test/resources/rulebooks/asem");
    private static final Path FILES = Path.of("src/test/resources/composite/asem");
    private static final String[] PILLARS = {
        "Physical", "ConEcFin", "Political", "Instit", "P2P", "Environ", "Social", "SusEcFin"
    };

    @TempDir
    private static Path folder;

    private static Trials trials;

    @BeforeAll
    static void tryThem() throws IOException {
        StringBuilder scenarios = new StringBuilder("""

                sensitivity: { weights: 0.25, points: 32 }
                scenarios:
                  - name: { zh: 几何, en: geometric }
                    normalise: { method: min_max, low: 1, high: 100 }
                    aggregate: geometric
                  - { name: { zh: 两两, en: pairs }, aggregate: copeland }
                """);
        for (String pillar : PILLARS) {
            scenarios.append("  - { name: { zh: " + pillar + ", en: " + pillar + " }, leave_out: " + pillar + " }\n");
        }
        copy();
        Path scheme = folder.resolve("scheme.yaml");
        // Five units delivered less than 0.9 of their values; COINr screens after filling, and keeps them.
        String text = Files.readString(scheme).replace("available: 0.9", "available: 0.7");
        Files.writeString(scheme, text + scenarios);
        Assessment assessment = new Assessor(RulebookReader.read(folder))
                .assessValues(ValuesReader.read(FILES.resolve("values.csv")).list())
                .get(0);
        trials = new Scenarios(assessment, Members.NONE).trials();
    }

    private static void copy() throws IOException {
        try (Stream<Path> walk = Files.walk(RULEBOOK)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                Path to = folder.resolve(RULEBOOK.relativize(file).toString());
                Files.createDirectories(to.getParent());
                String text = Files.readString(file);
                // These indicators name no facet, which the reader asks for.
                boolean lacks = file.getParent().endsWith("indicators") && !text.contains("\nfacet:");
                Files.writeString(to, lacks ? text.stripTrailing() + "\nfacet: 质量\n" : text);
            }
        }
    }

    private static List<CSVRecord> rows(String file) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(FILES.resolve(file), StandardCharsets.UTF_8, format)) {
            return parser.getRecords();
        }
    }

    private static Map<String, Integer> places(String scenario) {
        Map<String, Integer> places = new HashMap<>();
        trials.placed().stream()
                .filter(one -> one.scenario().en().equals(scenario))
                .forEach(one -> places.put(one.unit().name(), one.place()));
        return places;
    }

    @Test
    void withoutOnePillarTheRanksAreThoseOfCoinr() throws IOException {
        List<CSVRecord> rows = rows("remove_elements_pillar_ranks.csv");
        for (String pillar : PILLARS) {
            Map<String, Integer> published = new HashMap<>();
            rows.forEach(row -> published.put(row.get("uCode"), Integer.valueOf(row.get(pillar))));
            assertThat(places(pillar)).as(pillar).hasSize(51).isEqualTo(published);
        }
    }

    @Test
    void withoutOnePillarTheRanksChangeAsMuchAsByCoinr() throws IOException {
        for (CSVRecord row : rows("remove_elements_pillar.csv")) {
            if (!row.get("removed").equals("Nominal")) {
                double mean = trials.placed().stream()
                        .filter(one -> one.scenario().en().equals(row.get("removed")))
                        .mapToInt(one -> Math.abs(Objects.requireNonNull(one.change())))
                        .average()
                        .orElseThrow();
                assertThat(mean).isCloseTo(Double.parseDouble(row.get("mean_abs_rank_change")), within(1e-12));
            }
        }
    }

    @Test
    void geometricMeansOfPointsFromOneGiveTheRanksOfCoinr() throws IOException {
        Map<String, Integer> published = new HashMap<>();
        for (CSVRecord row : rows("compare_nominal_vs_geometric_ranks.csv")) {
            published.put(row.get("uCode"), Integer.valueOf(row.get("coin.2")));
        }
        assertThat(places("geometric")).hasSize(51).isEqualTo(published);
    }

    @Test
    void everyChoiceHasItsInfluenceAndPairsAreOneOfThem() {
        assertThat(places("pairs")).hasSize(51);
        assertThat(trials.influences())
                .extracting(one -> one.choice().en())
                .hasSize(13)
                .contains("weight of Physical", "leaving out", "normalising and aggregating", "aggregating");
        assertThat(trials.influences())
                .allSatisfy(one -> assertThat(one.total()).isBetween(0.0, 1.5));
    }
}
