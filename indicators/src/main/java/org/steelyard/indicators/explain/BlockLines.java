package org.steelyard.indicators.explain;

import static org.steelyard.indicators.explain.Figures.figure;
import static org.steelyard.indicators.explain.Figures.term;

import java.util.ArrayList;
import java.util.List;
import org.steelyard.indicators.result.Outcome.NotScored;
import org.steelyard.indicators.result.Outcome.Scored;
import org.steelyard.indicators.result.Score;
import org.steelyard.indicators.result.State;
import org.steelyard.indicators.result.Unit;
import org.steelyard.indicators.rulebook.Aggregation;
import org.steelyard.indicators.rulebook.Node;
import org.steelyard.indicators.rulebook.Scheme;

/** Writes how the points of a block came from those of its children: weights declared, shared out anew, and summed. */
final class BlockLines {

    private final Scheme scheme;
    private final Lookup lookup;
    private final Working working;

    BlockLines(Scheme scheme, Lookup lookup, Working working) {
        this.scheme = scheme;
        this.lookup = lookup;
        this.working = working;
    }

    private record Child(Node node, double points, boolean scored, boolean outside, String zh, String en) {}

    void write(Unit unit, Node block, Score score) {
        working.heading(
                block.id() + " " + block.name().zh(),
                block.id() + " " + block.name().en());
        Aggregation aggregation = scheme.aggregation(block);
        if (aggregation.method() == Aggregation.Method.NONE) {
            working.line("按方案不汇总", "not joined, as the scheme says");
            return;
        }
        List<Child> children =
                block.children().stream().map(child -> child(unit, child)).toList();
        double declared =
                sum(children.stream().filter(child -> !child.outside()).toList());
        double available = sum(children.stream().filter(Child::scored).toList());
        List<Double> parts = new ArrayList<>();
        for (Child child : children) {
            if (child.scored()) {
                parts.add(new PartLine(working)
                        .write(aggregation, child.node(), child.points(), available, score.weightUsed()));
            } else {
                String id = child.node().id();
                String weight = figure(child.node().weight());
                working.line(
                        id + "：权重 " + weight + (child.outside() ? " 不计入" : " 由其他项分担") + "（" + child.zh() + "）",
                        id + ": weight " + weight + (child.outside() ? " is no part of it" : " goes to the others")
                                + " (" + child.en() + ")");
            }
        }
        enough(block, declared, available);
        if (score.outcome() instanceof NotScored not) {
            working.line(
                    "未得分：" + not.reason().zh(), "no points: " + not.reason().en());
        } else if (score.outcome() instanceof Scored scored) {
            working.check(block.id(), joined(aggregation, parts, sum(children), available), scored.points());
        }
    }

    private Child child(Unit unit, Node node) {
        Score score = lookup.score(unit, node.id()).orElseThrow();
        if (score.outcome() instanceof Scored scored) {
            return new Child(node, scored.points(), true, false, "", "");
        }
        NotScored not = (NotScored) score.outcome();
        return new Child(
                node,
                Double.NaN,
                false,
                not.state() == State.NOT_APPLICABLE,
                not.reason().zh(),
                not.reason().en());
    }

    /** In the order of the children, as the engine adds. */
    private static double sum(List<Child> children) {
        double sum = 0;
        for (Child child : children) {
            sum += child.node().weight();
        }
        return sum;
    }

    private void enough(Node block, double declared, double available) {
        if (available == declared || declared == 0) {
            return;
        }
        String minimum = figure(scheme.minimumWeight(block));
        boolean enough = available / declared >= scheme.minimumWeight(block) - 1e-12;
        working.formula(
                "可用权重占比（至少 " + minimum + (enough ? "，足够）" : "，不足）"),
                "share of weight available (at least " + minimum + (enough ? ": enough)" : ": too little)"),
                figure(available) + " / " + figure(declared),
                available / declared);
    }

    /** Writes the sum of the parts and answers the points. */
    private double joined(Aggregation aggregation, List<Double> parts, double whole, double available) {
        double sum = 0;
        for (double part : parts) {
            sum += part;
        }
        String terms = Figures.sum(parts);
        return switch (aggregation.method()) {
            case ARITHMETIC -> result("加权和", "weighted sum", terms, sum);
            case GEOMETRIC -> result("加权几何平均", "weighted geometric mean", "exp(" + terms + ")", StrictMath.exp(sum));
            case HARMONIC -> result("加权调和平均", "weighted harmonic mean", "1 / (" + terms + ")", 1 / sum);
            case GENERALISED ->
                result(
                        "加权广义平均",
                        "weighted generalised mean",
                        "(" + terms + ") ^ (1 / " + term(aggregation.power()) + ")",
                        StrictMath.pow(sum, 1 / aggregation.power()));
            case POINTS ->
                available == whole
                        ? result("得分之和", "sum of points", terms, sum)
                        : result(
                                "得分之和，按满分折算",
                                "sum of points, brought up to the full maximum",
                                "(" + terms + ") × (" + figure(whole) + " / " + figure(available) + ")",
                                sum * (whole / available));
            case NONE -> Double.NaN;
        };
    }

    private double result(String zh, String en, String formula, double result) {
        working.formula(zh, en, formula, result);
        return result;
    }
}
