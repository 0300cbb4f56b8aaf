package org.steelyard.sample;

import java.util.List;

/** Lays ratings out in the columns of the two rating systems, whose codes run in opposite directions. */
final class RatingTable {

    /** The platform's: words, and a column that says which ratings are by default. */
    static final List<String> PLATFORM_HEADER = List.of(
            "评价编号", "办件编号", "评价渠道", "满意度", "是否默认评价", "评价次数", "评价时间", "评价是否有效", "评价人", "受理部门", "是否实名", "联系核实时间", "整改期限",
            "整改完成时间", "整改状态", "整改满意度", "回访时间", "测评指标编码", "入库时间");
    /** The hall's: numbers, 1 the best, and channel 7 for ratings by default. */
    static final List<String> HALL_HEADER = List.of(
            "评价编号", "办件编号", "评价渠道", "满意度", "评价次数", "评价时间", "评价是否有效", "受理部门", "是否实名", "联系核实时间", "整改期限", "整改完成时间", "整改状态",
            "整改满意度", "回访时间", "测评指标编码", "入库时间", "设备编号");

    private static final Label[] CONTENT = Label.all("满意", "基本满意", "不满意");
    private static final Label[] REASON = Label.all("501", "502", "503", "504");
    private static final Label RULED_INVALID = Label.of("无效差评");
    private static final Label DONE = Label.of("整改完成");
    private static final Label OVERDUE = Label.of("整改超期");
    private static final Label BEGUN = Label.of("整改中");
    private static final Label WAITING = Label.of("待整改");
    private static final Label DEVICE = Label.of("PJQ");

    static final int REASONS = REASON.length;
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

    void write(RatingRow row, Aftermath after, Term files, Line line) {
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
        line.text(Story.name(city.departments().get(rated.department()), rated.department(), files.quarter()))
                .text(named(row) ? YES : NO);
        follow(row, after, files.exported(), line);
        line.time(after.known(row.time(), files.exported()) + 5);
        if (row.hall()) {
            line.append(DEVICE)
                    .append(rated.district() + 1, 2)
                    .append(rated.applicant() % 6, 2)
                    .end();
        }
    }

    /** What followed a bad rating, as far as it is known. */
    private static void follow(RatingRow row, Aftermath after, long exported, Line line) {
        if (!Aftermaths.wanted(row)) {
            line.empty().empty().empty().empty().empty().empty().empty();
            return;
        }
        if (!row.valid()) {
            line.empty().empty().empty().text(RULED_INVALID).empty().empty();
        } else {
            boolean done = after.done() != Clock.NEVER && after.done() < exported;
            boolean asked = after.revisit() != Clock.NEVER && after.revisit() < exported;
            line.time(after.contact() < exported ? after.contact() : Clock.NEVER)
                    .time(after.due())
                    .time(done ? after.done() : Clock.NEVER)
                    .text(
                            done
                                    ? DONE
                                    : after.due() < exported ? OVERDUE : after.contact() < exported ? BEGUN : WAITING);
            if (asked) {
                line.text(CONTENT[after.content()]).time(after.revisit());
            } else {
                line.empty().empty();
            }
        }
        line.text(REASON[after.reason()]);
    }

    private static boolean named(RatingRow row) {
        return !row.defaulted() && row.rated().applicant() % 3 != 0;
    }

    private static void rater(RatingRow row, Line line) {
        if (named(row)) {
            line.append(RATER).append(row.rated().applicant(), 5);
        }
        line.end();
    }
}
