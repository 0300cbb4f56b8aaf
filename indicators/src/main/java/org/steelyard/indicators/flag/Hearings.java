package org.steelyard.indicators.flag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.steelyard.indicators.result.Appeal;
import org.steelyard.indicators.result.Defence;
import org.steelyard.indicators.result.Measurement;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.Placing;
import org.steelyard.indicators.result.Ranking;
import org.steelyard.indicators.result.Unit;
import org.steelyard.indicators.rulebook.FlagRules;
import org.steelyard.indicators.rulebook.Indicator;
import org.steelyard.indicators.rulebook.Scheme;
import org.steelyard.indicators.rulebook.Text;

/** Hears what speaks for the units of each ranking: open appeals, and for those in the last place targets that they met. */
final class Hearings {

    private final Function<Period, Scheme> schemes;
    private final Map<String, Indicator> indicators;
    private final Defence defence;

    Hearings(Function<Period, Scheme> schemes, Map<String, Indicator> indicators, Defence defence) {
        this.schemes = schemes;
        this.indicators = indicators;
        this.defence = defence;
    }

    /** The rankings of the total, heard, in their order. */
    List<Hearing> of(List<Ranking> rankings, List<Measurement> measurements) {
        List<Ranking> totals = new ArrayList<>();
        Set<Turn> turns = new HashSet<>();
        for (Ranking ranking : rankings) {
            if (ranking.node().equals(schemes.apply(ranking.period()).root().id())) {
                totals.add(ranking);
                last(ranking).forEach(placing -> turns.add(new Turn(ranking.period(), placing.unit())));
            }
        }
        Targets targets = new Targets(indicators, defence, measurements, turns);
        return totals.stream().map(ranking -> hear(ranking, targets)).toList();
    }

    private List<Placing> last(Ranking ranking) {
        return LastPlace.of(ranking, schemes.apply(ranking.period()).minimumGroup());
    }

    private Hearing hear(Ranking ranking, Targets targets) {
        Scheme scheme = schemes.apply(ranking.period());
        boolean sparing = scheme.flags()
                .exemption()
                .on(ranking.period().last())
                .filter(FlagRules.Exemption::targets)
                .isPresent();
        List<Placing> last = last(ranking);
        Map<Unit, Text> exempt = new HashMap<>();
        for (Placing placing : sparing ? last : List.<Placing>of()) {
            targets.met(new Turn(ranking.period(), placing.unit()), scheme)
                    .ifPresent(text -> exempt.put(placing.unit(), text));
        }
        Map<Unit, Appeal> suspended = new HashMap<>();
        for (Appeal appeal : defence.appeals()) {
            if (appeal.open() && appeal.period().equals(ranking.period())) {
                suspended.putIfAbsent(appeal.unit(), appeal);
            }
        }
        return new Hearing(ranking, scheme, last, exempt, suspended);
    }
}
