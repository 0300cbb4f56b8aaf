package org.steelyard.reports.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.indicators.problem.Problem;
import org.steelyard.indicators.result.Adjustment;
import org.steelyard.indicators.result.Assessment;
import org.steelyard.indicators.result.Certainty;
import org.steelyard.indicators.result.Flag;
import org.steelyard.indicators.result.FunnelPoint;
import org.steelyard.indicators.result.Histogram;
import org.steelyard.indicators.result.IntakeCount;
import org.steelyard.indicators.result.Measurement;
import org.steelyard.indicators.result.Outcome;
import org.steelyard.indicators.result.Period;
import org.steelyard.indicators.result.Placing;
import org.steelyard.indicators.result.Ranking;
import org.steelyard.indicators.result.Reliability;
import org.steelyard.indicators.result.Roster;
import org.steelyard.indicators.result.Score;
import org.steelyard.indicators.result.State;
import org.steelyard.indicators.result.Sums;
import org.steelyard.indicators.result.Trend;
import org.steelyard.indicators.result.Unit;
import org.steelyard.indicators.rulebook.Level;
import org.steelyard.indicators.rulebook.Text;
import org.steelyard.reports.Dimension;
import org.steelyard.reports.Drift;
import org.steelyard.reports.Quality;
import org.steelyard.reports.QualityFigure;
import org.steelyard.reports.SampleCity;

class TableWriterTest {

    private static final Period PERIOD = Period.parse("2026-Q3");
    private static final Unit TAX = Unit.department("税务局");
    private static final Unit FIRE = Unit.department("消防,\"救援\"");
    private static final Text FEW = new Text("样本不足", "sample too small");

    @TempDir
    private Path folder;

    @Test
    void measurements_are_written_exactly_and_a_distribution_has_no_numerator() throws IOException {
        Histogram days = new Histogram(new TreeMap<>(Map.of(3L, 2L, 5L, 1L)));
        Sums sums = new Sums(12, new BigDecimal("9.50"), new BigDecimal("1E+2"));
        write(List.of(
                new Measurement(PERIOD, TAX, "EFF-01", 12, sums, 9.5, 1e-7, 1.0e10, State.SAMPLE_TOO_SMALL),
                new Measurement(PERIOD, FIRE, "EFF-03", 3, days, -0.0, null, null, 0.25, 19, State.OK),
                new Measurement(PERIOD, Unit.CITY, "EFF-03", 0, null, null, null, null, State.MISSING)));
        assertThat(text("measurements.csv")).isEqualTo("""
                        period,level,department,district,indicator,n,numerator,denominator,value,low,high,state,se
                        2026-Q3,department,税务局,,EFF-01,12,9.5,100,9.5,0.0000001,10000000000,sample_too_small,
                        2026-Q3,department,"消防,""救援""\",,EFF-03,3,,,0,,,ok,0.25
                        2026-Q3,city,,,EFF-03,0,,,,,,missing,
                        """);
    }

    @Test
    void scores_give_points_or_the_reason_in_both_languages() throws IOException {
        write(List.of());
        assertThat(text("scores.csv")).isEqualTo("""
                        period,level,peer_group,department,district,node,kind,points,weight_used,state,reason
                        2026-Q3,department,监管类,税务局,,total,total,33.333333333333336,1,ok,
                        2026-Q3,department,监管类,"消防,""救援""\",,EFF-01,indicator,,0,sample_too_small,样本不足 / sample too small
                        """);
    }

    @Test
    void what_steps_before_scoring_did_is_a_ledger() throws IOException {
        write(List.of());
        assertThat(text("steps.csv")).isEqualTo("""
                        period,level,peer_group,department,district,indicator,step,before,after,why
                        2026-Q3,department,监管类,税务局,,EFF-01,impute,,2.5,补 / filled
                        """);
    }

    @Test
    void certainty_is_given_where_it_is_known_and_infinite_degrees_are_an_empty_cell() throws IOException {
        write(List.of());
        assertThat(text("certainty.csv")).isEqualTo("""
                        period,level,peer_group,department,district,node,points,se,degrees,p_last,shrunken,expected_place
                        2026-Q3,department,监管类,税务局,,total,33.25,0.5,19,0.75,34.5,1.75
                        2026-Q3,department,监管类,"消防,""救援""\",,total,40,0.25,,,,
                        """);
        assertThat(text("reliability.csv")).isEqualTo("""
                        period,level,peer_group,node,units,tau,rankability,informative
                        2026-Q3,department,监管类,total,2,1.5,0.8,true
                        """);
    }

    @Test
    void funnels_give_the_limits_beside_the_share() throws IOException {
        write(List.of());
        assertThat(text("funnels.csv").lines())
                .containsExactly(
                        "period,level,peer_group,department,district,indicator,n,value,target,low_95,high_95,low_998,high_998,dispersion,z",
                        "2026-Q3,department,监管类,税务局,,EFF-01,40,0.75,0.8,0.65,0.9,0.55,0.95,1.5,-0.25");
    }

    @Test
    void rankings_list_the_places_and_then_the_units_without_one() throws IOException {
        write(List.of());
        assertThat(text("rankings.csv")).isEqualTo("""
                        period,level,peer_group,department,district,node,points,place,tied,place_low,place_high,band,reason
                        2026-Q3,department,监管类,税务局,,total,33.33,1,false,1,2,D,
                        2026-Q3,department,监管类,"消防,""救援""\",,total,,,,,,,样本不足 / sample too small
                        """);
    }

