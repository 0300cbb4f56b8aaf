package org.steelyard.jobs.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.indicators.result.Period;
import org.steelyard.jobs.clock.SampleCalendar;
import org.steelyard.jobs.intake.Delivery;
import org.steelyard.jobs.intake.TableInput;
import org.steelyard.jobs.reference.Overlay;
import org.steelyard.jobs.source.CaseLog;
import org.steelyard.jobs.store.Freezer;
import org.steelyard.reports.Dimension;
import org.steelyard.reports.Drift;
import org.steelyard.reports.Quality;
import org.steelyard.reports.QualityFigure;

/** What is told of the quality of a few records, each counted by hand. */
class QualityTest {

    /** Friday 2026-07-03; Monday 6 is one working day later, Tuesday 7 two. */
    private static final String CASES = """
            办件编号,事项编码,受理部门,行政区划,受理时间,办结时间,办件状态,申报来源,入库时间
            A1,YZ1,税务局,青湖区,2026-07-03 09:00,,在办,窗口,2026-07-03 10:00
            A2,YZ1,税务局,青湖区,2026-07-01 09:00,2026-07-03 10:00,办结,电话,2026-07-06 10:00
            A3,YZ9,税务局,,2026-07-03 09:00,,在办,窗口,2026-07-07 10:00
            A4,YZ1,税务局,青湖区,2026-07-03 09:00,昨天,办结,窗口,
            A5,YZ1,税务局,青湖区,2026-07-03 09:00,2026-07-02 09:00,办结,窗口,2026-07-03 10:00
            A6,YZ1,无名局,青湖区,2026-07-03 09:00,,在办,窗口,2026-07-03 10:00
            ,YZ1,市场监督管理局,青湖区,2026-07-03 09:00,,在办,窗口,2026-07-03 10:00
            A8,YZ1,市场监督管理局,青湖区,前天,,在办,窗口,2026-07-03 10:00
            A9,YZ1,税务局
            A1,YZ1,税务局,青湖区,2026-07-03 09:00,,在办,飞鸽,2026-07-04 10:00
            A10,YZ1,税务局,青湖区,2026-05-06 09:00,,在办,窗口,2026-05-06 10:00
            A11,YZ1,税务局,青湖区,2025-05-06 09:00,,在办,窗口,2026-05-06 10:00
            合计,12
            """;

    @TempDir
    private static Path folder;

    private static Quality quality;

    @BeforeAll
    static void freeze() throws IOException {
        Delivery delivery = new Delivery(folder.resolve("in"), CaseLog.TABLE);
        delivery.file("a.csv", CASES);
        quality = of(delivery, "2026-Q3");
    }

    private static Quality of(Delivery delivery, String period) {
        TableInput input = delivery.open(folder.resolve("staging-" + period));
        Gauge gauge = Gauge.of(input.table(), SampleCalendar.read(), Period.parse(period));
        Dataset<Row> rows = delivery.rows(input);
        Appraisal appraisal = new Appraisal(Period.parse(period));
        appraisal.add(
                input.table(),
                new Freezer(delivery.spark(), folder.resolve("run-" + period))
                        .freeze(input, gauge, Overlay.NONE, rows)
                        .quality(),
                Map.of("a.csv", "platform"));
        return appraisal.quality(List.of());
    }

    private static String figure(String period, String department, String column, Dimension dimension) {
        return quality.figures().stream()
                .filter(f -> f.period().equals(period)
                        && f.department().equals(department)
                        && f.column().equals(column)
                        && f.dimension() == dimension)
                .map(f -> f.good() + "/" + f.n())
                .reduce("", String::concat);
    }

    @Test
    void recordsOfTheWholeSource() {
        // Of the quarter: A1, A2, A3, A4, A5, A6, the one without an id, and the second A1.
        assertThat(figure("2026-Q3", "", "", Dimension.COMPLETE)).isEqualTo("7/8");
        // Not readable: A4 (yesterday), A6 (nobody's bureau), the second A1 (a pigeon).
        assertThat(figure("2026-Q3", "", "", Dimension.VALID)).isEqualTo("5/8");
        // A3 came two working days later; A4 does not say when.
        assertThat(figure("2026-Q3", "", "", Dimension.TIMELY)).isEqualTo("6/7");
        assertThat(figure("2026-Q3", "", "", Dimension.UNIQUE)).isEqualTo("7/7");
        // Complete and valid are A1, A2, A3 and A5, and A5 was closed before it began.
        assertThat(figure("2026-Q3", "", "", Dimension.CONSISTENT)).isEqualTo("3/4");
    }

    @Test
    void recordsOfADepartment() {
        assertThat(figure("2026-Q3", "税务局", "", Dimension.VALID)).isEqualTo("4/6");
        assertThat(figure("2026-Q3", "市场监督管理局", "", Dimension.COMPLETE)).isEqualTo("0/1");
        assertThat(figure("2026-Q3", "无名局", "", Dimension.VALID)).isEmpty();
    }

