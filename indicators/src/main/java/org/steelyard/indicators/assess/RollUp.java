package org.steelyard.indicators.assess;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.steelyard.indicators.result.Counted;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.Roster;
import org.steelyard.indicators.result.Tally;
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
        Map<Key, List<Counted>> members = members(counted, periods);
        SortedSet<Unit> all = units.all(counted, roster);
        List<Rolled> rolled = new ArrayList<>();
        for (Period period : periods) {
            for (Unit unit : all) {
                for (Indicator indicator : rulebook.indicators().values()) {
                    List<Counted> found = members.getOrDefault(new Key(period, unit, indicator.id()), List.of());
                    rolled.add(rolled(period, unit, indicator, found));
                }
            }
        }
        return rolled;
    }

    private Map<Key, List<Counted>> members(List<Counted> counted, SortedSet<Period> periods) {
        Map<Key, List<Counted>> members = new HashMap<>();
        for (Counted one : counted) {
            String id = rulebook.indicator(one.indicator()).id();
            if (periods.contains(one.period())) {
                for (Unit unit : units.of(one)) {
                    members.computeIfAbsent(new Key(one.period(), unit, id), key -> new ArrayList<>())
                            .add(one);
                }
            }
        }
        return members;
    }

    private static Rolled rolled(Period period, Unit unit, Indicator indicator, List<Counted> members) {
        boolean histogram = indicator.statistic().ofHistogram();
        int groups = members.isEmpty() ? 0 : members.get(0).replicates().size();
        List<Tally> replicates = new ArrayList<>();
        for (int group = 0; group < groups; group++) {
            List<Tally> tallies = new ArrayList<>();
            for (Counted member : members) {
                if (member.replicates().size() != groups) {
                    throw new IllegalArgumentException("Invalid replicates of " + indicator.id() + ": "
                            + member.replicates().size() + " (must be " + groups + ", as in the other counts)");
                }
                tallies.add(member.replicates().get(group));
            }
            replicates.add(Addition.sum(tallies, histogram));
        }
        return new Rolled(period, unit, indicator, replicates, Addition.sum(replicates, histogram));
    }
}
