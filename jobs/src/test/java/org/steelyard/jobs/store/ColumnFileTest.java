package org.steelyard.jobs.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.jobs.source.Kind;

/** Read back by DuckDB, another reader by other people. */
class ColumnFileTest {

    private static final StructType SCHEMA = new StructType()
            .add("id", Kind.ID.type())
            .add("unwritten", DataTypes.StringType)
            .add("word", Kind.TEXT.type())
            .add("days", Kind.WHOLE.type())
            .add("fee", Kind.MONEY.type())
            .add("flag", Kind.FLAG.type())
            .add("time", Kind.TIME.type())
            .add("date", Kind.DATE.type())
            .add("line", DataTypes.LongType);

    private static final List<String> WRITTEN = List.of("id", "word", "days", "fee", "flag", "time", "date", "line");

    @TempDir
    private Path folder;

    private static GenericInternalRow row(Object... cells) {
        return new GenericInternalRow(cells);
    }

    private List<String> read(Path file, String sql) throws SQLException {
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                ResultSet rows = duck.createStatement().executeQuery(sql.replace("FILE", "'" + file + "'"))) {
            List<String> read = new ArrayList<>();
            while (rows.next()) {
                StringBuilder line = new StringBuilder();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    line.append(i == 1 ? "" : "|").append(rows.getString(i));
                }
                read.add(line.toString());
            }
            return read;
        }
    }

    @Test
    void everyKindOfCellIsReadBackAsItWas() throws IOException, SQLException {
        Path path = folder.resolve("a.parquet");
        try (ColumnFile file = new ColumnFile(path, SCHEMA, WRITTEN, Set.of("id", "time"))) {
            byte[] text = "xx青湖区yy".getBytes(java.nio.charset.StandardCharsets.UTF_8);
            file.add(row(
                    UTF8String.fromString("A1"),
                    UTF8String.fromString("secret"),
                    UTF8String.fromBytes(text, 2, 9),
                    -3,
                    Decimal.apply(new java.math.BigDecimal("-12.50"), 16, 2),
                    true,
                    // 2026-03-05 14:30:00 is 1772721000 seconds after 1970.
                    1_772_721_000_000_000L,
                    20_517,
                    1L << 40));
            java.util.Arrays.fill(text, (byte) 'z');
            file.add(row(null, null, null, null, null, null, null, null, null));
            file.finish();
        }
        assertThat(read(path, "SELECT * REPLACE (time::VARCHAR AS time) FROM FILE"))
                .containsExactly(
                        "A1|青湖区|-3|-12.50|true|2026-03-05 14:30:00|2026-03-05|1099511627776",
                        "null|null|null|null|null|null|null|null");
    }

    @Test
    void moreRowsThanAGroupHoldsKeepTheirOrderAndForm() throws IOException, SQLException {
        Path path = folder.resolve("b.parquet");
        int rows = (1 << 18) + 10;
        try (ColumnFile file = new ColumnFile(path, SCHEMA, List.of("line", "word"), Set.of("line"))) {
            // A file of another form that is begun in between must not change this one's.
            new ColumnFile(folder.resolve("other.parquet"), SCHEMA, List.of("line", "word"), Set.of("word")).close();
            for (int i = 0; i < rows; i++) {
                file.add(row(null, null, UTF8String.fromString("w" + i % 7), null, null, null, null, null, (long) i));
            }
            file.finish();
        }
        assertThat(read(
                        path,
                        "SELECT count(*), count(*) FILTER (line = file_row_number AND word = 'w' || line % 7)"
                                + " FROM read_parquet(FILE, file_row_number = true)"))
                .containsExactly(rows + "|" + rows);
        assertThat(read(
                        path,
                        "SELECT row_group_id, path_in_schema, contains(encodings, 'DICTIONARY')"
                                + " FROM parquet_metadata(FILE) ORDER BY ALL"))
                .containsExactly("0|line|false", "0|word|true", "1|line|false", "1|word|true");
    }

    @Test
    void aFileWithoutRowsHasItsColumns() throws IOException, SQLException {
        Path path = folder.resolve("c.parquet");
        try (ColumnFile file = new ColumnFile(path, SCHEMA, WRITTEN, Set.of())) {
            file.finish();
        }
        assertThat(read(path, "SELECT count(*) FROM FILE")).containsExactly("0");
        assertThat(Files.size(path)).isLessThan(2_000);
    }

    @Test
    void aTypeThatNoColumnHasIsRefused() {
        StructType other = new StructType().add("d", DataTypes.DoubleType);
        assertThatThrownBy(() -> new ColumnFile(folder.resolve("d.parquet"), other, List.of("d"), Set.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invalid type: DoubleType of d (must be one of Kind's)");
    }
}
