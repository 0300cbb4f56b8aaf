package org.steelyard.indicators.assess;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.steelyard.indicators.result.Flag;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.Placing;
import org.steelyard.indicators.result.Ranking;
import org.steelyard.indicators.result.Unit;
import org.steelyard.indicators.rulebook.Scheme;
import org.steelyard.indicators.rulebook.Text;

/**
 * Flags the last place of each peer group at the total, with the evidence.
 *
 * <p>Never in a small group, never when all are tied, never a unit that is not ranked: those are named as not comparable.
 */
final class LastPlace {

    private static final Comparator<Flag> ORDER = Comparator.comparing(Flag::period)
            .thenComparing((Flag flag) -> flag.unit().level().id())
            .thenComparing(Flag::peerGroup)
            .thenComparing(Flag::unit)
            .thenComparing(Flag::node)
            .thenComparing(Flag::kind);

    private record Turn(Period period, Unit unit) {}

    private final Scheme scheme;
    private final Evidence evidence;

    LastPlace(Scheme scheme, Names names) {
        this.scheme = scheme;
        this.evidence = new Evidence(scheme, names);
    }

    /** The flags of all rankings of the total, in the documented order. */
    List<Flag> flag(List<Ranking> rankings) {
        Map<Turn, Placing> lasts = new HashMap<>();
        List<Flag> flags = new ArrayList<>();
        for (Ranking ranking : rankings) {
            if (ranking.node().equals(scheme.root().id())) {
                List<Placing> last = last(ranking);
                last.forEach(placing -> lasts.put(new Turn(ranking.period(), placing.unit()), placing));
                notComparable(ranking, flags);
                Flag.Kind kind = last.size() == 1 ? Flag.Kind.LAST : Flag.Kind.LAST_JOINT;
                last.forEach(
                        placing -> flags.add(flag(kind, ranking, placing.unit(), evidence.last(ranking, placing))));
            }
        }
        for (Flag flag : List.copyOf(flags)) {
            List<Period> run = run(flag.period(), flag.unit(), lasts);
            if (run.size() >= scheme.consecutive() && flag.kind() != Flag.Kind.NOT_COMPARABLE) {
                List<Placing> placings = new ArrayList<>();
                run.forEach(period -> placings.add(lasts.get(new Turn(period, flag.unit()))));
                flags.add(new Flag(
                        Flag.Kind.LAST_LONG,
                        flag.unit(),
                        flag.peerGroup(),
                        flag.period(),
                        flag.node(),
                        evidence.lastLong(flag.unit(), run, placings)));
            }
        }
        flags.sort(ORDER);
        return flags;
    }

    /** The placings in the last place; none in a small group or where everybody is tied. */
    private List<Placing> last(Ranking ranking) {
        List<Placing> placings = ranking.placings();
        if (placings.isEmpty() || placings.size() < scheme.minimumGroup()) {
            return List.of();
        }
        int lowest = placings.get(placings.size() - 1).place();
        return lowest == 1
                ? List.of()
                : placings.stream().filter(placing -> placing.place() == lowest).toList();
    }

    private void notComparable(Ranking ranking, List<Flag> flags) {
        for (Ranking.Unranked unranked : ranking.unranked()) {
            flags.add(flag(Flag.Kind.NOT_COMPARABLE, ranking, unranked.unit(), unranked.reason()));
        }
        int ranked = ranking.placings().size();
        if (ranked < scheme.minimumGroup()) {
            Text reason = Reason.group(ranked, scheme.minimumGroup());
            for (Placing placing : ranking.placings()) {
                flags.add(flag(Flag.Kind.NOT_COMPARABLE, ranking, placing.unit(), reason));
            }
        }
    }

    private static Flag flag(Flag.Kind kind, Ranking ranking, Unit unit, Text evidence) {
        return new Flag(kind, unit, ranking.peerGroup(), ranking.period(), ranking.node(), evidence);
    }

    /** The adjacent periods up to this one in which the unit was last, oldest first. */
    private static List<Period> run(Period end, Unit unit, Map<Turn, Placing> lasts) {
        List<Period> run = new ArrayList<>();
        Optional<Period> period = Optional.of(end);
        while (period.isPresent() && lasts.containsKey(new Turn(period.get(), unit))) {
            run.add(0, period.get());
            period = period.get().previous();
        }
        return run;
    }
}
