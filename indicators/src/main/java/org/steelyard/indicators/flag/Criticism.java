package org.steelyard.indicators.flag;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.steelyard.indicators.result.Flag;
import org.steelyard.indicators.result.Placing;
import org.steelyard.indicators.rulebook.FlagRules;

/**
 * Flags a last place where the public complains and nothing has improved for long (末位、群众反映不好、工作长期没有进展).
 *
 * <p>All three must be shown: a unit that the public did not judge, or that was not scored by the same method in every one of
 * the periods, is not criticised. Then the flag says which of them does not hold.
 */
final class Criticism {

    private final History history;

    Criticism(History history) {
        this.history = history;
    }

    /** Adds the flags of a ranking: each last place is criticised, or it is said which of the conditions does not hold. */
    void flag(Hearing hearing, Wording wording, Consumer<Flag> flags) {
        hearing.rules().criticised().on(hearing.day()).ifPresent(rule -> {
            for (Placing placing : hearing.flagged()) {
                Case one = new Case(
                        hearing,
                        placing,
                        rule,
                        history.points(hearing.period(), placing.unit(), rule.block()),
                        line(hearing, placing, rule));
                boolean all = one.complains().equals(Optional.of(true))
                        && one.stands().equals(Optional.of(true));
                flags.accept(hearing.flag(
                        all ? Flag.Kind.LAST_CRITICISED : Flag.Kind.LAST_UNCRITICISED,
                        placing.unit(),
                        all ? one.evidence(wording) : one.lacking(wording)));
            }
        });
    }

    private List<Double> line(Hearing hearing, Placing placing, FlagRules.Criticised rule) {
        double[] line = history.line(
                hearing.period(),
                rule.periods(),
                placing.unit(),
                hearing.ranking().node());
        return Arrays.stream(line).boxed().toList();
    }
}
