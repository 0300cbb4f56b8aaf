package org.steelyard.indicators.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.indicators.problem.Problems;
import org.steelyard.indicators.rulebook.FlagRules;
import org.steelyard.indicators.rulebook.Node;
import org.steelyard.indicators.rulebook.Switch;
import org.steelyard.indicators.rulebook.Text;

class FlagRulesReaderTest {

    private static final Node LEAF = new Node("SAT-01", new Text("甲", "A"), 1, List.of());
    private static final Node BLOCK = new Node("satisfaction", new Text("乙", "B"), 1, List.of(LEAF));
    private static final Node ROOT = new Node("total", new Text("丙", "C"), 1, List.of(BLOCK));

    @TempDir
    private Path folder;

    @Test
    void everyFlagHasItsSettingAndItsDays() throws IOException {
        FlagRules rules = read("""
                flags:
                  last: { from: 2024-01-01 }
                  confirmed: { from: 2025-01-01, until: 2025-12-31, level: 0.05 }
                  long: { from: 2024-01-01, periods: 4 }
                  criticised: { from: 2024-01-01, block: satisfaction, below: 60.5, periods: 5 }
                  top: { from: 2024-01-01, places: 2 }
                  exemption: { targets: true, from: 2026-01-01 }
                """);
        LocalDate first = LocalDate.of(2024, 1, 1);
        assertThat(rules)
                .isEqualTo(new FlagRules(
                        new Switch<>(new FlagRules.Last(), first, LocalDate.MAX),
                        new Switch<>(
                                new FlagRules.Confirmed(0.05), LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)),
                        new Switch<>(new FlagRules.Repeated(4), first, LocalDate.MAX),
                        new Switch<>(new FlagRules.Criticised("satisfaction", 60.5, 5), first, LocalDate.MAX),
                        new Switch<>(new FlagRules.Top(2), first, LocalDate.MAX),
                        new Switch<>(new FlagRules.Exemption(true), LocalDate.of(2026, 1, 1), LocalDate.MAX)));
        assertThat(rules.confirmed().on(LocalDate.of(2024, 12, 31))).isEmpty();
        assertThat(rules.confirmed().on(LocalDate.of(2025, 1, 1))).contains(new FlagRules.Confirmed(0.05));
        assertThat(rules.confirmed().on(LocalDate.of(2025, 12, 31))).contains(new FlagRules.Confirmed(0.05));
        assertThat(rules.confirmed().on(LocalDate.of(2026, 1, 1))).isEmpty();
    }

    @Test
    void praiseMayHangOnTheFigureOfANode() throws IOException {
        assertThat(read("flags: { top: { from: 2024-01-01, places: 2, gate: satisfaction, below: 62.5 } }\n")
                        .top()
                        .on(LocalDate.of(2024, 1, 1)))
                .contains(new FlagRules.Top(2, new FlagRules.Gate("satisfaction", new Text("乙", "B"), 62.5, false)));
    }

    @Test
    void aGateThatSaysNothingIsRefused() throws IOException {
        assertThat(problems("flags: { top: { from: 2024-01-01, places: 2, gate: satisfied, below: 60 } }\n"))
                .containsExactly("scheme.yaml:1: flags.top.gate: unknown word 'satisfied' (known: total, satisfaction,"
                        + " SAT-01)");
        assertThat(problems("flags: { top: { from: 2024-01-01, places: 2, gate: SAT-01, above: 60 } }\n"))
                .containsExactly(
                        "scheme.yaml:1: flags.top.above: expected 'below' with SAT-01, of which higher is better");
        assertThat(problems("flags: { top: { from: 2024-01-01, places: 2, gate: SAT-01, below: 101 } }\n"))
                .containsExactly("scheme.yaml:1: flags.top.below: expected points above 0 and up to 100, found '101'");
        assertThat(problems("flags: { top: { from: 2024-01-01, places: 2, gate: SAT-01 } }\n"))
                .containsExactly("scheme.yaml:1: flags.top: missing key 'below'");
        assertThat(problems("flags: { top: { from: 2024-01-01, places: 2, below: 60 } }\n")
                        .get(0))
                .startsWith("scheme.yaml:1: flags.top: unknown key 'below' (known: ");
    }

    @Test
    void anExemptionMayHoldFromTheBeginning() throws IOException {
        assertThat(read("flags: { exemption: { targets: true } }\n").exemption())
                .isEqualTo(Switch.always(new FlagRules.Exemption(true)));
    }

    @Test
    void aFlagThatIsNotNamedIsOff() throws IOException {
        assertThat(read("flags: {}\n"))
                .isEqualTo(new FlagRules(
                        Switch.off(), Switch.off(), Switch.off(), Switch.off(), Switch.off(), Switch.off()));
        assertThat(Switch.off().on(LocalDate.EPOCH)).isEmpty();
    }

    @Test
    void aSchemeThatSaysNothingOfFlagsHasTheLastPlaceAndTheLongOne() throws IOException {
        assertThat(read("consecutive: 5\n").repeated()).isEqualTo(Switch.always(new FlagRules.Repeated(5)));
        FlagRules standard = read("version: 1\n");
        assertThat(standard.last()).isEqualTo(Switch.always(new FlagRules.Last()));
        assertThat(standard.repeated()).isEqualTo(Switch.always(new FlagRules.Repeated(3)));
        assertThat(standard.confirmed()).isEqualTo(Switch.off());
        assertThat(standard.top()).isEqualTo(Switch.off());
    }

    private FlagRules read(String text) throws IOException {
        Path file = folder.resolve("scheme.yaml");
        Files.writeString(file, text);
        Problems problems = new Problems();
        Fields fields = Fields.read(file, "scheme.yaml", problems).orElseThrow();
        FlagRules rules = FlagRulesReader.read(fields, ROOT, Map.of(), FlagRulesReader.consecutive(fields));
        assertThat(problems.list()).isEmpty();
        return rules;
    }

    private List<String> problems(String text) throws IOException {
        Path file = folder.resolve("scheme.yaml");
        Files.writeString(file, text);
        Problems problems = new Problems();
        FlagRulesReader.read(Fields.read(file, "scheme.yaml", problems).orElseThrow(), ROOT, Map.of(), 3);
        return problems.list().stream().map(Object::toString).toList();
    }
}
