package org.steelyard.indicators.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.steelyard.indicators.flag.Flagger;
import org.steelyard.indicators.flag.Trends;
import org.steelyard.indicators.result.Assessment;
import org.steelyard.indicators.result.Counted;
import org.steelyard.indicators.result.Defence;
import org.steelyard.indicators.result.Flag;
import org.steelyard.indicators.result.Measurement;
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
     * Assesses a period and the periods before it.
     *
     * @param counted what was counted; counts of periods that are not asked for are left aside
     * @param roster the units that there are
     * @param period the period that the report is about
     * @param periods the periods to assess for the trend, in any order; those without any record are left out
     */
    public Assessment assess(List<Counted> counted, Roster roster, Period period, List<Period> periods) {
        return assess(counted, roster, period, periods, Defence.NONE);
    }

    /**
     * Assesses a period and the periods before it, hearing what speaks for units in the last place.
     *
     * @param counted what was counted; counts of periods that are not asked for are left aside
     * @param roster the units that there are
     * @param period the period that the report is about
     * @param periods the periods to assess for the trend, in any order; those without any record are left out
     * @param defence the targets of units and their appeals
     */
    public Assessment assess(
            List<Counted> counted, Roster roster, Period period, List<Period> periods, Defence defence) {
        SortedSet<Period> assessed = withRecords(counted, period, periods);
        List<Rolled> rolled = new RollUp(rulebook).roll(counted, roster, assessed);
        List<Measurement> measurements = new Measurer().measure(rolled);
        PeerGroups peerGroups = PeerGroups.of(roster);
        List<Score> scores = new Scorer(rulebook).score(measurements, peerGroups);
        JackknifeScores jackknifed = JackknifeScores.of(rulebook, peerGroups, period, rolled, scores);
        List<Ranking> rankings = new Ranker(rulebook.scheme()).rank(scores, jackknifed);
        List<Flag> flags = flagger(roster, defence).flag(measurements, scores, rankings, jackknifed);
        List<Trend> trends = new Trends(this::scheme).of(scores, rankings);
        return new Assessment(
                rulebook, period, List.copyOf(assessed), roster, measurements, scores, rankings, flags, trends);
    }

    /**
     * Assesses measured values: one assessment for each period in them, oldest first, each with those before it.
     *
     * <p>Values come without replicate groups, so no place has a range.
     */
    public List<Assessment> assessValues(List<GivenValue> values) {
        List<Measurement> measurements = new ValueMeasurer(rulebook).measure(values);
        Roster roster = GivenRoster.of(values);
        List<Score> scores = new Scorer(rulebook).score(measurements, PeerGroups.given(values));
        List<Ranking> rankings = new Ranker(rulebook.scheme()).rank(scores, JackknifeScores.NONE);
        List<Flag> flags = flagger(roster, Defence.NONE).flag(measurements, scores, rankings, JackknifeScores.NONE);
        List<Trend> trends = new Trends(this::scheme).of(scores, rankings);

        SortedSet<Period> given = new TreeSet<>();
        values.forEach(value -> given.add(value.period()));
        List<Assessment> assessments = new ArrayList<>();
        for (Period period : given) {
            List<Period> upTo = given.stream()
                    .filter(p -> upTo(p, period) && p.sameKind(period))
                    .toList();
            assessments.add(new Assessment(
                    rulebook,
                    period,
                    upTo,
                    roster,
                    measurements.stream().filter(m -> upTo.contains(m.period())).toList(),
                    scores.stream().filter(s -> upTo.contains(s.period())).toList(),
                    rankings.stream().filter(r -> upTo.contains(r.period())).toList(),
                    flags.stream().filter(f -> upTo.contains(f.period())).toList(),
                    trends.stream().filter(t -> upTo.contains(t.period())).toList()));
        }
        return assessments;
    }

    private Flagger flagger(Roster roster, Defence defence) {
        return new Flagger(this::scheme, rulebook.indicators(), roster, defence);
    }

    private Scheme scheme(Period period) {
        return rulebook.scheme();
    }

    private static SortedSet<Period> withRecords(List<Counted> counted, Period period, List<Period> periods) {
        SortedSet<Period> found = new TreeSet<>();
        for (Counted one : counted) {
            if (one.replicates().stream().anyMatch(tally -> tally.n() > 0)) {
                found.add(one.period());
            }
        }
        found.retainAll(periods);
        found.removeIf(p -> !upTo(p, period));
        found.add(period);
        return found;
    }

    private static boolean upTo(Period earlier, Period period) {
        return earlier.compareTo(period) <= 0;
    }
}
