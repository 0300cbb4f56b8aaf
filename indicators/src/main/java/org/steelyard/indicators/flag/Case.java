package org.steelyard.indicators.flag;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.steelyard.indicators.certainty.TheilSen;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.Placing;
import org.steelyard.indicators.rulebook.FlagRules;
import org.steelyard.indicators.rulebook.Node;
import org.steelyard.indicators.rulebook.Text;

/**
 * One last place held against the conditions of criticism, each with its figure.
 *
 * @param judged the points of the block that holds the public's judgement, if any
 * @param line the points of the total, oldest first, NaN where there are none that compare
 */
record Case(Hearing hearing, Placing placing, FlagRules.Criticised rule, OptionalDouble judged, List<Double> line) {

    /** A slope of less than this is nothing but rounding. */
    private static final double ROUNDING = 1e-9;

    /** Whether the public complains; empty where it did not judge. */
    Optional<Boolean> complains() {
        return judged.isPresent() ? Optional.of(judged.getAsDouble() < rule.below()) : Optional.empty();
    }

    /** Whether there was no progress for long; empty where that cannot be seen in every period. */
    Optional<Boolean> stands() {
        boolean complete = line.size() == rule.periods() && line.stream().noneMatch(points -> points.isNaN());
        return complete ? Optional.of(slope() <= ROUNDING) : Optional.empty();
    }

    private double slope() {
        return TheilSen.slope(line.stream().mapToDouble(points -> points).toArray());
    }

    /** The evidence where all conditions hold. */
    Text evidence(Wording wording) {
        Text unit = wording.names().of(placing.unit());
        Text last = last(wording);
        Text judgement = judgement(wording);
        Text course = course(wording);
        return new Text(
                unit.zh() + "三项条件同时成立：（1）末位：" + last.zh() + "；（2）群众反映不好：" + judgement.zh() + "；（3）长期没有进展：" + course.zh()
                        + "。",
                unit.en() + " meets all three conditions: (1) last: " + last.en() + "; (2) the public complains: "
                        + judgement.en() + "; (3) no progress for long: " + course.en() + ".");
    }

    /** The evidence where some condition does not hold, or cannot be seen. */
    Text lacking(Wording wording) {
        Text unit = wording.names().of(placing.unit());
        Text last = last(wording);
        Text judgement = judgement(wording);
        Text course = course(wording);
        Text complains = verdict(complains());
        Text stands = verdict(stands());
        return new Text(
                unit.zh() + "居末位，但三项条件未同时成立：（1）末位，成立：" + last.zh() + "；（2）群众反映不好，" + complains.zh() + "："
                        + judgement.zh() + "；（3）长期没有进展，" + stands.zh() + "：" + course.zh() + "。",
                unit.en() + " is last, but does not meet all three conditions: (1) last, met: " + last.en()
                        + "; (2) the public complains, " + complains.en() + ": " + judgement.en()
                        + "; (3) no progress for long, " + stands.en() + ": " + course.en() + ".");
    }

    private static Text verdict(Optional<Boolean> holds) {
        return holds.map(met -> met ? new Text("成立", "met") : new Text("不成立", "not met"))
                .orElse(new Text("无法认定", "cannot be told"));
    }

    private Text last(Wording wording) {
        int ranked = hearing.ranking().placings().size();
        String points = wording.points(placing);
        return new Text(
                ranked + " 个参评单位中列第 " + placing.place() + " 位" + (placing.tied() ? "（并列）" : "") + "，" + points + " 分",
                "place " + placing.place() + " of " + ranked + " ranked units" + (placing.tied() ? " (joint)" : "")
                        + " with " + points + " points");
    }

    private Text judgement(Wording wording) {
        Text block = find(hearing.scheme().root(), rule.block()).name();
        String limit = wording.points(rule.below());
        if (judged.isEmpty()) {
            return new Text(block.zh() + "没有得分，界限 " + limit + " 分", block.en() + " has no points, limit " + limit);
        }
        String points = wording.points(judged.getAsDouble());
        boolean below = judged.getAsDouble() < rule.below();
        return new Text(
                block.zh() + " " + points + " 分，" + (below ? "低于 " : "不低于 ") + limit + " 分",
                block.en() + " " + points + " points, " + (below ? "below " : "not below ") + limit);
    }

    private Text course(Wording wording) {
        Text total = hearing.scheme().root().name();
        List<Period> periods = History.periods(hearing.period(), rule.periods());
        if (periods.size() < rule.periods()) {
            return new Text(
                    hearing.period() + " 之前没有同类的期次", "there are no periods of its kind before " + hearing.period());
        }
        String span = periods.get(0) + "–" + hearing.period();
        String zh = span + " 共 " + rule.periods() + " 期" + total.zh() + "依次为 " + list("、", "缺", wording) + " 分";
        String en = total.en() + " over the " + rule.periods() + " periods " + span + " " + list(", ", "none", wording)
                + " points";
        if (stands().isEmpty()) {
            return new Text(
                    zh + "，缺的期次没有得分或方法版本不同", en + ", none where it was not scored or by another version of the method");
        }
        double exact = slope();
        String slope = wording.points(exact);
        boolean rises = exact > ROUNDING;
        return new Text(
                zh + "，Theil–Sen 斜率每期 " + slope + " 分，" + (rises ? "高于 0" : "不高于 0"),
                en + ", Theil-Sen slope " + slope + " a period, " + (rises ? "above 0" : "not above 0"));
    }

    private String list(String comma, String none, Wording wording) {
        return line.stream()
                .map(points -> points.isNaN() ? none : wording.points(points))
                .collect(Collectors.joining(comma));
    }

    private static Node find(Node node, String id) {
        return search(node, id)
                .orElseThrow(() -> new IllegalArgumentException("Invalid block: " + id + " (must be in the tree)"));
    }

    private static Optional<Node> search(Node node, String id) {
        return node.id().equals(id)
                ? Optional.of(node)
                : node.children().stream()
                        .flatMap(child -> search(child, id).stream())
                        .findFirst();
    }
}
