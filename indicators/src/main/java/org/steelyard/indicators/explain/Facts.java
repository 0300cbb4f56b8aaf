package org.steelyard.indicators.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.steelyard.indicators.assess.Members;
import org.steelyard.indicators.assess.PeerGroups;
import org.steelyard.indicators.result.Adjustment;
import org.steelyard.indicators.result.Measurement;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.Score;
import org.steelyard.indicators.result.State;
import org.steelyard.indicators.result.Unit;
import org.steelyard.indicators.rulebook.Preparation.Imputation;
import org.steelyard.indicators.rulebook.Rulebook;

/**
 * One period of a run, ready to be scored again by any rules.
 *
 * @param rulebook in force on the period's last day
 * @param day that day's period
 * @param measurements by unit
 * @param peerGroups by unit
 * @param groups from which missing values are filled, by unit's name
 * @param members of composed units
 */
record Facts(
        Rulebook rulebook,
        Period day,
        Map<Unit, List<Measurement>> measurements,
        Map<Unit, String> peerGroups,
        Map<String, String> groups,
        Members members) {

    static Facts of(Run run, Period period) {
        Rulebook rulebook = run.assessment().rulebook().on(period.last());
        boolean carried = rulebook.scheme().preparation().impute() == Imputation.CARRIED_FORWARD;
        record Cell(Unit unit, String indicator) {}
        Map<Cell, Double> filled = new HashMap<>();
        for (Adjustment one : run.assessment().adjustments()) {
            Double after = one.after();
            if (carried && one.period().equals(period) && one.step() == Adjustment.Step.IMPUTE && after != null) {
                filled.put(new Cell(one.unit(), one.indicator()), after);
            }
        }
        Map<Unit, List<Measurement>> measurements = new HashMap<>();
        for (Measurement one : run.assessment().measurements()) {
            if (one.period().equals(period)) {
                // What was carried forward comes from the unit's own past, and belongs to its data.
                Double value = filled.get(new Cell(one.unit(), one.indicator()));
                measurements
                        .computeIfAbsent(one.unit(), unit -> new ArrayList<>())
                        .add(value == null ? one : given(one, value));
            }
        }
        Map<Unit, String> peerGroups = new HashMap<>();
        run.assessment().scores().stream()
                .filter(score -> score.period().equals(period))
                .forEach(score -> peerGroups.put(score.unit(), score.peerGroup()));
        return new Facts(rulebook, period, measurements, peerGroups, run.groups(), run.members());
    }

    private static Measurement given(Measurement one, double value) {
        return new Measurement(one.period(), one.unit(), one.indicator(), one.n(), null, value, null, null, State.OK);
    }

    /** The unit and, where it is composed, its members. */
    Set<String> own(Unit unit) {
        Set<String> own = new HashSet<>();
        own.add(unit.name());
        Map<String, Double> weights = members.weights().get(unit.name());
        if (weights != null) {
            own.addAll(weights.keySet());
        }
        return own;
    }

    /** The measurements of some units, or of all but them, as if of another period. */
    List<Measurement> select(Set<String> names, boolean in, Period as) {
        List<Measurement> selected = new ArrayList<>();
        measurements.forEach((unit, list) -> {
            if (names.contains(unit.name()) == in) {
                list.forEach(one -> selected.add(new Measurement(
                        as,
                        one.unit(),
                        one.indicator(),
                        one.n(),
                        one.tally(),
                        one.value(),
                        one.low(),
                        one.high(),
                        one.state())));
            }
        });
        return selected;
    }

    /** The peer groups, those of units that another run alone knows taken from there. */
    PeerGroups peers(Facts other) {
        return new PeerGroups() {
            @Override
            public String of(Period period, Unit unit) {
                return peerGroups.getOrDefault(unit, other.peerGroups.getOrDefault(unit, ""));
            }

            @Override
            public String group(Period period, Unit unit) {
                String group = groups.getOrDefault(unit.name(), other.groups.getOrDefault(unit.name(), ""));
                return group.isEmpty() ? of(period, unit) : group;
            }
        };
    }

    /** The points of the record at a node. */
    static Map<Unit, Score> scores(Run run, Period period, String node) {
        Map<Unit, Score> scores = new HashMap<>();
        run.assessment().scores().stream()
                .filter(score -> score.period().equals(period) && score.node().equals(node))
                .forEach(score -> scores.put(score.unit(), score));
        return scores;
    }
}
