package org.steelyard.jobs.store;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.steelyard.jobs.source.SourceTable;
import org.steelyard.reports.RejectCount;

/**
 * The rows of a table that were not accepted: kept in a file by place, never their cells, only where they stand and why; and
 * counted on the way.
 */
final class SetAside {

    private static final CSVFormat FORM =
            CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

    private final String table;
    private final Map<String, Map<String, Long>> byFile = new TreeMap<>();
    private final Map<List<String>, RejectCount> byRule =
            new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));

    private SetAside(String table) {
        this.table = table;
    }

    /** Writes {@code rejected.csv} into a folder, by file and line. */
    static SetAside keep(String table, Dataset<Row> rows, Path folder) throws IOException {
        SetAside aside = new SetAside(table);
        Files.createDirectories(folder);
        try (Writer out = Files.newBufferedWriter(folder.resolve("rejected.csv"), StandardCharsets.UTF_8);
                CSVPrinter printer = new CSVPrinter(out, FORM)) {
            printer.printRecord("file", "line", "fate", "rule", "sentence");
            Iterator<Row> sorted = rows.select(
                            col("source_file"),
                            col("source_line"),
                            col(SourceTable.FATE),
                            col(SourceTable.RULE),
                            col(SourceTable.SENTENCE))
                    .orderBy("source_file", "source_line")
                    .toLocalIterator();
            while (sorted.hasNext()) {
                Row row = sorted.next();
                printer.printRecord(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4));
                aside.count(row.getString(0), row.getString(2), row.getString(3), row.getString(4));
            }
        }
        return aside;
    }

    private void count(String file, String fate, String rule, String sentence) {
        byFile.computeIfAbsent(file, f -> new TreeMap<>()).merge(fate, 1L, Long::sum);
        byRule.merge(
                List.of(file, fate, rule),
                new RejectCount(table, file, fate, rule, sentence, 1),
                (a, b) -> new RejectCount(table, file, fate, rule, a.sentence(), a.rows() + 1));
    }

    /** How many rows of a file had a fate. */
    long rows(String file, String fate) {
        return byFile.getOrDefault(file, Map.of()).getOrDefault(fate, 0L);
    }

    /** How many rows each rule set aside in each file, with the first sentence of each. */
    List<RejectCount> rules() {
        return new ArrayList<>(byRule.values());
    }
}
