package org.steelyard.indicators.explain;

import static org.steelyard.indicators.explain.Figures.figure;
import static org.steelyard.indicators.explain.Figures.term;

import org.steelyard.indicators.rulebook.Aggregation;
import org.steelyard.indicators.rulebook.Node;

/** Writes what one child gives to its block, and which share of the total it has. */
final class PartLine {

    private final Working working;

    PartLine(Working working) {
        this.working = working;
    }

    /** Writes the line and answers the part. */
    double write(Aggregation aggregation, Node child, double points, double available, double blockShare) {
        double share = child.weight() / available;
        String weight = figure(child.weight()) + " / " + figure(available);
        double part = points;
        String formula = figure(points);
        switch (aggregation.method()) {
            case ARITHMETIC -> {
                part = share * points;
                formula = weight + " × " + term(points);
            }
            case GEOMETRIC -> {
                part = share * StrictMath.log(points);
                formula = weight + " × ln(" + figure(points) + ")";
            }
            case HARMONIC -> {
                part = share / points;
                formula = weight + " / " + term(points);
            }
            case GENERALISED -> {
                part = share * StrictMath.pow(points, aggregation.power());
                formula = weight + " × " + term(points) + " ^ " + term(aggregation.power());
            }
            case POINTS, NONE -> {}
        }
        working.formula(child.id() + "（权重 " + weight + "）", child.id() + " (weight " + weight + ")", formula, part);
        if (blockShare > 0) {
            working.formula(
                    child.id() + " 占综合得分的份额",
                    child.id() + "'s share of the total",
                    figure(blockShare) + " × " + weight,
                    blockShare * child.weight() / available);
        }
        return part;
    }
}
