package org.steelyard.jobs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.steelyard.jobs.source.Column;
import org.steelyard.jobs.source.HotlineTickets;
import org.steelyard.jobs.source.SourceTable;
import org.steelyard.jobs.store.TicketsBeside;
import org.steelyard.reports.register.DataTable;

/** The tables that rulebooks may speak of, as the data dictionary lists them. */
public final class DataTables {

    private DataTables() {}

    /** All of them with all their columns: those that are read, then those that are made of them. */
    public static List<DataTable> all() {
        Map<String, SourceTable> read = new HashMap<>();
        SourceTable.all().forEach(table -> read.put(table.name(), table));
        Map<String, StructType> schemas = Tables.schemas();
        List<DataTable> tables = new ArrayList<>();
        for (String name : names()) {
            StructType schema = schemas.getOrDefault(name, new StructType());
            Map<String, Column> columns = new HashMap<>();
            Map<String, Map<String, String>> codes = new HashMap<>();
            // The tables beside the tickets have the columns of tickets.
            SourceTable source =
                    read.get(TicketsBeside.BY_RULE.containsValue(name) ? HotlineTickets.TABLE.name() : name);
            if (source != null) {
                source.columns().forEach(column -> columns.put(column.name(), column));
                codes.putAll(source.codes());
            }
            List<DataTable.DataColumn> list = new ArrayList<>();
            for (StructField field : schema.fields()) {
                list.add(column(field, columns, codes.getOrDefault(field.name(), Map.of())));
            }
            tables.add(new DataTable(name, list));
        }
        return tables;
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>(Tables.names());
        names.addAll(names.indexOf(HotlineTickets.TABLE.name()) + 1, TicketsBeside.BY_RULE.values());
        return names;
    }

    private static DataTable.DataColumn column(
            StructField field, Map<String, Column> columns, Map<String, String> words) {
        Column column = columns.get(field.name());
        return new DataTable.DataColumn(
                field.name(),
                field.dataType().sql(),
                column != null && column.required(),
                column == null ? List.of() : column.aliases(),
                List.copyOf(new TreeSet<>(words.values())));
    }
}
