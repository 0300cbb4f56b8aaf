package org.steelyard.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.steelyard.indicators.problem.Problem;
import org.steelyard.indicators.result.IntakeCount;

/** The facts of the sample city's run: what was read, what was set aside, and how good it is. */
public final class SampleFacts {

    private SampleFacts() {}

    /** The facts of its run. */
    public static RunFacts facts() {
        return new RunFacts(
                "20261020-0a1b2c3d",
                "0.1.0",
                LocalDate.of(2026, 9, 30),
                List.of(
                        new IntakeCount("cases", "cases/办件_2026.csv", 1_204_511, 1_190_000, 8_011, 4_100, 2_400),
                        new IntakeCount("tickets", "tickets/12345工单.csv", 310_004, 301_200, 5_004, 3_300, 500),
                        new IntakeCount("ratings", "ratings/好差评.xlsx", 602_300, 600_000, 1_200, 900, 200)),
                List.of(
                        new RejectCount("cases", "cases/办件_2026.csv", "excluded", "test-case", "测试件,不计入评价。", 4_100),
                        new RejectCount(
                                "cases",
                                "cases/办件_2026.csv",
                                "rejected",
                                "close-before-accept",
                                "办结时间早于受理时间:请核对两个时间。",
                                2_400),
                        new RejectCount(
                                "ratings", "ratings/好差评.xlsx", "rejected", "unknown-level", "评价等级不在代码表内。", 200)),
                List.of(
                        new InputFile("cases/办件_2026.csv", "ab".repeat(32), 512_004_117),
                        new InputFile("references/工作日历.csv", "cd".repeat(32), 4_382)),
                quality());
    }

    /** The quality of its data: all of cases, and the tax bureau's part; a hotline that says nothing of its loading. */
    private static Quality quality() {
        List<QualityFigure> figures = new ArrayList<>();
        for (String department : List.of("", "税务局")) {
            for (Dimension dimension : Dimension.values()) {
                figures.add(new QualityFigure("2026-Q3", "cases", "审批平台", department, "", dimension, 800, 600));
            }
        }
        figures.add(new QualityFigure("2026-Q3", "cases", "审批平台", "", "close_time", Dimension.COMPLETE, 800, 700));
        for (Dimension dimension : Dimension.values()) {
            long n = dimension == Dimension.TIMELY ? 0 : 90;
            figures.add(new QualityFigure("2026-Q3", "tickets", "12345", "", "", dimension, n, n));
        }
        figures.add(new QualityFigure("", "tickets", "12345", "", "", Dimension.VALID, 3, 0));
        return new Quality(
                figures,
                List.of(
                        new Drift("cases", "审批平台", "", "", Drift.Kind.ROWS, 2_000, 800, 2_000.0, 800.0, -0.6),
                        new Drift("cases", "审批平台", "税务局", "close_time", Drift.Kind.BLANKS, 200, 100, 0.05, 0.25, 0.2),
                        new Drift("cases", "审批平台", "", "channel", Drift.Kind.MIX, 2_000, 800, null, null, 0.125),
                        new Drift("tickets", "12345", "", "status", Drift.Kind.MIX, 120, 90, null, null, 0.5)),
                List.of(new Problem("cases/办件_2026.csv", 0, "was read as GB18030 text")));
    }
}