    @Test
    void cellsOfColumns() {
        assertThat(figure("2026-Q3", "税务局", "close_time", Dimension.COMPLETE)).isEqualTo("3/6");
        assertThat(figure("2026-Q3", "税务局", "close_time", Dimension.VALID)).isEqualTo("2/3");
        assertThat(figure("2026-Q3", "税务局", "district", Dimension.COMPLETE)).isEqualTo("5/6");
        assertThat(figure("2026-Q3", "", "channel", Dimension.VALID)).isEqualTo("7/8");
        assertThat(figure("2026-Q3", "", "department", Dimension.VALID)).isEqualTo("7/8");
        // The register knows YZ1 but not YZ9, and is asked only for records that could be read: A1, A2, A3 and A5.
        assertThat(figure("2026-Q3", "", "item_code", Dimension.CONSISTENT)).isEqualTo("3/4");
        assertThat(figure("2026-Q3", "", "fee_amount", Dimension.COMPLETE)).isEqualTo("0/8");
        assertThat(figure("2026-Q3", "", "fee_amount", Dimension.VALID)).isEmpty();
    }

    @Test
    void recordsWithoutADayBelongToNoPeriod() {
        // A8 (the day before yesterday) and A9 (three cells); the line of totals is no record.
        assertThat(figure("", "", "", Dimension.VALID)).isEqualTo("0/2");
        assertThat(figure("", "", "", Dimension.COMPLETE)).isEqualTo("1/1");
    }

    @Test
    void aRecordThatCameTwiceIsCountedOnceBeyondItsUniqueness() throws IOException {
        Delivery delivery = new Delivery(folder.resolve("twice"), CaseLog.TABLE);
        String record = "B1,YZ1,税务局,青湖区,2026-07-03 09:00,,在办,窗口,2026-07-03 1";
        delivery.file("a.csv", CASES.lines().findFirst().orElseThrow() + "\n" + record + "0:00\n" + record + "1:00\n");
        List<QualityFigure> records = of(delivery, "2026").figures().stream()
                .filter(f -> f.department().isEmpty() && f.column().isEmpty())
                .toList();
        assertThat(records).extracting(QualityFigure::n).containsExactly(1L, 1L, 1L, 2L, 1L);
        assertThat(records).extracting(QualityFigure::good).containsExactly(1L, 1L, 1L, 1L, 1L);
    }

    @Test
    void thePeriodBeforeIsComparedThoughFewRecordsSayNothing() {
        assertThat(quality.drifts())
                .filteredOn(d -> d.department().isEmpty() && d.kind() == Drift.Kind.ROWS)
                .containsExactly(new Drift("cases", "platform", "", "", Drift.Kind.ROWS, 1, 8, 1.0, 8.0, 7.0))
                .allMatch(d -> d.state() == Drift.State.TOO_FEW);
        assertThat(quality.drifts())
                .filteredOn(d -> d.department().isEmpty() && d.column().equals("load_time"))
                .extracting(Drift::change)
                .containsExactly(0.125);
    }

    @Test
    void mixesAreAsFarApartAsRecordsWouldHaveToChange() {
        // 3 : 1 against 1 : 1, a quarter of the records.
        assertThat(Comparison.apart(Map.of("a", 30L, "b", 10L), Map.of("a", 5L, "b", 5L)))
                .isEqualTo(0.25);
        assertThat(Comparison.apart(Map.of("a", 7L), Map.of("b", 3L))).isEqualTo(1);
        assertThat(Comparison.apart(Map.of("a", 1L, "b", 2L), Map.of("a", 3L, "b", 6L)))
                .isZero();
        assertThat(Comparison.apart(Map.of("a", 1L, "b", 1L, "c", 1L), Map.of("a", 1L)))
                .isEqualTo(2.0 / 3, within(0.0));
    }

    @Test
    void aDriftIsToldFromItsThresholdOn() {
        assertThat(drift(Drift.Kind.ROWS, 200, 100, -0.5)).isEqualTo(Drift.State.DRIFT);
        assertThat(drift(Drift.Kind.ROWS, 200, 101, -0.495)).isEqualTo(Drift.State.STEADY);
        assertThat(drift(Drift.Kind.ROWS, 100, 0, -1)).isEqualTo(Drift.State.DRIFT);
        assertThat(drift(Drift.Kind.ROWS, 99, 0, -1)).isEqualTo(Drift.State.TOO_FEW);
        assertThat(drift(Drift.Kind.BLANKS, 100, 100, 0.1)).isEqualTo(Drift.State.DRIFT);
        assertThat(drift(Drift.Kind.MIX, 100, 99, 0.9)).isEqualTo(Drift.State.TOO_FEW);
        assertThat(drift(Drift.Kind.MIX, 100, 100, 0.19)).isEqualTo(Drift.State.STEADY);
    }

    private static Drift.State drift(Drift.Kind kind, long before, long now, double change) {
        return new Drift("cases", "one", "", "", kind, before, now, null, null, change).state();
    }
}
