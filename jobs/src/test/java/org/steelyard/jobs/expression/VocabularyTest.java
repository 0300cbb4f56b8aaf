package org.steelyard.jobs.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.steelyard.jobs.SharedSpark;

/** Every function and operator that an expression may use gives the same on Spark and on DuckDB. */
class VocabularyTest {

    private static final String ROWS =
            "(SELECT CAST(n AS INT) AS n, CAST(x AS DECIMAL(10, 2)) AS x, CAST(d AS DATE) AS d,"
                    + " CAST(s AS VARCHAR(20)) AS s FROM (VALUES (1, -7, '-2.55', '2026-02-28', ' Ab c '), (2, 0, '2.55', '2024-02-29',"
                    + " '云州市行政审批局'), (3, 12, '1.25', '2025-12-31', ''), (4, NULL, NULL, NULL, NULL), (5, 3, '100.00',"
                    + " '2026-10-01', '12')) AS t(id, n, x, d, s)) AS rows";

    private static final List<String> NUMBERS = List.of(
            "abs(n)",
            "abs(x)",
            "ceil(x)",
            "ceiling(x)",
            "floor(x)",
            "floor(n / 2)",
            "coalesce(n, 5)",
            "ifnull(n, 5)",
            "nullif(n, 3)",
            "greatest(n, 2)",
            "least(n, 2, NULL)",
            "instr(s, '市')",
            "length(s)",
            "mod(n, 5)",
            "n % 5",
            "mod(n, nullif(n, 0))",
            "sign(n)",
            "round(x, 1)",
            "round(n)",
            "year(d)",
            "month(d)",
            "day(d)",
            "quarter(d)",
            "n + 1 - 2 * n",
            "-n",
            "+n",
            "x * 3",
            "CASE WHEN n > 2 THEN 1 WHEN n IS NULL THEN 9 ELSE 0 END",
            "TRY_CAST(s AS INT)",
            "CAST(n AS DECIMAL(10, 2))");

    private static final List<String> TEXTS = List.of(
            "lower(s)",
            "upper(s)",
            "trim(s)",
            "ltrim(s)",
            "rtrim(s)",
            "left(s, 2)",
            "right(s, 2)",
            "substr(s, 2, 2)",
            "substring(s, 2)",
            "replace(s, '行政', '')",
            "s || '!' || s",
            "greatest(s, 'M')",
            "coalesce(s, '无')");

    private static final List<String> CONDITIONS = List.of(
            "contains(s, '审批')",
            "s LIKE '%市%'",
            "s NOT LIKE '_b%'",
            "n IN (0, 3, NULL)",
            "n NOT IN (0, 3)",
            "d BETWEEN DATE '2025-01-01' AND DATE '2026-06-30'",
            "n IS NULL OR NOT n > 2",
            "n IS DISTINCT FROM 3",
            "d + 3 > DATE '2026-03-01'",
            "least(d, DATE '2026-01-01') = d",
            "n / nullif(n, 0) = 1",
            "n <> 3 AND x >= 2.5");

    @Test
    void everythingAllowedMeansTheSameToBothEngines() throws SQLException {
        List<String> shown = new ArrayList<>();
        NUMBERS.forEach(sql -> shown.add("CAST((" + sql + ") AS DECIMAL(30, 6))"));
        shown.addAll(TEXTS);
        CONDITIONS.forEach(sql -> shown.add("CASE WHEN " + sql + " THEN 'yes' WHEN NOT (" + sql + ") THEN 'no' END"));
        String query = "SELECT " + String.join(", ", shown) + " FROM " + ROWS.replace("SELECT ", "SELECT id, ")
                + " ORDER BY id";
        List<List<String>> spark = new ArrayList<>();
        for (Row row : SharedSpark.session().sql(query).collectAsList()) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < shown.size(); i++) {
                cells.add(shown.get(i) + " = " + plain(row.get(i)));
            }
            spark.add(cells);
        }
        List<List<String>> duck = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < shown.size(); i++) {
                    cells.add(shown.get(i) + " = " + plain(rows.getObject(i + 1)));
                }
                duck.add(cells);
            }
        }
        assertThat(spark).hasSize(5);
        for (int i = 0; i < spark.size(); i++) {
            assertThat(spark.get(i)).containsExactlyElementsOf(duck.get(i));
        }
    }

    @Test
    void everyAllowedFunctionIsAmongTheOnesCompared() {
        List<String> all = new ArrayList<>(NUMBERS);
        all.addAll(TEXTS);
        all.addAll(CONDITIONS);
        assertThat(Vocabulary.FUNCTIONS).allSatisfy(function -> assertThat(all)
                .anyMatch(sql ->
                        Pattern.compile("\\b" + function + "\\(").matcher(sql).find()));
    }

    @Test
    void everyComparedExpressionMayStandInARulebook() {
        var table = SharedSpark.session().sql("SELECT * FROM " + ROWS);
        List<String> all = new ArrayList<>(NUMBERS);
        all.addAll(TEXTS);
        all.addAll(CONDITIONS);
        assertThat(all).allSatisfy(sql -> assertThat(
                        new ExpressionCheck("rows", table).look(sql).faults())
                .isEmpty());
    }

    private static String plain(Object value) {
        return value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : String.valueOf(value);
    }
}
