package org.steelyard.jobs.lane;

import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.And;
import org.apache.spark.sql.catalyst.expressions.BoundReference;
import org.apache.spark.sql.catalyst.expressions.EqualTo;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.GreaterThan;
import org.apache.spark.sql.catalyst.expressions.GreaterThanOrEqual;
import org.apache.spark.sql.catalyst.expressions.In;
import org.apache.spark.sql.catalyst.expressions.IsNotNull;
import org.apache.spark.sql.catalyst.expressions.IsNull;
import org.apache.spark.sql.catalyst.expressions.LessThan;
import org.apache.spark.sql.catalyst.expressions.LessThanOrEqual;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.Not;
import org.apache.spark.sql.catalyst.expressions.Or;
import org.apache.spark.sql.types.StringType;
import org.jspecify.annotations.Nullable;
import org.steelyard.jobs.lane.Comparison.Sign;
import scala.jdk.javaapi.CollectionConverters;

/** The quick lanes of conditions; null for those that are left to others. */
final class Conditions {

    private Conditions() {}

    /** The lane of a condition whose columns are bound to their places. */
    static @Nullable Truth of(Expression e, Lanes lanes) {
        if (e instanceof BoundReference column) {
            return new Read.Flags(column.ordinal());
        } else if (e instanceof Literal literal) {
            return Logic.constant(Boolean.TRUE.equals(literal.value()), literal.value() == null);
        } else if (e instanceof And and) {
            return Logic.and(lanes.truth(and.left()), lanes.truth(and.right()));
        } else if (e instanceof Or or) {
            return Logic.or(lanes.truth(or.left()), lanes.truth(or.right()));
        } else if (e instanceof Not not) {
            return Logic.not(lanes.truth(not.child()));
        } else if (e instanceof IsNull test) {
            return nullTest(test.child(), true, lanes);
        } else if (e instanceof IsNotNull test) {
            return nullTest(test.child(), false, lanes);
        } else if (e instanceof EqualTo same) {
            return Read.Flags.are(same.left().dataType())
                    ? Logic.same(lanes.truth(same.left()), lanes.truth(same.right()))
                    : compared(Sign.EQUAL, same.left(), same.right(), lanes);
        } else if (e instanceof LessThan less) {
            return compared(Sign.LESS, less.left(), less.right(), lanes);
        } else if (e instanceof LessThanOrEqual less) {
            return compared(Sign.AT_MOST, less.left(), less.right(), lanes);
        } else if (e instanceof GreaterThan greater) {
            return compared(Sign.LESS, greater.right(), greater.left(), lanes);
        } else if (e instanceof GreaterThanOrEqual greater) {
            return compared(Sign.AT_MOST, greater.right(), greater.left(), lanes);
        } else if (e instanceof In in) {
            return among(in, lanes);
        }
        Cases cases = Cases.of(e);
        return cases == null
                ? null
                : Logic.first(
                        cases.conditions().stream().map(lanes::truth).toList(),
                        cases.answers().stream().map(lanes::truth).toList());
    }

    private static @Nullable Truth nullTest(Expression of, boolean wanted, Lanes lanes) {
        if (of instanceof BoundReference column && of.dataType() instanceof StringType) {
            return Logic.isNull(lanes.words(column.ordinal()), wanted);
        }
        return Read.Flags.are(of.dataType()) || Read.whole(of.dataType()) ? Logic.isNull(lanes.lane(of), wanted) : null;
    }

    private static @Nullable Truth compared(Sign sign, Expression one, Expression other, Lanes lanes) {
        return Read.whole(one.dataType())
                        && Read.whole(other.dataType())
                        && Numbers.scale(one.dataType()) == Numbers.scale(other.dataType())
                ? Comparison.of(sign, lanes.whole(one), lanes.whole(other))
                : null;
    }

    private static @Nullable Truth among(In in, Lanes lanes) {
        List<Expression> list = CollectionConverters.asJava(in.list());
        if (!Read.whole(in.value().dataType()) || !list.stream().allMatch(Literal.class::isInstance)) {
            return null;
        }
        boolean withNull = list.stream().anyMatch(l -> ((Literal) l).value() == null);
        long[] values = list.stream()
                .map(l -> Single.whole(l, InternalRow.empty()))
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
        return Comparison.among(lanes.whole(in.value()), values, withNull);
    }
}
