package org.steelyard.indicators.flag;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.steelyard.indicators.certainty.TheilSen;
import org.steelyard.indicators.result.Flag;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.Placing;
import org.steelyard.indicators.rulebook.FlagRules;
import org.steelyard.indicators.rulebook.Node;
import org.steelyard.indicators.rulebook.Text;

/**
 * Flags a last place where the public complains and nothing has improved for long (末位、群众反映不好、工作长期没有进展).
 *
 * <p>All three must be shown: a unit that the public did not judge, or that was not scored in every one of the periods, is
 * not flagged.
 */
final class Criticism {

    /** A slope of less than this is nothing but rounding. */
    private static final double ROUNDING = 1e-9;

    private final History history;

    Criticism(History history) {
        this.history = history;
    }

    /** Adds the flags of a ranking. */
    void flag(Hearing hearing, Wording wording, Consumer<Flag> flags) {
        hearing.rules().criticised().on(hearing.day()).ifPresent(rule -> {
            for (Placing placing : hearing.flagged()) {
                OptionalDouble judged = history.points(hearing.period(), placing.unit(), rule.block());
                double[] line = history.line(
                        hearing.period(),
                        rule.periods(),
                        placing.unit(),
                        hearing.ranking().node());
                // Without its block, or with a gap, a condition is not shown, and what is not shown counts for the
                // unit.
                boolean complete = line.length == rule.periods() && History.known(line) == line.length;
                if (judged.isPresent()
                        && judged.getAsDouble() < rule.below()
                        && complete
                        && TheilSen.slope(line) <= ROUNDING) {
                    Text evidence = evidence(hearing, placing, rule, judged.getAsDouble(), line, wording);
                    flags.accept(hearing.flag(Flag.Kind.LAST_CRITICISED, placing.unit(), evidence));
                }
            }
        });
    }

    private static Text evidence(
            Hearing hearing,
            Placing placing,
            FlagRules.Criticised rule,
            double judged,
            double[] line,
            Wording wording) {
        Text unit = wording.names().of(placing.unit());
        Text block = find(hearing.scheme().root(), rule.block()).name();
        Text total = hearing.scheme().root().name();
        int ranked = hearing.ranking().placings().size();
        String satisfaction = wording.points(judged);
        String limit = wording.points(rule.below());
        String slope = wording.points(TheilSen.slope(line));
        List<Period> periods = History.periods(hearing.period(), rule.periods());
        String span = periods.get(0) + "–" + hearing.period();
        String joint = placing.tied() ? "（并列）" : "";
        return new Text(
                unit.zh() + "三项条件同时成立：（1）末位：" + ranked + " 个参评单位中列第 " + placing.place() + " 位" + joint + "，"
                        + wording.points(placing) + " 分；（2）群众反映不好：" + block.zh() + " " + satisfaction + " 分，低于 " + limit
                        + " 分；（3）长期没有进展：" + span + " 共 " + rule.periods() + " 期" + total.zh() + "依次为 "
                        + list(line, "、", wording) + " 分，Theil–Sen 斜率每期 " + slope + " 分，不高于 0。",
                unit.en() + " meets all three conditions: (1) last: place " + placing.place() + " of " + ranked
                        + " ranked units" + (placing.tied() ? " (joint)" : "") + " with " + wording.points(placing)
                        + " points; (2) the public complains: " + block.en() + " " + satisfaction + " points, below "
                        + limit + "; (3) no progress for long: " + total.en() + " over the " + rule.periods()
                        + " periods " + span + " " + list(line, ", ", wording) + " points, Theil-Sen slope " + slope
                        + " a period, not above 0.");
    }

    private static String list(double[] line, String comma, Wording wording) {
        return Arrays.stream(line).mapToObj(wording::points).collect(Collectors.joining(comma));
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
