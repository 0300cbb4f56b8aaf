package org.steelyard.indicators.yaml;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.rulebook.Anchors;
import org.steelyard.indicators.rulebook.Dated;
import org.steelyard.indicators.rulebook.Scale;
import org.steelyard.indicators.rulebook.Statistic;

/** Checks that an indicator's unit is one that its statistic can have, and its anchors are values of that unit. */
final class UnitCheck {

    private static final Pattern UNIT = Pattern.compile("[a-z][a-z0-9_]*");
    private static final double WHOLE = 100;

    private final Fields fields;

    UnitCheck(Fields fields) {
        this.fields = fields;
    }

    void check(String unit, Statistic statistic, @Nullable Dated<Scale> scale) {
        if (unit.isEmpty()) {
            return;
        }
        if (!UNIT.matcher(unit).matches()) {
            fields.complain("unit", "expected a word of small letters such as days, found '" + unit + "'");
        } else if (statistic == Statistic.ATTAINED && !unit.equals("percent")) {
            fields.complain("unit", "expected percent, as the statistic is attained, found '" + unit + "'");
        } else if (statistic == Statistic.SHARE && !unit.equals("percent")) {
            fields.complain(
                    "unit",
                    "expected percent, as the statistic is share, found '" + unit + "'; write 'statistic: ratio' for"
                            + " another unit");
        } else if (unit.equals("days_to_limit") && !statistic.ofHistogram() && statistic != Statistic.GIVEN) {
            fields.complain("unit", "'days_to_limit' goes with mean, median and p90 only");
        }
        if (statistic == Statistic.SHARE && scale != null && fields.has("anchors")) {
            scale.entries().forEach(entry -> beyond(entry.value())
                    .ifPresent(found -> fields.complain(
                            "anchors",
                            "expected a share from 0 to 100 percent from " + entry.from() + " on, found '" + found
                                    + "'")));
        }
    }

    private static Optional<Double> beyond(Scale scale) {
        if (!(scale instanceof Anchors anchors)) {
            return Optional.empty();
        }
        for (double each : new double[] {anchors.best(), anchors.worst()}) {
            if (each < 0 || each > WHOLE) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
