package org.steelyard.indicators.flag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.indicators.assess.Assessor;
import org.steelyard.indicators.assess.Members;
import org.steelyard.indicators.assess.ValuesReader;
import org.steelyard.indicators.result.Defence;
import org.steelyard.indicators.result.Flag;
import org.steelyard.indicators.rulebook.Text;
import org.steelyard.indicators.yaml.RulebookReader;

/** Who is kept from praise: a unit among the first that does not keep a limit, such as one on its data's integrity. */
class PraiseTest {

    @TempDir
    Path folder;

    @Test
    void pointsOfABlockBelowTheLimitKeepAUnitFromPraise() throws IOException {
        // Totals: A (90 + 59.99) / 2 = 75.00 (of 74.995), B (60 + 60) / 2, C (50 + 50) / 2.
        List<Flag> flags = flags(
                "gate: satisfaction, below: 60",
                "A,EFF,90",
                "A,SAT,59.99",
                "B,EFF,60",
                "B,SAT,60",
                "C,EFF,50",
                "C,SAT,50");
        assertThat(marks(flags)).containsExactly("WITHHELD A", "TOP B", "LAST C");
        assertThat(flags.get(0).evidence())
                .isEqualTo(new Text(
                        "2026-Q3 A的综合得分为 75.00 分，在“组”组 3 个参评单位中列第 1 位，但满意度为 59.99，低于 60，不列先进。",
                        "In 2026-Q3, A has 75.00 points (Total) and is at place 1 of 3 ranked units of the group \"组\", but"
                                + " Satisfaction is 59.99, below 60, so it is not praised."));
    }

    @Test
    void whatIsPrintedCounts() throws IOException {
        assertThat(marks(flags(
                        "gate: satisfaction, below: 60",
                        "A,EFF,90",
                        "A,SAT,59.996",
                        "B,EFF,60",
                        "B,SAT,60",
                        "C,EFF,50",
                        "C,SAT,50")))
                .containsExactly("TOP A", "TOP B", "LAST C");
    }

    @Test
    void theValueOfAnIndicatorOutsideTheTreeMayBeTheLimit() throws IOException {
        List<Flag> flags = flags(
                "gate: INT, above: 2.5",
                "A,EFF,90",
                "A,SAT,90",
                "A,INT,2.51",
                "B,EFF,60",
                "B,SAT,60",
                "B,INT,2.5",
                "C,EFF,50",
                "C,SAT,50",
                "C,INT,9");
        assertThat(marks(flags)).containsExactly("WITHHELD A", "TOP B", "LAST C");
        assertThat(flags.get(0).evidence().zh()).endsWith("，但可疑记录为 2.51，高于 2.5，不列先进。");
        assertThat(flags.get(0).evidence().en())
                .endsWith(", but Doubtful records is 2.51, above 2.5, so it is not praised.");
    }

    @Test
    void whoShowsNoFigureIsNotPraised() throws IOException {
        List<Flag> flags = flags(
                "gate: INT, above: 2",
                "A,EFF,90",
                "A,SAT,90",
                "B,EFF,60",
                "B,SAT,60",
                "B,INT,0",
                "C,EFF,50",
                "C,SAT,50");
        assertThat(marks(flags)).containsExactly("WITHHELD A", "TOP B", "LAST C");
        assertThat(flags.get(0).evidence().zh()).endsWith("，但可疑记录未知，无从核对限值 2，不列先进。");
        assertThat(flags.get(0).evidence().en())
                .endsWith(", but Doubtful records is not known, so that the limit of 2 cannot be checked, and it is not"
                        + " praised.");
    }

    @Test
    void aLeafOfTheTreeCountsByItsPoints() throws IOException {
        // SAT counts by its points, which are 100 less its value here.
        assertThat(marks(flags(
                        "gate: EFF, below: 80",
                        "A,EFF,70",
                        "A,SAT,95",
                        "B,EFF,80",
                        "B,SAT,80",
                        "C,EFF,50",
                        "C,SAT,50")))
                .containsExactly("WITHHELD A", "TOP B", "LAST C");
    }

    private static List<String> marks(List<Flag> flags) {
        return flags.stream()
                .map(flag -> flag.kind() + " " + flag.unit().name())
                .toList();
    }

    private List<Flag> flags(String gate, String... rows) throws IOException {
        Path book = Files.createDirectories(folder.resolve("book/indicators"));
        Files.writeString(book.resolveSibling("scheme.yaml"), """
                name: { zh: 试, en: Trial }
                version: "1"
                levels: [department]
                decimals: 2
                minimum_weight: 0.5
                minimum_group: 2
                bands: { A: 0 }
                flags: { last: { from: 2020-01-01 }, top: { from: 2020-01-01, places: 2, GATE } }
                total:
                  - { block: efficiency, name: { zh: 效能, en: Efficiency }, weight: 1, indicators: { EFF: 1 } }
                  - { block: satisfaction, name: { zh: 满意度, en: Satisfaction }, weight: 1, indicators: { SAT: 1 } }
                """.replace("GATE", gate));
        indicator(book, "EFF", "{ zh: 效, en: Speed }", "higher", "anchors: { 2000-01-01: { best: 100, worst: 0 } }");
        indicator(book, "SAT", "{ zh: 满, en: Joy }", "higher", "anchors: { 2000-01-01: { best: 100, worst: 0 } }");
        indicator(book, "INT", "{ zh: 可疑记录, en: Doubtful records }", "lower", "");
        StringBuilder values = new StringBuilder("period,level,unit,peer_group,indicator,value,n,state\n");
        for (String row : rows) {
            String[] cells = row.split(",", -1);
            values.append("2026-Q3,department,")
                    .append(cells[0])
                    .append(",组,")
                    .append(cells[1])
                    .append(',')
                    .append(cells[2])
                    .append(",,ok\n");
        }
        Path file = Files.writeString(folder.resolve("values.csv"), values);
        return new Assessor(RulebookReader.read(book.getParent()))
                .assessValues(ValuesReader.read(file), Members.NONE, Defence.NONE)
                .get(0)
                .flags();
    }

    private static void indicator(Path folder, String id, String name, String direction, String scale)
            throws IOException {
        Files.writeString(
                folder.resolve(id + ".yaml"),
                "id: " + id + "\nname: " + name + "\nwhy: { zh: 试, en: trial }\n"
                        + "basis: trial\nfacet: 质量\nstatistic: given\nunit: points\ndirection: " + direction + "\n"
                        + scale
                        + "\nowner: office\nchecked: { by: office, on: 2026-01-01 }\nreview: 2027-01-01\n");
    }
}
