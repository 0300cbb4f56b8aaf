package org.steelyard.sample;

import java.util.List;

/** Lays ratings out in the columns of the two rating systems, whose codes run in opposite directions. */
final class RatingTable {

    /** The platform's: words, and a column that says which ratings are by default. */
    static final List<String> PLATFORM_HEADER =
            List.of("评价编号", "办件编号", "评价渠道", "满意度", "是否默认评价", "评价次数", "评价时间", "评价是否有效", "评价人", "受理部门");
    /** The hall's: numbers, 1 the best, and channel 7 for ratings by default. */
    static final List<String> HALL_HEADER = List.of("评价编号", "办件编号", "评价渠道", "满意度", "评价次数", "评价时间", "评价是否有效", "受理部门");

    static final int CHANNELS = 4;
    static final int DEFAULT_CHANNEL = 4;

    private static final Label[] PLATFORM_CHANNELS = Label.all("电脑端", "移动端", "二维码", "短信", "系统默认");
    private static final Label[] HALL_CHANNELS = Label.all("3", "4", "5", "6", "7");
    private static final Label[] LEVELS = Label.all("非常不满意", "不满意", "基本满意", "满意", "非常满意");
    private static final Label YES = Label.of("是");
    private static final Label NO = Label.of("否");
    private static final Label PLATFORM = Label.of("P");
    private static final Label HALL = Label.of("H");
    private static final Label RATER = Label.of("示例评价人");

    private final City city;

    RatingTable(City city) {
        this.city = city;
    }

    void write(RatingRow row, Quarter files, Line line) {
        CaseRow rated = row.rated();
        line.start()
                .append(row.hall() ? HALL : PLATFORM)
                .append(rated.quarter().year() % 100, 2)
                .append(rated.quarter().number(), 1)
                .append(rated.number(), 9)
                .append(row.attempt(), 1)
                .end();
        CaseTable.id(city, rated, line);
        line.text((row.hall() ? HALL_CHANNELS : PLATFORM_CHANNELS)[row.channel()]);
        if (row.hall()) {
            line.number(6L - row.level());
        } else {
            line.text(LEVELS[row.level() - 1]).text(row.defaulted() ? YES : NO);
        }
        line.number(row.attempt()).time(row.time()).text(row.valid() ? YES : NO);
        if (!row.hall()) {
            rater(row, line);
        }
        line.text(Story.name(city.departments().get(rated.department()), rated.department(), files));
    }

    private static void rater(RatingRow row, Line line) {
        if (!row.defaulted() && row.rated().applicant() % 3 != 0) {
            line.append(RATER).append(row.rated().applicant(), 5);
        }
        line.end();
    }
}
