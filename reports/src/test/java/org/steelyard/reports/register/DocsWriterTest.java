package org.steelyard.reports.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.indicators.rulebook.FlagRules;
import org.steelyard.indicators.rulebook.FlagRules.Confirmed;
import org.steelyard.indicators.rulebook.FlagRules.Criticised;
import org.steelyard.indicators.rulebook.FlagRules.Exemption;
import org.steelyard.indicators.rulebook.FlagRules.Last;
import org.steelyard.indicators.rulebook.FlagRules.Repeated;
import org.steelyard.indicators.rulebook.FlagRules.Top;
import org.steelyard.indicators.rulebook.Language;
import org.steelyard.indicators.rulebook.Switch;
import org.steelyard.reports.Labels;
import org.steelyard.reports.SampleCity;
import org.steelyard.reports.register.DataTable.DataColumn;

class DocsWriterTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        DataTable cases = new DataTable(
                "cases",
                List.of(
                        new DataColumn("close_date", "DATE", false, List.of(), List.of()),
                        new DataColumn("status", "STRING", true, List.of("办件状态", "办理状态"), List.of("A", "B|C")),
                        new DataColumn("unheard_of", "INT", false, List.of("<列>"), List.of())));
        DocsWriter writer = new DocsWriter(SampleCity.assessment().rulebook(), List.of(cases));
        assertThat(writer.write(Language.ZH, folder))
                .containsExactly(
                        "register.zh.md",
                        "register.zh.html",
                        "dictionary.zh.md",
                        "dictionary.zh.html",
                        "method.zh.md",
                        "method.zh.html");
        writer.write(Language.EN, folder);
    }

    private String text(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    @Test
    void the_register_has_a_card_for_each_indicator_with_every_scale_it_ever_had() throws IOException {
        assertThat(text("register.zh.md"))
                .startsWith("# 指标库：云州市营商环境评价\n\n版本 2026.1，共 18 个指标。")
                .contains("| EFF-01 | 按时办结率 | 时限 | % | 14.3 % |")
                .contains("| TIM-01 | 办结日与承诺时限之差 | 时限 | 距时限天数 | 只展示 |")
                .contains("\n## EFF-01 按时办结率\n")
                .contains("| 锚点 | 100 得 100 分，60 得 0 分，其间按直线计分（自 2025-01-01 起） |")
                .contains("| 锚点 | 0 得 100 分，0 得 0 分，其间按直线计分（自 2027-01-01 起） |")
                .contains("| 分子 | `net_days <= promised_days + extension_days` |");
        assertThat(text("register.en.html"))
                .contains("<html lang=\"en\">")
                .contains("<h2>EFF-01 On-time completion rate</h2>")
                .contains(
                        "<tr><td>Numerator</td><td><code>net_days &lt;= promised_days + extension_days</code></td></tr>");
    }

    @Test
    void the_dictionary_says_of_each_column_what_it_holds_and_who_uses_it() throws IOException {
        assertThat(text("dictionary.en.md"))
                .contains("## Cases cases")
                .contains("| `status` | string \\* | where the case or ticket stands A, B\\|C | 办件状态, 办理状态 | CON-01, ")
                .contains("| `close_date` | date | closing day | computed | CON-01, ")
                .contains("| `unheard_of` | int |  | &lt;列> |  |");
        assertThat(text("dictionary.zh.html")).contains("<td>&lt;列&gt;</td>");
    }

    @Test
    void the_method_note_says_what_the_scheme_says() throws IOException {
        assertThat(text("method.en.md"))
                .contains("- version 2026.1, in force from the beginning")
                .contains("| \u3000Hotline | 25.0 % |  |")
                .contains("a block with less than 60 % of its weight available has no points")
                .contains("on points rounded half up to 2 decimals")
                .contains("| Long last place | last in 3 periods in a row | … – … |");
    }

    @Test
    void every_flag_is_told_with_its_setting_and_its_days() {
        LocalDate from = LocalDate.of(2024, 1, 1);
        FlagRules rules = new FlagRules(
                new Switch<>(new Last(), from, LocalDate.of(2025, 12, 31)),
                new Switch<>(new Confirmed(0.05), from, LocalDate.MAX),
                new Switch<>(new Repeated(3), from, LocalDate.MAX),
                new Switch<>(new Criticised("satisfaction", 60, 4), from, LocalDate.MAX),
                new Switch<>(new Top(2), from, LocalDate.MAX),
                Switch.always(new Exemption(true)));
        Document document = new Document();
        new FlagNote(Labels.of(Language.EN, java.util.Map.of()), rules).write(document);
        assertThat(Markdown.of(document)).isEqualTo("""
                        | Flag | Condition | In force |
                        | --- | --- | --- |
                        | Last place | the lowest points of its group | 2024-01-01 – 2025-12-31 |
                        | Confirmed or not | tested for chance at the level 0.05 | 2024-01-01 – … |
                        | Long last place | last in 3 periods in a row | 2024-01-01 – … |
                        | Last, criticised, without progress | points of satisfaction below 60, and no rise of the total over 4 periods | 2024-01-01 – … |
                        | First places | the first 2 | 2024-01-01 – … |
                        | Exemption | who met all its own targets is spared the last place | … – … |

                        While an appeal is open its unit bears no flag.
                        """);
    }
}
