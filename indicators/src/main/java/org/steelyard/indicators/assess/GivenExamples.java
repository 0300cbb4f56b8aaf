package org.steelyard.indicators.assess;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.problem.Problems;
import org.steelyard.indicators.rulebook.Example;
import org.steelyard.indicators.rulebook.Indicator;
import org.steelyard.indicators.rulebook.Rulebook;
import org.steelyard.indicators.rulebook.Scale;

/** The worked examples of delivered values: each must earn the points that it states, to their printed decimals. */
public final class GivenExamples {

    private GivenExamples() {}

    /**
     * How one example came out.
     *
     * @param indicator the indicator
     * @param example its example
     * @param points the points that the value earns by the latest scale, rounded as the example prints them
     */
    public record Result(Indicator indicator, Example example, BigDecimal points) {}

    /** Scores every example; tells those that do not come out as they say. */
    public static List<Result> run(Rulebook rulebook, Problems problems) {
        List<Result> results = new ArrayList<>();
        for (Indicator indicator : rulebook.indicators().values()) {
            for (Example example : indicator.examples()) {
                BigDecimal value = example.value();
                BigDecimal stated = example.points();
                if (!indicator.given() || value == null || stated == null) {
                    continue;
                }
                @Nullable Scale scale = scale(indicator, rulebook);
                if (scale == null || scale instanceof Scale.Relative || indicator.per() != null) {
                    problems.add(
                            indicator.file(),
                            example.line(),
                            "the example '" + example.name() + "' needs more than its value to be scored; remove it");
                    continue;
                }
                double points = FixedPoints.of(scale, indicator.direction(), value.doubleValue());
                BigDecimal printed = BigDecimal.valueOf(points).setScale(stated.scale(), RoundingMode.HALF_UP);
                if (printed.compareTo(stated) != 0) {
                    problems.add(
                            indicator.file(),
                            example.line(),
                            "the example '" + example.name() + "' expects " + stated.toPlainString() + " points, but "
                                    + value.toPlainString() + " earns " + printed.toPlainString());
                }
                results.add(new Result(indicator, example, printed));
            }
        }
        return results;
    }

    /** The scale in force last: the indicator's own, else the scheme's. */
    private static @Nullable Scale scale(Indicator indicator, Rulebook rulebook) {
        if (indicator.scale() == null) {
            return rulebook.scheme().scale();
        }
        var entries = indicator.scale().entries();
        return entries.get(entries.size() - 1).value();
    }
}
