package org.steelyard.reports.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.indicators.problem.Problem;
import org.steelyard.indicators.rulebook.Language;
import org.steelyard.reports.Dimension;
import org.steelyard.reports.Drift;
import org.steelyard.reports.Quality;
import org.steelyard.reports.QualityFigure;
import org.steelyard.reports.RejectCount;
import org.steelyard.reports.RunFacts;
import org.steelyard.reports.SampleCity;
import org.steelyard.reports.SampleFacts;

/** The workbook as a whole, and its sheets but the rankings. */
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
    void every_sheet_prints_on_a4_landscape_as_wide_as_the_paper() throws IOException {
        try (XSSFWorkbook book = OpenedBook.ofCity(folder, Language.EN)) {
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
        RunFacts calm = SampleFacts.facts();
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
        try (XSSFWorkbook book = OpenedBook.of(folder, SampleCity.assessment(evil), facts, Language.ZH)) {
            List<CellType> types = new ArrayList<>();
            for (Sheet sheet : book) {
                sheet.forEach(row -> row.forEach(cell -> types.add(cell.getCellType())));
            }
            assertThat(types).hasSizeGreaterThan(30_000).doesNotContain(CellType.FORMULA);
            Cell name = OpenedBook.line(book.getSheet("部门排名"), evil).getCell(1);
            assertThat(name.getStringCellValue()).isEqualTo(evil);
            assertThat(((XSSFCellStyle) name.getCellStyle()).getQuotePrefixed()).isTrue();
        }
    }

    @Test
    void the_cover_names_the_run_and_reconciles_its_rows() throws IOException {
        try (XSSFWorkbook book = OpenedBook.ofCity(folder, Language.EN)) {
            String cover = OpenedBook.all(book.getSheet("Cover"));
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
        try (XSSFWorkbook book = OpenedBook.ofCity(folder, Language.ZH)) {
            assertThat(OpenedBook.all(book.getSheet("评价规则")))
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
        try (XSSFWorkbook book = OpenedBook.ofCity(folder, Language.EN)) {
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
        try (XSSFWorkbook book = OpenedBook.ofCity(folder, Language.ZH)) {
            Sheet sheet = book.getSheet("数据接收");
            assertThat(OpenedBook.shown(sheet.getRow(3)))
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
            assertThat(OpenedBook.shown(sheet.getRow(7)))
                    .startsWith("合计", "", "2,116,815", "2,091,200", "14,215", "8,300", "3,100");
            assertThat(OpenedBook.all(book.getSheet("排除与拒收"))).contains("办结时间早于受理时间");
        }
    }

    private List<String> names(Language language) throws IOException {
        try (XSSFWorkbook book = OpenedBook.ofCity(folder, language)) {
            List<String> names = new ArrayList<>();
            book.forEach(sheet -> names.add(sheet.getSheetName()));
            return names;
        }
    }
}
