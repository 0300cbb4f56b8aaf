package org.steelyard.indicators.assess;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.arithmetic.Imputing;
import org.steelyard.indicators.result.State;
import org.steelyard.indicators.rulebook.Preparation.Imputation;
import org.steelyard.indicators.rulebook.Text;

/** A column whose missing values are filled. What does not apply, is not practised or rests on too few rows is not missing. */
final class Filled {

    private Filled() {}

    /** The column of an indicator, filled. */
    static double[] of(Imputation method, Panel panel, @Nullable Panel before, String indicator) {
        double[] values = panel.values(indicator);
        double[] filled =
                switch (method) {
                    case MEAN -> Imputing.mean(values);
                    case MEDIAN -> Imputing.median(values);
                    case GROUP_MEAN -> Imputing.groupMean(values, groups(panel));
                    case GROUP_MEDIAN -> Imputing.groupMedian(values, groups(panel));
                    case CARRIED_FORWARD -> before == null ? values.clone() : carried(panel, before, indicator);
                };
        State[] states = panel.states(indicator);
        for (int unit = 0; unit < values.length; unit++) {
            if (states[unit] != State.MISSING) {
                filled[unit] = values[unit];
            }
        }
        return filled;
    }

    /** How, in words. */
    static Text why(Imputation method) {
        return switch (method) {
            case MEAN -> new Text("以其他单位的均值补齐", "filled with the mean of the other units");
            case MEDIAN -> new Text("以其他单位的中位数补齐", "filled with the median of the other units");
            case GROUP_MEAN -> new Text("以同组单位的均值补齐", "filled with the mean of its group");
            case GROUP_MEDIAN -> new Text("以同组单位的中位数补齐", "filled with the median of its group");
            case CARRIED_FORWARD -> new Text("沿用上一期数值", "carried forward from the period before");
        };
    }

    private static int[] groups(Panel panel) {
        Map<String, Integer> numbers = new HashMap<>();
        int[] groups = new int[panel.units.size()];
        for (int unit = 0; unit < groups.length; unit++) {
            String group = panel.groups[unit];
            numbers.putIfAbsent(group, numbers.size());
            groups[unit] = numbers.getOrDefault(group, 0);
        }
        return groups;
    }

    private static double[] carried(Panel panel, Panel before, String indicator) {
        double[] values = panel.values(indicator).clone();
        double[] earlier = before.values(indicator);
        for (int unit = 0; unit < values.length; unit++) {
            int row = Collections.binarySearch(before.units, panel.units.get(unit));
            if (Double.isNaN(values[unit]) && row >= 0) {
                values[unit] = earlier[row];
            }
        }
        return values;
    }
}
