package org.steelyard.indicators.yaml;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.problem.Spelling;
import org.steelyard.indicators.rulebook.Dated;
import org.steelyard.indicators.rulebook.Days;
import org.steelyard.indicators.rulebook.Direction;
import org.steelyard.indicators.rulebook.Example;
import org.steelyard.indicators.rulebook.Indicator;
import org.steelyard.indicators.rulebook.Measure;
import org.steelyard.indicators.rulebook.Scale;
import org.steelyard.indicators.rulebook.Statistic;
import org.steelyard.indicators.rulebook.Text;
import org.steelyard.indicators.rulebook.Upkeep;

/** Reads the file of one indicator. */
final class IndicatorReader {

    private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]*");
    private static final List<String> FACETS = List.of("时限", "数量", "质量");
    private static final List<String> DIRECTIONS = List.of("higher", "lower");
    private static final List<String> STATISTICS =
            List.of("share", "ratio", "mean", "median", "p90", "given", "attained");

    private final String file;

    IndicatorReader(String file) {
        this.file = file;
    }

    Indicator read(Fields fields) {
        // In the order of the keys in a file, which is the order in which messages list them.
        String id = id(fields);
        Text name = text(fields.fields("name"));
        Text why = text(fields.fields("why"));
        String basis = fields.text("basis");
        String facet = fields.word("facet", FACETS).orElse("");
        Days days = days(fields);
        Statistic statistic = statistic(fields);
        List<Statistic> beside = beside(fields, statistic);
        MeasureReader measures = new MeasureReader(fields, statistic);
        Measure numerator = measures.numerator();
        @Nullable Measure denominator = measures.denominator(numerator);
        String unit = fields.text("unit");
        Optional<Direction> direction = direction(fields);
        @Nullable Dated<Scale> scale = ScaleReader.read(fields, direction);
        new UnitCheck(fields).check(unit, statistic, scale);
        @Nullable String per = fields.optionalText("per").orElse(null);
        @Nullable String zeroWith = fields.optionalText("zero_with").orElse(null);
        long minimum = statistic == Statistic.GIVEN && !fields.has("minimum") ? 0 : fields.whole("minimum", 1);
        Upkeep upkeep = upkeep(fields);
        List<Example> examples = new ExampleReader(statistic, numerator, denominator).read(fields);
        fields.noOthers();
        return new Indicator(
                id,
                name,
                why,
                basis,
                facet,
                statistic,
                beside,
                numerator,
                denominator,
                unit,
                direction.orElse(Direction.HIGHER),
                scale,
                per,
                zeroWith,
                minimum,
                upkeep,
                examples,
                file,
                fields.line(fields.has("anchors") ? "anchors" : fields.has("normalise") ? "normalise" : "id"),
                days);
    }

    private static Upkeep upkeep(Fields fields) {
        String owner = fields.text("owner");
        Fields checked = fields.fields("checked");
        String by = checked.text("by");
        String on = date(checked, "on");
        checked.noOthers();
        return new Upkeep(owner, by, on, date(fields, "review"));
    }

    private static Days days(Fields fields) {
        LocalDate from = fields.has("from") ? fields.date("from").orElse(LocalDate.MIN) : LocalDate.MIN;
        LocalDate until = fields.has("until") ? fields.date("until").orElse(LocalDate.MAX) : LocalDate.MAX;
        if (until.isBefore(from)) {
            fields.complain("until", "expected a day from " + from + " on, found '" + until + "'");
        }
        return new Days(from, until);
    }

    /** The two languages of a short text, both of which must be there. */
    static Text text(Fields fields) {
        Text text = new Text(fields.text("zh"), fields.text("en"));
        fields.noOthers();
        return text;
    }

    private String id(Fields fields) {
        String id = fields.text("id");
        String stem = file.substring(file.lastIndexOf('/') + 1, file.length() - ".yaml".length());
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            fields.complain("id", "expected letters, digits, '-', '_' and '.', a letter first, found '" + id + "'");
        } else if (!id.isEmpty() && !stem.equals(id) && !stem.equals(id.toLowerCase(Locale.ROOT))) {
            fields.complain("id", "expected '" + stem + "', as the file is called, found '" + id + "'");
        }
        return id;
    }

    /** The statistic; where its word is wrong, the one that the other keys speak for. */
    private static Statistic statistic(Fields fields) {
        return statistic(fields.word("statistic", STATISTICS).orElseGet(() -> fields.has("value") ? "mean" : "share"));
    }

    private static Optional<Direction> direction(Fields fields) {
        return fields.word("direction", DIRECTIONS).map(word -> Direction.valueOf(word.toUpperCase(Locale.ROOT)));
    }

    private static Statistic statistic(String word) {
        return Statistic.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static List<Statistic> beside(Fields fields, Statistic main) {
        List<Statistic> beside = new ArrayList<>();
        if (!fields.has("beside")) {
            return beside;
        }
        if (!main.ofHistogram()) {
            fields.complain("beside", "only a mean, median or p90 can have others beside it; remove it");
            return beside;
        }
        List<String> known = STATISTICS.stream()
                .filter(word -> statistic(word).ofHistogram() && statistic(word) != main)
                .toList();
        for (String word : fields.texts("beside")) {
            if (!known.contains(word)) {
                fields.complain("beside", "unknown word '" + word + "' (" + Spelling.known(word, known) + ")");
            } else if (beside.contains(statistic(word))) {
                fields.complain("beside", "'" + word + "' stands twice");
            } else {
                beside.add(statistic(word));
            }
        }
        return beside;
    }

    private static String date(Fields fields, String key) {
        Optional<LocalDate> date = fields.date(key);
        return date.map(LocalDate::toString).orElse("");
    }
}
