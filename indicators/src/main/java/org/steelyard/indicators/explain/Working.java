package org.steelyard.indicators.explain;

import java.util.ArrayList;
import java.util.List;
import org.steelyard.indicators.result.Explanation.Line;
import org.steelyard.indicators.rulebook.Text;

/** The lines of an explanation while it is written. */
final class Working {

    private static final double ROUNDING = 1e-9;

    private final List<Line> lines = new ArrayList<>();
    private final List<String> differing = new ArrayList<>();

    /** Begins a part. */
    void heading(String zh, String en) {
        lines.add(new Line(0, new Text(zh, en)));
    }

    /** Adds a line to the part. */
    void line(String zh, String en) {
        lines.add(new Line(1, new Text(zh, en)));
    }

    /** Adds a formula with its result. */
    void formula(String zh, String en, String formula, double result) {
        line(zh + "：" + formula + " = " + Figures.figure(result), en + ": " + formula + " = " + Figures.figure(result));
    }

    /** Holds points that were computed again against those on record. */
    void check(String node, double computed, double recorded) {
        if (!(Math.abs(computed - recorded) <= ROUNDING * Math.max(1, Math.abs(recorded)))) {
            differing.add(node);
            line(
                    "与记录不符：记录为 " + Figures.figure(recorded),
                    "NOT as on record: " + Figures.figure(recorded) + " stands there");
        }
    }

    List<Line> lines() {
        return lines;
    }

    List<String> differing() {
        return differing;
    }
}
