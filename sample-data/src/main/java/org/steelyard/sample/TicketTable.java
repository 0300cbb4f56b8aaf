package org.steelyard.sample;

import java.util.List;

/** Lays a ticket out in the columns of the hotline's file, one row for each department that had it. */
final class TicketTable {

    static final List<String> HEADER = List.of(
            "工单编号", "热线类型", "工单类型", "问题分类", "承办单位", "被反映区", "来电号码", "创建时间", "派单时间", "签收时间", "办理时限", "延期工作日", "延期申请时间",
            "办结时间", "是否有效回访", "是否联系", "是否解决", "是否满意", "退单次数", "剔除原因", "工单状态", "入库时间", "首次联系时间", "转派次数", "重办次数", "重办时间",
            "首次办结时间", "关联工单");

    private static final Label[] KIND = Label.all("咨询", "求助", "投诉", "举报", "建议");
    private static final Label[] TOPIC =
            Label.all("企业服务->证照办理", "公用事业->报装接入", "市场秩序->消费纠纷", "城市管理->占道经营", "劳动保障->工资拖欠", "生态环境->噪声扰民");
    private static final Label[] EXCLUSION =
            Label.all("", "X2 已进入诉讼复议程序", "X3 重复诉求", "X5 非职责范围", "X7 诉求人不配合", "X10 不可抗力");
    private static final Label[] SATISFIED = Label.all("满意", "基本满意", "不满意", "未评价");

    static final int KINDS = KIND.length;
    static final int TOPICS = TOPIC.length;
    static final int EXCLUSIONS = EXCLUSION.length - 1;

    private static final Label CITIZEN = Label.of("市民热线");
    private static final Label ENTERPRISE = Label.of("企业热线");
    private static final Label YES = Label.of("是");
    private static final Label NO = Label.of("否");
    private static final Label SECRET = Label.of("保密");
    private static final Label MASKED = Label.of("000****");
    private static final Label TICKET = Label.of("T");
    private static final Label CLOSED = Label.of("办结");
    private static final Label OPEN = Label.of("办理中");
    private static final Label PASSED_ON = Label.of("已转派");

    private final City city;

    TicketTable(City city) {
        this.city = city;
    }

    /** The row of the department that answers for the ticket. */
    void write(TicketRow row, Term files, Line line) {
        boolean closed = row.closedBy(files.exported());
        head(row, row.department(), files, line);
        line.time(row.create())
                .time(row.dispatch())
                .time(row.sign())
                .time(row.due())
                .number(row.extension())
                .time(row.extension() > 0 ? row.dispatch() + Clock.DAY : Clock.NEVER)
                .time(closed ? row.close() : Clock.NEVER);
        if (closed && row.revisited()) {
            line.text(YES)
                    .text(row.contacted() ? YES : NO)
                    .text(row.resolved() ? YES : NO)
                    .text(SATISFIED[row.satisfied()]);
        } else {
            line.text(NO).empty().empty().empty();
        }
        line.number(row.earlier() >= 0 ? 1 : 0)
                .text(EXCLUSION[row.exclusion()])
                .text(closed ? CLOSED : OPEN)
                .time(loaded(row, closed, files.exported()));
        TicketTrail trail = row.trail();
        boolean reopened = trail.reopen() != Clock.NEVER && trail.reopen() < files.exported();
        line.time(trail.contact() < files.exported() ? trail.contact() : Clock.NEVER)
                .number(row.earlier() >= 0 ? 1 : 0)
                .number(reopened ? 1 : 0)
                .time(reopened ? trail.reopen() : Clock.NEVER)
                .time(reopened ? trail.firstClose() : Clock.NEVER);
        if (trail.repeats() < 0) {
            line.empty();
        } else {
            id(row.quarter(), trail.repeats(), line);
        }
    }

    /** Minutes after what the row tells, or days, as far as the file can know. */
    private static long loaded(TicketRow row, boolean closed, long exported) {
        long soon = (closed ? row.close() : row.sign()) + 1 + row.caller() % 60;
        long late = soon + 4 * Clock.DAY;
        return row.trail().loadedLate() && late < exported ? late : soon;
    }

    /** The row of the department that had the ticket first and passed it on. */
    void writeEarlier(TicketRow row, Term files, Line line) {
        head(row, row.earlier(), files, line);
        line.time(row.create())
                .time(row.earlierDispatch())
                .time(row.caller() % 4 == 0 ? Clock.NEVER : row.earlierDispatch() + 40)
                .time(row.due())
                .number(0)
                .empty()
                .empty()
                .text(NO)
                .empty()
                .empty()
                .empty()
                .number(1)
                .empty()
                .text(PASSED_ON)
                .time(row.dispatch())
                .empty()
                .number(0)
                .number(0)
                .empty()
                .empty()
                .empty();
    }

    private static void id(Quarter quarter, long number, Line line) {
        line.append(TICKET)
                .append(quarter.year() % 100, 2)
                .append(quarter.number(), 1)
                .append(number, 8)
                .end();
    }

    private void head(TicketRow row, int department, Term files, Line line) {
        id(row.quarter(), row.number(), line.start());
        line.text(row.enterprise() ? ENTERPRISE : CITIZEN)
                .text(KIND[row.kind()])
                .text(TOPIC[row.topic()])
                .text(Story.name(city.departments().get(department), department, files.quarter()))
                .text(city.districts().get(row.district()).name());
        if (row.caller() % 20 == 0) {
            line.text(SECRET);
        } else if (row.caller() % 20 == 1) {
            line.append(MASKED).append(row.caller() % 10_000, 4).end();
        } else {
            Identity.phone(row.caller(), line);
        }
    }
}