    @Test
    void flags_and_intake_are_written_as_they_are() throws IOException {
        write(List.of());
        assertThat(text("flags.csv")).isEqualTo("""
                        period,level,peer_group,department,district,node,flag,evidence
                        2026-Q3,department,监管类,税务局,,total,LAST_JOINT,=甲 / =a
                        """);
        assertThat(text("intake.csv")).isEqualTo("""
                        source,file,read,accepted,superseded,excluded,rejected
                        cases,a.csv,10,4,3,2,1
                        """);
    }

    @Test
    void trends_are_written_with_an_empty_cell_where_there_is_nothing_to_compare() throws IOException {
        write(List.of());
        assertThat(text("trends.csv")).isEqualTo("""
                        period,level,peer_group,department,district,node,points,change,year_change,slope,xmr,place_change,since
                        2026-Q3,department,监管类,税务局,,total,33.33,0.1,,-1.5,inside,-1,
                        2026-Q3,city,,,,total,40,,-2,,,,2026-Q2
                        """);
    }

    @Test
    void quality_drifts_and_notes_are_written_with_an_empty_cell_where_nothing_can_be_seen() throws IOException {
        new TableWriter()
                .write(
                        SampleCity.assessment(),
                        List.of(),
                        new Quality(
                                List.of(
                                        new QualityFigure("2026-Q3", "cases", "平台", "", "", Dimension.COMPLETE, 4, 3),
                                        new QualityFigure("2026-Q3", "cases", "平台", "税务局", "", Dimension.TIMELY, 0, 0),
                                        new QualityFigure("", "cases", "平台", "", "item_code", Dimension.VALID, 3, 0)),
                                List.of(
                                        new Drift(
                                                "cases", "平台", "税务局", "", Drift.Kind.ROWS, 100, 25, 100.0, 25.0, -0.75),
                                        new Drift("cases", "平台", "", "status", Drift.Kind.MIX, 9, 9, null, null, 0.25)),
                                List.of(new Problem("a.csv", 1, "odd"), new Problem("b.csv", 0, "cut off"))),
                        folder);
        assertThat(text("quality.csv")).isEqualTo("""
                        period,table,source,department,column,dimension,n,good,share
                        2026-Q3,cases,平台,,,complete,4,3,0.75
                        2026-Q3,cases,平台,税务局,,timely,0,0,
                        undated,cases,平台,,item_code,valid,3,0,0
                        """);
        assertThat(text("drift.csv")).isEqualTo("""
                        table,source,department,column,kind,rows_before,rows,before,now,change,threshold,state
                        cases,平台,税务局,,rows,100,25,100,25,-0.75,0.5,drift
                        cases,平台,,status,mix,9,9,,,0.25,0.2,too_few
                        """);
        assertThat(text("notes.csv")).isEqualTo("""
                        file,line,note
                        a.csv,1,odd
                        b.csv,,cut off
                        """);
    }

    private void write(List<Measurement> measurements) {
        Score total =
                new Score(PERIOD, TAX, "监管类", "total", Score.Kind.TOTAL, new Outcome.Scored(33.333333333333336), 1);
        Score none = new Score(
                PERIOD,
                FIRE,
                "监管类",
                "EFF-01",
                Score.Kind.INDICATOR,
                new Outcome.NotScored(State.SAMPLE_TOO_SMALL, FEW),
                0);
        Placing first = new Placing(1, false, 1, 2, TAX, 33.33, "D");
        Ranking ranking = new Ranking(
                PERIOD, Level.DEPARTMENT, "监管类", "total", List.of(first), List.of(new Ranking.Unranked(FIRE, FEW)));
        Flag flag = new Flag(Flag.Kind.LAST_JOINT, TAX, "监管类", PERIOD, "total", new Text("=甲", "=a"));
        Assessment assessment = new Assessment(
                SampleCity.assessment().rulebook(),
                PERIOD,
                List.of(PERIOD),
                new Roster(new TreeMap<>(), new TreeSet<>(), Map.of()),
                measurements,
                List.of(total, none),
                List.of(ranking),
                List.of(new Adjustment(
                        PERIOD, TAX, "监管类", "EFF-01", Adjustment.Step.IMPUTE, null, 2.5, new Text("补", "filled"))),
                List.of(
                        new Certainty(PERIOD, TAX, "监管类", "total", 33.25, 0.5, 19, 0.75, 34.5, 1.75),
                        new Certainty(
                                PERIOD, FIRE, "监管类", "total", 40, 0.25, Double.POSITIVE_INFINITY, null, null, null)),
                List.of(new Reliability(PERIOD, Level.DEPARTMENT, "监管类", "total", 2, 1.5, 0.8, true)),
                List.of(new FunnelPoint(
                        PERIOD, TAX, "监管类", "EFF-01", 40, 0.75, 0.8, 0.65, 0.9, 0.55, 0.95, 1.5, -0.25)),
                List.of(flag),
                List.of(
                        new Trend(PERIOD, TAX, "监管类", "total", 33.33, 0.1, null, -1.5, Trend.Course.INSIDE, -1, null),
                        new Trend(
                                PERIOD,
                                Unit.CITY,
                                "",
                                "total",
                                40,
                                null,
                                -2.0,
                                null,
                                null,
                                null,
                                Period.parse("2026-Q2"))));
        new TableWriter().write(assessment, List.of(new IntakeCount("cases", "a.csv", 10, 4, 3, 2, 1)), folder);
    }

    private String text(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }
}
