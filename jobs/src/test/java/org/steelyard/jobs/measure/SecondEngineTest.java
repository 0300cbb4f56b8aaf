package org.steelyard.jobs.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.indicators.result.Counted;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.rulebook.Indicator;
import org.steelyard.indicators.yaml.RulebookReader;
import org.steelyard.jobs.SampleRun;
import org.steelyard.jobs.Sessions;

/** Spark and DuckDB count the sample city the same: every indicator, place, quarter and replicate group. */
class SecondEngineTest {

    private static final int REPLICATES = 20;
    private static final LocalDate AS_OF = LocalDate.of(2026, 9, 30);

    private static final List<String> TABLES = List.of(
            "cases", "tickets", "ratings", "ticket_legs", "recurrences", "rated_items", "marks", "chains", "items");

    @TempDir
    private Path temp;

    @Test
    void two_engines_come_to_the_same_tallies_of_the_sample_city() throws Exception {
        Collection<Indicator> city = RulebookReader.read(Path.of("../indicators/rulebooks/city"))
                .indicators()
                .values();
        Path frozen = SampleRun.done().folder().resolve("frozen");
        List<Period> periods = new ArrayList<>(Period.parse("2026-Q3").before(8));
        periods.add(Period.parse("2026-Q3"));

        List<SecondEngine.Plain> second = new SecondEngine(frozen, AS_OF, periods, REPLICATES).tally(city);

        try (Sessions session = Sessions.open("local[2]", temp)) {
            Map<String, Dataset<Row>> tables = new TreeMap<>();
            for (String table : TABLES) {
                tables.put(
                        table,
                        Tallier.withAsOf(
                                session.spark()
                                        .read()
                                        .parquet(frozen.resolve(table).toString()),
                                AS_OF));
            }
            List<Counted> first = new Tallier(periods, REPLICATES).tally(city, tables);
            assertThat(first)
                    .extracting(Counted::indicator)
                    .contains("EFF-09", "EFF-07", "SAT-01", "HOT-04", "EFF-05", "EFF-08", "WB-CP-COST", "WB-SB-PROC");
            assertThat(second)
                    .containsExactlyElementsOf(
                            first.stream().map(SecondEngine.Plain::of).toList());
        }
    }
}
