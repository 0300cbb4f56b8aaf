package org.steelyard.indicators.flag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.steelyard.indicators.result.Flag;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.Placing;
import org.steelyard.indicators.result.Unit;
import org.steelyard.indicators.rulebook.FlagRules;

/** Flags units that bore the last place in many adjacent periods; one that was spared it once begins anew. */
final class Runs {

    private final Map<Turn, Placing> lasts = new HashMap<>();

    Runs(List<Hearing> hearings) {
        hearings.forEach(hearing ->
                hearing.flagged().forEach(placing -> lasts.put(new Turn(hearing.period(), placing.unit()), placing)));
    }

    /** Adds the flags of a ranking. */
    void flag(Hearing hearing, Evidence evidence, Consumer<Flag> flags) {
        Optional<FlagRules.Repeated> rule = hearing.rules().repeated().on(hearing.day());
        for (Placing placing : rule.isPresent() ? hearing.flagged() : List.<Placing>of()) {
            Unit unit = placing.unit();
            List<Period> run = run(hearing.period(), unit);
            if (run.size() >= rule.get().periods()) {
                List<Placing> placings = run.stream()
                        .flatMap(period -> Optional.ofNullable(lasts.get(new Turn(period, unit))).stream())
                        .toList();
                flags.accept(hearing.flag(Flag.Kind.LAST_LONG, unit, evidence.lastLong(unit, run, placings)));
            }
        }
    }

    /** The adjacent periods up to this one in which the unit was last, oldest first. */
    private List<Period> run(Period end, Unit unit) {
        List<Period> run = new ArrayList<>();
        Optional<Period> period = Optional.of(end);
        while (period.isPresent() && lasts.containsKey(new Turn(period.get(), unit))) {
            run.add(0, period.get());
            period = period.get().previous();
        }
        return run;
    }
}
