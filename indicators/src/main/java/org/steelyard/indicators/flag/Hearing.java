package org.steelyard.indicators.flag;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.steelyard.indicators.result.Appeal;
import org.steelyard.indicators.result.Flag;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.Placing;
import org.steelyard.indicators.result.Ranking;
import org.steelyard.indicators.result.Unit;
import org.steelyard.indicators.rulebook.FlagRules;
import org.steelyard.indicators.rulebook.Scheme;
import org.steelyard.indicators.rulebook.Text;

/**
 * One ranking of the total after everything that speaks for its units was heard.
 *
 * @param ranking the ranking
 * @param scheme the rules of its period
 * @param last the placings that are numerically last
 * @param exempt the units among them that met all their targets, with the figures
 * @param suspended the ranked units that appealed, with their open appeal
 */
record Hearing(
        Ranking ranking, Scheme scheme, List<Placing> last, Map<Unit, Text> exempt, Map<Unit, Appeal> suspended) {

    /** Keeps copies. */
    Hearing {
        last = List.copyOf(last);
        exempt = Map.copyOf(exempt);
        suspended = Map.copyOf(suspended);
    }

    /** The period. */
    Period period() {
        return ranking.period();
    }

    /** The day whose rules hold. */
    LocalDate day() {
        return ranking.period().last();
    }

    /** The rules of its flags. */
    FlagRules rules() {
        return scheme.flags();
    }

    /** The placings that bear a last place. */
    List<Placing> flagged() {
        return last.stream()
                .filter(placing -> !exempt.containsKey(placing.unit()) && !suspended.containsKey(placing.unit()))
                .toList();
    }

    /** A flag at the total. */
    Flag flag(Flag.Kind kind, Unit unit, Text evidence) {
        return new Flag(kind, unit, ranking.peerGroup(), ranking.period(), ranking.node(), evidence);
    }
}
