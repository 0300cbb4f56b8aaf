package org.steelyard.indicators.result;

import java.util.Map;
import java.util.SortedMap;
import org.steelyard.indicators.rulebook.Text;

/**
 * The units that there are, so that one without any record is still listed.
 *
 * @param peerGroups department's name to the name of its peer group; empty where units come from the data alone
 * @param districts the districts' names
 * @param english a Chinese name (unit or peer group) to its English one, where known
 */
public record Roster(
        SortedMap<String, String> peerGroups, java.util.SortedSet<String> districts, Map<String, String> english) {

    /** The name of the one peer group of all districts. */
    public static final String DISTRICTS = "区县";

    /** The English name of a unit or a peer group; the name itself where none is known. */
    public String english(String name) {
        return english.getOrDefault(name, name.equals(DISTRICTS) ? "districts" : name);
    }

    /** The name of a unit in both languages. */
    public Text name(Unit unit) {
        Unit translated = new Unit(unit.level(), english(unit.department()), english(unit.district()));
        return new Text(unit.name(), translated.name());
    }
}
