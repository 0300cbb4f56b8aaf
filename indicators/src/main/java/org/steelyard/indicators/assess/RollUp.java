package org.steelyard.indicators.assess;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.steelyard.indicators.result.Counted;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.Replicates;
import org.steelyard.indicators.result.Roster;
import org.steelyard.indicators.result.Unit;
import org.steelyard.indicators.rulebook.Indicator;
import org.steelyard.indicators.rulebook.Rulebook;

/** Adds the counts of departments in districts up to every level: always tallies, never values. */
final class RollUp {

    private record Key(Period period, Unit unit, String indicator) {}

    private final Rulebook rulebook;
    private final Units units;

    RollUp(Rulebook rulebook) {
        this.rulebook = rulebook;
        this.units = new Units(rulebook.scheme().levels());
    }

    /** The tallies of every indicator, unit and period, by period, unit and indicator; empty ones too. */
    List<Rolled> roll(List<Counted> counted, Roster roster, SortedSet<Period> periods) {
        Map<Key, List<Replicates>> members = members(counted, periods);
        SortedSet<Unit> all = units.all(counted, roster);
        List<Rolled> rolled = new ArrayList<>();
        for (Period period : periods) {
            for (Unit unit : all) {
                for (Indicator indicator : rulebook.indicators().values()) {
                    List<Replicates> found = members.getOrDefault(new Key(period, unit, indicator.id()), List.of());
                    Replicates sum = Replicates.sum(found, indicator.statistic().ofHistogram());
                    rolled.add(new Rolled(period, unit, indicator, sum));
                }
            }
        }
        return rolled;
    }

    private Map<Key, List<Replicates>> members(List<Counted> counted, SortedSet<Period> periods) {
        Map<Key, List<Replicates>> members = new HashMap<>();
        for (Counted one : counted) {
            Indicator indicator = rulebook.indicator(one.indicator());
            if (periods.contains(one.period())) {
                for (Unit unit : units.of(one)) {
                    members.computeIfAbsent(new Key(one.period(), unit, indicator.id()), key -> new ArrayList<>())
                            .add(one.replicates());
                }
            }
        }
        return members;
    }
}
