package org.steelyard.reports.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.indicators.problem.Problem;
import org.steelyard.indicators.result.Assessment;
import org.steelyard.indicators.result.Ranking;
import org.steelyard.indicators.result.Reliability;
import org.steelyard.indicators.rulebook.Language;
import org.steelyard.reports.Dimension;
import org.steelyard.reports.Drift;
import org.steelyard.reports.Labels;
import org.steelyard.reports.Quality;
import org.steelyard.reports.QualityFigure;
import org.steelyard.reports.RejectCount;
import org.steelyard.reports.RunFacts;
import org.steelyard.reports.SampleCity;
import org.steelyard.reports.view.Findings;

class WorkbookWriterTest {

    @TempDir
    private Path folder;

    @Test
    void the_sheets_stand_in_the_order_of_reading_in_either_language() throws IOException {
        assertThat(names(Language.ZH))
                .containsExactly(
                        "封面", "部门排名", "区县排名", "部门区县排名", "得分矩阵", "指标值", "标记", "不参与排名", "评价规则", "数据接收", "排除与拒收", "数据质量");
        assertThat(names(Language.EN)).hasSize(12).startsWith("Cover", "Department ranking", "District ranking");
    }

    @Test
    void the_first_places_are_marked_in_words_and_only_last_places_by_the_sign() throws IOException {
        try (XSSFWorkbook book = book(SampleCity.assessment(), SampleCity.facts(), Language.ZH)) {
            Sheet sheet = book.getSheet("部门排名");
            assertThat(shown(line(sheet, "云州供电公司"))).contains("先进");
            assertThat(shown(line(sheet, "▼ 云州通信公司"))).contains("末位、末位未确认、末位且群众反映不好且长期没有进展");
        }
        try (XSSFWorkbook book = book(SampleCity.assessment(), SampleCity.facts(), Language.EN)) {
            Sheet sheet = book.getSheet("Department ranking");
            assertThat(shown(line(sheet, "Yunzhou Power Supply Company"))).contains("Among the first");
            assertThat(shown(line(sheet, "▼ Yunzhou Telecommunications Company")))
                    .contains("Last, Unconfirmed last, Last while criticised and without progress");
        }
    }

