package org.steelyard.jobs.intake;

import static org.steelyard.jobs.clock.SampleCalendar.day;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.steelyard.indicators.problem.Problems;
import org.steelyard.jobs.clock.SampleCalendar;
import org.steelyard.jobs.clock.Suspensions;
import org.steelyard.jobs.format.Unpacked;
import org.steelyard.jobs.profile.Handling;
import org.steelyard.jobs.profile.Source;
import org.steelyard.jobs.reference.Alias;
import org.steelyard.jobs.reference.Department;
import org.steelyard.jobs.reference.Item;
import org.steelyard.jobs.reference.References;
import org.steelyard.jobs.source.SourceTable;

/** Reads the text of an export, header and all, as a run would, but without Spark: one map of columns a row. */
public final class Reading {

    private final SourceTable table;
    private final Map<String, Map<String, String>> codes;
    private final Map<String, String> defaults;
    private final CaseNotes.Part suspensions = new CaseNotes.Part();
    private final StepFigures steps = new StepFigures();
    private Handling handling = Handling.PLAIN;
    private String key = "";
    private LocalDate asOf = LocalDate.of(2026, 9, 30);
    private References city = references();

    private Reading(SourceTable table, Map<String, Map<String, String>> codes, Map<String, String> defaults) {
        this.table = table;
        this.codes = codes;
        this.defaults = defaults;
    }

    static Reading of(SourceTable table) {
        return new Reading(table, Map.of(), Map.of());
    }

    Reading codes(Map<String, Map<String, String>> more) {
        return new Reading(table, more, defaults);
    }

    Reading defaults(Map<String, String> more) {
        return new Reading(table, codes, more);
    }

    Reading handling(Handling how) {
        handling = how;
        return this;
    }

    Reading references(References other) {
        city = other;
        return this;
    }

    Reading key(String text) {
        key = text;
        return this;
    }

    Reading asOf(String date) {
        asOf = LocalDate.parse(date);
        return this;
    }

    Reading suspended(String caseId, String start, String end) {
        suspensions.add(
                UTF8String.fromString(caseId),
                Suspensions.stretch(day(start), end.isEmpty() ? Suspensions.OPEN : day(end)));
        return this;
    }

    /** Adds a step of a case to the step log; role from 0, or -1. */
    Reading step(String caseId, boolean external, int role) {
        steps.add(UTF8String.fromString(caseId), external, role);
        return this;
    }

    /** A city of three departments and two districts; its Bureau of Industry became the market bureau in 2019. */
    public static References references() {
        Alias market = new Alias("市场监督管理局", day("1900-01-01"), day("9999-12-31"));
        return new References(
                List.of(
                        new Department("D1", "市场监督管理局", "Market Bureau", "监管类", "Regulators"),
                        new Department("D2", "税务局", "Tax Bureau", "审批类", "Approval")),
                Map.of(
                        "市场监督管理局",
                        List.of(market),
                        "D1",
                        List.of(market),
                        "工商局",
                        List.of(new Alias("市场监督管理局", day("2010-01-01"), day("2024-12-31"))),
                        "税务局",
                        List.of(new Alias("税务局", day("1900-01-01"), day("9999-12-31")))),
                Map.of("990101", "青湖区", "青湖区", "青湖区", "990102", "鹭洲区", "鹭洲区", "鹭洲区"),
                Map.of("青湖区", "Qinghu", "鹭洲区", "Luzhou Isle"),
                Map.of(
                        "YZ1", new Item("YZ1", "COMMITTED", 20, 5, true),
                        "YZ2", new Item("YZ2", "IMMEDIATE", -1, 0, false),
                        "YZ3", new Item("YZ3", "OTHER", 10, -1, false)),
                SampleCalendar.read());
    }

    Context context() {
        return new Context(
                city,
                CaseNotes.of(List.of(suspensions)),
                CaseNotes.of(List.of(steps.part())),
                ZoneId.of("Asia/Shanghai"),
                asOf,
                20,
                key);
    }

    /** The rows below the header, which is the text's first line; columns that are null are left out. */
    List<Map<String, Object>> rows(String... lines) {
        byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        Source source = new Source(table, "source", List.of("*"), Map.of(), codes, defaults, List.of(), handling);
        Problems problems = new Problems();
        Header header = Header.find(
                        bytes, new Unpacked("file.csv", Path.of("file.csv"), 0, 1, (byte) 0, false), source, problems)
                .orElseThrow(() -> new IllegalArgumentException(problems.list().toString()));
        TableFile file = new TableFile(
                0, source, "file.csv", "", header.delimiter(), header.names().size(), header.cellOf(), Habits.NONE);
        RowReader reader = new RowReader(table, file, context(), new Superseded());
        CsvScanner scanner = new CsvScanner(bytes, header.end(), bytes.length, header.delimiter(), header.nextLine());
        List<Map<String, Object>> rows = new ArrayList<>();
        while (scanner.next()) {
            rows.add(map(reader.read(scanner), table.schemaWithFate()));
        }
        return rows;
    }

    /** The only row. */
    Map<String, Object> row(String header, String line) {
        List<Map<String, Object>> rows = rows(header, line);
        if (rows.size() != 1) {
            throw new IllegalArgumentException("Invalid text: " + rows.size() + " rows (must be 1)");
        }
        return rows.get(0);
    }

    private static Map<String, Object> map(InternalRow row, StructType schema) {
        Map<String, Object> map = new TreeMap<>();
        for (int i = 0; i < schema.size(); i++) {
            StructField field = schema.fields()[i];
            if (!row.isNullAt(i)) {
                map.put(field.name(), value(row.get(i, field.dataType()), field.dataType()));
            }
        }
        return map;
    }

    private static Object value(Object value, DataType type) {
        if (type.equals(DataTypes.TimestampNTZType)) {
            return LocalDateTime.ofEpochSecond((Long) value / 1_000_000, 0, ZoneOffset.UTC);
        }
        if (type.equals(DataTypes.DateType)) {
            return LocalDate.ofEpochDay((Integer) value);
        }
        if (value instanceof Decimal decimal) {
            return decimal.toJavaBigDecimal();
        }
        if (value instanceof byte[] bytes) {
            return java.util.Arrays.toString(bytes);
        }
        return value instanceof UTF8String ? value.toString() : value;
    }
}
