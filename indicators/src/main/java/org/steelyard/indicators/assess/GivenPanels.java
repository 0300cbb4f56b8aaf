package org.steelyard.indicators.assess;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.steelyard.indicators.certainty.Interval;
import org.steelyard.indicators.certainty.Spread;
import org.steelyard.indicators.certainty.StudentT;
import org.steelyard.indicators.problem.Problem;
import org.steelyard.indicators.problem.UserException;
import org.steelyard.indicators.result.Measurement;
import org.steelyard.indicators.result.OnDemand;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.rulebook.Indicator;
import org.steelyard.indicators.rulebook.Rulebook;
import org.steelyard.indicators.rulebook.Scale;
import org.steelyard.indicators.rulebook.Scheme;

/** Lays delivered values out as panels, one a period and level: an indicator that was not delivered for a unit is missing. */
final class GivenPanels {

    /** A maximum such as 25/7 may be printed to fifteen digits, and rounded up. */
    private static final double ROUNDING = 1e-9;

    private final Rulebook rulebook;
    private final GivenValues values;
    private final List<Indicator> indicators;
    private final int[] numbers;

    /** Panels for all indicators of a rulebook; values of others are a mistake of the user's. */
    GivenPanels(Rulebook rulebook, GivenValues values) {
        this.rulebook = rulebook;
        this.values = values;
        this.indicators = List.copyOf(rulebook.indicators().values());
        this.numbers = indicators.stream()
                .mapToInt(indicator -> values.find(indicator.id()))
                .toArray();
        checkIndicators();
        checkPoints();
    }

    /** The panels by period and level. */
    List<Panel> panels() {
        Map<Panels.Key, List<GivenUnit>> units = new TreeMap<>(Panels.ORDER);
        for (GivenUnit unit : values.units()) {
            units.computeIfAbsent(new Panels.Key(unit.period, unit.unit.level()), key -> new ArrayList<>())
                    .add(unit);
        }
        Map<String, Integer> columns = new HashMap<>();
        indicators.forEach(indicator -> columns.put(indicator.id(), columns.size()));
        List<Panel> panels = new ArrayList<>();
        units.forEach((key, rows) -> panels.add(panel(key, rows, columns)));
        return panels;
    }

    /** The measurements of panels for every indicator, in the documented order; they are made when they are asked for. */
    List<Measurement> measurements(Panel panel) {
        return new OnDemand<>(Math.multiplyExact(panel.units.size(), numbers.length), index -> {
            int column = index % numbers.length;
            Indicator indicator = indicators.get(column);
            Measurement bare = panel.measurement(column, index / numbers.length);
            if (bare == null) {
                throw new IllegalArgumentException("Invalid panel: not one of given values");
            }
            return within(bare, indicator);
        });
    }

    private Panel panel(Panels.Key key, List<GivenUnit> rows, Map<String, Integer> columns) {
        rows.sort(Comparator.comparing((GivenUnit row) -> row.unit));
        Measured measured = new Measured() {
            @Override
            public Measurement of(int column, int unit) {
                return rows.get(unit).measurement(numbers[column], indicators.get(column));
            }

            @Override
            public boolean uncertain() {
                return rows.stream().anyMatch(GivenUnit::uncertain);
            }
        };
        Panel panel = new Panel(
                key.period(),
                key.level(),
                rows.stream().map(row -> row.unit).toList(),
                rows.stream().map(row -> row.peerGroup).toArray(String[]::new),
                rows.stream()
                        .map(row -> row.group.isEmpty() ? row.peerGroup : row.group)
                        .toArray(String[]::new),
                columns,
                measured);
        // Each unit fills cells of its own.
        IntStream.range(0, rows.size()).parallel().forEach(unit -> {
            GivenUnit row = rows.get(unit);
            for (int column = 0; column < numbers.length; column++) {
                panel.set(unit, column, row.value(numbers[column]), row.state(numbers[column], indicators.get(column)));
            }
        });
        return panel;
    }

    /** The same measurement with the interval that its standard error gives it. */
    private static Measurement within(Measurement bare, Indicator indicator) {
        Double value = bare.value();
        Double se = bare.se();
        if (value == null || se == null) {
            return bare;
        }
        Interval free = StudentT.interval(new Spread(value, se * se, bare.degrees()), 0.95);
        Interval interval = Measurer.within(free, indicator, value);
        return new Measurement(
                bare.period(),
                bare.unit(),
                bare.indicator(),
                bare.n(),
                null,
                value,
                interval.low(),
                interval.high(),
                se,
                bare.degrees(),
                bare.state());
    }

    private void checkIndicators() {
        List<Problem> problems = new ArrayList<>();
        for (String id : values.indicators()) {
            int number = values.find(id);
            for (GivenUnit unit : rulebook.indicators().containsKey(id) ? List.<GivenUnit>of() : values.units()) {
                if (unit.given(number) != null) {
                    problems.add(new Problem(values.file(), unit.line(number), unknown(rulebook, id)));
                }
            }
        }
        tell(problems);
    }

    static String unknown(Rulebook rulebook, String id) {
        return "expected an indicator of the rulebook " + rulebook.id() + ", found '" + id
                + "'; correct the id or remove the line";
    }

    /**
     * Points of a fixed maximum are never more than it: a higher value was meant for another scale, unless it is divided or
     * treated as an outlier before.
     */
    private void checkPoints() {
        Map<Period, double[]> maxima = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (GivenUnit unit : values.units()) {
            double[] most = maxima.computeIfAbsent(unit.period, this::maxima);
            for (int column = 0; column < most.length; column++) {
                double value = most[column] == Double.POSITIVE_INFINITY ? 0 : unit.value(numbers[column]);
                if (value > most[column] * (1 + ROUNDING)) {
                    problems.add(new Problem(
                            values.file(),
                            unit.line(numbers[column]),
                            "expected at most the " + plain(most[column]) + " points that "
                                    + indicators.get(column).id() + " gives, found " + plain(value)
                                    + "; correct the value, or the maximum in the rulebook"));
                }
            }
        }
        tell(problems);
    }

    /** The most points of each indicator in a period; infinite where it has no maximum of its own. */
    private double[] maxima(Period period) {
        Scheme scheme = rulebook.on(period.last()).scheme();
        return indicators.stream()
                .mapToDouble(indicator -> indicator.per() == null
                                && scheme.preparation().treat() == null
                                && scheme.scale(indicator, period.last()) instanceof Scale.Points points
                        ? points.maximum()
                        : Double.POSITIVE_INFINITY)
                .toArray();
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private static void tell(List<Problem> problems) {
        if (!problems.isEmpty()) {
            problems.sort(Comparator.comparingLong(Problem::line));
            throw new UserException(UserException.Kind.INPUT, problems);
        }
    }
}
