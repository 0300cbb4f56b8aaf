package org.steelyard.indicators.explain;

import static org.steelyard.indicators.explain.Figures.figure;

import java.util.Comparator;
import java.util.Optional;
import org.steelyard.indicators.result.Placing;
import org.steelyard.indicators.result.Ranking;
import org.steelyard.indicators.result.Roster;
import org.steelyard.indicators.result.Unit;

/** Writes how points became a place among the like. */
final class PlaceLines {

    private final Working working;
    private final Roster roster;

    /** Lines about units whose English names a roster may know. */
    PlaceLines(Working working, Roster roster) {
        this.working = working;
        this.roster = roster;
    }

    void write(Unit unit, Ranking ranking) {
        String group = ranking.peerGroup();
        working.heading(
                "名次" + (group.isEmpty() ? "" : "（" + group + "）"),
                "Place" + (group.isEmpty() ? "" : " in " + roster.english(group)));
        Optional<Placing> own = ranking.placings().stream()
                .filter(placing -> placing.unit().equals(unit))
                .findFirst();
        if (own.isEmpty()) {
            ranking.unranked().stream()
                    .filter(each -> each.unit().equals(unit))
                    .forEach(each -> working.line(
                            "不排名：" + each.reason().zh(),
                            "not ranked: " + each.reason().en()));
            return;
        }
        Placing placing = own.get();
        long better = placing.place() - 1L;
        long ranked = ranking.placings().size();
        Optional<Placing> above = ranking.placings().stream()
                .filter(each -> each.place() < placing.place())
                .max(Comparator.comparingInt(Placing::place));
        working.line(
                "公布得分 " + figure(placing.points()) + "，档次 " + placing.band(),
                "points as published " + figure(placing.points()) + ", band " + placing.band());
        working.line(
                "得分更高者 " + better + " 个"
                        + above.map(each -> "（最近的是" + each.unit().name() + "，" + figure(each.points()) + "）")
                                .orElse("")
                        + "：名次 1 + " + better + " = " + placing.place() + "，共 " + ranked + " 个"
                        + (placing.tied() ? "，并列" : ""),
                better + " have more points"
                        + above.map(each -> " (the nearest: "
                                        + roster.name(each.unit()).en() + " with " + figure(each.points()) + ")")
                                .orElse("")
                        + ": place 1 + " + better + " = " + placing.place() + ", of " + ranked
                        + (placing.tied() ? ", shared" : ""));
    }
}
