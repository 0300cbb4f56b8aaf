package org.steelyard.indicators.assess;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.steelyard.indicators.arithmetic.Limits;
import org.steelyard.indicators.arithmetic.Moments;
import org.steelyard.indicators.arithmetic.Outliers;
import org.steelyard.indicators.arithmetic.Transforms;
import org.steelyard.indicators.problem.UserException;
import org.steelyard.indicators.rulebook.Indicator;
import org.steelyard.indicators.rulebook.Preparation.Treatment;
import org.steelyard.indicators.rulebook.Text;

/** A column whose outliers are treated. */
final class TreatedColumn {

    private TreatedColumn() {}

    /** The column, treated; unchanged where it has no outliers. */
    static double[] of(Treatment treatment, double[] values, Indicator indicator, boolean strict) {
        UnaryOperator<double[]> otherwise =
                switch (treatment.otherwise()) {
                    case NOTHING -> column -> column;
                    case LOG -> Transforms::log;
                    case BOX_COX -> column -> Transforms.boxCox(column, treatment.lambda());
                };
        Limits limits = new Limits(treatment.winsorise(), treatment.skewness(), treatment.kurtosis());
        if (Arrays.stream(values).allMatch(Double::isNaN)) {
            return values;
        }
        try {
            return Outliers.treat(values, limits, otherwise).values();
        } catch (IllegalArgumentException refused) {
            if (!strict) {
                return values;
            }
            throw UserException.at(
                    UserException.Kind.RULEBOOK,
                    indicator.file(),
                    indicator.line(),
                    indicator.id() + " has outliers that cannot be treated: " + refused.getMessage());
        }
    }

    /** What was done, with the figures that asked for it. */
    static Text why(Treatment treatment, double[] before, double[] after) {
        int changed = 0;
        for (int unit = 0; unit < before.length; unit++) {
            changed += Double.compare(before[unit], after[unit]) == 0 ? 0 : 1;
        }
        if (changed == 0) {
            return new Text("", "");
        }
        String figures =
                String.format(java.util.Locale.ROOT, "%.2f, %.2f", Moments.skewness(before), Moments.kurtosis(before));
        boolean drawnIn = changed <= treatment.winsorise();
        return drawnIn
                ? new Text("缩尾处理（偏度、峰度 " + figures + "）", "winsorised (skewness, kurtosis " + figures + ")")
                : new Text("变换处理（偏度、峰度 " + figures + "）", "transformed (skewness, kurtosis " + figures + ")");
    }
}
