package org.steelyard.jobs.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.assess.TallyValue;
import org.steelyard.indicators.problem.Problems;
import org.steelyard.indicators.result.Histogram;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.Sums;
import org.steelyard.indicators.result.Tally;
import org.steelyard.indicators.rulebook.Example;
import org.steelyard.indicators.rulebook.Indicator;
import org.steelyard.indicators.rulebook.Rulebook;

/** Runs the worked examples of a rulebook through the real tallier, all of them at once. */
public final class Examples {

    /** One period that holds every date, so that an example counts a row whatever its date. */
    private static final Period ALWAYS = new Period("always", LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31));

    /** Values are written in examples with a few decimals. */
    private static final double CLOSE = 1e-6;

    private final SparkSession spark;
    private final Map<String, StructType> schemas;

    /** Examples over tables of certain columns. */
    public Examples(SparkSession spark, Map<String, StructType> schemas) {
        this.spark = spark;
        this.schemas = new TreeMap<>(schemas);
    }

    /**
     * How one example came out.
     *
     * @param tally what was counted
     * @param faults in what it differs from what it says; none for one that holds
     * @param traces its rows as they counted; empty for one that holds
     */
    public record Result(
            Indicator indicator, Example example, Tally tally, List<String> faults, List<ExampleTrace> traces) {}

    /** Counts every example of a rulebook; tells those that do not come out as they say. */
    public List<Result> run(Rulebook rulebook, Problems problems) {
        return run(rulebook.counted(), problems);
    }

    /** Counts every example of some indicators, whose expressions are sound; tells those that do not come out as they say. */
    public List<Result> run(Collection<Indicator> indicators, Problems problems) {
        ExampleRows rows = new ExampleRows(schemas, problems);
        rows.add(indicators);
        Map<String, Dataset<Row>> tables = rows.tables(spark);
        Map<String, Tally> counted = new HashMap<>();
        new Tallier(List.of(ALWAYS), 1)
                .tally(indicators, tables)
                // One for each district that an example's rows name.
                .forEach(c -> counted.merge(
                        c.indicator() + "\n" + c.department(), c.replicates().full(), Tally::plus));
        List<Result> results = new ArrayList<>();
        for (Indicator indicator : indicators) {
            for (int i = 0; i < indicator.examples().size(); i++) {
                if (!rows.sound(indicator, i)) {
                    continue;
                }
                Example example = indicator.examples().get(i);
                Tally tally = counted.getOrDefault(
                        indicator.id() + "\n" + ExampleRows.place(indicator, i),
                        indicator.statistic().ofHistogram() ? Histogram.NONE : Sums.NONE);
                List<String> faults = faults(indicator, example, tally);
                faults.forEach(fault ->
                        problems.add(indicator.file(), example.line(), "example '" + example.name() + "': " + fault));
                results.add(new Result(
                        indicator,
                        example,
                        tally,
                        faults,
                        faults.isEmpty() ? List.of() : ExampleTrace.of(indicator, i, tables)));
            }
        }
        return results;
    }

    private static List<String> faults(Indicator indicator, Example example, Tally tally) {
        List<String> faults = new ArrayList<>();
        if (example.n() != null && example.n() != tally.n()) {
            faults.add("expected n " + example.n() + ", counted " + tally.n());
        }
        if (tally instanceof Sums sums) {
            differ("expected numerator ", example.numerator(), sums.numerator(), faults);
            differ("expected denominator ", example.denominator(), sums.denominator(), faults);
        }
        if (example.value() != null) {
            OptionalDouble value = TallyValue.of(indicator, tally);
            boolean same = value.isPresent()
                    && Math.abs(value.getAsDouble() - example.value().doubleValue()) < CLOSE;
            if (!same) {
                faults.add("expected value " + example.value() + ", computed "
                        + (value.isPresent() ? Double.toString(value.getAsDouble()) : "none"));
            }
        }
        return faults;
    }

    private static void differ(String what, @Nullable BigDecimal wanted, BigDecimal counted, List<String> faults) {
        if (wanted != null && wanted.compareTo(counted) != 0) {
            faults.add(what + wanted + ", counted " + counted.toPlainString());
        }
    }
}
