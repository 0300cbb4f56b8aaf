package org.steelyard.indicators.explain;

import static org.steelyard.indicators.explain.Figures.figure;
import static org.steelyard.indicators.explain.Figures.term;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.steelyard.indicators.result.Outcome.NotScored;
import org.steelyard.indicators.result.Outcome.Scored;
import org.steelyard.indicators.result.Score;

/** Writes how the points of a unit composed of members came from theirs. */
final class MemberLines {

    private final Working working;

    MemberLines(Working working) {
        this.working = working;
    }

    /** Writes the lines; {@code members} are the members' scores at the node, {@code weights} their weights by name. */
    void write(Score score, List<Score> members, Map<String, Double> weights) {
        working.heading(score.node(), score.node());
        List<String> terms = new ArrayList<>();
        double sum = 0;
        double total = 0;
        for (Score member : members) {
            double weight = weights.getOrDefault(member.unit().name(), 0.0);
            if (member.outcome() instanceof Scored scored) {
                terms.add(figure(weight) + " × " + term(scored.points()));
                sum += weight * scored.points();
                total += weight;
            } else if (member.outcome() instanceof NotScored not) {
                String name = member.unit().name();
                working.line(
                        name + " 未得分：" + not.reason().zh(),
                        name + " has no points: " + not.reason().en());
            }
        }
        if (score.outcome() instanceof Scored scored) {
            working.formula(
                    "成员得分的加权平均（" + names(members) + "）",
                    "weighted mean of its members' points (" + names(members) + ")",
                    "(" + String.join(" + ", terms) + ") / " + figure(total),
                    sum / total);
            working.check(score.node(), sum / total, scored.points());
        } else if (score.outcome() instanceof NotScored not) {
            working.line(
                    "未得分：" + not.reason().zh(), "no points: " + not.reason().en());
        }
    }

    private static String names(List<Score> members) {
        return String.join(
                ", ", members.stream().map(each -> each.unit().name()).toList());
    }
}
