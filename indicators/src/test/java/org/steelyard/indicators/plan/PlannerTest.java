package org.steelyard.indicators.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.steelyard.indicators.plan.Move.Kind;
import org.steelyard.indicators.result.Assessment;
import org.steelyard.indicators.result.Flag;
import org.steelyard.indicators.result.Measurement;
import org.steelyard.indicators.result.Outcome;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.Placing;
import org.steelyard.indicators.result.Ranking;
import org.steelyard.indicators.result.Roster;
import org.steelyard.indicators.result.Score;
import org.steelyard.indicators.result.State;
import org.steelyard.indicators.result.Unit;
import org.steelyard.indicators.rulebook.Level;
import org.steelyard.indicators.rulebook.Node;
import org.steelyard.indicators.rulebook.Rulebook;
import org.steelyard.indicators.rulebook.Scheme;
import org.steelyard.indicators.rulebook.Text;

class PlannerTest {

    private static final Period NOW = Period.parse("2026-Q3");
    private static final Period EARLIER = Period.parse("2026-Q2");
    private static final Unit TAX = Unit.department("税务局");
    private static final Text WHY = new Text("因", "why");

    private static Assessment assessment(
            List<Measurement> measurements, List<Score> scores, List<Ranking> rankings, List<Flag> flags) {
        Node root = new Node("total", new Text("总", "Total"), 1, List.of());
        Scheme scheme = new Scheme(
                new Text("名", "name"), "1", List.of(Level.DEPARTMENT), root, 2, 0.6, 5, 3, List.of(), 8, 20, 1);
        Rulebook rulebook = new Rulebook("book", scheme, new TreeMap<>(), "book");
        Roster roster = new Roster(new TreeMap<>(), new TreeSet<>(), Map.of());
        return new Assessment(
                rulebook, NOW, List.of(EARLIER, NOW), roster, measurements, scores, rankings, flags, List.of());
    }

    private static Measurement value(Period period, String indicator, Double value, State state) {
        return new Measurement(period, TAX, indicator, 10, null, value, null, null, state);
    }

    private static Score score(Outcome outcome) {
        return new Score(NOW, TAX, "监管类", "total", Score.Kind.TOTAL, outcome, 1);
    }

    private static Ranking ranking(int place, String band) {
        Placing placing = new Placing(place, false, null, null, TAX, 80, band);
        return new Ranking(NOW, Level.DEPARTMENT, "监管类", "total", List.of(placing), List.of());
    }

    @Test
    void everyPublishedFigureThatDiffersIsAMoveAndNothingElse() {
        Assessment before = assessment(
                List.of(
                        value(NOW, "A", 90.0, State.OK),
                        value(NOW, "B", 5.0, State.OK),
                        value(EARLIER, "A", 70.0, State.OK)),
                List.of(score(new Outcome.Scored(81.234))),
                List.of(ranking(1, "A")),
                List.of(new Flag(Flag.Kind.TOP, TAX, "监管类", NOW, "total", WHY)));
        Assessment after = assessment(
                List.of(
                        value(NOW, "A", 92.5, State.OK),
                        value(NOW, "B", 5.0, State.OK),
                        value(NOW, "C", 3.0, State.SAMPLE_TOO_SMALL),
                        value(EARLIER, "A", 71.0, State.OK)),
                List.of(score(new Outcome.Scored(81.5))),
                List.of(ranking(2, "A")),
                List.of());
        assertThat(new Planner(List.of(NOW)).moves(before, after))
                .extracting(Move::kind, Move::node, Move::before, Move::after, Move::difference)
                .containsExactly(
                        tuple(Kind.VALUE, "A", "90", "92.5", 2.5),
                        tuple(Kind.VALUE, "C", "", "3 (sample_too_small)", null),
                        tuple(Kind.POINTS, "total", "81.23", "81.50", 0.27),
                        tuple(Kind.PLACE, "total", "1", "2", 1.0),
                        tuple(Kind.FLAG, "total TOP", "yes", "", null));
    }

    @Test
    void pointsThatPrintTheSameDoNotMoveAndAReasonStandsInTheirPlace() {
        Assessment one = assessment(List.of(), List.of(score(new Outcome.Scored(81.234))), List.of(), List.of());
        Assessment same = assessment(List.of(), List.of(score(new Outcome.Scored(81.231))), List.of(), List.of());
        Assessment none = assessment(
                List.of(value(NOW, "A", null, State.MISSING)),
                List.of(score(new Outcome.NotScored(State.MISSING, WHY))),
                List.of(),
                List.of());
        Planner planner = new Planner(List.of(NOW, EARLIER));
        assertThat(planner.moves(one, same)).isEmpty();
        assertThat(planner.moves(one, none))
                .extracting(Move::before, Move::after, Move::difference)
                .containsExactly(tuple("", "missing", null), tuple("81.23", "missing", null));
    }

    @Test
    void movesStandByPeriodThenKind() {
        Assessment none = assessment(List.of(), List.of(), List.of(), List.of());
        Assessment all = assessment(
                List.of(value(NOW, "A", 1.0, State.OK), value(EARLIER, "A", 1.0, State.OK)),
                List.of(),
                List.of(ranking(1, "B")),
                List.of());
        assertThat(new Planner(List.of(NOW, EARLIER)).moves(none, all))
                .extracting(Move::period, Move::kind)
                .containsExactly(
                        tuple(EARLIER, Kind.VALUE),
                        tuple(NOW, Kind.VALUE),
                        tuple(NOW, Kind.PLACE),
                        tuple(NOW, Kind.BAND));
    }
}
