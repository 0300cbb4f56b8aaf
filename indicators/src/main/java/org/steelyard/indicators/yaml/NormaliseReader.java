package org.steelyard.indicators.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.steelyard.indicators.rulebook.Direction;
import org.steelyard.indicators.rulebook.Scale;
import org.steelyard.indicators.rulebook.Scale.Method;
import org.steelyard.indicators.rulebook.Scale.Points;
import org.steelyard.indicators.rulebook.Scale.Relative;
import org.steelyard.indicators.rulebook.Scale.Step;
import org.steelyard.indicators.rulebook.Scale.Steps;
import org.steelyard.indicators.rulebook.Scale.TargetSlope;

/** Reads one way of turning values into points: its {@code method} and the numbers that go with it. */
final class NormaliseReader {

    private static final String TARGET_SLOPE_FLOOR = "target_slope_floor";
    private static final String STEPS = "bands";
    private static final String POINTS = "points";
    private static final List<String> METHODS = Stream.concat(
                    Stream.of(TARGET_SLOPE_FLOOR, STEPS, POINTS),
                    Stream.of(Method.values()).map(method -> method.name().toLowerCase(Locale.ROOT)))
            .toList();

    private NormaliseReader() {}

    /** The scale that a mapping describes; a direction that could not be read contradicts nothing. */
    static Scale read(Fields fields, Optional<Direction> direction) {
        Optional<String> method = fields.word("method", METHODS);
        if (method.isEmpty()) {
            // Which keys belong to it is not known.
            return new Points(1);
        }
        Scale scale =
                switch (method.get()) {
                    case TARGET_SLOPE_FLOOR -> targetSlope(fields);
                    case STEPS -> steps(fields, direction);
                    case POINTS -> new Points(positive(fields, "maximum"));
                    default -> relative(fields, Method.valueOf(method.get().toUpperCase(Locale.ROOT)));
                };
        fields.noOthers();
        return scale;
    }

    private static Scale targetSlope(Fields fields) {
        TargetSlope scale = new TargetSlope(
                fields.number("target"),
                positive(fields, "slope"),
                number(fields, "floor", 0),
                number(fields, "full", 100));
        if (scale.floor() >= scale.full()) {
            fields.complain(
                    "floor",
                    "expected a floor below the full points " + scale.full() + ", found '" + scale.floor() + "'");
        }
        return scale;
    }

    private static Scale steps(Fields fields, Optional<Direction> direction) {
        List<Step> steps = new ArrayList<>();
        for (Fields each : fields.list("steps")) {
            Step step = new Step(each.number("limit"), each.number("points"));
            if (!steps.isEmpty()) {
                Step before = steps.get(steps.size() - 1);
                if (direction.isPresent() && !better(before.limit(), step.limit(), direction.get())) {
                    each.complain("limit", "expected the steps from the best down, in the direction that is good");
                }
                if (step.points() >= before.points()) {
                    each.complain(
                            "points", "expected fewer points than the step before it, found '" + step.points() + "'");
                }
            }
            if (step.points() < 0) {
                each.complain(
                        "points",
                        "expected no fewer than the 0 points beyond the last step, found '" + step.points() + "'");
            }
            each.noOthers();
            steps.add(step);
        }
        return new Steps(steps);
    }

    private static boolean better(double one, double other, Direction direction) {
        return Double.isNaN(one + other) || (direction == Direction.HIGHER ? one > other : one < other);
    }

    private static Scale relative(Fields fields, Method method) {
        return switch (method) {
            case MIN_MAX -> {
                double low = number(fields, "low", 0);
                double high = number(fields, "high", 100);
                if (low >= high) {
                    fields.complain("high", "expected a number above low, found '" + high + "'");
                }
                yield new Relative(method, low, high, false, null);
            }
            case Z_SCORE -> new Relative(method, number(fields, "mean", 0), deviation(fields), false, null);
            case DISTANCE_TO_TARGET -> new Relative(method, fields.number("target"), 0, fields.flag("cap", true), null);
            case DISTANCE_TO_REFERENCE -> new Relative(method, 0, 0, false, fields.text("unit"));
            default -> new Relative(method, 0, 0, false, null);
        };
    }

    private static double deviation(Fields fields) {
        return fields.has("deviation") ? positive(fields, "deviation") : 1;
    }

    static double positive(Fields fields, String key) {
        double number = fields.number(key);
        if (number <= 0) {
            fields.complain(key, "expected a number above 0, found '" + fields.text(key) + "'");
        }
        return number;
    }

    private static double number(Fields fields, String key, double otherwise) {
        return fields.has(key) ? fields.number(key) : otherwise;
    }
}
