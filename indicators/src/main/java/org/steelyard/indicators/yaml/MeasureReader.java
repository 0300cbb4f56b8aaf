package org.steelyard.indicators.yaml;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.rulebook.Measure;
import org.steelyard.indicators.rulebook.Statistic;

/** Reads what an indicator takes from which table: its numerator, or value, and its denominator. */
final class MeasureReader {

    static final List<String> SOURCES = List.of(
            "cases",
            "tickets",
            "ratings",
            "chains",
            "items",
            "ticket_legs",
            "contact_tickets",
            "recurrences",
            "rated_items",
            "marks");

    private final Fields fields;
    private final Statistic statistic;

    MeasureReader(Fields fields, Statistic statistic) {
        this.fields = fields;
        this.statistic = statistic;
    }

    /** What is summed, or for a histogram the value that is counted. */
    Measure numerator() {
        if (!statistic.counted()) {
            String sentence = statistic == Statistic.GIVEN
                    ? "not for an indicator whose values are given; remove it"
                    : "not for 'attained', which follows from the targets; remove it";
            for (String key : List.of("source", "dated", "where", "numerator", "denominator", "value", "also")) {
                refuse(key, sentence);
            }
            return Measure.NONE;
        }
        String key = statistic.ofHistogram() ? "value" : "numerator";
        Measure measure = new Measure(
                fields.word("source", SOURCES).orElse(""),
                fields.text("dated"),
                fields.text("where"),
                fields.text(key),
                fields.textLine(key),
                lines(fields));
        if (statistic.ofHistogram()) {
            refuse("numerator", "not for mean, median and p90; write the number of a row as 'value'");
            refuse("denominator", "not for mean, median and p90; write the number of a row as 'value'");
            refuse("also", "not for mean, median and p90, which read one table");
        } else {
            refuse("value", "not for share and ratio; write 'numerator' and, unless it is 1, 'denominator'");
        }
        // Asked for in the order of the keys in a file, which is the order in which messages list them.
        fields.has("denominator");
        return with(measure, "numerator");
    }

    /** A measure with what the key {@code also} adds to it from further tables. */
    private Measure with(Measure measure, String key) {
        if (!fields.has("also") || statistic.ofHistogram()) {
            return measure;
        }
        List<Measure> more = new ArrayList<>();
        for (Fields other : fields.list("also")) {
            more.add(new Measure(
                    other.word("source", SOURCES).orElse(""),
                    other.text("dated"),
                    other.text("where"),
                    other.text(key, key.equals("numerator") ? "0" : "1"),
                    other.has(key) ? other.textLine(key) : other.line("source"),
                    lines(other)));
            other.has("numerator");
            other.has("denominator");
            other.noOthers();
        }
        return new Measure(
                measure.source(),
                measure.dated(),
                measure.where(),
                measure.expression(),
                measure.line(),
                measure.lines(),
                more);
    }

    private static Measure.Lines lines(Fields fields) {
        return new Measure.Lines(fields.line("source"), fields.textLine("dated"), fields.textLine("where"));
    }

    private void refuse(String key, String sentence) {
        if (fields.has(key)) {
            fields.complain(key, sentence);
        }
    }

    /** What the numerator is divided by; null for a histogram and where no row is counted. */
    @Nullable Measure denominator(Measure numerator) {
        if (statistic.ofHistogram() || !statistic.counted()) {
            return null;
        }
        if (!fields.hasFields("denominator")) {
            return with(
                    new Measure(
                            numerator.source(),
                            numerator.dated(),
                            numerator.where(),
                            fields.text("denominator", "1"),
                            fields.textLine(fields.has("denominator") ? "denominator" : "numerator"),
                            numerator.lines()),
                    "denominator");
        }
        Fields other = fields.fields("denominator");
        Measure denominator = new Measure(
                other.has("source") ? other.word("source", SOURCES).orElse("") : numerator.source(),
                other.text("dated"),
                other.text("where"),
                other.text("expression", "1"),
                other.has("expression") ? other.textLine("expression") : fields.line("denominator"),
                lines(other));
        other.noOthers();
        return with(denominator, "denominator");
    }
}
