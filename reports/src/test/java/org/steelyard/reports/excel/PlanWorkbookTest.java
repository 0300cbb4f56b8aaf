package org.steelyard.reports.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.indicators.plan.Move;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.Unit;
import org.steelyard.indicators.rulebook.Language;
import org.steelyard.reports.Labels;

class PlanWorkbookTest {

    private static final Period PERIOD = Period.parse("2026-Q3");
    private static final LocalDate DAY = LocalDate.of(2026, 9, 30);
    private static final List<Move> MOVES = List.of(
            new Move(PERIOD, Move.Kind.VALUE, Unit.CITY, "", "EFF-01", "missing", "96.5", null),
            new Move(PERIOD, Move.Kind.PLACE, Unit.department("税务局"), "监管类", "total", "3", "1", -2.0));

    @TempDir
    private Path folder;

    private Path write(String name, List<Move> moves) {
        Path file = folder.resolve(name);
        new PlanWorkbook(Labels.of(Language.EN, Map.of("税务局", "Tax Bureau")))
                .write(List.of("Run abc against rules of tomorrow."), moves, DAY, file);
        return file;
    }

    @Test
    void the_first_sheet_counts_and_each_kind_has_a_sheet_of_its_own() throws IOException {
        try (Workbook book = WorkbookFactory.create(write("plan.xlsx", MOVES).toFile())) {
            assertThat(book.getNumberOfSheets()).isEqualTo(6);
            assertThat(book.getSheetName(0)).isEqualTo("Plan");
            Row counts = book.getSheetAt(0).getRow(4);
            assertThat(counts.getCell(0).getStringCellValue()).isEqualTo("Q3 2026");
            assertThat(counts.getCell(1).getNumericCellValue()).isEqualTo(1);
            assertThat(counts.getCell(2).getNumericCellValue()).isZero();
            assertThat(counts.getCell(3).getNumericCellValue()).isEqualTo(1);
            Row value = book.getSheet("Values").getRow(2);
            assertThat(value.getCell(3).getStringCellValue()).isEqualTo("City");
            assertThat(value.getCell(5).getStringCellValue()).isEqualTo("missing");
            Row place = book.getSheet("Places").getRow(2);
            assertThat(place.getCell(3).getStringCellValue()).isEqualTo("Tax Bureau");
            assertThat(place.getCell(6).getStringCellValue()).isEqualTo("1");
            assertThat(place.getCell(7).getNumericCellValue()).isEqualTo(-2);
        }
    }

    @Test
    void the_same_plan_gives_the_same_bytes_and_an_empty_one_says_so() throws IOException {
        assertThat(Files.readAllBytes(write("a.xlsx", MOVES))).isEqualTo(Files.readAllBytes(write("b.xlsx", MOVES)));
        try (Workbook book = WorkbookFactory.create(write("c.xlsx", List.of()).toFile())) {
            assertThat(book.getSheetAt(0).getRow(4).getCell(0).getStringCellValue())
                    .isEqualTo("Nothing moves.");
        }
    }
}
