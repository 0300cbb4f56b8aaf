package org.steelyard.indicators.assess;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.steelyard.indicators.flag.Flagger;
import org.steelyard.indicators.flag.Spreads;
import org.steelyard.indicators.flag.Trends;
import org.steelyard.indicators.result.Assessment;
import org.steelyard.indicators.result.Counted;
import org.steelyard.indicators.result.Defence;
import org.steelyard.indicators.result.Flag;
import org.steelyard.indicators.result.FunnelPoint;
import org.steelyard.indicators.result.Measurement;
import org.steelyard.indicators.result.OnDemand;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.Ranking;
import org.steelyard.indicators.result.Roster;
import org.steelyard.indicators.result.Score;
import org.steelyard.indicators.result.Trend;
import org.steelyard.indicators.rulebook.Rulebook;
import org.steelyard.indicators.rulebook.Scheme;

/** The main path from what was counted, or from measured values, to scores, places and flags. */
public final class Assessor {

    private final Rulebook rulebook;

    /** An assessor by the rules of one rulebook. */
    public Assessor(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /**
     * Assesses a period and the periods before it, each by the rules in force on its last day.
     *
     * @param counted what was counted; counts of periods that are not asked for are left aside
     * @param roster the units that there are
     * @param period the period that the report is about
     * @param periods the periods to assess for the trend, in any order; those without any record or any rules are left out
     */
    public Assessment assess(List<Counted> counted, Roster roster, Period period, List<Period> periods) {
        return assess(counted, roster, period, periods, Defence.NONE);
    }

    /** The same, hearing what speaks for units in the last place: their targets and their appeals. */
    public Assessment assess(
            List<Counted> counted, Roster roster, Period period, List<Period> periods, Defence defence) {
        SortedSet<Period> assessed = withRecords(counted, period, periods);
        List<Rolled> rolled = new RollUp(rulebook.on(period.last())).roll(counted, roster, assessed);
        Attainment attainment = new Attainment(rulebook.indicators(), defence);
        List<Measurement> measurements = attainment.with(new Measurer().measure(rolled));
        PeerGroups peerGroups = PeerGroups.of(roster);
        Scorer scorer = new Scorer(rulebook);
        Scorer.Scored scored = scorer.boards(measurements, peerGroups);
        Spreads spreads = JackknifeScores.of(rulebook, peerGroups, period, rolled, attainment);
        List<FunnelPoint> funnels = new Funnels(rulebook, peerGroups).of(measurements, period);
        Result result = result(scorer, scored, measurements, spreads, roster, defence, funnels);
        return result.assessment(rulebook, period, List.copyOf(assessed), roster, measurements);
    }

    /**
     * Assesses measured values: one assessment for each period in them, oldest first, each with those before it.
     *
     * <p>Places have a range where the values came with standard errors.
     */
    public List<Assessment> assessValues(List<GivenValue> values) {
        return assessValues(values, Members.NONE);
    }

    /** The same with units composed of members, each scored as the weighted mean of its members' scores. */
    public List<Assessment> assessValues(List<GivenValue> values, Members members) {
        return assessValues(GivenValues.of(values), members, Defence.NONE);
    }

    /** The same, hearing what speaks for units in the last place. */
    public List<Assessment> assessValues(GivenValues values, Members members, Defence defence) {
        members.check(values);
        GivenPanels given = new GivenPanels(rulebook, values);
        Roster roster = GivenRoster.of(values);
        Scorer scorer = new Scorer(rulebook, members);
        Scorer.Scored scored = scorer.boards(given.panels());
        Spreads spreads = GivenSpreads.of(rulebook, scored.panels());
        SortedMap<Period, List<Measurement>> measured = new TreeMap<>();
        for (Panel panel : scored.panels()) {
            measured.merge(
                    panel.period, given.measurements(panel), (one, other) -> OnDemand.joined(List.of(one, other)));
        }
        Result result =
                result(scorer, scored, joined(measured, measured.keySet()), spreads, roster, defence, List.of());

        List<Assessment> assessments = new ArrayList<>();
        for (Period period : measured.keySet()) {
            List<Period> upTo = measured.keySet().stream()
                    .filter(p -> upTo(p, period) && p.sameKind(period))
                    .toList();
            assessments.add(result.of(upTo).assessment(rulebook, period, upTo, roster, joined(measured, upTo)));
        }
        return assessments;
    }

    private static List<Measurement> joined(SortedMap<Period, List<Measurement>> measured, Collection<Period> periods) {
        SortedMap<Period, List<Measurement>> wanted = new TreeMap<>(measured);
        wanted.keySet().retainAll(periods);
        return OnDemand.joined(List.copyOf(wanted.values()));
    }

    private Result result(
            Scorer scorer,
            Scorer.Scored scored,
            List<Measurement> measurements,
            Spreads spreads,
            Roster roster,
            Defence defence,
            List<FunnelPoint> funnels) {
        SortedMap<Period, List<Score>> byPeriod = scorer.scores(scored.boards());
        List<Score> scores = OnDemand.joined(List.copyOf(byPeriod.values()));
        List<Ranking> rankings = new Ranker(rulebook, spreads).rank(scorer.blocks(scored.boards()));
        Certainties certainties = Certainties.of(rankings, spreads);
        List<Flag> flags = new Flagger(this::scheme, rulebook.indicators(), roster, defence)
                .flag(measurements, scores, rankings, spreads);
        List<Trend> trends = byPeriod.size() < 2 ? List.of() : new Trends(this::scheme).of(scores, rankings);
        return new Result(
                byPeriod,
                rankings,
                scored.adjustments(),
                certainties.units(),
                certainties.groups(),
                funnels,
                flags,
                trends);
    }

    private Scheme scheme(Period period) {
        return rulebook.on(period.last()).scheme();
    }

    private SortedSet<Period> withRecords(List<Counted> counted, Period period, List<Period> periods) {
        SortedSet<Period> found = new TreeSet<>();
        SortedSet<Period> stocks = new TreeSet<>();
        for (Counted one : counted) {
            if (one.replicates().n() > 0) {
                boolean stock = rulebook.indicator(one.indicator()).numerator().stock();
                (stock ? stocks : found).add(one.period());
            }
        }
        // What is in force or open can be counted for any day, also where nothing is known of what happened then.
        found = found.isEmpty() ? stocks : found;
        found.retainAll(periods);
        // Before the first version of the method there were no rules to assess by.
        LocalDate first = rulebook.schemes().get(0).from();
        found.removeIf(p -> !upTo(p, period) || p.last().isBefore(first));
        found.add(period);
        return found;
    }

    private static boolean upTo(Period earlier, Period period) {
        return earlier.compareTo(period) <= 0;
    }
}
