package org.steelyard.indicators.assess;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.steelyard.indicators.result.Sums;
import org.steelyard.indicators.result.Tally;
import org.steelyard.indicators.rulebook.Statistic;

/** Sums by replicate group. */
final class ReplicateSums implements Replicates {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<Sums> sums;
    private final Sums full;

    private ReplicateSums(List<Sums> sums) {
        this.sums = sums;
        this.full = sum(sums);
    }

    static ReplicateSums of(List<Tally> tallies) {
        List<Sums> sums = new ArrayList<>();
        for (Tally tally : tallies) {
            if (!(tally instanceof Sums one)) {
                throw new IllegalArgumentException("Invalid tally: a histogram (must be sums)");
            }
            sums.add(one);
        }
        return new ReplicateSums(sums);
    }

    static ReplicateSums sum(List<Replicates> parts, int groups) {
        List<Sums> sums = new ArrayList<>();
        for (int group = 0; group < groups; group++) {
            int which = group;
            sums.add(sum(parts.stream()
                    .map(part -> ((ReplicateSums) part).sums.get(which))
                    .toList()));
        }
        return new ReplicateSums(sums);
    }

    private static Sums sum(List<Sums> list) {
        Sums sum = Sums.NONE;
        for (Sums one : list) {
            sum = sum.plus(one);
        }
        return sum;
    }

    @Override
    public int groups() {
        return sums.size();
    }

    @Override
    public long n() {
        return full.n();
    }

    @Override
    public long n(int group) {
        return sums.get(group).n();
    }

    @Override
    public long nWithout(int group) {
        return sums.isEmpty() ? 0 : full.n() - sums.get(group).n();
    }

    @Override
    public Sums full() {
        return full;
    }

    @Override
    public OptionalDouble value(Statistic statistic, boolean percent) {
        return quotient(statistic, percent, full.numerator(), full.denominator());
    }

    /** The sums are exact, so taking one group away is the same as adding the others up. */
    @Override
    public OptionalDouble valueWithout(int group, Statistic statistic, boolean percent) {
        Sums without = sums.isEmpty() ? Sums.NONE : sums.get(group);
        return quotient(
                statistic,
                percent,
                full.numerator().subtract(without.numerator()),
                full.denominator().subtract(without.denominator()));
    }

    private static OptionalDouble quotient(
            Statistic statistic, boolean percent, BigDecimal numerator, BigDecimal denominator) {
        if (statistic.ofHistogram()) {
            throw new IllegalArgumentException("Invalid statistic of sums: " + statistic);
        }
        if (denominator.signum() == 0) {
            return OptionalDouble.empty();
        }
        // The division is the only place where anything is rounded.
        BigDecimal shown = percent ? numerator.multiply(HUNDRED) : numerator;
        return OptionalDouble.of(shown.doubleValue() / denominator.doubleValue());
    }
}
