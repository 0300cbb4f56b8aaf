package org.steelyard.indicators.explain;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.steelyard.indicators.assess.Members;
import org.steelyard.indicators.problem.UserException;
import org.steelyard.indicators.result.Assessment;
import org.steelyard.indicators.result.Explanation;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.Score;
import org.steelyard.indicators.result.Unit;
import org.steelyard.indicators.rulebook.Node;
import org.steelyard.indicators.rulebook.Rulebook;

/** Writes one score as lines of arithmetic, from what was counted up to the place, and computes each line again. */
public final class Explainer {

    private final Assessment assessment;
    private final Members members;

    /** An explainer of what an assessment recorded; composed units are explained by their members. */
    public Explainer(Assessment assessment, Members members) {
        this.assessment = assessment;
        this.members = members;
    }

    /** Explains the points of a unit at a node in a period; a node that the rules of the period do not know is refused. */
    public Explanation explain(Unit unit, Period period, String node) {
        Rulebook rulebook = assessment.rulebook().on(period.last());
        Lookup lookup = new Lookup(assessment, period, unit.level());
        Node wanted = node(rulebook, node);
        Working working = new Working();
        SortedMap<String, Double> weights = members.weights().get(unit.name());
        if (weights != null && lookup.measurement(unit, rulebook.scored().get(0).id()) == null) {
            composed(unit, period, wanted, weights, lookup, working);
        } else {
            write(unit, wanted, rulebook, lookup, working);
        }
        lookup.score(unit, node)
                .flatMap(score -> lookup.ranking(score.peerGroup(), node))
                .ifPresent(ranking -> new PlaceLines(working, assessment.roster()).write(unit, ranking));
        return new Explanation(period, unit, node, working.lines(), working.differing());
    }

    private static Node node(Rulebook rulebook, String id) {
        return Nodes.all(rulebook.scheme()).stream()
                .filter(node -> node.id().equals(id))
                .findFirst()
                .orElseThrow(() -> UserException.of(
                        UserException.Kind.ARGUMENTS,
                        id,
                        "expected an indicator or a node of the rulebook " + rulebook.id() + "; it has "
                                + String.join(
                                        ", ",
                                        Nodes.all(rulebook.scheme()).stream()
                                                .map(Node::id)
                                                .toList())));
    }

    private static void write(Unit unit, Node node, Rulebook rulebook, Lookup lookup, Working working) {
        for (Node child : node.children()) {
            write(unit, child, rulebook, lookup, working);
        }
        lookup.score(unit, node.id()).ifPresent(score -> {
            if (node.leaf()) {
                new LeafLines(rulebook, lookup, working).write(unit, node.id(), score);
            } else {
                new BlockLines(rulebook.scheme(), lookup, working).write(unit, node, score);
            }
        });
    }

    private void composed(
            Unit unit, Period period, Node node, Map<String, Double> weights, Lookup lookup, Working working) {
        SortedMap<String, Score> found = new TreeMap<>();
        for (Score score : assessment.scores()) {
            if (score.period().equals(period)
                    && score.node().equals(node.id())
                    && weights.containsKey(score.unit().name())) {
                found.putIfAbsent(score.unit().name(), score);
            }
        }
        lookup.score(unit, node.id())
                .ifPresent(score -> new MemberLines(working).write(score, List.copyOf(found.values()), weights));
    }
}
