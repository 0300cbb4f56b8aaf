package org.steelyard.indicators.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.assess.GivenValue;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.State;
import org.steelyard.indicators.rulebook.Aggregation;
import org.steelyard.indicators.rulebook.Aggregation.Method;
import org.steelyard.indicators.rulebook.Anchors;
import org.steelyard.indicators.rulebook.Direction;
import org.steelyard.indicators.rulebook.Indicator;
import org.steelyard.indicators.rulebook.Node;
import org.steelyard.indicators.rulebook.Preparation;
import org.steelyard.indicators.rulebook.Preparation.Imputation;
import org.steelyard.indicators.rulebook.Rulebook;
import org.steelyard.indicators.rulebook.Scale;

/** Small rulebooks and values drawn from a fixed seed. */
final class RandomRules {

    private static final Method[] MEANS = {Method.ARITHMETIC, Method.GEOMETRIC, Method.HARMONIC, Method.GENERALISED};
    private static final Imputation[] IMPUTATIONS = {
        Imputation.MEAN, Imputation.MEDIAN, Imputation.GROUP_MEAN, Imputation.GROUP_MEDIAN
    };
    private static final String[] IDS = {"a", "b", "c", "d", "e"};

    private RandomRules() {}

    static Rulebook rulebook(Random random, String version) {
        List<Indicator> indicators = new ArrayList<>();
        Direction[] directions = Direction.values();
        for (String id : IDS) {
            Direction direction = directions[random.nextInt(2)];
            indicators.add(Given.indicator(id, direction, scale(random, direction)));
        }
        Method method = MEANS[random.nextInt(MEANS.length)];
        Aggregation aggregation = new Aggregation(method, method == Method.GENERALISED ? 0.5 : 1);
        Node root = Given.total(
                Given.block("x", weight(random), leaf("a", random), leaf("b", random), leaf("c", random)),
                Given.block("y", weight(random), leaf("d", random), leaf("e", random)));
        Preparation preparation = random.nextBoolean()
                ? Preparation.NONE
                : new Preparation(IMPUTATIONS[random.nextInt(IMPUTATIONS.length)], 0, null);
        return Given.rulebook(Given.scheme(version, root, aggregation, preparation), indicators);
    }

    private static Node leaf(String id, Random random) {
        return Given.leaf(id, weight(random));
    }

    private static double weight(Random random) {
        return 1 + random.nextInt(40);
    }

    /** A scale with points above 0 only, so that every mean takes them. */
    private static Scale scale(Random random, Direction direction) {
        boolean higher = direction == Direction.HIGHER;
        return switch (random.nextInt(5)) {
            case 0 -> new Anchors(higher ? 120 : -20, higher ? -20 : 120, random.nextBoolean() ? 1 : 0.8);
            case 1 -> new Scale.TargetSlope(50, 0.7, 5, 100);
            case 2 -> new Scale.Relative(Scale.Method.MIN_MAX, 1, 100, false, null);
            case 3 -> new Scale.Relative(Scale.Method.RANK, 0, 0, false, null);
            default -> new Scale.Relative(Scale.Method.Z_SCORE, 100, 10, false, null);
        };
    }

    static List<GivenValue> values(Random random, Period period, int units) {
        List<@Nullable Object> cells = new ArrayList<>();
        for (int unit = 0; unit < units; unit++) {
            for (String id : IDS) {
                cells.add("U" + unit);
                cells.add(id);
                int kind = random.nextInt(12);
                cells.add(kind == 0 ? null : kind == 1 ? State.NOT_APPLICABLE : (Object) (random.nextInt(1000) / 10.0));
            }
        }
        return Given.values(period, cells.toArray());
    }
}
