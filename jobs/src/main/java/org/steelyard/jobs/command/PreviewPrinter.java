package org.steelyard.jobs.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.preview.Preview;
import org.steelyard.indicators.result.Measurement;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.rulebook.Indicator;
import org.steelyard.indicators.rulebook.Language;
import org.steelyard.indicators.rulebook.Level;
import org.steelyard.reports.Labels;
import org.steelyard.reports.view.Figures;

/** Prints the preview of an indicator as tables on the terminal. */
final class PreviewPrinter {

    private static final int BAR = 40;
    private static final int MOST_RELATIONS = 8;

    private final PrintWriter out;
    private final Labels labels;

    PreviewPrinter(PrintWriter out, Language language) {
        this.out = out;
        this.labels = Labels.of(language, Map.of());
    }

    void print(Preview preview, Period period) {
        Indicator indicator = preview.indicator();
        out.println(indicator.id() + "  " + labels.text(indicator.name()) + "  " + labels.period(period) + "  ("
                + labels.measure(indicator.unit()) + ", " + labels.word("direction", indicator.direction()) + ")");
        Level level = null;
        TextTable table = new TextTable("  ");
        for (Measurement each : preview.values()) {
            if (!each.unit().level().equals(level)) {
                table.print(out);
                level = each.unit().level();
                out.println();
                out.println(labels.level(level));
                table = new TextTable("  ");
                table.row(List.of("", "n", labels.text("values.value"), "95 % -", "95 % +", ""));
            }
            table.row(List.of(
                    labels.name(each.unit()),
                    Figures.grouped(each.n()),
                    number(each.value()),
                    number(each.low()),
                    number(each.high()),
                    labels.word("state", each.state())));
        }
        table.print(out);
        histogram(preview);
        relations(preview);
    }

    private static String number(@Nullable Double value) {
        return value == null ? "" : Figures.fixed(value, 2);
    }

    private void histogram(Preview preview) {
        if (preview.bins().isEmpty()) {
            return;
        }
        out.println();
        out.println(labels.text(preview.ofRecords() ? "preview.records" : "preview.units"));
        long most = preview.bins().stream().mapToLong(Preview.Bin::count).max().orElse(1);
        TextTable table = new TextTable("  ");
        for (Preview.Bin bin : preview.bins()) {
            // A bar that stands for something is never empty.
            int length = (int) ((bin.count() * BAR + most - 1) / most);
            table.row(List.of(
                    span(preview, bin), Figures.grouped(bin.count()), "#".repeat(length) + " ".repeat(BAR - length)));
        }
        table.print(out);
    }

    private static String span(Preview preview, Preview.Bin bin) {
        if (!preview.ofRecords()) {
            return Figures.fixed(bin.from(), 2) + " – " + Figures.fixed(bin.to(), 2);
        }
        boolean one = bin.to() - bin.from() <= 1;
        return Figures.plain(bin.from()) + (one ? "" : " – " + Figures.plain(bin.to() - 1));
    }

    private void relations(Preview preview) {
        if (preview.relations().isEmpty()) {
            return;
        }
        out.println();
        out.println(labels.text("preview.relations"));
        Level level = null;
        int shown = 0;
        TextTable table = new TextTable("  ");
        for (Preview.Relation each : preview.relations()) {
            shown = each.level().equals(level) ? shown + 1 : 1;
            level = each.level();
            if (shown <= MOST_RELATIONS) {
                table.row(List.of(
                        labels.level(each.level()),
                        each.indicator(),
                        Figures.fixed(each.correlation(), 2),
                        labels.text("preview.over", each.units())));
            }
        }
        table.print(out);
    }
}
