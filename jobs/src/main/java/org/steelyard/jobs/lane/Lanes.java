package org.steelyard.jobs.lane;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.Add;
import org.apache.spark.sql.catalyst.expressions.Alias;
import org.apache.spark.sql.catalyst.expressions.BoundReference;
import org.apache.spark.sql.catalyst.expressions.Cast;
import org.apache.spark.sql.catalyst.expressions.DateAdd;
import org.apache.spark.sql.catalyst.expressions.DateDiff;
import org.apache.spark.sql.catalyst.expressions.DateSub;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Greatest;
import org.apache.spark.sql.catalyst.expressions.Least;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.Multiply;
import org.apache.spark.sql.catalyst.expressions.Subtract;
import org.apache.spark.sql.catalyst.expressions.SubtractDates;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StringType;
import org.jspecify.annotations.Nullable;
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
        Lane quick =
                Read.Flags.are(e.dataType()) ? Conditions.of(e, this) : Read.whole(e.dataType()) ? number(e) : null;
        if (quick == null) {
            quick = ofOneText(e);
        }
        if (quick != null) {
            return quick;
        }
        return Read.Flags.are(e.dataType()) ? Interpreted.truth(e) : Interpreted.whole(e);
    }

    private @Nullable Whole number(Expression e) {
        if (e instanceof BoundReference column) {
            return Read.column(column.ordinal(), column.dataType());
        } else if (e instanceof Literal) {
            Long value = Single.whole(e, InternalRow.empty());
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
