package org.steelyard.jobs.reference;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads under which names departments appear in exports, and when.
 *
 * <p>A department that was split or merged stands there with its former name, once for each successor: with the district or the
 * service item that fell to it, or with its weight, the share of all other records. The weights of a name sum to 1.
 */
final class AliasReader {

    /** The first and the last day of a name without days. */
    static final int ALWAYS_FROM = Math.toIntExact(LocalDate.of(1900, 1, 1).toEpochDay());

    static final int ALWAYS_TO = Math.toIntExact(LocalDate.of(9999, 12, 31).toEpochDay());

    private record Line(ReferenceRow row, Alias alias, Optional<Integer> weight) {
        boolean meets(Line other) {
            return other.alias.from() <= alias.to() && alias.from() <= other.alias.to();
        }
    }

    private record Key(String text, int from, int to) {}

    private final Map<String, Department> departments;
    private final Map<String, String> districts;

    /** A reader, given the departments by id and the districts by name and code. */
    AliasReader(Map<String, Department> departments, Map<String, String> districts) {
        this.departments = departments;
        this.districts = districts;
    }

    /** Every name and id of every department. */
    Map<String, List<Alias>> read(List<ReferenceRow> rows) {
        Map<String, List<Line>> lines = new LinkedHashMap<>();
        for (ReferenceRow row : rows) {
            line(row).ifPresent(line -> lines.computeIfAbsent(row.text("alias"), t -> new ArrayList<>())
                    .add(line));
        }
        Map<String, List<Alias>> aliases = new HashMap<>();
        for (Department d : departments.values()) {
            add(aliases, d.name(), new Alias(d.name(), ALWAYS_FROM, ALWAYS_TO));
            add(aliases, d.id(), new Alias(d.name(), ALWAYS_FROM, ALWAYS_TO));
        }
        lines.forEach((text, all) -> {
            overlaps(text, all, aliases.getOrDefault(text, List.of()));
            shares(text, all).forEach(alias -> add(aliases, text, alias));
        });
        return aliases;
    }

    private static void add(Map<String, List<Alias>> aliases, String text, Alias alias) {
        aliases.computeIfAbsent(text, t -> new ArrayList<>()).add(alias);
    }

    private Optional<Line> line(ReferenceRow row) {
        Department department = departments.get(row.text("dept_id"));
        if (department == null) {
            row.complain("dept_id '" + row.text("dept_id") + "' is no department of the departments table");
            return Optional.empty();
        }
        String district = row.optional("district");
        if (!district.isEmpty() && !districts.containsKey(district)) {
            row.complain("district '" + district + "' is no district of the districts table");
        }
        String item = row.optional("item_code");
        Optional<Integer> weight = weight(row);
        if (weight.isPresent() && !(district + item).isEmpty()) {
            row.complain("expected a weight, or a district or service item, found both");
        }
        return Optional.of(new Line(
                row,
                new Alias(
                        department.name(),
                        row.day("valid_from", ALWAYS_FROM),
                        row.day("valid_to", ALWAYS_TO),
                        districts.getOrDefault(district, ""),
                        item,
                        0,
                        Alias.WHOLE),
                weight));
    }

    /** A weight in parts of the whole. */
    private static Optional<Integer> weight(ReferenceRow row) {
        String text = row.optional("weight");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!text.matches("[01](\\.\\d{1,4})?")) {
            row.complain("weight: expected a share such as 0.6 with up to four decimals, found '" + text + "'");
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(text)
                .multiply(BigDecimal.valueOf(Alias.WHOLE))
                .setScale(0, RoundingMode.UNNECESSARY)
                .intValueExact());
    }

    /** Complains of names that mean two departments on one day without saying which records go to which. */
    private static void overlaps(String text, List<Line> lines, List<Alias> present) {
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean split = line.weight.isPresent() || line.alias.named();
            Optional<String> other = lines.subList(0, i).stream()
                    .filter(line::meets)
                    .filter(l -> !split || !(l.weight.isPresent() || l.alias.named()))
                    .map(l -> l.alias.department())
                    .filter(name -> !name.equals(line.alias.department()))
                    .findFirst()
                    .or(() -> present.stream()
                            .map(Alias::department)
                            .filter(name -> !name.equals(line.alias.department()))
                            .findFirst());
            other.ifPresent(name -> line.row.complain("'" + text + "' already means " + name
                    + " on some of these days: let valid_from and valid_to not overlap, or give each a weight"));
        }
    }

    /** The aliases of one text, each with its share; complains where the weights of some days do not sum to 1. */
    private static List<Alias> shares(String text, List<Line> lines) {
        Map<Key, Integer> reached = new LinkedHashMap<>();
        Map<Key, Line> last = new HashMap<>();
        List<Alias> aliases = new ArrayList<>();
        for (Line line : lines) {
            Alias a = line.alias;
            if (line.weight.isEmpty()) {
                aliases.add(a);
                continue;
            }
            Key key = new Key(text, a.from(), a.to());
            int low = reached.getOrDefault(key, 0);
            int high = low + line.weight.get();
            reached.put(key, high);
            last.put(key, line);
            aliases.add(new Alias(a.department(), a.from(), a.to(), "", "", low, high));
        }
        last.forEach((key, line) -> {
            if (reached.getOrDefault(key, 0) != Alias.WHOLE) {
                line.row.complain("the weights of '" + text + "' on these days sum to "
                        + BigDecimal.valueOf(reached.getOrDefault(key, 0), 4)
                                .stripTrailingZeros()
                                .toPlainString()
                        + ": let them sum to 1, with the same valid_from and valid_to in each row");
            }
        });
        return aliases;
    }
}
