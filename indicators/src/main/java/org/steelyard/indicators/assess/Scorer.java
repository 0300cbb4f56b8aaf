package org.steelyard.indicators.assess;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.problem.Problems;
import org.steelyard.indicators.problem.UserException;
import org.steelyard.indicators.result.Adjustment;
import org.steelyard.indicators.result.Measurement;
import org.steelyard.indicators.result.OnDemand;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.Score;
import org.steelyard.indicators.rulebook.Rulebook;

/** Turns measurements into points: prepared, normalised, joined by weight up to the total, and composed from members. */
final class Scorer {

    /**
     * The boards of all periods and levels, and what was done to the values before.
     *
     * @param panels the values as they were measured, by period, then level
     * @param boards by period, then level
     * @param adjustments in the order of the periods, levels and steps
     */
    record Scored(List<Panel> panels, List<Board> boards, List<Adjustment> adjustments) {}

    private final Rulebook rulebook;
    private final Members members;

    Scorer(Rulebook rulebook) {
        this(rulebook, Members.NONE);
    }

    /** A scorer that also scores units composed of others. */
    Scorer(Rulebook rulebook, Members members) {
        this.rulebook = rulebook;
        this.members = members;
    }

    /** The boards of measurements; a value that a rule cannot take is a mistake of the user's. */
    Scored boards(List<Measurement> measurements, PeerGroups peerGroups) {
        return boards(panels(measurements, peerGroups).values());
    }

    /** The same of panels of any periods, oldest first. */
    Scored boards(Collection<Panel> panels) {
        Problems problems = new Problems();
        Scored scored = boards(panels, problems);
        problems.throwIfAny(UserException.Kind.RULEBOOK);
        return scored;
    }

    /** The boards where a value that a rule cannot take is merely not scored, as with a part of the data left out. */
    Scored lenient(List<Measurement> measurements, PeerGroups peerGroups) {
        return lenient(panels(measurements, peerGroups).values());
    }

    /** The same of panels of any periods, oldest first. */
    Scored lenient(Collection<Panel> panels) {
        return boards(panels, new Problems());
    }

    private Map<Panels.Key, Panel> panels(List<Measurement> measurements, PeerGroups peerGroups) {
        return Panels.of(rulebook.indicators().keySet(), measurements, peerGroups);
    }

    private Scored boards(Collection<Panel> panels, Problems problems) {
        List<Adjustment> adjustments = new ArrayList<>();
        Map<Panels.Key, Board> boards = new TreeMap<>(Panels.ORDER);
        List<Panel> filled = new ArrayList<>();
        for (Panel panel : panels) {
            Rulebook inForce = rulebook.on(panel.period.last());
            Preparer preparer = new Preparer(inForce, adjustments);
            Preparer.Prepared prepared = preparer.prepare(panel, before(panel, filled), problems);
            filled.add(prepared.filled());
            Board board = new Normaliser(inForce, problems).normalise(prepared.panel(), new Tree(inForce.scheme()));
            new Weigher(inForce.scheme(), problems).weigh(board);
            boards.put(new Panels.Key(panel.period, panel.level()), board);
        }
        return new Scored(List.copyOf(panels), members.compose(boards, rulebook), adjustments);
    }

    /** The latest earlier panel of the level: a quarter carries nothing forward from a year. */
    private static @Nullable Panel before(Panel panel, List<Panel> earlier) {
        @Nullable Panel latest = null;
        for (Panel each : earlier) {
            if (each.level().equals(panel.level()) && each.period.sameKind(panel.period)) {
                latest = each;
            }
        }
        return latest;
    }

    /** The scores of every unit at every node by period, in the documented order; they are made when they are asked for. */
    SortedMap<Period, List<Score>> scores(List<Board> boards) {
        return BoardScores.of(boards, rulebook, true);
    }

    /** The same at the nodes at which units may be ranked. */
    List<Score> blocks(List<Board> boards) {
        return OnDemand.joined(
                List.copyOf(BoardScores.of(boards, rulebook, false).values()));
    }
}
