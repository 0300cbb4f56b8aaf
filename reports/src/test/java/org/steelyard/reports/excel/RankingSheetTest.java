package org.steelyard.reports.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.indicators.result.Assessment;
import org.steelyard.indicators.result.Ranking;
import org.steelyard.indicators.result.Reliability;
import org.steelyard.indicators.rulebook.Language;
import org.steelyard.reports.SampleCity;
import org.steelyard.reports.SampleFacts;

/** The sheet that is looked at first: places, ties, changes, bands and marks. */
class RankingSheetTest {

    @TempDir
    private Path folder;

    @Test
    void the_first_places_are_marked_in_words_and_only_last_places_by_the_sign() throws IOException {
        try (XSSFWorkbook book = OpenedBook.ofCity(folder, Language.ZH)) {
            Sheet sheet = book.getSheet("部门排名");
            assertThat(OpenedBook.shown(OpenedBook.line(sheet, "云州供电公司"))).contains("先进");
            assertThat(OpenedBook.shown(OpenedBook.line(sheet, "▼ 云州通信公司"))).contains("末位、末位未确认、末位且群众反映不好且长期没有进展");
        }
        try (XSSFWorkbook book = OpenedBook.ofCity(folder, Language.EN)) {
            Sheet sheet = book.getSheet("Department ranking");
            assertThat(OpenedBook.shown(OpenedBook.line(sheet, "Yunzhou Power Supply Company")))
                    .contains("Among the first");
            assertThat(OpenedBook.shown(OpenedBook.line(sheet, "▼ Yunzhou Telecommunications Company")))
                    .contains("Last, Unconfirmed last, Last while criticised and without progress");
        }
    }

    @Test
    void a_ranking_shows_place_tie_change_band_and_marks() throws IOException {
        try (XSSFWorkbook book = OpenedBook.ofCity(folder, Language.ZH)) {
            Sheet sheet = book.getSheet("部门排名");
            assertThat(OpenedBook.shown(OpenedBook.line(sheet, "行政审批局")))
                    .startsWith("1", "行政审批局", "93.27", "1", "1–2", "1", "—", "92.31", "+0.96", "A", "");
            assertThat(OpenedBook.shown(OpenedBook.line(sheet, "自然资源和规划局")))
                    .startsWith("3", "自然资源和规划局", "82.44", "3（并列）", "2–4", "5", "↑2", "81.03", "+1.41", "B", "");
            assertThat(OpenedBook.shown(OpenedBook.line(sheet, "▼ 交通运输局")))
                    .startsWith("5", "▼ 交通运输局", "72.15", "5", "4–5", "6", "↑1", "73.90", "-1.75", "C", "末位、连续末位");
            assertThat(OpenedBook.shown(OpenedBook.line(sheet, "▼ 文化和旅游局")))
                    .startsWith("5", "▼ 文化和旅游局", "70.33", "4（并列）")
                    .contains("并列末位");
            assertThat(OpenedBook.shown(OpenedBook.line(sheet, SampleCity.SMALL)))
                    .startsWith("6", SampleCity.SMALL, "", "不参与排名", "", "4", "", "81.15", "", "", "样本不足：计分权重低于 60 %");
        }
    }

    @Test
    void an_order_that_tells_no_more_than_chance_is_printed_as_bands_by_name() throws IOException {
        Assessment city = SampleCity.assessment();
        Ranking first = city.rankings().stream()
                .filter(r -> r.period().equals(city.period()) && r.node().equals("total"))
                .filter(r -> r.placings().stream()
                        .anyMatch(p -> p.unit().department().equals("行政审批局")))
                .findFirst()
                .orElseThrow();
        Assessment blurred = new Assessment(
                city.rulebook(),
                city.period(),
                city.periods(),
                city.roster(),
                city.measurements(),
                city.scores(),
                city.rankings(),
                List.of(),
                List.of(),
                List.of(new Reliability(
                        first.period(), first.level(), first.peerGroup(), first.node(), 5, 1.5, 0.31, false)),
                List.of(),
                city.flags(),
                List.of());
        try (XSSFWorkbook book = OpenedBook.of(folder, blurred, SampleFacts.facts(), Language.EN)) {
            Sheet sheet = book.getSheet("Department ranking");
            assertThat(OpenedBook.all(sheet))
                    .contains("only 31 % of the differences between these units is more than chance");
            assertThat(OpenedBook.shown(OpenedBook.line(sheet, "Administrative Approval Bureau")))
                    .contains("93.27", "A")
                    .doesNotContain("1–2");
            assertThat(OpenedBook.all(book.getSheet("Cover"))).contains("Bands in place of places");
        }
    }

    @Test
    void cells_keep_full_precision_behind_two_shown_decimals() throws IOException {
        try (XSSFWorkbook book = OpenedBook.ofCity(folder, Language.ZH)) {
            Cell block = OpenedBook.line(book.getSheet("部门排名"), "行政审批局").getCell(11);
            assertThat(block.getNumericCellValue()).isEqualTo(93.27 - 2 + 1 / 3.0);
            assertThat(new DataFormatter().formatCellValue(block)).isEqualTo("91.60");
        }
    }

    @Test
    void only_a_last_place_is_red_and_it_is_bold_too() throws IOException {
        try (XSSFWorkbook book = OpenedBook.ofCity(folder, Language.ZH)) {
            Sheet sheet = book.getSheet("部门排名");
            assertThat(font(OpenedBook.line(sheet, "▼ 交通运输局"))).isEqualTo("FFB3261E bold");
            assertThat(font(OpenedBook.line(sheet, "住房和城乡建设局"))).isEqualTo("FF1F2933 plain");
        }
    }

    private static String font(Row row) {
        XSSFCellStyle style = (XSSFCellStyle) row.getCell(1).getCellStyle();
        return style.getFont().getXSSFColor().getARGBHex() + (style.getFont().getBold() ? " bold" : " plain");
    }
}
