package org.steelyard.indicators.yaml;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.problem.Spelling;
import org.steelyard.indicators.rulebook.AsOf;
import org.steelyard.indicators.rulebook.Example;
import org.steelyard.indicators.rulebook.Measure;
import org.steelyard.indicators.rulebook.Statistic;

/** Reads the worked examples of an indicator. */
final class ExampleReader {

    private final Statistic statistic;
    private final String source;
    private final Set<String> sources = new LinkedHashSet<>();
    private final boolean asOf;

    ExampleReader(Statistic statistic, Measure numerator, @Nullable Measure denominator) {
        this.statistic = statistic;
        this.source = statistic == Statistic.ATTAINED ? Example.TARGETS : numerator.source();
        List<Measure> measures = Stream.of(Optional.of(numerator), Optional.ofNullable(denominator))
                .flatMap(measure -> measure.stream().flatMap(each -> each.parts().stream()))
                .toList();
        measures.forEach(measure -> sources.add(measure.source()));
        this.asOf = measures.stream()
                .flatMap(measure -> Stream.of(measure.dated(), measure.where(), measure.expression()))
                .anyMatch(AsOf::in);
    }

    /** The examples of the key {@code examples}, of which there must be one. */
    List<Example> read(Fields indicator) {
        List<Example> examples = new ArrayList<>();
        if (statistic == Statistic.GIVEN && !indicator.has("examples")) {
            return examples;
        }
        for (Fields fields : indicator.list("examples")) {
            examples.add(example(fields));
            fields.noOthers();
        }
        return examples;
    }

    private Example example(Fields fields) {
        String name = fields.text("name");
        @Nullable String day = asOf(fields);
        Map<String, Table> tables = tables(fields);
        Map<String, List<String>> columns = new LinkedHashMap<>();
        Map<String, List<List<@Nullable String>>> rows = new LinkedHashMap<>();
        tables.forEach((each, table) -> {
            columns.put(each, table.columns());
            rows.put(each, table.rows());
        });
        Example example = new Example(
                name,
                day,
                columns,
                rows,
                fields.has("n") ? (Long) fields.whole("n", 0) : null,
                fields.optionalNumber("numerator").orElse(null),
                fields.optionalNumber("denominator").orElse(null),
                fields.optionalNumber("value").orElse(null),
                fields.optionalNumber("points").orElse(null),
                fields.line("name"));
        checkExpectations(fields);
        return example;
    }

    private @Nullable String asOf(Fields fields) {
        if (!fields.has("as_of") && !asOf) {
            return null;
        }
        return fields.date("as_of").map(LocalDate::toString).orElse(null);
    }

    private void checkExpectations(Fields fields) {
        if (statistic == Statistic.GIVEN) {
            if (!fields.has("value") || !fields.has("points")) {
                fields.complain("expected a 'value' and the 'points' that it earns");
            }
            return;
        }
        if (Stream.of("n", "numerator", "denominator", "value").noneMatch(fields::has)) {
            fields.complain("expected at least one of 'n', 'numerator', 'denominator' and 'value', found none");
        }
        for (String key : List.of("numerator", "denominator")) {
            if (statistic.ofHistogram() && fields.has(key)) {
                fields.complain(key, "a mean, median or p90 has none; state 'n' and 'value'");
            }
        }
    }

    private Map<String, Table> tables(Fields fields) {
        if (statistic == Statistic.GIVEN) {
            return Map.of();
        }
        if (!fields.hasFields("rows")) {
            return Map.of(source, Table.read(fields, "rows"));
        }
        Fields nested = fields.fields("rows");
        Map<String, Table> tables = new LinkedHashMap<>();
        for (String key : nested.keys()) {
            if (!sources.contains(key)) {
                nested.complain(key, "the indicator does not read this table (" + Spelling.known(key, sources) + ")");
            }
            tables.put(key, Table.read(nested, key));
        }
        if (tables.isEmpty()) {
            nested.complain("expected the rows of at least one table");
        }
        return tables;
    }
}
