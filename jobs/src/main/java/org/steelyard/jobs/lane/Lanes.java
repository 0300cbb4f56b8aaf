package org.steelyard.jobs.lane;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.catalyst.expressions.Add;
import org.apache.spark.sql.catalyst.expressions.Alias;
import org.apache.spark.sql.catalyst.expressions.And;
import org.apache.spark.sql.catalyst.expressions.BoundReference;
import org.apache.spark.sql.catalyst.expressions.Cast;
import org.apache.spark.sql.catalyst.expressions.DateAdd;
import org.apache.spark.sql.catalyst.expressions.DateDiff;
import org.apache.spark.sql.catalyst.expressions.DateSub;
import org.apache.spark.sql.catalyst.expressions.EqualTo;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.GreaterThan;
import org.apache.spark.sql.catalyst.expressions.GreaterThanOrEqual;
import org.apache.spark.sql.catalyst.expressions.Greatest;
import org.apache.spark.sql.catalyst.expressions.In;
import org.apache.spark.sql.catalyst.expressions.IsNotNull;
import org.apache.spark.sql.catalyst.expressions.IsNull;
import org.apache.spark.sql.catalyst.expressions.Least;
import org.apache.spark.sql.catalyst.expressions.LessThan;
import org.apache.spark.sql.catalyst.expressions.LessThanOrEqual;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.Multiply;
import org.apache.spark.sql.catalyst.expressions.Not;
import org.apache.spark.sql.catalyst.expressions.Or;
import org.apache.spark.sql.catalyst.expressions.Subtract;
import org.apache.spark.sql.catalyst.expressions.SubtractDates;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StringType;
import org.jspecify.annotations.Nullable;
import org.steelyard.jobs.lane.Comparison.Sign;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The lanes of expressions. Equal expressions share a lane, so that a condition on which many indicators rest is computed
 * once a batch.
 *
 * <p>What has no quick way is left to Spark, so every expression has a lane.
 */
public final class Lanes {

    private final Map<Expression, Lane> lanes = new HashMap<>();
    private final Map<Integer, Words> words = new HashMap<>();

    /** The lane of a condition whose columns are bound to their places. */
    public Truth truth(Expression expression) {
        return (Truth) lane(expression);
    }

    /** The lane of a number; of a condition 1 or 0. */
    public Whole whole(Expression expression) {
        Lane lane = lane(expression);
        return lane instanceof Truth truth ? Arithmetic.of(truth) : (Whole) lane;
    }

    /** The lane of a text column. */
    public Words words(int ordinal) {
        return words.computeIfAbsent(ordinal, Words::new);
    }

    /** The lane of an expression that is a condition or a number. */
    public Lane lane(Expression expression) {
        Expression bare = expression instanceof Alias alias ? alias.child() : expression;
        Expression key = bare.canonicalized();
        Lane known = lanes.get(key);
        if (known == null) {
            known = made(bare);
            lanes.put(key, known);
        }
        return known;
    }

    private Lane made(Expression e) {
        Lane quick = Read.Flags.are(e.dataType()) ? condition(e) : Read.whole(e.dataType()) ? number(e) : null;
        if (quick == null) {
            quick = ofOneText(e);
        }
        if (quick != null) {
            return quick;
        }
        return Read.Flags.are(e.dataType()) ? Interpreted.truth(e) : Interpreted.whole(e);
    }

    private @Nullable Truth condition(Expression e) {
        if (e instanceof BoundReference column) {
            return new Read.Flags(column.ordinal());
        } else if (e instanceof Literal literal) {
            return Logic.constant(Boolean.TRUE.equals(literal.value()), literal.value() == null);
        } else if (e instanceof And and) {
            return Logic.and(truth(and.left()), truth(and.right()));
        } else if (e instanceof Or or) {
            return Logic.or(truth(or.left()), truth(or.right()));
        } else if (e instanceof Not not) {
            return Logic.not(truth(not.child()));
        } else if (e instanceof IsNull test) {
            return nullTest(test.child(), true);
        } else if (e instanceof IsNotNull test) {
            return nullTest(test.child(), false);
        } else if (e instanceof EqualTo same) {
            return Read.Flags.are(same.left().dataType())
                    ? Logic.same(truth(same.left()), truth(same.right()))
                    : compared(Sign.EQUAL, same.left(), same.right());
        } else if (e instanceof LessThan less) {
            return compared(Sign.LESS, less.left(), less.right());
        } else if (e instanceof LessThanOrEqual less) {
            return compared(Sign.AT_MOST, less.left(), less.right());
        } else if (e instanceof GreaterThan greater) {
            return compared(Sign.LESS, greater.right(), greater.left());
        } else if (e instanceof GreaterThanOrEqual greater) {
            return compared(Sign.AT_MOST, greater.right(), greater.left());
        } else if (e instanceof In in) {
            return among(in);
        }
        Cases cases = Cases.of(e);
        return cases == null
                ? null
                : Logic.first(
                        cases.conditions().stream().map(this::truth).toList(),
                        cases.answers().stream().map(this::truth).toList());
    }

