package org.steelyard.indicators.assess;

import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.steelyard.indicators.result.Roster;
import org.steelyard.indicators.result.Unit;
import org.steelyard.indicators.rulebook.Level;

/** The roster that delivered values imply: the departments and districts among their units. */
final class GivenRoster {

    private GivenRoster() {}

    static Roster of(GivenValues values) {
        SortedMap<String, String> peerGroups = new TreeMap<>();
        SortedSet<String> districts = new TreeSet<>();
        for (GivenUnit given : values.units()) {
            Unit unit = given.unit;
            if (unit.level().equals(Level.DEPARTMENT)) {
                peerGroups.put(unit.department(), given.peerGroup);
            } else if (unit.level().equals(Level.DISTRICT)) {
                districts.add(unit.district());
            }
        }
        return new Roster(peerGroups, districts, Map.of());
    }
}
