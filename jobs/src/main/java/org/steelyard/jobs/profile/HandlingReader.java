package org.steelyard.jobs.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.steelyard.indicators.yaml.Fields;
import org.steelyard.jobs.source.CaseLog;
import org.steelyard.jobs.source.CaseSteps;
import org.steelyard.jobs.source.Column;
import org.steelyard.jobs.source.Kind;
import org.steelyard.jobs.source.SourceTable;

/** Reads what a source of a profile says about how its rows are handled: {@code events}, {@code when}, {@code tolerate}. */
final class HandlingReader {

    private static final Set<String> TOLERABLE = new TreeSet<>(Set.of("order", "reversed_scale"));
    private static final Set<String> OF_EVENTS = Set.of(CaseLog.TABLE.name(), CaseSteps.TABLE.name());

    private final Fields fields;
    private final SourceTable table;

    HandlingReader(Fields fields, SourceTable table) {
        this.fields = fields;
        this.table = table;
    }

    Handling read() {
        return new Handling(events(), when(), tolerated());
    }

    private Handling.@Nullable Events events() {
        if (!fields.has("events")) {
            return null;
        }
        Fields headers = fields.fields("events");
        Handling.Events events = new Handling.Events(headers.text("case"), headers.text("time"));
        headers.noOthers();
        if (!OF_EVENTS.contains(table.name())) {
            fields.complain("events", "an event log feeds the tables cases and case_steps, not " + table.name());
        }
        return events;
    }

    /** {@code when: { close_time: { status: [CLOSED] } }}. */
    private Map<String, Handling.Condition> when() {
        Map<String, Handling.Condition> when = new LinkedHashMap<>();
        if (fields.has("when")) {
            Fields conditions = fields.fields("when");
            for (String column : conditions.keys()) {
                known(conditions, column, column)
                        .filter(Column::required)
                        .ifPresent(c -> conditions.complain(
                                column, "is a column that every row must fill: it cannot depend on another"));
                Fields condition = conditions.fields(column);
                List<String> others = condition.keys();
                if (others.size() != 1) {
                    conditions.complain(column, "expected one column and its words, such as { status: [CLOSED] }");
                }
                for (String other : others) {
                    List<String> words = condition.texts(other);
                    known(condition, other, other)
                            .filter(c -> c.kind() != Kind.CODE)
                            .ifPresent(c -> condition.complain(other, "is no column with a code book"));
                    when.put(column, new Handling.Condition(other, Set.copyOf(words)));
                }
            }
        }
        return when;
    }

    private Optional<Column> known(Fields at, String key, String column) {
        Optional<Column> found =
                table.columns().stream().filter(c -> c.name().equals(column)).findFirst();
        if (found.isEmpty()) {
            at.complain(
                    key,
                    "unknown column '" + column + "' (known: "
                            + table.columns().stream()
                                    .map(Column::name)
                                    .sorted()
                                    .collect(Collectors.joining(", ")) + ")");
        }
        return found;
    }

    private Set<String> tolerated() {
        Set<String> rules = new TreeSet<>();
        if (fields.has("tolerate")) {
            for (String rule : fields.texts("tolerate")) {
                rules.add(rule);
                if (!TOLERABLE.contains(rule)) {
                    fields.complain(
                            "tolerate",
                            "'" + rule + "' is no rule that can be tolerated (known: " + String.join(", ", TOLERABLE)
                                    + ")");
                }
            }
        }
        return rules;
    }
}
