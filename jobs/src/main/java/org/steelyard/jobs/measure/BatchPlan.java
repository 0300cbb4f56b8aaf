package org.steelyard.jobs.measure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.expressions.Alias;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.AttributeReference;
import org.apache.spark.sql.catalyst.expressions.BoundReference;
import org.apache.spark.sql.catalyst.expressions.ExprId;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Project;
import org.apache.spark.sql.execution.ProjectExec;
import org.apache.spark.sql.execution.QueryExecution;
import org.apache.spark.sql.execution.RowToColumnarExec;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import scala.jdk.javaapi.CollectionConverters;

/**
 * A projection taken apart: the batches of rows as Spark reads them, and the expressions, analysed and optimised by Spark
 * and bound to the columns of these batches.
 *
 * <p>Spark would make a row of each record and generate one program for all expressions together. With a hundred of them that
 * program is too large to be fast, and half of the time goes into making rows.
 */
final class BatchPlan {

    private final SparkPlan plan;
    private final List<Expression> expressions;

    BatchPlan(Dataset<Row> projection) {
        org.apache.spark.sql.classic.Dataset<Row> dataset = (org.apache.spark.sql.classic.Dataset<Row>) projection;
        LogicalPlan optimized = dataset.queryExecution().optimizedPlan();
        if (!(optimized instanceof Project project)) {
            throw new IllegalArgumentException("Invalid projection: " + optimized + " (must compute something)");
        }
        Project needed = new Project(
                CollectionConverters.asScala(
                                CollectionConverters.asJava(project.references().toSeq()).stream()
                                        .map(org.apache.spark.sql.catalyst.expressions.NamedExpression.class::cast)
                                        .toList())
                        .toSeq(),
                project.child());
        QueryExecution read = org.apache.spark.sql.classic.Dataset.ofRows(dataset.sparkSession(), needed)
                .queryExecution();
        this.plan = batches(read);
        Map<ExprId, Integer> ordinals = new HashMap<>();
        List<Attribute> output = CollectionConverters.asJava(plan.output());
        for (int i = 0; i < output.size(); i++) {
            ordinals.put(output.get(i).exprId(), i);
        }
        this.expressions = CollectionConverters.asJava(project.projectList()).stream()
                .map(e -> bound((Expression) e, ordinals))
                .toList();
    }

    private static SparkPlan batches(QueryExecution read) {
        SparkPlan bare = read.sparkPlan();
        while (bare instanceof ProjectExec project
                && CollectionConverters.asJava(project.projectList()).stream()
                        .allMatch(AttributeReference.class::isInstance)) {
            // It only puts the columns in another order.
            bare = project.child();
        }
        if (bare.supportsColumnar()) {
            return bare;
        }
        // A plan belongs to the session that is active on its thread.
        scala.Option<SparkSession> before = SparkSession.getActiveSession();
        SparkSession.setActiveSession(read.sparkSession());
        try {
            return new RowToColumnarExec(read.executedPlan());
        } finally {
            if (before.isDefined()) {
                SparkSession.setActiveSession(before.get());
            } else {
                SparkSession.clearActiveSession();
            }
        }
    }

    private static Expression bound(Expression e, Map<ExprId, Integer> ordinals) {
        if (e instanceof Alias alias) {
            return bound(alias.child(), ordinals);
        }
        if (e instanceof AttributeReference column) {
            Integer ordinal = ordinals.get(column.exprId());
            if (ordinal == null) {
                throw new IllegalStateException("Spark does not read the column " + column);
            }
            return new BoundReference(ordinal, column.dataType(), column.nullable());
        }
        return e.mapChildren(child -> bound(child, ordinals));
    }

    /** The plan that reads. */
    SparkPlan plan() {
        return plan;
    }

    /** The expressions, in the order of the projection. */
    List<Expression> expressions() {
        return expressions;
    }

    /** The batches. */
    JavaRDD<ColumnarBatch> batches() {
        return plan.executeColumnar().toJavaRDD();
    }
}
