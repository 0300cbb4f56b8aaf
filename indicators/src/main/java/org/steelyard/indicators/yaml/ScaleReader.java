package org.steelyard.indicators.yaml;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.rulebook.Anchors;
import org.steelyard.indicators.rulebook.Dated;
import org.steelyard.indicators.rulebook.Direction;
import org.steelyard.indicators.rulebook.Scale;

/** Reads the dated scales of an indicator: {@code anchors}, or any other under {@code normalise}. */
final class ScaleReader {

    private ScaleReader() {}

    /**
     * The scales in force from each date; null for an indicator that has none of its own.
     * A direction that could not be read contradicts nothing.
     */
    static @Nullable Dated<Scale> read(Fields indicator, Optional<Direction> direction) {
        if (indicator.has("anchors") && indicator.has("normalise")) {
            indicator.complain("normalise", "expected either 'anchors' or 'normalise', found both");
        }
        if (indicator.has("anchors")) {
            return dated(indicator, "anchors", (dates, key) -> anchors(dates, key, direction));
        }
        return indicator.has("normalise")
                ? dated(indicator, "normalise", (dates, key) -> NormaliseReader.read(dates.fields(key), direction))
                : null;
    }

    private static Dated<Scale> dated(Fields indicator, String name, BiFunction<Fields, String, Scale> read) {
        Fields dates = indicator.fields(name);
        if (dates.keys().isEmpty()) {
            dates.complain(
                    "expected at least one date; leave '" + name + "' out for an indicator that is never scored");
        }
        List<Dated.Entry<Scale>> entries = new ArrayList<>();
        for (String key : dates.keys()) {
            Optional<LocalDate> from = Scalars.date(key);
            Scale scale = read.apply(dates, key);
            if (from.isEmpty()) {
                dates.complain(key, "expected a date such as 2026-07-31 as the key");
                continue;
            }
            if (!entries.isEmpty() && !entries.get(entries.size() - 1).from().isBefore(from.get())) {
                dates.complain(key, "expected the dates in rising order");
            }
            entries.add(new Dated.Entry<>(from.get(), scale));
        }
        return new Dated<>(entries);
    }

    private static Anchors anchors(Fields dates, String key, Optional<Direction> direction) {
        Fields fields = dates.fields(key);
        double best = fields.number("best");
        double worst = fields.number("worst");
        double power = fields.has("power") ? fields.number("power") : 1;
        if (power <= 0) {
            fields.complain("power", "expected a power above 0, found '" + fields.text("power") + "'");
        }
        int sign = Double.compare(best, worst);
        if (!Double.isNaN(best + worst)) {
            if (sign == 0) {
                dates.complain(key, "best and worst are equal; nothing could be scored between them");
            } else if (direction.isPresent() && sign > 0 != (direction.get() == Direction.HIGHER)) {
                dates.complain(
                        key,
                        "best must be " + (sign > 0 ? "below" : "above") + " worst, as the direction is "
                                + (sign > 0 ? "lower" : "higher"));
            }
        }
        fields.noOthers();
        return new Anchors(best, worst, power);
    }
}
