package org.steelyard.indicators.assess;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.steelyard.indicators.result.Adjustment;
import org.steelyard.indicators.result.Assessment;
import org.steelyard.indicators.result.Certainty;
import org.steelyard.indicators.result.Flag;
import org.steelyard.indicators.result.FunnelPoint;
import org.steelyard.indicators.result.Measurement;
import org.steelyard.indicators.result.OnDemand;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.Ranking;
import org.steelyard.indicators.result.Reliability;
import org.steelyard.indicators.result.Roster;
import org.steelyard.indicators.result.Score;
import org.steelyard.indicators.result.Trend;
import org.steelyard.indicators.rulebook.Rulebook;

/**
 * What was made of the measurements of some periods.
 *
 * @param scores by period
 */
record Result(
        SortedMap<Period, List<Score>> scores,
        List<Ranking> rankings,
        List<Adjustment> adjustments,
        List<Certainty> certainties,
        List<Reliability> reliabilities,
        List<FunnelPoint> funnels,
        List<Flag> flags,
        List<Trend> trends) {

    /** The part that belongs to some periods. */
    Result of(List<Period> periods) {
        Set<Period> wanted = Set.copyOf(periods);
        SortedMap<Period, List<Score>> own = new TreeMap<>(scores);
        own.keySet().retainAll(wanted);
        return new Result(
                own,
                of(rankings, Ranking::period, wanted),
                of(adjustments, Adjustment::period, wanted),
                of(certainties, Certainty::period, wanted),
                of(reliabilities, Reliability::period, wanted),
                of(funnels, FunnelPoint::period, wanted),
                of(flags, Flag::period, wanted),
                of(trends, Trend::period, wanted));
    }

    private static <T> List<T> of(List<T> all, Function<T, Period> period, Set<Period> wanted) {
        return all.stream().filter(one -> wanted.contains(period.apply(one))).toList();
    }

    Assessment assessment(
            Rulebook rulebook, Period period, List<Period> periods, Roster roster, List<Measurement> measurements) {
        return new Assessment(
                rulebook.on(period.last()),
                period,
                periods,
                roster,
                measurements,
                OnDemand.joined(List.copyOf(scores.values())),
                rankings,
                adjustments,
                certainties,
                reliabilities,
                funnels,
                flags,
                trends);
    }
}
