package org.steelyard.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The committed base of the sample city is what its cases of the base quarter took, as another engine counts them. */
class BaseTest {

    private static final String COLUMNS = "SELECT item_code, "
            + "sum(net_days) FILTER (case_type = 'COMMITTED'), count(net_days) FILTER (case_type = 'COMMITTED'), "
            + "sum(internal_steps), count(internal_steps), "
            + "sum(documents) FILTER (material_count IS NOT NULL), count(material_count), "
            + "sum(visit_count), count(visit_count) FROM read_parquet('";
    private static final String OF_THE_QUARTER =
            "/frozen/cases/*.parquet') WHERE item_known AND close_date BETWEEN DATE '2025-10-01' AND DATE '2025-12-31' "
                    + "AND status NOT IN ('NOT_ACCEPTED', 'WITHDRAWN') GROUP BY item_code";

    @Test
    void the_base_of_every_item_is_the_mean_of_its_cases_closed_in_the_base_quarter() throws IOException, SQLException {
        Map<String, String> counted = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(COLUMNS + SampleRun.done().folder() + OF_THE_QUARTER)) {
            while (row.next()) {
                StringBuilder means = new StringBuilder();
                for (int i = 2; i <= 8; i += 2) {
                    means.append(',').append(mean(row.getBigDecimal(i), row.getLong(i + 1)));
                }
                counted.put(row.getString(1), means.toString());
            }
        }
        List<String> lines = Files.readAllLines(SampleRun.sample("yunzhou/reference/base.csv"));
        Map<String, String> committed = new TreeMap<>();
        lines.subList(1, lines.size()).forEach(line -> {
            int comma = line.indexOf(',');
            committed.put(line.substring(0, comma), line.substring(comma));
        });
        assertThat(lines.get(0)).isEqualTo("item_code,base_days,base_steps,base_documents,base_visits");
        assertThat(committed).hasSize(125).isEqualTo(counted);
    }

    private static String mean(BigDecimal sum, long count) {
        return count == 0
                ? ""
                : sum.divide(BigDecimal.valueOf(count), 4, RoundingMode.HALF_UP).toPlainString();
    }
}
