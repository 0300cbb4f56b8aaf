package org.steelyard.reports.excel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.steelyard.indicators.result.Assessment;
import org.steelyard.indicators.rulebook.Language;
import org.steelyard.reports.Labels;
import org.steelyard.reports.RunFacts;
import org.steelyard.reports.SampleCity;
import org.steelyard.reports.SampleFacts;
import org.steelyard.reports.view.Findings;

/** The workbook of the sample city, written and opened again. */
final class OpenedBook {

    private OpenedBook() {}

    /** With the sample city as it is. */
    static XSSFWorkbook ofCity(Path folder, Language language) throws IOException {
        return of(folder, SampleCity.assessment(), SampleFacts.facts(), language);
    }

    static XSSFWorkbook of(Path folder, Assessment assessment, RunFacts facts, Language language) throws IOException {
        Path file = folder.resolve("report.xlsx");
        Labels labels = Labels.of(language, assessment.roster().english());
        new WorkbookWriter(labels).write(new Findings(assessment), facts, file);
        try (InputStream stream = Files.newInputStream(file)) {
            return new XSSFWorkbook(stream);
        }
    }

    /** The row of a unit. */
    static Row line(Sheet sheet, String unit) {
        for (Row row : sheet) {
            if (row.getLastCellNum() > 1
                    && new DataFormatter().formatCellValue(row.getCell(1)).equals(unit)) {
                return row;
            }
        }
        throw new AssertionError("no line for " + unit);
    }

    /** The cells as a reader sees them. */
    static List<String> shown(Row row) {
        List<String> texts = new ArrayList<>();
        row.forEach(cell -> texts.add(new DataFormatter().formatCellValue(cell)));
        return texts;
    }

    /** All that a sheet says. */
    static String all(Sheet sheet) {
        StringBuilder text = new StringBuilder();
        sheet.forEach(row -> text.append(String.join("|", shown(row))).append('\n'));
        return text.toString();
    }
}
