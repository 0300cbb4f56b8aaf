package org.steelyard.indicators.assess;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.steelyard.indicators.certainty.Funnel;
import org.steelyard.indicators.certainty.Interval;
import org.steelyard.indicators.certainty.Overdispersion;
import org.steelyard.indicators.result.FunnelPoint;
import org.steelyard.indicators.result.Measurement;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.Sums;
import org.steelyard.indicators.rulebook.Level;
import org.steelyard.indicators.rulebook.Rulebook;

/**
 * Lays the shares of one period out as funnels, one for each indicator and peer group: shares are counts of hits in rows, so
 * those whose numerator is no whole number of rows have none.
 */
final class Funnels {

    private record Group(String level, String peerGroup, String indicator) {}

    private static final int FEWEST = 3;

    private final Rulebook rulebook;
    private final PeerGroups peerGroups;

    Funnels(Rulebook rulebook, PeerGroups peerGroups) {
        this.rulebook = rulebook;
        this.peerGroups = peerGroups;
    }

    /** The points of all funnels by level, peer group, indicator and unit. */
    List<FunnelPoint> of(List<Measurement> measurements, Period period) {
        Map<Group, List<Measurement>> groups = new TreeMap<>(Comparator.comparing(Group::level)
                .thenComparing(Group::peerGroup)
                .thenComparing(Group::indicator));
        for (Measurement one : measurements) {
            boolean ranked = one.period().equals(period) && !one.unit().level().equals(Level.CITY);
            if (ranked && share(one)) {
                groups.computeIfAbsent(
                                new Group(one.unit().level().id(), peerGroups.of(period, one.unit()), one.indicator()),
                                key -> new ArrayList<>())
                        .add(one);
            }
        }
        List<FunnelPoint> points = new ArrayList<>();
        groups.forEach((group, members) -> {
            if (members.size() >= FEWEST) {
                add(group, members, points);
            }
        });
        return points;
    }

    /** Whether it is a count of hits among counted rows. */
    private boolean share(Measurement one) {
        // Targets met are no hits among like trials: a funnel says nothing of them.
        if (!rulebook.indicators().containsKey(one.indicator())
                || rulebook.indicator(one.indicator()).given()
                || !rulebook.indicator(one.indicator()).percent()
                || !(one.tally() instanceof Sums sums)
                || one.n() == 0
                || one.n() > Integer.MAX_VALUE) {
            return false;
        }
        boolean whole = sums.numerator().stripTrailingZeros().scale() <= 0;
        boolean rows = sums.denominator().compareTo(java.math.BigDecimal.valueOf(one.n())) == 0;
        return whole
                && rows
                && sums.numerator().signum() >= 0
                && sums.numerator().compareTo(sums.denominator()) <= 0;
    }

    private static void add(Group group, List<Measurement> members, List<FunnelPoint> points) {
        double[] hits = new double[members.size()];
        double[] n = new double[members.size()];
        double allHits = 0;
        double all = 0;
        for (int i = 0; i < hits.length; i++) {
            hits[i] = ((Sums) java.util.Objects.requireNonNull(members.get(i).tally()))
                    .numerator()
                    .doubleValue();
            n[i] = members.get(i).n();
            allHits += hits[i];
            all += n[i];
        }
        double target = allHits / all;
        if (target == 0 || target == 1) {
            return;
        }
        Overdispersion dispersion = Overdispersion.ofShares(hits, n);
        for (int i = 0; i < hits.length; i++) {
            Measurement one = members.get(i);
            Interval alert = Funnel.binomial(target, (int) n[i], 0.95);
            Interval alarm = Funnel.binomial(target, (int) n[i], 0.998);
            points.add(new FunnelPoint(
                    one.period(),
                    one.unit(),
                    group.peerGroup(),
                    group.indicator(),
                    one.n(),
                    hits[i] / n[i],
                    target,
                    alert.low(),
                    alert.high(),
                    alarm.low(),
                    alarm.high(),
                    dispersion.factor(),
                    dispersion.adjusted().get(i)));
        }
    }
}
