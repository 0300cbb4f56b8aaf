package org.steelyard.reports.excel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.steelyard.indicators.rulebook.Level;
import org.steelyard.indicators.rulebook.Scheme;
import org.steelyard.reports.Labels;
import org.steelyard.reports.RunFacts;
import org.steelyard.reports.view.Findings;

/** Writes the workbook of a run, a sheet after the other. */
public final class WorkbookWriter {

    private final Labels labels;

    /** A writer of workbooks with these words. */
    public WorkbookWriter(Labels labels) {
        this.labels = labels;
    }

    /** Writes the workbook into a file. */
    public void write(Findings findings, RunFacts facts, Path file) {
        try (XSSFWorkbook whole = new XSSFWorkbook();
                Book book = new Book(whole)) {
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
            Sheets.save(book, file);
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
}