    @Test
    void a_ranking_shows_place_tie_change_band_and_marks() throws IOException {
        try (XSSFWorkbook book = book(SampleCity.assessment(), SampleCity.facts(), Language.ZH)) {
            Sheet sheet = book.getSheet("部门排名");
            assertThat(shown(line(sheet, "行政审批局")))
                    .startsWith("1", "行政审批局", "93.27", "1", "1–2", "1", "—", "92.31", "+0.96", "A", "");
            assertThat(shown(line(sheet, "自然资源和规划局")))
                    .startsWith("3", "自然资源和规划局", "82.44", "3（并列）", "2–4", "5", "↑2", "81.03", "+1.41", "B", "");
            assertThat(shown(line(sheet, "▼ 交通运输局")))
                    .startsWith("5", "▼ 交通运输局", "72.15", "5", "4–5", "6", "↑1", "73.90", "-1.75", "C", "末位、连续末位");
            assertThat(shown(line(sheet, "▼ 文化和旅游局")))
                    .startsWith("5", "▼ 文化和旅游局", "70.33", "4（并列）")
                    .contains("并列末位");
            assertThat(shown(line(sheet, SampleCity.SMALL)))
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
        try (XSSFWorkbook book = book(blurred, SampleCity.facts(), Language.EN)) {
            Sheet sheet = book.getSheet("Department ranking");
            assertThat(all(sheet)).contains("only 31 % of the differences between these units is more than chance");
            assertThat(shown(line(sheet, "Administrative Approval Bureau")))
                    .contains("93.27", "A")
                    .doesNotContain("1–2");
            assertThat(all(book.getSheet("Cover"))).contains("Bands in place of places");
        }
    }

    @Test
    void cells_keep_full_precision_behind_two_shown_decimals() throws IOException {
        try (XSSFWorkbook book = book(SampleCity.assessment(), SampleCity.facts(), Language.ZH)) {
            Cell block = line(book.getSheet("部门排名"), "行政审批局").getCell(11);
            assertThat(block.getNumericCellValue()).isEqualTo(93.27 - 2 + 1 / 3.0);
            assertThat(new DataFormatter().formatCellValue(block)).isEqualTo("91.60");
        }
    }

    @Test
    void only_a_last_place_is_red_and_it_is_bold_too() throws IOException {
        try (XSSFWorkbook book = book(SampleCity.assessment(), SampleCity.facts(), Language.ZH)) {
            Sheet sheet = book.getSheet("部门排名");
            assertThat(font(line(sheet, "▼ 交通运输局"))).isEqualTo("FFB3261E bold");
            assertThat(font(line(sheet, "住房和城乡建设局"))).isEqualTo("FF1F2933 plain");
        }
    }

    @Test
    void every_sheet_prints_on_a4_landscape_as_wide_as_the_paper() throws IOException {
        try (XSSFWorkbook book = book(SampleCity.assessment(), SampleCity.facts(), Language.EN)) {
            for (Sheet sheet : book) {
                assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
                assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo((short) 9);
                assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            }
            Sheet ranking = book.getSheet("Department ranking");
            assertThat(ranking.getPaneInformation().isFreezePane()).isTrue();
            assertThat(ranking.getRepeatingRows().formatAsString()).isEqualTo("4:4");
        }
    }

    @Test
    void a_name_that_looks_like_a_formula_stays_a_text() throws IOException {
        String evil = "=cmd|' /C calc'!A0";
        RunFacts calm = SampleCity.facts();
        RunFacts facts = new RunFacts(
                "+1+1",
                "@SUM(1)",
                LocalDate.of(2026, 9, 30),
                calm.intake(),
                List.of(new RejectCount("-2", "\t=1", "rejected", "\r=1", evil, 1)),
                calm.inputs(),
                new Quality(
                        List.of(new QualityFigure("=1", "=1", "@1", "-1", "", Dimension.COMPLETE, 1, 1)),
                        List.of(new Drift("=1", "=1", "", "", Drift.Kind.ROWS, 200, 0, 200.0, 0.0, -1)),
                        List.of(new Problem("=1", 0, evil))));
        try (XSSFWorkbook book = book(SampleCity.assessment(evil), facts, Language.ZH)) {
            List<CellType> types = new ArrayList<>();
            for (Sheet sheet : book) {
                sheet.forEach(row -> row.forEach(cell -> types.add(cell.getCellType())));
            }
            assertThat(types).hasSizeGreaterThan(30_000).doesNotContain(CellType.FORMULA);
            Cell name = line(book.getSheet("部门排名"), evil).getCell(1);
            assertThat(name.getStringCellValue()).isEqualTo(evil);
            assertThat(((XSSFCellStyle) name.getCellStyle()).getQuotePrefixed()).isTrue();
        }
    }

    @Test
    void the_cover_names_the_run_and_reconciles_its_rows() throws IOException {
        try (XSSFWorkbook book = book(SampleCity.assessment(), SampleCity.facts(), Language.EN)) {
            String cover = all(book.getSheet("Cover"));
            assertThat(cover)
                    .contains("Q3 2026 (2026-07-01 to 2026-09-30)")
                    .contains("Yunzhou business environment, version 2026.1")
                    .contains("20261020-0a1b2c3d")
                    .contains("2,116,815 read: 2,091,200 accepted, 14,215 superseded")
                    .contains("▼ Supervision departments: last place Agriculture Bureau, Culture and Tourism Bureau,"
                            + " 70.33 points")
                    .contains("▼ Last place for consecutive periods: Transport Bureau");
        }
    }

    @Test
    void the_rulebook_is_told_in_words_with_the_anchors_in_force() throws IOException {
        try (XSSFWorkbook book = book(SampleCity.assessment(), SampleCity.facts(), Language.ZH)) {
            assertThat(all(book.getSheet("评价规则")))
                    .contains("按时办结率，比率：分子之和 ÷ 分母之和（%），越高越好，时限类")
                    .contains("《优化营商环境条例》第三十六条")
                    .contains("net_days <= promised_days + extension_days")
                    .contains("100 得 100 分，60 得 0 分，其间按直线计分（自 2025-01-01 起）")
                    .contains("没有锚点，不计分")
                    .contains("占总分 14.3 %")
                    .contains("不足 30 行不计分");
        }
    }

    @Test
    void quality_gives_five_figures_a_source_and_tells_what_drifted() throws IOException {
        try (XSSFWorkbook book = book(SampleCity.assessment(), SampleCity.facts(), Language.EN)) {
            Sheet sheet = book.getSheet("Data quality");
            List<String> lines = new ArrayList<>();
            sheet.forEach(row -> {
                StringBuilder line = new StringBuilder();
                row.forEach(cell -> line.append(cell).append('|'));
                lines.add(line.toString());
            });
            assertThat(lines)
                    .contains(
                            "Table|Source|Department|Records|Complete|Valid|Timely|Unique|Consistent|",
                            "cases|审批平台|(all)|800.0|0.75|0.75|0.75|0.75|0.75|",
                            "tickets|12345|(all)|90.0|1.0|1.0||1.0|1.0|",
                            "cases, 审批平台: 2000 records before, 800 now|",
                            "cases/办件_2026.csv: was read as GB18030 text|")
                    .anyMatch(line -> line.startsWith("cases, 审批平台, ")
                            && line.endsWith(": close_time is empty in 25 % of the records, before in 5 %|"))
                    .noneMatch(line -> line.contains("another mix"));
        }
    }

    @Test
    void intake_lists_every_file_once_and_adds_up() throws IOException {
        try (XSSFWorkbook book = book(SampleCity.assessment(), SampleCity.facts(), Language.ZH)) {
            Sheet sheet = book.getSheet("数据接收");
            assertThat(shown(sheet.getRow(3)))
                    .containsExactly(
                            "cases",
                            "cases/办件_2026.csv",
                            "1,204,511",
                            "1,190,000",
                            "8,011",
                            "4,100",
                            "2,400",
                            "512,004,117",
                            "ab".repeat(32));
            assertThat(shown(sheet.getRow(7)))
                    .startsWith("合计", "", "2,116,815", "2,091,200", "14,215", "8,300", "3,100");
            assertThat(all(book.getSheet("排除与拒收"))).contains("办结时间早于受理时间");
        }
    }

    private List<String> names(Language language) throws IOException {
        try (XSSFWorkbook book = book(SampleCity.assessment(), SampleCity.facts(), language)) {
            List<String> names = new ArrayList<>();
            book.forEach(sheet -> names.add(sheet.getSheetName()));
            return names;
        }
    }

    private XSSFWorkbook book(Assessment assessment, RunFacts facts, Language language) throws IOException {
        Path file = folder.resolve("report.xlsx");
        Labels labels = Labels.of(language, assessment.roster().english());
        new WorkbookWriter(labels).write(new Findings(assessment), facts, file);
        try (InputStream stream = Files.newInputStream(file)) {
            return new XSSFWorkbook(stream);
        }
    }

    private static Row line(Sheet sheet, String unit) {
        for (Row row : sheet) {
            if (row.getLastCellNum() > 1
                    && new DataFormatter().formatCellValue(row.getCell(1)).equals(unit)) {
                return row;
            }
        }
        throw new AssertionError("no line for " + unit);
    }

    private static List<String> shown(Row row) {
        List<String> texts = new ArrayList<>();
        row.forEach(cell -> texts.add(new DataFormatter().formatCellValue(cell)));
        return texts;
    }

    private static String all(Sheet sheet) {
        StringBuilder text = new StringBuilder();
        sheet.forEach(row -> text.append(String.join("|", shown(row))).append('\n'));
        return text.toString();
    }

    private static String font(Row row) {
        XSSFCellStyle style = (XSSFCellStyle) row.getCell(1).getCellStyle();
        return style.getFont().getXSSFColor().getARGBHex() + (style.getFont().getBold() ? " bold" : " plain");
    }
}
