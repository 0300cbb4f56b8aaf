package org.steelyard.indicators.yaml;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.rulebook.Anchors;
import org.steelyard.indicators.rulebook.Dated;
import org.steelyard.indicators.rulebook.Direction;

/** Reads the dated anchors of an indicator. */
final class AnchorsReader {

    private AnchorsReader() {}

    /**
     * The anchors in force from each date; null for an indicator that has none and is shown but never scored.
     * A direction that could not be read contradicts nothing.
     */
    static @Nullable Dated<Anchors> read(Fields indicator, Optional<Direction> direction) {
        if (!indicator.has("anchors")) {
            return null;
        }
        Fields dates = indicator.fields("anchors");
        if (dates.keys().isEmpty()) {
            dates.complain("expected at least one date; leave 'anchors' out for an indicator that is never scored");
        }
        List<Dated.Entry<Anchors>> entries = new ArrayList<>();
        for (String key : dates.keys()) {
            Optional<LocalDate> from = Scalars.date(key);
            Anchors anchors = anchors(dates, key, direction);
            if (from.isEmpty()) {
                dates.complain(key, "expected a date such as 2026-07-31 as the key");
                continue;
            }
            if (!entries.isEmpty() && !entries.get(entries.size() - 1).from().isBefore(from.get())) {
                dates.complain(key, "expected the dates in rising order");
            }
            entries.add(new Dated.Entry<>(from.get(), anchors));
        }
        return new Dated<>(entries);
    }

    private static Anchors anchors(Fields dates, String key, Optional<Direction> direction) {
        Fields fields = dates.fields(key);
        Anchors anchors = new Anchors(fields.number("best"), fields.number("worst"));
        int sign = Double.compare(anchors.best(), anchors.worst());
        if (!Double.isNaN(anchors.best() + anchors.worst())) {
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
        return anchors;
    }
}
