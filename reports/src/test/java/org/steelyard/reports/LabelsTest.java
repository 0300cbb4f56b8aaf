package org.steelyard.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.steelyard.indicators.result.Flag;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.State;
import org.steelyard.indicators.result.Unit;
import org.steelyard.indicators.rulebook.Indicator;
import org.steelyard.indicators.rulebook.Language;
import org.steelyard.indicators.rulebook.Level;
import org.steelyard.indicators.yaml.RulebookReader;

class LabelsTest {

    private static final Map<String, String> ENGLISH = Map.of("税务局", "Tax Bureau", "青湖区", "Qinghu", "审批类", "Approval");
    private final Labels chinese = Labels.of(Language.ZH, ENGLISH);
    private final Labels english = Labels.of(Language.EN, ENGLISH);

    @ParameterizedTest
    @CsvSource({
        "2026, 2026年, 2026",
        "2026-Q3, 2026年第三季度, Q3 2026",
        "2026-07, 2026年7月, 2026-07",
        "2025-Q4..2026-Q3, 2025年第四季度至2026年第三季度, Q4 2025 to Q3 2026"
    })
    void periods_are_told_in_words(String period, String zh, String en) {
        assertThat(chinese.period(Period.parse(period))).isEqualTo(zh);
        assertThat(english.period(Period.parse(period))).isEqualTo(en);
    }

    @Test
    void units_and_groups_have_a_name_in_either_language() {
        assertThat(chinese.name(Unit.of("税务局", "青湖区"))).isEqualTo("税务局 · 青湖区");
        assertThat(english.name(Unit.of("税务局", "青湖区"))).isEqualTo("Tax Bureau · Qinghu");
        assertThat(english.name(Unit.department("水务局"))).isEqualTo("水务局");
        assertThat(english.name(Unit.CITY)).isEqualTo("City");
        assertThat(chinese.group(Level.DEPARTMENT, "审批类")).isEqualTo("审批类部门");
        assertThat(english.group(Level.DEPARTMENT, "审批类")).isEqualTo("Approval");
        assertThat(english.group(Level.DISTRICT, "区县")).isEqualTo("Districts");
        assertThat(chinese.group(Level.DEPARTMENT, "")).isEqualTo("部门");
        assertThat(english.level(new Level("economy"))).isEqualTo("economy");
    }

    @Test
    void every_state_and_flag_has_its_words() {
        for (Labels labels : Set.of(chinese, english)) {
            for (State state : State.values()) {
                assertThat(labels.word("state", state)).isNotEmpty();
                assertThat(labels.word("state.short", state)).isNotEmpty();
            }
            for (Flag.Kind kind : Flag.Kind.values()) {
                assertThat(labels.word("mark", kind)).isNotEmpty();
            }
        }
    }

    @Test
    void every_unit_of_a_shipped_rulebook_has_its_words() throws IOException {
        try (Stream<Path> rulebooks = Files.list(Path.of("../indicators/rulebooks"))) {
            Set<String> units = rulebooks
                    .flatMap(folder -> RulebookReader.read(folder).indicators().values().stream())
                    .map(Indicator::unit)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(units).contains("percent", "weeks", "cents_on_the_dollar");
            assertThat(units.stream().filter(unit -> chinese.measure(unit).equals(unit)))
                    .isEmpty();
        }
        assertThat(english.measure("percent_of_claim")).isEqualTo("% of the claim");
        assertThat(chinese.measure("parsecs")).isEqualTo("parsecs");
    }

    @Test
    void both_languages_have_the_same_keys() throws IOException {
        assertThat(keys("labels-en.properties")).isEqualTo(keys("labels-zh.properties"));
    }

    @Test
    void a_key_that_does_not_exist_is_a_mistake_of_the_program() {
        assertThatThrownBy(() -> chinese.text("no.such.key"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no.such.key");
    }

    private static Set<String> keys(String file) throws IOException {
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Labels.class.getResourceAsStream(file)), StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words.stringPropertyNames();
    }
}
