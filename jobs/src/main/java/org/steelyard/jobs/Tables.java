package org.steelyard.jobs;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.steelyard.indicators.rulebook.Measure;
import org.steelyard.jobs.intake.RatedCases;
import org.steelyard.jobs.profile.Profile;
import org.steelyard.jobs.profile.Source;
import org.steelyard.jobs.source.DerivedTable;
import org.steelyard.jobs.source.HotlineTickets;
import org.steelyard.jobs.source.SourceTable;
import org.steelyard.jobs.store.TicketsBeside;

/** The columns of the frozen tables that rulebooks may speak of. */
public final class Tables {

    private Tables() {}

    /** The frozen columns of every table of a profile, with what the ratings take from their cases. */
    public static Map<String, StructType> schemas(Profile profile) {
        Map<String, StructType> schemas = schemas();
        for (Source source : profile.sources()) {
            schemas.put(source.table().name(), schema(source.table()));
            if (source.table().name().equals(HotlineTickets.TABLE.name())) {
                TicketsBeside.BY_RULE
                        .values()
                        .forEach(t -> schemas.put(t, source.table().schema()));
            }
        }
        return schemas;
    }

    /** The frozen columns of every table, without what profiles add. */
    public static Map<String, StructType> schemas() {
        Map<String, StructType> schemas = new TreeMap<>();
        SourceTable.all().forEach(t -> schemas.put(t.name(), schema(t)));
        DerivedTable.all().forEach(t -> schemas.put(t.name(), t.schema()));
        TicketsBeside.BY_RULE.values().forEach(t -> schemas.put(t, HotlineTickets.TABLE.schema()));
        return schemas;
    }

    /** The names of all tables: those that are read in the order in which they are frozen, then those that are made of them. */
    public static List<String> names() {
        return Stream.concat(
                        SourceTable.all().stream().map(SourceTable::name),
                        DerivedTable.all().stream().map(DerivedTable::name))
                .toList();
    }

    private static StructType schema(SourceTable table) {
        StructType schema = table.schema();
        if (!table.name().equals("ratings")) {
            return schema;
        }
        for (StructField field : RatedCases.COLUMNS.fields()) {
            // A profile may give ratings a unit of their own, where they come without the cases that they rate.
            schema = schema.getFieldIndex(field.name()).isDefined() ? schema : schema.add(field);
        }
        return schema;
    }

    /** Empty tables of some columns, each with the moment of assessment. */
    public static Map<String, Dataset<Row>> empty(SparkSession spark, Map<String, StructType> schemas) {
        Map<String, Dataset<Row>> tables = new TreeMap<>();
        schemas.forEach((name, schema) ->
                tables.put(name, spark.createDataFrame(List.of(), schema.add(Measure.AS_OF, DataTypes.DateType))));
        return tables;
    }
}
