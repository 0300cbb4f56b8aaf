package org.steelyard.indicators.assess;

import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.Roster;
import org.steelyard.indicators.result.Unit;
import org.steelyard.indicators.rulebook.Level;

/** The peer group of every unit: units are ranked among their like only. */
@FunctionalInterface
public interface PeerGroups {

    /** The peer group of a unit in a period; empty where it is not known. */
    String of(Period period, Unit unit);

    /** The group of a unit from which its missing values are filled: its peer group, unless another was delivered. */
    default String group(Period period, Unit unit) {
        return of(period, unit);
    }

    /** Peer groups by the roster: a department's own, all districts, and for a pair the same department's others. */
    static PeerGroups of(Roster roster) {
        return (period, unit) -> {
            if (unit.level().equals(Level.DEPARTMENT)) {
                return roster.peerGroups().getOrDefault(unit.department(), "");
            }
            if (unit.level().equals(Level.DISTRICT)) {
                return Roster.DISTRICTS;
            }
            return unit.level().equals(Level.DEPARTMENT_DISTRICT) ? unit.department() : "";
        };
    }
}
