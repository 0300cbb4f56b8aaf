package org.steelyard.indicators.flag;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.assess.Assessor;
import org.steelyard.indicators.assess.GivenValue;
import org.steelyard.indicators.certainty.Spread;
import org.steelyard.indicators.result.Appeal;
import org.steelyard.indicators.result.Assessment;
import org.steelyard.indicators.result.Defence;
import org.steelyard.indicators.result.Flag;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.State;
import org.steelyard.indicators.result.Target;
import org.steelyard.indicators.result.Trend;
import org.steelyard.indicators.result.Unit;
import org.steelyard.indicators.rulebook.Level;
import org.steelyard.indicators.rulebook.Rulebook;
import org.steelyard.indicators.yaml.RulebookReader;

/**
 * A town whose departments are given values: efficiency is worth its own value, satisfaction 100 less its value, the total
 * is their mean, or efficiency alone. Its scheme, {@code town/scheme.yaml}, has every flag.
 */
final class Town {

    static final Period Q3 = Period.parse("2026-Q3");

    static final Rulebook RULES = rules();

    private final List<GivenValue> values = new ArrayList<>();
    private final Map<Turn, Spread> spreads = new HashMap<>();
    private final List<Target> targets = new ArrayList<>();
    private final List<Appeal> appeals = new ArrayList<>();

    private static Rulebook rules() {
        URL folder = Objects.requireNonNull(Town.class.getResource("town"));
        try {
            return RulebookReader.read(Path.of(folder.toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Departments D1, D2 and so on with this efficiency in one period. */
    Town efficiency(Period period, double... points) {
        for (int i = 0; i < points.length; i++) {
            value(period, "D" + (i + 1), "EFF-01", points[i], null, State.OK);
        }
        return this;
    }

    /** Departments D1, D2 and so on with this satisfaction in one period. */
    Town satisfaction(Period period, double... points) {
        for (int i = 0; i < points.length; i++) {
            value(period, "D" + (i + 1), "SAT-01", 100 - points[i], null, State.OK);
        }
        return this;
    }

    Town value(Period period, String unit, String indicator, @Nullable Double value, @Nullable Long n, State state) {
        values.add(new GivenValue(period, Unit.department(unit), "组", indicator, value, n, state, "values.csv", 2));
        return this;
    }

    Town spread(Period period, String unit, double points, double error) {
        spreads.put(new Turn(period, Unit.department(unit)), Spread.known(points, error));
        return this;
    }

    Town target(String unit, String indicator, double value) {
        return target(new Target(
                Level.DEPARTMENT, unit, indicator, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), value));
    }

    Town target(Target target) {
        targets.add(target);
        return this;
    }

    Town appeal(Period period, String unit, @Nullable LocalDate decided) {
        appeals.add(new Appeal("A-7", Unit.department(unit), period, LocalDate.of(2026, 10, 12), decided));
        return this;
    }

    Assessment assessment(Period period) {
        return new Assessor(RULES)
                .assessValues(values).stream()
                        .filter(one -> one.period().equals(period))
                        .findFirst()
                        .orElseThrow();
    }

    List<Trend> trends(Period period) {
        return assessment(period).trends().stream()
                .filter(trend -> trend.period().equals(period))
                .toList();
    }

    /** The flags of one period as {@code KIND unit}, but for those that say why a last place is not criticised. */
    List<String> marks(Period period) {
        return flags(period).stream()
                .filter(flag -> flag.kind() != Flag.Kind.LAST_UNCRITICISED)
                .map(flag -> flag.kind() + " " + flag.unit().name())
                .toList();
    }

    /** The first flag of a kind in one period. */
    Flag flag(Period period, Flag.Kind kind) {
        return flags(period).stream()
                .filter(flag -> flag.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private List<Flag> flags(Period period) {
        Assessment assessment = assessment(period);
        return new Flagger(
                        each -> RULES.scheme(), RULES.indicators(), assessment.roster(), new Defence(targets, appeals))
                        .flag(assessment.measurements(), assessment.scores(), assessment.rankings(), new Given(spreads))
                        .stream()
                        .filter(flag -> flag.period().equals(period))
                        .toList();
    }

    private record Given(Map<Turn, Spread> spreads) implements Spreads {

        @Override
        public boolean known(Period period) {
            return spreads.keySet().stream().anyMatch(turn -> turn.period().equals(period));
        }

        @Override
        public Optional<Spread> of(Period period, Unit unit, String node) {
            return Optional.ofNullable(spreads.get(new Turn(period, unit)));
        }
    }
}
