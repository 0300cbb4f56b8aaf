package org.steelyard.jobs.source;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * A table that is made of other tables, once for all indicators that need it, and frozen beside them.
 *
 * @param name its short name, as in rulebooks and folders
 * @param columns its columns, without the replicate group that every table has
 */
public record DerivedTable(String name, List<Column> columns) {

    /** The rule by which a row is left out; null in a row that is kept. Last in the schema, and never frozen. */
    public static final String RULE = "rule";

    /** All derived tables. */
    public static List<DerivedTable> all() {
        return List.of(Chains.TABLE, ItemRegister.TABLE);
    }

    /** The frozen columns. */
    public StructType schema() {
        StructField[] fields = columns.stream()
                .map(c -> DataTypes.createStructField(c.name(), c.kind().type(), true))
                .toArray(StructField[]::new);
        return new StructType(fields).add("replicate", DataTypes.IntegerType);
    }
}
