package org.steelyard.indicators.result;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.steelyard.indicators.rulebook.Statistic;

/** Exact sums by replicate group, as whole numbers with a scale: a run has millions of them. */
public final class ReplicateSums implements Replicates {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Number of rows by group. */
    private final long[] rows;

    private final ScaledSums numerators;
    private final ScaledSums denominators;
    private final long n;
    private final long numerator;
    private final long denominator;

    /** Sums of as many groups as there are rows, numerators and denominators. */
    public ReplicateSums(long[] rows, ScaledSums numerators, ScaledSums denominators) {
        this.rows = rows;
        this.numerators = numerators;
        this.denominators = denominators;
        this.n = new ScaledSums(rows, 0).sum();
        this.numerator = numerators.sum();
        this.denominator = denominators.sum();
    }

    static ReplicateSums of(List<? extends Tally> tallies) {
        List<Sums> sums = tallies.stream()
                .map(tally -> {
                    if (tally instanceof Sums one) {
                        return one;
                    }
                    throw new IllegalArgumentException("Invalid tally: a histogram (must be sums)");
                })
                .toList();
        return new ReplicateSums(
                sums.stream().mapToLong(Sums::n).toArray(),
                ScaledSums.of(sums.stream().map(Sums::numerator).toList()),
                ScaledSums.of(sums.stream().map(Sums::denominator).toList()));
    }

    static ReplicateSums sum(List<Replicates> parts, int groups) {
        ScaledSums rows = new ScaledSums(new long[groups], 0);
        ScaledSums numerators = rows;
        ScaledSums denominators = rows;
        for (Replicates part : parts) {
            if (!(part instanceof ReplicateSums more)) {
                throw new IllegalArgumentException("Invalid tally: a histogram (must be sums)");
            }
            rows = rows.plus(new ScaledSums(more.rows, 0));
            numerators = numerators.plus(more.numerators);
            denominators = denominators.plus(more.denominators);
        }
        return new ReplicateSums(rows.unscaled(), numerators, denominators);
    }

    @Override
    public int groups() {
        return rows.length;
    }

    @Override
    public long n() {
        return n;
    }

    @Override
    public long n(int group) {
        return rows[group];
    }

    @Override
    public Sums full() {
        return new Sums(n, numerators.decimal(numerator), denominators.decimal(denominator));
    }

    @Override
    public Sums tally(int group) {
        return new Sums(
                rows[group],
                numerators.decimal(numerators.unscaled(group)),
                denominators.decimal(denominators.unscaled(group)));
    }

    @Override
    public OptionalDouble value(Statistic statistic, boolean percent) {
        return quotient(statistic, percent, numerator, denominator);
    }

    /** The sums are exact, so taking one group away is the same as adding the others up. */
    @Override
    public OptionalDouble valueWithout(int group, Statistic statistic, boolean percent) {
        if (rows.length == 0) {
            return quotient(statistic, percent, 0, 0);
        }
        return quotient(
                statistic, percent, numerator - numerators.unscaled(group), denominator - denominators.unscaled(group));
    }

    private OptionalDouble quotient(Statistic statistic, boolean percent, long above, long below) {
        if (statistic.ofHistogram()) {
            throw new IllegalArgumentException("Invalid statistic of sums: " + statistic);
        }
        if (below == 0) {
            return OptionalDouble.empty();
        }
        // The division is the only place where anything is rounded.
        BigDecimal exact = numerators.decimal(above);
        BigDecimal shown = percent ? exact.multiply(HUNDRED) : exact;
        return OptionalDouble.of(
                shown.doubleValue() / denominators.decimal(below).doubleValue());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReplicateSums that
                && Arrays.equals(rows, that.rows)
                && numerators.equals(that.numerators)
                && denominators.equals(that.denominators);
    }

    @Override
    public int hashCode() {
        return Objects.hash(Arrays.hashCode(rows), numerators, denominators);
    }
}
