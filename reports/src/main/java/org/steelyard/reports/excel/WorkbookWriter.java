package org.steelyard.reports.excel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.steelyard.indicators.rulebook.Level;
import org.steelyard.indicators.rulebook.Scheme;
import org.steelyard.reports.Labels;
import org.steelyard.reports.RunFacts;
import org.steelyard.reports.view.Findings;

/** Writes the workbook of a run, a sheet after the other. */
public final class WorkbookWriter {

    /** Rows stay in memory until the end, when their heights are known; the light rows are wanted for speed alone. */
    private static final int ALL_ROWS = -1;

    private final Labels labels;

    /** A writer of workbooks with these words. */
    public WorkbookWriter(Labels labels) {
        this.labels = labels;
    }

    /** Writes the workbook into a file. */
    public void write(Findings findings, RunFacts facts, Path file) {
        try (XSSFWorkbook whole = new XSSFWorkbook();
                SXSSFWorkbook book = new SXSSFWorkbook(whole, ALL_ROWS, false, true)) {
            Scheme scheme = findings.assessment().rulebook().scheme();
            Sheets sheets =
                    new Sheets(book, new Styles(whole, scheme.decimals(), labels.text("rank.tied.format")), labels);
            UnrankedSheet unranked = new UnrankedSheet(labels, findings);
            sheets.add(labels.text("sheet.cover"), CoverSheet.WIDTH, page -> new CoverSheet(labels, findings, facts)
                    .write(page, unranked.count()));
            rankings(sheets, findings, scheme);
            ScoreSheet scores = new ScoreSheet(labels, findings);
            sheets.add(labels.text("sheet.scores"), scores.width(), scores::write);
            ValueSheet values = new ValueSheet(labels, findings);
            sheets.add(labels.text("sheet.values"), values.columns().size(), values::write);
            FlagSheet flags = new FlagSheet(labels, findings);
            sheets.add(labels.text("sheet.flags"), flags.columns().size(), flags::write);
            sheets.add(labels.text("sheet.unranked"), unranked.columns().size(), unranked::write);
            sheets.add(labels.text("sheet.rulebook"), RulebookSheet.WIDTH, new RulebookSheet(labels, findings)::write);
            IntakeSheet intake = new IntakeSheet(labels, facts);
            sheets.add(labels.text("sheet.intake"), intake.columns().size(), intake::write);
            RejectSheet rejects = new RejectSheet(labels, facts);
            sheets.add(labels.text("sheet.rejects"), rejects.columns().size(), rejects::write);
            QualitySheet quality = new QualitySheet(labels, facts.quality());
            sheets.add(labels.text("sheet.quality"), quality.columns().size(), quality::write);
            SamePackage.stamp(whole, facts.asOf());
            save(book, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void rankings(Sheets sheets, Findings findings, Scheme scheme) throws IOException {
        RankingSheet ranking = new RankingSheet(labels, findings);
        int number = 0;
        for (Level level : scheme.levels()) {
            number++;
            String name = labels.textOr("sheet." + level.id(), labels.text("sheet.level", number));
            sheets.add(name, ranking.width(), page -> ranking.write(page, level));
        }
    }

    private static void save(SXSSFWorkbook book, Path file) throws IOException {
        book.setZip64Mode(Zip64Mode.Never);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        book.write(bytes);
        Files.write(file, SamePackage.of(bytes.toByteArray()));
    }

    /** The sheets of one workbook. */
    private record Sheets(SXSSFWorkbook book, Styles styles, Labels labels) {

        void add(String name, int width, Consumer<Page> content) throws IOException {
            SXSSFSheet sheet = book.createSheet(name);
            Page page = new Page(sheet, styles, width, labels.text("print.page"));
            content.accept(page);
            page.finish();
            // Sheet by sheet: left to itself the workbook numbers its texts in an order that changes between runs.
            sheet.flushRows();
        }
    }
}
