package org.steelyard.jobs.derive;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.expressions.XXH64;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import org.steelyard.jobs.clock.WorkCalendar;
import org.steelyard.jobs.source.Chains;

/** Makes the row of one chain, or says why it is none. */
final class ChainRow implements Serializable {

    private static final long serialVersionUID = 1L;
    /** As for every table: the seed of Spark SQL's xxhash64. */
    private static final long SEED = 42;

    private static final int COLUMNS = Chains.TABLE.columns().size();
    private static final LocalDateTime EPOCH = LocalDateTime.of(1970, 1, 1, 0, 0);
    private static final int PRECISION = 16;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Comparator<Link> BY_DELIVERY = Comparator.comparing(
                    (Link link) -> Objects.requireNonNull(link.delivered()))
            .thenComparing(Link::caseId);

    private final WorkCalendar calendar;
    private final int replicates;

    ChainRow(WorkCalendar calendar, int replicates) {
        this.calendar = calendar;
        this.replicates = replicates;
    }

    /** The row of a chain's links, in their order; the last column names the rule by which it is left out. */
    InternalRow of(List<Link> chain) {
        GenericInternalRow row = new GenericInternalRow(COLUMNS + 2);
        String rule = rule(chain);
        if (rule != null) {
            row.update(COLUMNS + 1, UTF8String.fromString(rule));
            return row;
        }
        Link first = chain.get(0);
        Link last = granted(chain).stream().max(BY_DELIVERY).orElseThrow();
        UTF8String id = UTF8String.fromString(first.bundle().isEmpty() ? first.caseId() : first.bundle());
        LocalDateTime delivered = Objects.requireNonNull(last.delivered());
        int from = Chainer.day(first.applied());
        int to = Chainer.day(delivered);
        if (calendar.sequence(from) == WorkCalendar.NOT_COVERED || calendar.sequence(to) == WorkCalendar.NOT_COVERED) {
            row.update(COLUMNS + 1, UTF8String.fromString("calendar"));
            return row;
        }
        BigDecimal cost = cost(chain);
        BigDecimal value =
                chain.stream().map(Link::value).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::max);
        Object[] cells = {
            id,
            UTF8String.fromString(first.topic()),
            UTF8String.fromString(last.department()),
            UTF8String.fromString(last.district()),
            micros(first.applied()),
            micros(delivered),
            to,
            calendar.between(from, to),
            procedures(chain),
            chain.size(),
            documents(chain),
            decimal(cost, 2),
            value.signum() == 0 ? null : decimal(value, 2),
            cost == null || value.signum() == 0
                    ? null
                    : decimal(cost.multiply(HUNDRED).divide(value, 4, RoundingMode.HALF_UP), 4),
            (int) Math.floorMod(XXH64.hashUTF8String(id, SEED), (long) replicates)
        };
        for (int i = 0; i < cells.length; i++) {
            row.update(i, cells[i]);
        }
        return row;
    }

    private static @Nullable String rule(List<Link> chain) {
        Link first = chain.get(0);
        if (first.bundle().isEmpty() && first.applicant().isEmpty()) {
            return "no_chain_key";
        }
        if (chain.stream().anyMatch(link -> !link.granted() && !link.status().equals("CLOSED_REJECT"))) {
            return "unfinished";
        }
        // Refused, and granted when asked for again: then the way was longer, but it led somewhere.
        List<String> granted = granted(chain).stream().map(Link::item).toList();
        return granted.containsAll(chain.stream().map(Link::item).toList()) ? null : "refused";
    }

    private static List<Link> granted(List<Link> chain) {
        return chain.stream().filter(Link::granted).toList();
    }

    /** Each different item at a department is one procedure, and so is each external step within it. */
    private static int procedures(List<Link> chain) {
        Map<List<String>, Integer> external = new HashMap<>();
        for (Link link : chain) {
            external.merge(List.of(link.department(), link.item()), link.external(), Math::max);
        }
        return external.size()
                + external.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The fees of all cases; null where one of them is unknown, for 0 is a fee and nothing is not. */
    private static @Nullable BigDecimal cost(List<Link> chain) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Link link : chain) {
            BigDecimal fee = link.fee();
            if (fee == null) {
                return null;
            }
            sum = sum.add(fee);
        }
        return sum;
    }

    private static @Nullable Integer documents(List<Link> chain) {
        int sum = 0;
        for (Link link : chain) {
            Integer papers = link.documents();
            if (papers == null) {
                return null;
            }
            sum += papers;
        }
        return sum;
    }

    private static @Nullable Decimal decimal(@Nullable BigDecimal value, int scale) {
        return value == null ? null : Decimal.apply(value, PRECISION, scale);
    }

    private static long micros(LocalDateTime time) {
        return ChronoUnit.MICROS.between(EPOCH, time);
    }
}
