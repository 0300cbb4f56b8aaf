package org.steelyard.jobs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.steelyard.jobs.source.Column;
import org.steelyard.jobs.source.SourceTable;
import org.steelyard.reports.register.DataTable;

/** The tables that rulebooks may speak of, as the data dictionary lists them. */
public final class DataTables {

    private DataTables() {}

    /** All of them with all their columns. */
    public static List<DataTable> all() {
        Map<String, StructType> schemas = Tables.schemas();
        List<DataTable> tables = new ArrayList<>();
        for (SourceTable table : SourceTable.all()) {
            Map<String, Column> read = new HashMap<>();
            table.columns().forEach(column -> read.put(column.name(), column));
            List<DataTable.DataColumn> columns = new ArrayList<>();
            for (StructField field :
                    schemas.getOrDefault(table.name(), table.schema()).fields()) {
                Column column = read.get(field.name());
                Map<String, String> words = table.codes().getOrDefault(field.name(), Map.of());
                columns.add(new DataTable.DataColumn(
                        field.name(),
                        field.dataType().sql(),
                        column != null && column.required(),
                        column == null ? List.of() : column.aliases(),
                        List.copyOf(new TreeSet<>(words.values()))));
            }
            tables.add(new DataTable(table.name(), columns));
        }
        return tables;
    }
}
