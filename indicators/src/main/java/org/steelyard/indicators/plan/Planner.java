package org.steelyard.indicators.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.plan.Move.Kind;
import org.steelyard.indicators.result.Assessment;
import org.steelyard.indicators.result.Flag;
import org.steelyard.indicators.result.Measurement;
import org.steelyard.indicators.result.Outcome;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.Placing;
import org.steelyard.indicators.result.Ranking;
import org.steelyard.indicators.result.Score;
import org.steelyard.indicators.result.State;
import org.steelyard.indicators.result.Unit;

/** Finds every published figure in which two assessments of the same data differ. */
public final class Planner {

    private final Set<Period> periods;

    /** A planner over some periods. */
    public Planner(Collection<Period> periods) {
        this.periods = new TreeSet<>(periods);
    }

    /** What is published of one key. */
    private record Published(Move.Kind kind, Period period, Unit unit, String peerGroup, String node)
            implements Comparable<Published> {

        private Move move(String before, String after) {
            return new Move(period, kind, unit, peerGroup, node, before, after, difference(before, after));
        }

        @Override
        public int compareTo(Published other) {
            return move("", "").compareTo(other.move("", ""));
        }
    }

    /** The moves from one assessment to the other, in order. */
    public List<Move> moves(Assessment before, Assessment after) {
        Map<Published, String> old = published(before);
        Map<Published, String> now = published(after);
        TreeSet<Published> keys = new TreeSet<>(old.keySet());
        keys.addAll(now.keySet());
        List<Move> moves = new ArrayList<>();
        for (Published key : keys) {
            String was = old.getOrDefault(key, "");
            String is = now.getOrDefault(key, "");
            if (!was.equals(is)) {
                moves.add(key.move(was, is));
            }
        }
        return moves;
    }

    private static @Nullable Double difference(String before, String after) {
        try {
            return before.isEmpty() || after.isEmpty()
                    ? null
                    : (Double) new BigDecimal(after)
                            .subtract(new BigDecimal(before))
                            .doubleValue();
        } catch (NumberFormatException word) {
            return null;
        }
    }

    private Map<Published, String> published(Assessment assessment) {
        Map<Published, String> found = new TreeMap<>();
        for (Measurement each : assessment.measurements()) {
            if (periods.contains(each.period())) {
                found.put(new Published(Kind.VALUE, each.period(), each.unit(), "", each.indicator()), value(each));
            }
        }
        for (Score each : assessment.scores()) {
            if (periods.contains(each.period())) {
                found.put(
                        new Published(Kind.POINTS, each.period(), each.unit(), each.peerGroup(), each.node()),
                        points(each, decimals(assessment, each.period())));
            }
        }
        for (Ranking ranking : assessment.rankings()) {
            if (periods.contains(ranking.period())) {
                ranking.placings().forEach(placing -> place(ranking, placing, found));
            }
        }
        for (Flag each : assessment.flags()) {
            if (periods.contains(each.period())) {
                String node = each.node() + " " + each.kind();
                found.put(new Published(Kind.FLAG, each.period(), each.unit(), each.peerGroup(), node), "yes");
            }
        }
        return found;
    }

    private static void place(Ranking ranking, Placing placing, Map<Published, String> found) {
        Published place =
                new Published(Kind.PLACE, ranking.period(), placing.unit(), ranking.peerGroup(), ranking.node());
        found.put(place, Integer.toString(placing.place()));
        Published band =
                new Published(Kind.BAND, ranking.period(), placing.unit(), ranking.peerGroup(), ranking.node());
        found.put(band, placing.band());
    }

    private static int decimals(Assessment assessment, Period period) {
        return assessment.rulebook().on(period.last()).scheme().decimals();
    }

    private static String value(Measurement each) {
        if (each.value() == null) {
            return each.state().word();
        }
        String value = BigDecimal.valueOf(each.value()).stripTrailingZeros().toPlainString();
        return each.state() == State.OK ? value : value + " (" + each.state().word() + ")";
    }

    private static String points(Score each, int decimals) {
        if (each.outcome() instanceof Outcome.Scored scored) {
            return BigDecimal.valueOf(scored.points())
                    .setScale(decimals, RoundingMode.HALF_UP)
                    .toPlainString();
        }
        return ((Outcome.NotScored) each.outcome()).state().word();
    }
}
