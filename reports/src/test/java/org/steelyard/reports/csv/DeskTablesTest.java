package org.steelyard.reports.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.indicators.plan.Move;
import org.steelyard.indicators.preview.Preview;
import org.steelyard.indicators.result.Measurement;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.State;
import org.steelyard.indicators.result.Unit;
import org.steelyard.indicators.rulebook.Indicator;
import org.steelyard.indicators.rulebook.Level;
import org.steelyard.reports.SampleCity;

class DeskTablesTest {

    private static final Period PERIOD = Period.parse("2026-Q3");
    private static final Unit TAX = Unit.department("税务局");

    @TempDir
    private Path folder;

    @Test
    void moves_are_written_with_what_was_and_what_would_be() throws IOException {
        Path file = folder.resolve("plan.csv");
        new TableWriter()
                .moves(
                        List.of(
                                new Move(PERIOD, Move.Kind.POINTS, TAX, "监管类", "total", "81.23", "81.50", 0.27),
                                new Move(PERIOD, Move.Kind.FLAG, TAX, "监管类", "total TOP", "yes", "", null)),
                        file);
        assertThat(Files.readString(file)).isEqualTo("""
                        period,kind,level,peer_group,department,district,node,before,after,difference
                        2026-Q3,points,department,监管类,税务局,,total,81.23,81.50,0.27
                        2026-Q3,flag,department,监管类,税务局,,total TOP,yes,,
                        """);
    }

    @Test
    void a_preview_is_three_tables() throws IOException {
        Indicator indicator = SampleCity.assessment().rulebook().indicators().get("EFF-01");
        new TableWriter()
                .write(
                        new Preview(
                                indicator,
                                List.of(new Measurement(PERIOD, TAX, "EFF-01", 12, null, 95.5, 90.0, 99.0, State.OK)),
                                List.of(new Preview.Bin(90, 95.5, 3)),
                                false,
                                List.of(new Preview.Relation("EFF-02", Level.DEPARTMENT, 16, -0.5))),
                        folder);
        assertThat(Files.readString(folder.resolve("values.csv"))).isEqualTo("""
                        period,level,department,district,indicator,n,numerator,denominator,value,low,high,state,se
                        2026-Q3,department,税务局,,EFF-01,12,,,95.5,90,99,ok,
                        """);
        assertThat(Files.readString(folder.resolve("histogram.csv"))).isEqualTo("from,to,units\n90,95.5,3\n");
        assertThat(Files.readString(folder.resolve("correlations.csv")))
                .isEqualTo("level,indicator,units,rank_correlation\ndepartment,EFF-02,16,-0.5\n");
    }
}
