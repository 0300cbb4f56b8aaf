package org.steelyard.indicators.assess;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.Placing;
import org.steelyard.indicators.result.Ranking;
import org.steelyard.indicators.result.Unit;
import org.steelyard.indicators.rulebook.Scheme;
import org.steelyard.indicators.rulebook.Text;

/** Writes the evidence of a last place as sentences with its figures. */
final class Evidence {

    private final Scheme scheme;
    private final Names names;

    Evidence(Scheme scheme, Names names) {
        this.scheme = scheme;
        this.names = names;
    }

    /** The evidence that a unit is in the last place, alone or jointly. */
    Text last(Ranking ranking, Placing last) {
        List<Placing> sharing = ranking.placings().stream()
                .filter(p -> p.place() == last.place() && !p.unit().equals(last.unit()))
                .toList();
        List<Placing> above = ranking.placings().stream()
                .filter(p -> p.place() < last.place())
                .toList();
        int nextPlace = above.get(above.size() - 1).place();
        List<Placing> next = above.stream().filter(p -> p.place() == nextPlace).toList();
        int ranked = ranking.placings().size();
        Text unit = names.of(last.unit());
        Text group = names.group(ranking.peerGroup());
        Text node = scheme.root().name();
        String points = points(last);
        String gap = exact(next.get(0)).subtract(exact(last)).toPlainString();
        String zh = ranking.period() + " " + unit.zh() + "的" + node.zh() + "为 " + points + " 分，在" + group.zh() + " "
                + ranked + " 个参评单位中列第 " + last.place() + " 位，"
                + (sharing.isEmpty() ? "为末位" : "与" + list(sharing, Text::zh, "、") + "并列末位") + "；前一位是"
                + list(next, Text::zh, "、") + "，第 " + nextPlace + " 位，"
                + points(next.get(0)) + " 分，相差 " + gap + " 分。";
        String en = "In " + ranking.period() + ", " + unit.en() + " has " + points + " points (" + node.en()
                + ") and is at place " + last.place() + " of " + ranked + " ranked units" + group.en() + ", "
                + (sharing.isEmpty()
                        ? "the last place"
                        : "sharing the last place with " + list(sharing, Text::en, ", "))
                + ". Next to last: " + list(next, Text::en, ", ") + " at place " + nextPlace + " with "
                + points(next.get(0)) + " points, " + gap + " more.";
        return new Text(zh, en);
    }

    /** The evidence that a unit was in the last place in all of some adjacent periods. */
    Text lastLong(Unit unit, List<Period> run, List<Placing> placings) {
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        for (int i = 0; i < run.size(); i++) {
            Placing placing = placings.get(i);
            zh.add(run.get(i) + " 第 " + placing.place() + " 位" + (placing.tied() ? "（并列）" : "") + "，" + points(placing)
                    + " 分");
            en.add(run.get(i) + " place " + placing.place() + (placing.tied() ? " (joint)" : "") + " with "
                    + points(placing) + " points");
        }
        return new Text(
                names.of(unit).zh() + "已连续 " + run.size() + " 期处于末位：" + String.join("；", zh) + "。",
                names.of(unit).en() + " has been in the last place for " + run.size() + " consecutive periods: "
                        + String.join("; ", en) + ".");
    }

    private String list(List<Placing> placings, Function<Text, String> language, String comma) {
        return placings.stream().map(p -> language.apply(names.of(p.unit()))).collect(Collectors.joining(comma));
    }

    private String points(Placing placing) {
        return exact(placing).toPlainString();
    }

    private BigDecimal exact(Placing placing) {
        return BigDecimal.valueOf(placing.points()).setScale(scheme.decimals(), RoundingMode.HALF_UP);
    }
}
