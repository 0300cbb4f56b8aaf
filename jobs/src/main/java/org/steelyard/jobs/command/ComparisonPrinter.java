package org.steelyard.jobs.command;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.explain.Run;
import org.steelyard.indicators.result.Comparison;
import org.steelyard.indicators.result.Comparison.Cause;
import org.steelyard.indicators.result.Comparison.Part;
import org.steelyard.indicators.result.Comparison.Stand;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.rulebook.Language;
import org.steelyard.indicators.rulebook.Text;

/** Prints comparisons as tables, one a level and peer group. */
final class ComparisonPrinter {

    private static final Text ORDER = new Text(
            "依次替换自身数据、其他单位、方法版本、评分标准、权重，每替换一项即重新计分排名；每格是前后两次公布结果之差（得分/名次），相加恰为总变化。名次为正表示后退。",
            "Own data, the others' data, the method, the anchors and the weights are exchanged in this order, and all is scored"
                    + " and ranked\nagain after each. A cell is the difference of two published results (points / places): they"
                    + " add up to the change exactly.\nPlaces above 0 are a fall.");

    private final PrintWriter out;
    private final Language language;

    ComparisonPrinter(PrintWriter out, Language language) {
        this.out = out;
        this.language = language;
    }

    void print(Run old, Period since, Run now, Period to, List<Comparison> comparisons) {
        out.println(since + " (" + version(old, since) + ") → " + to + " (" + version(now, to) + "), "
                + comparisons.get(0).node());
        out.println(ORDER.in(language));
        Map<String, List<Comparison>> groups = new LinkedHashMap<>();
        comparisons.forEach(one -> groups.computeIfAbsent(
                        one.unit().level() + (one.peerGroup().isEmpty() ? "" : " · " + one.peerGroup()),
                        key -> new ArrayList<>())
                .add(one));
        groups.forEach((title, group) -> {
            out.println();
            TextTable table = new TextTable();
            List<String> head = new ArrayList<>(List.of(title, word("得分", "points"), word("名次", "place")));
            for (Cause cause : Cause.values()) {
                head.add(cause.text().in(language));
            }
            head.add(word("合计", "sum"));
            table.row(head);
            group.forEach(one -> table.row(row(one)));
            table.print(out);
        });
    }

    private static String version(Run run, Period period) {
        return run.assessment().rulebook().on(period.last()).scheme().version();
    }

    private String word(String zh, String en) {
        return new Text(zh, en).in(language);
    }

    private List<String> row(Comparison one) {
        Stand before = one.before();
        Stand after = one.after();
        List<String> cells = new ArrayList<>();
        cells.add(one.unit().name());
        cells.add(points(before) + " → " + points(after));
        cells.add(place(before) + " → " + place(after));
        if (one.reason() != null) {
            cells.add(one.reason().in(language));
            return cells;
        }
        BigDecimal sum = BigDecimal.ZERO;
        Integer places = 0;
        for (Cause cause : Cause.values()) {
            Part part = one.parts().stream()
                    .filter(each -> each.causes().contains(cause))
                    .findFirst()
                    .orElseThrow();
            if (part.causes().get(part.causes().size() - 1) != cause) {
                // No points come of it alone: it stands with the next cause.
                cells.add("»");
                continue;
            }
            cells.add(change(part.points(), part.places()));
            sum = sum.add(part.points());
            places = places == null || part.places() == null ? null : (Integer) (places + part.places());
        }
        cells.add(change(sum, places));
        return cells;
    }

    private static String change(BigDecimal points, @Nullable Integer places) {
        return signed(points) + (places == null ? "" : " / " + signed(BigDecimal.valueOf(places)));
    }

    private static String signed(BigDecimal number) {
        return (number.signum() > 0 ? "+" : "") + number.toPlainString();
    }

    private static String points(@Nullable Stand stand) {
        return stand == null ? "–" : stand.points().toPlainString();
    }

    private static String place(@Nullable Stand stand) {
        return stand == null || stand.place() == null ? "–" : stand.place().toString();
    }
}
