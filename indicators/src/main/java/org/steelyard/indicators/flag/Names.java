package org.steelyard.indicators.flag;

import org.steelyard.indicators.result.Roster;
import org.steelyard.indicators.result.Unit;
import org.steelyard.indicators.rulebook.Text;

/** The names of units and peer groups in both languages; an untranslated name stands as it is. */
final class Names {

    private final Roster roster;

    Names(Roster roster) {
        this.roster = roster;
    }

    /** The name of a unit. */
    Text of(Unit unit) {
        return roster.name(unit);
    }

    /** The name of a peer group as part of a sentence; it may be empty. */
    Text group(String peerGroup) {
        if (peerGroup.isEmpty()) {
            return new Text("", "");
        }
        return new Text("“" + peerGroup + "”组", " of the group \"" + roster.english(peerGroup) + "\"");
    }
}
