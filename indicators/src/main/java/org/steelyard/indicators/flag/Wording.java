package org.steelyard.indicators.flag;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.steelyard.indicators.result.Placing;
import org.steelyard.indicators.result.Ranking;
import org.steelyard.indicators.result.Unit;
import org.steelyard.indicators.rulebook.Scheme;
import org.steelyard.indicators.rulebook.Text;

/** Puts units and figures into the words of a piece of evidence. */
final class Wording {

    /** More names than these would hide the sentence. */
    private static final int MOST_NAMES = 10;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Names names;
    private final int decimals;

    Wording(Names names, Scheme scheme) {
        this.names = names;
        this.decimals = scheme.decimals();
    }

    /** The names. */
    Names names() {
        return names;
    }

    /** The names of units, the first ones of very many. */
    Text list(List<Unit> units) {
        int more = units.size() - MOST_NAMES;
        return more <= 0
                ? new Text(join(units, Text::zh, "、"), join(units, Text::en, ", "))
                : new Text(
                        join(units.subList(0, MOST_NAMES), Text::zh, "、") + "等 " + units.size() + " 个单位",
                        join(units.subList(0, MOST_NAMES), Text::en, ", ") + " and " + more + " more");
    }

    private String join(List<Unit> units, Function<Text, String> language, String comma) {
        return units.stream().map(unit -> language.apply(names.of(unit))).collect(Collectors.joining(comma));
    }

    /** The sentence that says period, points, group and place of a unit, up to the place. */
    Text standing(Ranking ranking, Placing placing, Text node) {
        Text unit = names.of(placing.unit());
        Text group = names.group(ranking.peerGroup());
        int ranked = ranking.placings().size();
        return new Text(
                ranking.period() + " " + unit.zh() + "的" + node.zh() + "为 " + points(placing) + " 分，在" + group.zh()
                        + " " + ranked + " 个参评单位中列第 " + placing.place() + " 位",
                "In " + ranking.period() + ", " + unit.en() + " has " + points(placing) + " points (" + node.en()
                        + ") and is at place " + placing.place() + " of " + ranked + " ranked units" + group.en());
    }

    /** Published points. */
    String points(Placing placing) {
        return points(placing.points());
    }

    /** A figure with the decimals of published points. */
    String points(double points) {
        return exact(points).toPlainString();
    }

    /** Points as published, exactly. */
    BigDecimal exact(double points) {
        return BigDecimal.valueOf(points).setScale(decimals, RoundingMode.HALF_UP);
    }

    /** A figure as it is, without needless zeros. */
    static String plain(double figure) {
        BigDecimal exact = BigDecimal.valueOf(figure);
        return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
    }

    /** A level in percent without needless zeros. */
    static String level(double share) {
        return BigDecimal.valueOf(share).multiply(HUNDRED).stripTrailingZeros().toPlainString() + " %";
    }

    /** A probability in percent, never as quite 0 or quite 1. */
    static String probability(double share) {
        if (share < 0.0005) {
            return "< 0.1 %";
        }
        return share >= 0.9995
                ? "> 99.9 %"
                : BigDecimal.valueOf(share).multiply(HUNDRED).setScale(1, RoundingMode.HALF_UP) + " %";
    }

    /** A p-value. */
    static String p(double p) {
        return p < 0.0001
                ? "< 0.0001"
                : "= " + BigDecimal.valueOf(p).setScale(4, RoundingMode.HALF_UP).toPlainString();
    }
}
