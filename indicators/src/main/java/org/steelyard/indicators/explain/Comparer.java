package org.steelyard.indicators.explain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.assess.Members;
import org.steelyard.indicators.assess.PeerGroups;
import org.steelyard.indicators.assess.Replay;
import org.steelyard.indicators.result.Comparison;
import org.steelyard.indicators.result.Comparison.Cause;
import org.steelyard.indicators.result.Comparison.Stand;
import org.steelyard.indicators.result.Measurement;
import org.steelyard.indicators.result.Outcome.Scored;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.Score;
import org.steelyard.indicators.result.Unit;
import org.steelyard.indicators.rulebook.Rulebook;
import org.steelyard.indicators.rulebook.Text;

/**
 * Splits what moved between two runs or periods by its causes.
 *
 * <p>The causes are exchanged one after the other in a fixed order: the unit's own data, the others' data, the method, the
 * anchors, the weights. After each the whole is scored again, so that every figure is the difference of two published
 * scores that anyone can compute, and all add up exactly, places in whole numbers. A mean over all orders (Shapley 1953)
 * would not depend on the order, but would give parts of places, and points that no one scored.
 */
public final class Comparer {

    private final Run earlier;
    private final Run later;
    private final Facts before;
    private final Facts after;
    private final String node;
    private final Map<Cause, Map<Unit, Replay.Standing>> shared = new EnumMap<>(Cause.class);

    /** A comparer of a period of one run with a period of another, or the same, at a node. */
    public Comparer(Run earlier, Period from, Run later, Period to, String node) {
        this.earlier = earlier;
        this.later = later;
        this.before = Facts.of(earlier, from);
        this.after = Facts.of(later, to);
        this.node = node;
    }

    /** The comparisons of the units that are wanted, of either run, by level and unit. */
    public List<Comparison> compare(Predicate<Unit> wanted) {
        Map<Unit, Score> old = Facts.scores(earlier, before.day(), node);
        Map<Unit, Score> now = Facts.scores(later, after.day(), node);
        Set<Unit> units = new TreeSet<>(old.keySet());
        units.addAll(now.keySet());
        return units.stream()
                .filter(wanted)
                .map(unit -> compare(unit, old.get(unit), now.get(unit)))
                .toList();
    }

    private Comparison compare(Unit unit, @Nullable Score old, @Nullable Score now) {
        Score known = now != null ? now : old;
        String group = known == null ? "" : known.peerGroup();
        List<@Nullable Stand> stands = stands(unit);
        Stand first = stands.get(0);
        Stand last = stands.get(stands.size() - 1);
        Text reason = old == null || now == null
                ? new Text("只在其中一期参评", "is in one of the two only")
                : first == null || last == null
                        ? new Text("其中一期未得分", "has no points in one of the two")
                        : agrees(first, old, before) && agrees(last, now, after)
                                ? null
                                : new Text("重算结果与记录不符", "its points on record are not reached when computed again");
        List<Comparison.Part> parts =
                reason == null && first != null && last != null ? parts(stands, first, last) : List.of();
        return new Comparison(unit, group, node, first, last, parts, reason);
    }

    private static boolean agrees(Stand stand, Score score, Facts facts) {
        return score.outcome() instanceof Scored scored
                && stand.points().compareTo(rounded(scored.points(), facts)) == 0;
    }

    /** The differences from each stand to the next; where a stand is missing, its cause joins the next one. */
    private static List<Comparison.Part> parts(List<@Nullable Stand> stands, Stand first, Stand last) {
        boolean ranked = first.place() != null && last.place() != null;
        List<Comparison.Part> parts = new ArrayList<>();
        List<Cause> causes = new ArrayList<>();
        Stand from = first;
        int next = 1;
        for (Cause cause : Cause.values()) {
            causes.add(cause);
            Stand to = stands.get(next++);
            if (to != null && (!ranked || to.place() != null)) {
                Integer places = ranked && to.place() != null && from.place() != null
                        ? (Integer) (to.place() - from.place())
                        : null;
                parts.add(new Comparison.Part(List.copyOf(causes), to.points().subtract(from.points()), places));
                causes.clear();
                from = to;
            }
        }
        return parts;
    }

    /** Where the unit stood before, after each cause was exchanged, and in the end. */
    private List<@Nullable Stand> stands(Unit unit) {
        List<@Nullable Stand> stands = new ArrayList<>();
        stands.add(stand(standings(null), unit, before));
        for (Cause cause : Cause.values()) {
            Facts method = cause.compareTo(Cause.METHOD) >= 0 ? after : before;
            stands.add(stand(cause == Cause.OWN_DATA ? alone(unit) : standings(cause), unit, method));
        }
        return stands;
    }

    private static @Nullable Stand stand(Map<Unit, Replay.Standing> standings, Unit unit, Facts method) {
        Replay.Standing found = standings.get(unit);
        Double points = found == null ? null : found.points();
        return found == null || points == null ? null : new Stand(rounded(points, method), found.place());
    }

    private static BigDecimal rounded(double points, Facts method) {
        return BigDecimal.valueOf(points).setScale(method.rulebook().scheme().decimals(), RoundingMode.HALF_UP);
    }

    /** The standings of all once a cause, and those before it, are exchanged; null for none. */
    private Map<Unit, Replay.Standing> standings(@Nullable Cause upTo) {
        // The unit's own data are exchanged apart, so that their key is free for the beginning.
        return shared.computeIfAbsent(upTo == null ? Cause.OWN_DATA : upTo, key -> {
            Facts data = upTo == null ? before : after;
            return replay(
                    data.select(Set.of(), false, after.day()),
                    data.peers(before),
                    upTo == null ? Cause.OWN_DATA : upTo);
        });
    }

    /** The standings with the data of one unit exchanged, and nothing else. */
    private Map<Unit, Replay.Standing> alone(Unit unit) {
        Set<String> own = before.own(unit);
        own.addAll(after.own(unit));
        List<Measurement> mixed = new ArrayList<>(before.select(own, false, after.day()));
        mixed.addAll(after.select(own, true, after.day()));
        return replay(mixed, before.peers(after), Cause.OWN_DATA);
    }

    private Map<Unit, Replay.Standing> replay(List<Measurement> measurements, PeerGroups peers, Cause upTo) {
        Facts method = upTo.compareTo(Cause.METHOD) >= 0 ? after : before;
        Facts anchors = upTo.compareTo(Cause.ANCHORS) >= 0 ? after : before;
        Facts weights = upTo.compareTo(Cause.WEIGHTS) >= 0 ? after : before;
        Rulebook rules = MixedRules.of(method, anchors, weights);
        Members members = method.members();
        return new Replay(rules, members).standings(measurements, peers, node);
    }
}
