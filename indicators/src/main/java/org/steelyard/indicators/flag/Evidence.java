package org.steelyard.indicators.flag;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.Placing;
import org.steelyard.indicators.result.Ranking;
import org.steelyard.indicators.result.Unit;
import org.steelyard.indicators.rulebook.FlagRules;
import org.steelyard.indicators.rulebook.Text;

/** Writes the evidence of a place as sentences with its figures. */
final class Evidence {

    private final Wording wording;
    private final Text node;

    /**
     * Evidence in some wording.
     *
     * @param node the name of the total
     */
    Evidence(Wording wording, Text node) {
        this.wording = wording;
        this.node = node;
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
        String nextPoints = wording.points(next.get(0));
        String gap = wording.exact(next.get(0).points())
                .subtract(wording.exact(last.points()))
                .toPlainString();
        Text standing = wording.standing(ranking, last, node);
        Text shared = wording.list(units(sharing));
        Text before = wording.list(units(next));
        return new Text(
                standing.zh() + "，" + (sharing.isEmpty() ? "为末位" : "与" + shared.zh() + "并列末位") + "；前一位是" + before.zh()
                        + "，第 " + nextPlace + " 位，" + nextPoints + " 分，相差 " + gap + " 分。",
                standing.en() + ", "
                        + (sharing.isEmpty() ? "the last place" : "sharing the last place with " + shared.en())
                        + ". Next to last: " + before.en() + " at place " + nextPlace + " with " + nextPoints
                        + " points, "
                        + gap + " more.");
    }

    /** The evidence that a unit was in the last place in all of some adjacent periods. */
    Text lastLong(Unit unit, List<Period> run, List<Placing> placings) {
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        for (int i = 0; i < run.size(); i++) {
            Placing placing = placings.get(i);
            String points = wording.points(placing);
            zh.add(run.get(i) + " 第 " + placing.place() + " 位" + (placing.tied() ? "（并列）" : "") + "，" + points + " 分");
            en.add(run.get(i) + " place " + placing.place() + (placing.tied() ? " (joint)" : "") + " with " + points
                    + " points");
        }
        Text name = wording.names().of(unit);
        return new Text(
                name.zh() + "已连续 " + run.size() + " 期处于末位：" + String.join("；", zh) + "。",
                name.en() + " has been in the last place for " + run.size() + " consecutive periods: "
                        + String.join("; ", en) + ".");
    }

    /** The evidence that a unit is among the first. */
    Text top(Ranking ranking, Placing placing, int places) {
        Text standing = wording.standing(ranking, placing, node);
        String joint = placing.tied() ? "（并列）" : "";
        return places == 1
                ? new Text(
                        standing.zh() + joint + "，列为先进。",
                        standing.en() + ", the first place" + (placing.tied() ? ", which it shares." : "."))
                : new Text(
                        standing.zh() + joint + "，属前 " + places + " 位，列为先进。",
                        standing.en() + (placing.tied() ? " (joint)" : "") + ", among the first " + places + ".");
    }

    /** The evidence that a unit among the first is not praised, as it does not keep a limit; a null figure is not known. */
    Text withheld(Ranking ranking, Placing placing, FlagRules.Gate gate, @Nullable Double figure) {
        Text standing = wording.standing(ranking, placing, node);
        String limit = Wording.plain(gate.limit());
        if (figure == null) {
            return new Text(
                    standing.zh() + "，但" + gate.name().zh() + "未知，无从核对限值 " + limit + "，不列先进。",
                    standing.en() + ", but " + gate.name().en() + " is not known, so that the limit of " + limit
                            + " cannot be checked, and it is not praised.");
        }
        String found = Wording.plain(figure);
        return new Text(
                standing.zh() + "，但" + gate.name().zh() + "为 " + found + (gate.above() ? "，高于 " : "，低于 ") + limit
                        + "，不列先进。",
                standing.en() + ", but " + gate.name().en() + " is " + found + (gate.above() ? ", above " : ", below ")
                        + limit + ", so it is not praised.");
    }

    /** The evidence that a unit in the last place is spared it, as it met its targets. */
    Text exempt(Ranking ranking, Placing placing, Text targets) {
        Text standing = wording.standing(ranking, placing, node);
        return new Text(
                standing.zh() + "，但本单位各项目标均已达到，不列末位：" + targets.zh() + "。",
                standing.en() + ", but met all its own targets, so no last place is named: " + targets.en() + ".");
    }

    private static List<Unit> units(List<Placing> placings) {
        return placings.stream().map(Placing::unit).toList();
    }
}
