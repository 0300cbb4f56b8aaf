package org.steelyard.jobs.expression;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.spark.sql.catalyst.analysis.UnresolvedAttribute;
import org.apache.spark.sql.catalyst.analysis.UnresolvedFunction;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.catalyst.parser.ParserInterface;
import org.steelyard.indicators.problem.Spelling;
import scala.jdk.javaapi.CollectionConverters;

/** Finds what an expression says that it may not say, by walking the tree that Spark's own parser makes of it. */
final class Grammar {

    private static final Set<String> DIVISIONS = Set.of("Divide", "Remainder");

    private final ParserInterface parser;
    private final String table;
    private final Set<String> columns;

    /** The grammar of expressions over a table's columns. */
    Grammar(ParserInterface parser, String table, Set<String> columns) {
        this.parser = parser;
        this.table = table;
        this.columns = columns;
    }

    /** The faults of an expression, each once, in the order of the text; none for a good one. */
    List<String> faults(String sql) {
        Set<String> faults = new LinkedHashSet<>();
        try {
            walk(parser.parseExpression(sql), faults);
            if (faults.isEmpty() && !standsInBrackets(sql)) {
                faults.add("cannot stand in brackets, as the scan puts it; remove its comment");
            }
        } catch (ParseException e) {
            faults.add("is not one SQL expression: " + Sentence.of(e));
        }
        return new ArrayList<>(faults);
    }

    private boolean standsInBrackets(String sql) {
        try {
            parser.parseExpression("(" + sql + ")");
            return true;
        } catch (ParseException swallowed) {
            return false;
        }
    }

    private void walk(Expression node, Set<String> faults) {
        String kind = node.getClass().getSimpleName();
        if (node instanceof UnresolvedAttribute column) {
            column(CollectionConverters.asJava(column.nameParts()), faults);
            return;
        }
        Vocabulary.node(kind).ifPresent(faults::add);
        if (!Vocabulary.NODES.contains(kind)
                && !(node instanceof org.apache.spark.sql.catalyst.expressions.Alias)
                && !kind.equals("RLike")) {
            return;
        }
        List<Expression> children = CollectionConverters.asJava(node.children());
        if (node instanceof UnresolvedFunction function) {
            function(function, faults);
        } else if (DIVISIONS.contains(kind) && !neverZero(children.get(1))) {
            faults.add("a divisor of 0 stops the run; write nullif(.., 0)");
        }
        children.forEach(child -> walk(child, faults));
    }

    private void function(UnresolvedFunction function, Set<String> faults) {
        List<String> parts = CollectionConverters.asJava(function.nameParts());
        String name = String.join(".", parts).toLowerCase(Locale.ROOT);
        if (name.equals("between") || name.equals("like") || name.equals("when")) {
            // Operators, which the parser hands on by their name.
            return;
        }
        Vocabulary.function(name).ifPresent(faults::add);
        if (function.isDistinct()
                || function.filter().isDefined()
                || function.ignoreNulls().isDefined()) {
            faults.add("'" + name + "': DISTINCT, FILTER and IGNORE NULLS look at other rows");
        }
        List<Expression> arguments = CollectionConverters.asJava(function.arguments());
        if (name.equals("mod") && arguments.size() == 2 && !neverZero(arguments.get(1))) {
            faults.add("a divisor of 0 stops the run; write nullif(.., 0)");
        }
    }

    private void column(List<String> parts, Set<String> faults) {
        String name = String.join(".", parts);
        if (columns.contains(name)) {
            if (Vocabulary.OF_DELIVERY.contains(name)) {
                faults.add("'" + name + "' says how the row was delivered, and nothing of the record");
            }
            return;
        }
        String small = name.toLowerCase(Locale.ROOT);
        if (Vocabulary.refused(small).isPresent()) {
            faults.add("'" + small + "' " + Vocabulary.refused(small).get());
            return;
        }
        faults.add("unknown column '" + name + "' of " + table
                + Spelling.nearest(columns.contains(small) ? small : name, columns)
                        .map(meant -> "; did you mean '" + meant + "'?")
                        .orElse("; `steelyard docs` lists its columns"));
    }

    private static boolean neverZero(Expression divisor) {
        if (divisor instanceof Literal literal) {
            return literal.value() != null && !literal.value().toString().matches("-?0*[.]?0*");
        }
        return divisor instanceof UnresolvedFunction function
                && CollectionConverters.asJava(function.nameParts()).equals(List.of("nullif"));
    }
}
