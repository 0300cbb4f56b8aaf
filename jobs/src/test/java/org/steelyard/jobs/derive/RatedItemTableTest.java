package org.steelyard.jobs.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.steelyard.jobs.SharedSpark;

/** How many cases of an item were closed and rated in a quarter. */
class RatedItemTableTest {

    private static Dataset<Row> rows(String select) {
        return SharedSpark.session().sql(select);
    }

    @Test
    void casesAreCountedByTheQuarterOfTheirCloseAndRatingsUntilItsEnd() {
        Dataset<Row> cases = rows("SELECT * FROM VALUES"
                + " ('A', 'D', 'X', DATE'2026-07-01', 'CLOSED_OK'), ('A', 'D', 'X', DATE'2026-09-30', 'CLOSED_REJECT'),"
                + " ('A', 'D', 'X', DATE'2026-10-01', 'CLOSED_OK'), ('A', 'D', 'Y', DATE'2026-07-01', 'CLOSED_OK'),"
                + " ('A', 'D', 'X', DATE'2026-07-01', 'WITHDRAWN'), ('A', 'D', 'X', NULL, 'IN_PROCESS'),"
                + " (NULL, 'D', 'X', DATE'2026-07-01', 'CLOSED_OK'), ('B', 'E', NULL, DATE'2026-12-31', 'CLOSED_OK')"
                + " AS t(item_code, department, district, close_date, status)");
        Dataset<Row> ratings = rows("SELECT * FROM VALUES"
                + " ('A', 'D', 'X', DATE'2026-07-01', true, DATE'2026-07-02'),"
                + " ('A', 'D', 'X', DATE'2026-07-01', false, DATE'2026-07-02'),"
                + " ('A', 'D', 'X', DATE'2026-09-30', true, DATE'2026-10-02')"
                + " AS t(item_code, department, district, case_close_date, first_active, assess_date)");
        List<String> found = RatedItemTable.of(cases, ratings, 20).collectAsList().stream()
                .map(r -> r.getString(0) + " " + r.getString(1) + " " + r.getString(2) + " " + r.get(3) + " " + r.get(4)
                        + " " + r.get(5))
                .sorted()
                .toList();
        assertThat(found)
                .containsExactly(
                        "A D X 2026-09-30 2 1",
                        "A D X 2026-12-31 1 0",
                        "A D Y 2026-09-30 1 0",
                        "B E null 2026-12-31 1 0");
    }
}
