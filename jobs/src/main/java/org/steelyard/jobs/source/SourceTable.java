package org.steelyard.jobs.source;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * A source table: what is read from an export, what is computed, and what is frozen.
 *
 * @param name its short name, as in rulebooks and folders
 * @param columns what is read
 * @param derived what intake computes from it
 * @param key the columns that together identify a record; rows with the same key supersede each other
 * @param order the time columns by which the latest row of a record wins
 * @param group the column whose hash gives the replicate group: the outermost id of what belongs together
 * @param event the time column whose day decides which alias of a department was in force
 * @param codes the words of its code columns: column to (text in the file to canonical word), beside those of a profile
 */
public record SourceTable(
        String name,
        List<Column> columns,
        List<Column> derived,
        List<String> key,
        List<String> order,
        String group,
        String event,
        Map<String, Map<String, String>> codes)
        implements Serializable {

    /** What became of a row, last in the schema and never frozen. */
    public static final String FATE = "fate";

    /** The rule that decided it. */
    public static final String RULE = "rule";

    /** Why, as a sentence. */
    public static final String SENTENCE = "sentence";

    /** The time columns of a row in which a day was written without a time, joined by commas; null where none was. */
    public static final String DATE_ONLY = "date_only";

    /** The rulings that changed a row's values, or that came too late to leave it out; null where there were none. */
    public static final String OVERLAY = "overlay";

    /** The columns whose cells were dropped because they held what must not be kept, joined by commas; null where there are none. */
    public static final String DROPPED = "dropped";

    /**
     * The optional columns that the row's file lacks, between commas as in {@code ,sign_time,}; null where it has them all. So a
     * rulebook can leave out what could not be known, where a blank would count as not done.
     */
    public static final String ABSENT = "absent";

    /** How each column that is read was delivered, a byte a column as in {@link Seen}; null where a line is no record. */
    public static final String SEEN = "seen";

    /** The columns whose name may say that somebody made the row to try the system. */
    public static final Set<String> TEST_MARKS = Set.of("item_name", "applicant_name_hash");

    /** All source tables, in the order in which they are frozen: a table may need those before it. */
    public static List<SourceTable> all() {
        return List.of(CaseSteps.TABLE, CaseLog.TABLE, HotlineTickets.TABLE, Ratings.TABLE, Marks.TABLE);
    }

    /** The same table with further columns that a profile names. */
    public SourceTable with(List<Column> more) {
        List<Column> all = new ArrayList<>(columns);
        all.addAll(more);
        return new SourceTable(name, List.copyOf(all), derived, key, order, group, event, codes);
    }

    /** The frozen columns. */
    public StructType schema() {
        List<StructField> fields = new ArrayList<>();
        columns.forEach(c -> fields.add(field(c)));
        derived.forEach(c -> fields.add(field(c)));
        fields.add(DataTypes.createStructField("replicate", DataTypes.IntegerType, true));
        fields.add(DataTypes.createStructField("source_file", DataTypes.StringType, true));
        fields.add(DataTypes.createStructField("source_line", DataTypes.LongType, true));
        fields.add(DataTypes.createStructField(DATE_ONLY, DataTypes.StringType, true));
        fields.add(DataTypes.createStructField(OVERLAY, DataTypes.StringType, true));
        fields.add(DataTypes.createStructField(DROPPED, DataTypes.StringType, true));
        fields.add(DataTypes.createStructField(ABSENT, DataTypes.StringType, true));
        return DataTypes.createStructType(fields);
    }

    /** The frozen columns, and what became of the row. */
    public StructType schemaWithFate() {
        return schema().add(RULE, DataTypes.StringType)
                .add(SENTENCE, DataTypes.StringType)
                .add(FATE, DataTypes.StringType)
                .add(SEEN, DataTypes.BinaryType);
    }

    private static StructField field(Column column) {
        return DataTypes.createStructField(column.name(), column.kind().type(), true);
    }
}