    private @Nullable Truth nullTest(Expression of, boolean wanted) {
        if (of instanceof BoundReference column && of.dataType() instanceof StringType) {
            return Logic.isNull(words(column.ordinal()), wanted);
        }
        return Read.Flags.are(of.dataType()) || Read.whole(of.dataType()) ? Logic.isNull(lane(of), wanted) : null;
    }

    private @Nullable Truth compared(Sign sign, Expression one, Expression other) {
        return Read.whole(one.dataType())
                        && Read.whole(other.dataType())
                        && Numbers.scale(one.dataType()) == Numbers.scale(other.dataType())
                ? Comparison.of(sign, whole(one), whole(other))
                : null;
    }

    private @Nullable Truth among(In in) {
        List<Expression> list = CollectionConverters.asJava(in.list());
        if (!Read.whole(in.value().dataType()) || !list.stream().allMatch(Literal.class::isInstance)) {
            return null;
        }
        boolean withNull = list.stream().anyMatch(l -> ((Literal) l).value() == null);
        long[] values = list.stream()
                .map(l -> Single.whole(l, org.apache.spark.sql.catalyst.InternalRow.empty()))
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
        return Comparison.among(whole(in.value()), values, withNull);
    }

    private @Nullable Whole number(Expression e) {
        if (e instanceof BoundReference column) {
            return Read.column(column.ordinal(), column.dataType());
        } else if (e instanceof Literal) {
            Long value = Single.whole(e, org.apache.spark.sql.catalyst.InternalRow.empty());
            return Arithmetic.constant(value == null ? 0 : value, value == null);
        } else if (e instanceof Add add) {
            return Numbers.of(Arithmetic.Operation.ADD, add, this);
        } else if (e instanceof Subtract subtract) {
            return Numbers.of(Arithmetic.Operation.SUBTRACT, subtract, this);
        } else if (e instanceof Multiply multiply) {
            return Numbers.of(Arithmetic.Operation.MULTIPLY, multiply, this);
        } else if (e instanceof SubtractDates dates) {
            return Numbers.days(dates, this);
        } else if (e instanceof DateDiff days) {
            return Arithmetic.of(
                    Arithmetic.Operation.SUBTRACT, whole(days.endDate()), whole(days.startDate()), Arithmetic.Span.INT);
        } else if (e instanceof DateAdd later) {
            return Arithmetic.of(
                    Arithmetic.Operation.ADD, whole(later.startDate()), whole(later.days()), Arithmetic.Span.INT);
        } else if (e instanceof DateSub earlier) {
            return Arithmetic.of(
                    Arithmetic.Operation.SUBTRACT,
                    whole(earlier.startDate()),
                    whole(earlier.days()),
                    Arithmetic.Span.INT);
        } else if (e instanceof Cast cast) {
            return Numbers.cast(cast, this);
        } else if (e instanceof Least least) {
            return Arithmetic.extreme(wholes(CollectionConverters.asJava(least.children())), true);
        } else if (e instanceof Greatest greatest) {
            return Arithmetic.extreme(wholes(CollectionConverters.asJava(greatest.children())), false);
        }
        Cases cases = Cases.of(e);
        return cases == null
                ? null
                : Arithmetic.first(cases.conditions().stream().map(this::truth).toList(), wholes(cases.answers()));
    }

    private List<Whole> wholes(List<Expression> of) {
        return of.stream().map(this::whole).toList();
    }

    /** The lane of an expression over one text column, and nothing else, whatever it does with it. */
    private @Nullable Lane ofOneText(Expression e) {
        List<BoundReference> columns = new ArrayList<>();
        columns(e, columns);
        int[] ordinals =
                columns.stream().mapToInt(BoundReference::ordinal).distinct().toArray();
        if (ordinals.length != 1 || !(columns.get(0).dataType() instanceof StringType) || !e.deterministic()) {
            return null;
        }
        Words text = words(ordinals[0]);
        DataType type = e.dataType();
        return Read.Flags.are(type) ? ByWord.truth(text, e, ordinals[0]) : ByWord.whole(text, e, ordinals[0]);
    }

    private static void columns(Expression e, List<BoundReference> found) {
        if (e instanceof BoundReference column) {
            found.add(column);
        }
        CollectionConverters.asJava(e.children()).forEach(child -> columns(child, found));
    }
}
