package org.steelyard.indicators.assess;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.problem.Problems;
import org.steelyard.indicators.result.Defence;
import org.steelyard.indicators.result.Measurement;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.State;
import org.steelyard.indicators.result.Sums;
import org.steelyard.indicators.result.Target;
import org.steelyard.indicators.result.Unit;
import org.steelyard.indicators.rulebook.Example;
import org.steelyard.indicators.rulebook.Indicator;
import org.steelyard.indicators.rulebook.Level;
import org.steelyard.indicators.rulebook.Rulebook;

/**
 * The worked examples of indicators that follow from targets: a row a target, with its indicator, its figure and the value that
 * the unit has; an empty value is one that is not known.
 */
public final class AttainedExamples {

    /** The columns of the rows, in any order. */
    public static final List<String> COLUMNS = List.of("indicator", "target", "value");

    private static final Unit UNIT = Unit.department("-");
    private static final Period PERIOD = Period.parse("2026-Q3");

    private final Rulebook rulebook;
    private final Problems problems;

    private AttainedExamples(Rulebook rulebook, Problems problems) {
        this.rulebook = rulebook;
        this.problems = problems;
    }

    /**
     * How one example came out.
     *
     * @param indicator the indicator
     * @param example its example
     * @param tally the targets judged and those met
     */
    public record Result(Indicator indicator, Example example, Sums tally) {}

    /** Counts the targets of every example; tells those that do not come out as they say. */
    public static List<Result> run(Rulebook rulebook, Problems problems) {
        AttainedExamples examples = new AttainedExamples(rulebook, problems);
        List<Result> results = new ArrayList<>();
        for (Indicator indicator : rulebook.indicators().values()) {
            if (indicator.attained()) {
                indicator.examples().forEach(example -> examples.run(indicator, example, results));
            }
        }
        return results;
    }

    private void run(Indicator indicator, Example example, List<Result> results) {
        List<String> columns = example.columns().getOrDefault(Example.TARGETS, List.of());
        if (!COLUMNS.equals(columns.stream().sorted().toList())) {
            complain(indicator, example, "expected rows of the columns " + String.join(", ", COLUMNS));
            return;
        }
        List<Target> targets = new ArrayList<>();
        List<Measurement> measurements = new ArrayList<>();
        for (List<@Nullable String> cells : example.rows().getOrDefault(Example.TARGETS, List.of())) {
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                row.put(columns.get(i), Objects.requireNonNullElse(cells.get(i), ""));
            }
            String id = row.getOrDefault("indicator", "");
            Double target = number(row.getOrDefault("target", ""));
            Double value = number(row.getOrDefault("value", ""));
            Indicator aim = rulebook.indicators().get(id);
            if (aim == null || aim.attained() || target == null) {
                complain(
                        indicator, example, "expected an indicator of the rulebook and its target, found '" + id + "'");
                return;
            }
            targets.add(new Target(Level.DEPARTMENT, "", id, LocalDate.MIN, LocalDate.MAX, target));
            measurements.add(measured(id, value));
        }
        measurements.add(measured(indicator.id(), null));
        Defence defence = new Defence(targets, List.of());
        Measurement found = new Attainment(rulebook.indicators(), defence)
                .with(measurements).stream()
                        .filter(one -> one.indicator().equals(indicator.id()))
                        .findFirst()
                        .orElseThrow();
        Sums tally = found.tally() instanceof Sums sums ? sums : Sums.NONE;
        compare(indicator, example, tally, found.value());
        results.add(new Result(indicator, example, tally));
    }

    private static Measurement measured(String id, @Nullable Double value) {
        State state = value == null ? State.MISSING : State.OK;
        return new Measurement(PERIOD, UNIT, id, 0, null, value, null, null, state);
    }

    private static @Nullable Double number(String text) {
        return text.matches("-?\\d{1,12}(\\.\\d{1,12})?") ? Double.valueOf(text) : null;
    }

    private void compare(Indicator indicator, Example example, Sums tally, @Nullable Double value) {
        Long n = example.n();
        if (n != null && n != tally.n()) {
            complain(indicator, example, "expected n " + n + ", counted " + tally.n());
        }
        differs(indicator, example, "numerator", example.numerator(), tally.numerator());
        differs(indicator, example, "denominator", example.denominator(), tally.denominator());
        differs(indicator, example, "value", example.value(), value == null ? null : BigDecimal.valueOf(value));
    }

    /** Compares a figure with what an example states, to the decimals that it states. */
    private void differs(
            Indicator indicator,
            Example example,
            String what,
            @Nullable BigDecimal stated,
            @Nullable BigDecimal found) {
        if (stated != null
                && (found == null
                        || found.setScale(stated.scale(), RoundingMode.HALF_UP).compareTo(stated) != 0)) {
            complain(
                    indicator,
                    example,
                    "expected " + what + " " + stated.toPlainString() + ", found "
                            + (found == null ? "none" : found.toPlainString()));
        }
    }

    private void complain(Indicator indicator, Example example, String sentence) {
        problems.add(indicator.file(), example.line(), "example '" + example.name() + "': " + sentence);
    }
}
