package org.steelyard.jobs.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that another engine writes. */
class ParquetTest {

    @TempDir
    private Path folder;

    private byte[] parquet(String query, String options) throws SQLException, IOException {
        Path file = folder.resolve("made.parquet");
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            statement.execute("SET TimeZone='UTC'");
            statement.execute("COPY (" + query + ") TO '" + file + "' (FORMAT parquet" + options + ")");
        }
        return Files.readAllBytes(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"snappy", "zstd", "gzip", "uncompressed"})
    void everyKindOfValueIsWrittenAsPeopleWouldWriteIt(String codec) throws Exception {
        byte[] bytes = parquet("""
                SELECT '办件, 1' AS "编号", 3 AS i, 7000000000::BIGINT AS l, true AS f, 0.5::DOUBLE AS d, 1e20::DOUBLE AS big,
                    12.30::DECIMAL(9, 2) AS m, 123456789012345678901234.5::DECIMAL(38, 1) AS wide, DATE '2026-03-05' AS day,
                    TIMESTAMP '2026-03-05 14:30:00.5' AS local, TIMESTAMPTZ '2026-03-05 14:30:00+08' AS world,
                    TIMESTAMP_MS '1969-12-31 23:59:59.999' AS ms
                UNION ALL SELECT NULL, NULL, NULL, NULL, 'nan'::DOUBLE, NULL, NULL, NULL, NULL, NULL, NULL, NULL""", ", CODEC '" + codec + "'");
        assertThat(new Unpacking(folder).lines(bytes, "a.parquet"))
                .containsExactly(
                        "编号,i,l,f,d,big,m,wide,day,local,world,ms",
                        "\"办件, 1\",3,7000000000,true,0.5,100000000000000000000,12.30,123456789012345678901234.5,2026-03-05,"
                                + "2026-03-05 14:30:00.500000,2026-03-05 06:30:00.000000Z,1969-12-31 23:59:59.999000");
    }

    @Test
    void listsAndStructuresAreNotReadAndThatIsSaid() throws Exception {
        byte[] bytes = parquet("SELECT 1 AS a, [1, 2] AS l, {'x': 1} AS s, 'z' AS z", "");
        Found found = new Unpacking(folder).found(bytes, "a.parquet");
        assertThat(Unpacking.lines(found.tables().get(0))).containsExactly("a,z", "1,z");
        assertThat(found.notes().toString()).contains("lists and structures are not read: l, s");
    }

    @Test
    void theRowsOfAllGroupsAreReadInOrder() throws Exception {
        byte[] bytes = parquet("SELECT range AS n FROM range(5000)", ", ROW_GROUP_SIZE 2048");
        assertThat(new Unpacking(folder).lines(bytes, "a.parquet"))
                .hasSize(5001)
                .endsWith("4998", "4999");
    }

    @Test
    void aFileThatIsCutOffIsRefused() throws Exception {
        byte[] bytes = parquet("SELECT range AS n FROM range(5000)", "");
        assertThat(new Unpacking(folder).refusal(Arrays.copyOf(bytes, bytes.length / 2), "a.parquet"))
                .isEqualTo(
                        "a.parquet: is no Parquet file that can be opened: it is damaged or something else (deliver it"
                                + " again, or as CSV)");
    }
}
