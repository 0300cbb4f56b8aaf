package org.steelyard.jobs.profile;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.steelyard.indicators.problem.Problems;
import org.steelyard.indicators.problem.UserException;
import org.steelyard.indicators.yaml.Fields;
import org.steelyard.jobs.source.Column;
import org.steelyard.jobs.source.Kind;
import org.steelyard.jobs.source.SourceTable;

/** Reads a source profile from its YAML file, with every problem at once. */
public final class ProfileReader {

    private static final Set<String> REFERENCES = new TreeSet<>(Set.of(
            "departments",
            "aliases",
            "districts",
            "items",
            "base",
            "calendar",
            "targets",
            "appeals",
            "exemptions",
            "exclusions"));
    private static final Set<String> EXTRA_KINDS =
            new TreeSet<>(Set.of("text", "whole", "flag", "time", "percent", "instant", "department", "district"));

    private static final Set<String> GRADES = Set.of("1", "2", "3", "4", "5", Handling.KEPT_OUT);

    private static final Set<Kind> CODED = Set.of(Kind.CODE, Kind.GRADE, Kind.TEXT, Kind.DEPARTMENT, Kind.DISTRICT);

    private ProfileReader() {}

    /** The profile in a file. */
    public static Profile read(Path file) {
        Problems problems = new Problems();
        Optional<Profile> profile = Fields.read(file, file.toString(), problems).map(f -> profile(f, file));
        problems.throwIfAny(UserException.Kind.INPUT);
        return profile.orElseThrow();
    }

    private static Profile profile(Fields fields, Path file) {
        String name = fields.text("name");
        ZoneId zone = zone(fields);
        Map<String, String> references = fields.has("references") ? fields.entries("references") : Map.of();
        references.keySet().stream()
                .filter(key -> !REFERENCES.contains(key))
                .forEach(key -> fields.complain(
                        "references",
                        "unknown reference table '" + key + "' (known: " + String.join(", ", REFERENCES) + ")"));
        List<Integer> years = years(fields);
        if (references.containsKey("calendar") == !years.isEmpty()) {
            fields.complain(
                    "expected a calendar: either references: calendar, or weekdays: { from: 2014, to: 2019 } for"
                            + " plain weekdays without holidays");
        }
        List<Source> sources = new ArrayList<>();
        for (Fields source : fields.list("sources")) {
            source(source).ifPresent(sources::add);
        }
        boolean firstDayCounts = fields.flag("first_day_counts", false);
        fields.noOthers();
        return new Profile(name, file.toString(), zone, references, years, withExtras(sources), firstDayCounts);
    }

    private static ZoneId zone(Fields fields) {
        String text = fields.text("time_zone");
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            if (!text.isEmpty()) {
                fields.complain("time_zone", "expected a time zone such as Asia/Shanghai, found '" + text + "'");
            }
            return java.time.ZoneOffset.UTC;
        }
    }

    private static List<Integer> years(Fields fields) {
        if (!fields.has("weekdays")) {
            return List.of();
        }
        Fields span = fields.fields("weekdays");
        List<Integer> years = List.of((int) span.whole("from", 1900), (int) span.whole("to", 1900));
        span.noOthers();
        return years;
    }

    private static Optional<Source> source(Fields fields) {
        Map<String, SourceTable> known = SourceTable.all().stream()
                .collect(Collectors.toMap(SourceTable::name, t -> t, (a, b) -> a, LinkedHashMap::new));
        Optional<String> word = fields.word("table", known.keySet());
        String name = fields.text("name");
        List<String> files = fields.texts("files");
        Map<String, String> headers = fields.has("columns") ? fields.entries("columns") : Map.of();
        Map<String, String> defaults = fields.has("defaults") ? fields.entries("defaults") : Map.of();
        List<String> dates = fields.has("dates") ? fields.texts("dates") : List.of();
        for (String pattern : dates) {
            try {
                new DateTimeFormatterBuilder().appendPattern(pattern);
            } catch (IllegalArgumentException e) {
                fields.complain("dates", "'" + pattern + "' is no date pattern: " + e.getMessage());
            }
        }
        Map<String, String> extraHeaders = new LinkedHashMap<>();
        List<Column> extras = extras(fields, extraHeaders);
        SourceTable plain = word.map(known::get).orElse(null);
        if (plain == null) {
            return Optional.empty();
        }
        SourceTable table = plain.with(extras);
        Map<String, Map<String, String>> codes = codes(fields, table);
        Set<String> columns = table.columns().stream().map(Column::name).collect(Collectors.toCollection(TreeSet::new));
        unknown(fields, "columns", headers.keySet(), columns);
        unknown(fields, "defaults", defaults.keySet(), columns);
        Handling handling = new HandlingReader(fields, table).read();
        fields.noOthers();
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.putAll(extraHeaders);
        return Optional.of(new Source(table, name, files, all, codes, defaults, dates, handling));
    }

    private static void unknown(Fields fields, String key, Set<String> used, Set<String> known) {
        used.stream()
                .filter(column -> !known.contains(column))
                .forEach(column -> fields.complain(
                        key, "unknown column '" + column + "' (known: " + String.join(", ", known) + ")"));
    }

    private static Map<String, Map<String, String>> codes(Fields fields, SourceTable table) {
        Map<String, Map<String, String>> codes = new LinkedHashMap<>();
        if (fields.has("codes")) {
            Fields books = fields.fields("codes");
            Set<String> coded = table.columns().stream()
                    .filter(c -> CODED.contains(c.kind()))
                    .map(Column::name)
                    .collect(Collectors.toCollection(TreeSet::new));
            unknown(fields, "codes", Set.copyOf(books.keys()), coded);
            for (String column : books.keys()) {
                codes.put(column, books.entries(column));
                boolean grade =
                        table.columns().stream().anyMatch(c -> c.name().equals(column) && c.kind() == Kind.GRADE);
                if (grade && codes.get(column).values().stream().anyMatch(v -> !GRADES.contains(v))) {
                    books.complain(
                            column,
                            "expected grades 1 to 5, 5 for the best, or " + Handling.KEPT_OUT
                                    + " for an answer that is none");
                }
            }
        }
        return codes;
    }

    /** {@code extra: { published_on_time: { header: on_time, kind: text } }}. */
    private static List<Column> extras(Fields fields, Map<String, String> headers) {
        List<Column> extras = new ArrayList<>();
        if (fields.has("extra")) {
            Fields named = fields.fields("extra");
            for (String column : named.keys()) {
                Fields extra = named.fields(column);
                headers.put(column, extra.text("header"));
                Optional<String> kind = extra.word("kind", EXTRA_KINDS);
                extra.noOthers();
                kind.ifPresent(k -> extras.add(
                        new Column(column, Kind.valueOf(k.toUpperCase(java.util.Locale.ROOT)), false, List.of())));
            }
        }
        return extras;
    }

    /** Sources of one table share its columns, so a column that one of them adds belongs to all. */
    private static List<Source> withExtras(List<Source> sources) {
        Map<String, SourceTable> widest = new LinkedHashMap<>();
        for (Source source : sources) {
            widest.merge(
                    source.table().name(),
                    source.table(),
                    (a, b) -> a.with(b.columns().stream()
                            .filter(c ->
                                    a.columns().stream().noneMatch(d -> d.name().equals(c.name())))
                            .toList()));
        }
        return sources.stream()
                .map(s -> s.of(widest.getOrDefault(s.table().name(), s.table())))
                .toList();
    }
}
