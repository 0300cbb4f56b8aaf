package org.steelyard.indicators.result;

import java.util.List;
import org.steelyard.indicators.rulebook.Rulebook;

/**
 * Everything that a report needs: the result of assessing one period and the periods before it.
 *
 * @param rulebook the rules used
 * @param period the period that the report is about
 * @param periods all assessed periods with any record, oldest first, {@code period} last
 * @param roster the units that there are
 * @param measurements of all periods: by period, level, department, district, indicator
 * @param scores of all periods: by period, level, peer group, department, district, then in the order of the tree
 * @param rankings of all periods: by period, level, peer group, then the total and its blocks in the order of the tree
 * @param adjustments what steps before scoring did to values, by period, level, step
 * @param certainties of the units whose uncertainty is known, in the order of the rankings
 * @param reliabilities of the rankings in which the uncertainty of every unit is known
 * @param funnels of the shares of the period of the report, by level, peer group, indicator and unit
 * @param flags of all periods: by period, level, peer group, department, district, node, kind
 * @param trends of all periods that have an earlier one: by period, level, peer group, department, district, then the total
 *     and its blocks in the order of the tree
 */
public record Assessment(
        Rulebook rulebook,
        Period period,
        List<Period> periods,
        Roster roster,
        List<Measurement> measurements,
        List<Score> scores,
        List<Ranking> rankings,
        List<Adjustment> adjustments,
        List<Certainty> certainties,
        List<Reliability> reliabilities,
        List<FunnelPoint> funnels,
        List<Flag> flags,
        List<Trend> trends) {

    /** Keeps copies of the lists but of those that make their entries on demand. */
    public Assessment {
        periods = List.copyOf(periods);
        measurements = OnDemand.kept(measurements);
        scores = OnDemand.kept(scores);
        rankings = List.copyOf(rankings);
        adjustments = List.copyOf(adjustments);
        certainties = List.copyOf(certainties);
        reliabilities = List.copyOf(reliabilities);
        funnels = List.copyOf(funnels);
        flags = List.copyOf(flags);
        trends = List.copyOf(trends);
    }

    /** An assessment whose values were scored as they are and whose uncertainty is not known. */
    public Assessment(
            Rulebook rulebook,
            Period period,
            List<Period> periods,
            Roster roster,
            List<Measurement> measurements,
            List<Score> scores,
            List<Ranking> rankings,
            List<Flag> flags,
            List<Trend> trends) {
        this(
                rulebook,
                period,
                periods,
                roster,
                measurements,
                scores,
                rankings,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                flags,
                trends);
    }
}
