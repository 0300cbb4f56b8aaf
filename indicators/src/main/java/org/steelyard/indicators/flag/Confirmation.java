package org.steelyard.indicators.flag;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.certainty.LastProbability;
import org.steelyard.indicators.certainty.LastTest;
import org.steelyard.indicators.certainty.Spread;
import org.steelyard.indicators.result.Flag;
import org.steelyard.indicators.result.Placing;
import org.steelyard.indicators.result.Unit;
import org.steelyard.indicators.rulebook.FlagRules;
import org.steelyard.indicators.rulebook.Text;

/** Flags whether a last place is confirmed: whether chance could have put this unit there (Gutmann and Maymin 1987). */
final class Confirmation {

    private final Spreads spreads;

    Confirmation(Spreads spreads) {
        this.spreads = spreads;
    }

    /** Adds the flags of a ranking; none where the uncertainty of its period was not worked out. */
    void flag(Hearing hearing, Wording wording, Consumer<Flag> flags) {
        FlagRules.Confirmed rule = hearing.rules().confirmed().on(hearing.day()).orElse(null);
        List<Placing> flagged = hearing.flagged();
        if (rule == null || flagged.isEmpty() || !spreads.known(hearing.period())) {
            return;
        }
        List<Unit> units = new ArrayList<>();
        List<Spread> known = new ArrayList<>();
        List<Unit> unknown = new ArrayList<>();
        for (Placing placing : hearing.ranking().placings()) {
            Unit unit = placing.unit();
            spreads.of(hearing.period(), unit, hearing.ranking().node())
                    .ifPresentOrElse(
                            spread -> {
                                units.add(unit);
                                known.add(spread);
                            },
                            () -> unknown.add(unit));
        }
        double[] probabilities = unknown.isEmpty() ? LastProbability.of(known) : null;
        for (Placing placing : flagged) {
            int index = units.indexOf(placing.unit());
            if (index < 0) {
                flags.accept(hearing.flag(Flag.Kind.LAST_UNCONFIRMED, placing.unit(), untested(placing, wording)));
                continue;
            }
            LastTest test = LastTest.of(known, index, rule.level());
            SortedSet<Unit> rivals = new TreeSet<>(unknown);
            test.rivals().forEach(rival -> rivals.add(units.get(rival)));
            // Units that share a published place are not told apart, whatever the digits beyond it say.
            hearing.last().forEach(other -> rivals.add(other.unit()));
            rivals.remove(placing.unit());
            Double probability = probabilities == null ? null : (Double) probabilities[index];
            Text evidence = evidence(placing, test, List.copyOf(rivals), probability, wording);
            flags.accept(hearing.flag(
                    rivals.isEmpty() ? Flag.Kind.LAST_CONFIRMED : Flag.Kind.LAST_UNCONFIRMED,
                    placing.unit(),
                    evidence));
        }
    }

    private static Text evidence(
            Placing placing, LastTest test, List<Unit> rivals, @Nullable Double probability, Wording wording) {
        Text unit = wording.names().of(placing.unit());
        String level = Wording.level(test.alpha() / 2);
        String p = Wording.p(test.p());
        String chance = probability == null ? "" : Wording.probability(probability);
        String zh = chance.isEmpty() ? "。" : "；居末位的概率 " + chance + "。";
        String en = chance.isEmpty() ? "." : "; its probability of being last: " + chance + ".";
        if (rivals.isEmpty()) {
            return new Text(
                    unit.zh() + "的末位经检验确认：其他单位的得分均显著高于它（单侧水平 " + level + "，最大 p " + p + "）" + zh,
                    "The last place of " + unit.en() + " is confirmed: every other unit scores significantly higher"
                            + " (one-sided level " + level + ", largest p " + p + ")" + en);
        }
        Text names = wording.list(rivals);
        return new Text(
                unit.zh() + "的末位未经检验确认：与" + names.zh() + "无法区分（单侧水平 " + level + "，最大 p " + p + "）" + zh,
                "The last place of " + unit.en() + " is not confirmed: it cannot be told apart from " + names.en()
                        + " (one-sided level " + level + ", largest p " + p + ")" + en);
    }

    private static Text untested(Placing placing, Wording wording) {
        Text unit = wording.names().of(placing.unit());
        return new Text(
                unit.zh() + "的末位未经检验确认：其得分的不确定性未知，无从检验。",
                "The last place of " + unit.en()
                        + " is not confirmed: how uncertain its points are is not known, so it could not be tested.");
    }
}
