package org.steelyard.indicators.assess;

import java.util.Locale;
import java.util.function.UnaryOperator;
import org.steelyard.indicators.arithmetic.Limits;
import org.steelyard.indicators.arithmetic.Moments;
import org.steelyard.indicators.arithmetic.Outliers;
import org.steelyard.indicators.arithmetic.Transforms;
import org.steelyard.indicators.arithmetic.Treated;
import org.steelyard.indicators.problem.Problems;
import org.steelyard.indicators.rulebook.Indicator;
import org.steelyard.indicators.rulebook.Preparation.Treatment;
import org.steelyard.indicators.rulebook.Text;

/** A column whose outliers are treated. */
final class TreatedColumn {

    /** The values, unchanged where there are no outliers. */
    final double[] values;

    /** What was done, with the skewness and kurtosis that asked for it. */
    final Text why;

    private TreatedColumn(double[] values, Text why) {
        this.values = values;
        this.why = why;
    }

    /** The column, treated; where that cannot be done it stays as it is, and the problem is told. */
    static TreatedColumn of(Treatment treatment, double[] values, Indicator indicator, Problems problems) {
        UnaryOperator<double[]> otherwise =
                switch (treatment.otherwise()) {
                    case NOTHING -> column -> column;
                    case LOG -> Transforms::log;
                    case BOX_COX -> column -> Transforms.boxCox(column, treatment.lambda());
                };
        Limits limits = new Limits(treatment.winsorise(), treatment.skewness(), treatment.kurtosis());
        try {
            Treated treated = Outliers.treat(values, limits, otherwise);
            boolean whole = treated.done().contains(org.steelyard.indicators.arithmetic.Treatment.TRANSFORMED);
            return new TreatedColumn(treated.values(), why(whole, values));
        } catch (IllegalArgumentException refused) {
            problems.add(
                    indicator.file(),
                    indicator.line(),
                    indicator.id() + " has outliers that cannot be treated: " + refused.getMessage());
            return new TreatedColumn(values, new Text("", ""));
        }
    }

    private static Text why(boolean whole, double[] before) {
        String figures = String.format(Locale.ROOT, "%.2f, %.2f", Moments.skewness(before), Moments.kurtosis(before));
        return whole
                ? new Text("变换处理（偏度、峰度 " + figures + "）", "transformed (skewness, kurtosis " + figures + ")")
                : new Text("缩尾处理（偏度、峰度 " + figures + "）", "winsorised (skewness, kurtosis " + figures + ")");
    }
}
