package org.steelyard.jobs.lane;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.catalyst.expressions.CaseWhen;
import org.apache.spark.sql.catalyst.expressions.Coalesce;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.If;
import org.apache.spark.sql.catalyst.expressions.IsNotNull;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;

/**
 * An expression that takes the answer of the first case whose condition holds.
 *
 * @param conditions the conditions
 * @param answers an answer for each, and a last one for all others
 */
record Cases(List<Expression> conditions, List<Expression> answers) {

    static @Nullable Cases of(Expression e) {
        if (e instanceof If choice) {
            return new Cases(List.of(choice.predicate()), List.of(choice.trueValue(), choice.falseValue()));
        } else if (e instanceof CaseWhen choice) {
            Cases cases = new Cases(new ArrayList<>(), new ArrayList<>());
            CollectionConverters.asJava(choice.branches()).forEach(branch -> {
                cases.conditions.add(branch._1());
                cases.answers.add(branch._2());
            });
            cases.answers.add(
                    choice.elseValue().isDefined() ? choice.elseValue().get() : Literal.create(null, e.dataType()));
            return cases;
        } else if (e instanceof Coalesce coalesce) {
            List<Expression> all = CollectionConverters.asJava(coalesce.children());
            return new Cases(
                    all.subList(0, all.size() - 1).stream()
                            .<Expression>map(IsNotNull::new)
                            .toList(),
                    all);
        }
        return null;
    }
}
