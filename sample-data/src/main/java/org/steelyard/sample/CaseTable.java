package org.steelyard.sample;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Lays a case out in the columns of the case file, as known on the export day. */
final class CaseTable {

    static final List<String> HEADER = List.of(
            "办件编号", "事项编码", "事项名称", "办件类型", "受理部门", "行政区划", "申请人类型", "申请人姓名", "申请人证件号码", "联系电话", "收件时间", "受理时间", "办结时间",
            "办件状态", "办理结果", "申报来源", "网办深度", "到现场次数", "材料数", "收费金额", "延期工作日", "延期申请时间", "入库时间", "补正次数", "电子证照调用数",
            "结果证照编号", "证照入库时间", "一件事编码", "送达时间", "申报项目金额", "政策兑现时间");

    /** In a clean city one closed case in so many, of the first department, has no closing time. */
    private static final int FORGETTING = 5_000;

    private static final Label IMMEDIATE = Label.of("即办件");
    private static final Label COMMITTED = Label.of("承诺件");
    private static final Label PERSON = Label.of("自然人");
    private static final Label ENTERPRISE = Label.of("企业法人");
    private static final Label OPEN = Label.of("办理中");
    private static final Label SUSPENDED = Label.of("特别程序");
    private static final Label[] CHANNELS = Label.all("窗口", "电脑端", "移动端", "自助机", "快递");
    private static final Label LICENCE = Label.of("DZ");
    private static final Label BUNDLE = Label.of("YJS");
    private static final Label PROJECT = Label.of("XM");
    private static final Map<Outcome, Label> STATUS = new EnumMap<>(Outcome.class);
    private static final Map<Outcome, Label> RESULT = new EnumMap<>(Outcome.class);

    static {
        for (Outcome outcome : Outcome.values()) {
            STATUS.put(outcome, Label.of(outcome.status()));
            RESULT.put(outcome, Label.of(outcome.result()));
        }
    }

    private final City city;
    private final boolean forgetful;

    /** Tables of a clean city are forgetful; to a dirty one the missing closing times are planted by count. */
    CaseTable(City city, boolean forgetful) {
        this.city = city;
        this.forgetful = forgetful;
    }

    /** The case's number: district, year, quarter, serial; eighteen digits, so that spreadsheets damage it. */
    static void id(City city, CaseRow row, Line line) {
        line.append(city.districts().get(row.district()).code())
                .append(row.quarter().year() % 100, 2)
                .append(row.quarter().number(), 1)
                .append(row.number(), 9)
                .end();
    }

    /** Fills the line; {@code files} is the quarter whose files are being written. */
    void write(CaseRow row, CaseExtras extras, Term files, Line line) {
        District district = city.districts().get(row.district());
        boolean closed = row.closedBy(files.exported());
        boolean extended = row.extension() > 0 && row.asked() < files.exported();
        id(city, row, line.start());
        line.text(row.item().code())
                .text(row.item().name())
                .text(row.item().immediate() ? IMMEDIATE : COMMITTED)
                .text(Story.name(city.departments().get(row.department()), row.department(), files.quarter()))
                .text(district.code())
                .text(row.person() ? PERSON : ENTERPRISE);
        Identity.name(row, line);
        Identity.paper(row, district, line);
        Identity.phone(row.applicant(), line);
        line.time(row.receive()).time(row.accept()).time(closed && !forgets(row) ? row.close() : Clock.NEVER);
        if (closed) {
            line.text(label(STATUS, row)).text(label(RESULT, row));
        } else {
            line.text(row.suspendedAt(files.exported()) ? SUSPENDED : OPEN).empty();
        }
        line.text(CHANNELS[row.channel()])
                .number(row.depth())
                .number(row.visits())
                .number(row.materials())
                .number(extras.fee() >= 0 ? extras.fee() : row.fee())
                .number(extended ? row.extension() : 0)
                .time(extended ? row.asked() : Clock.NEVER)
                .time(Math.max(closed ? row.close() : row.accept(), known(extras.paid(), files))
                        + 1
                        + row.applicant() % 60);
        writeExtras(row, extras, closed, files, line);
    }

    private static void writeExtras(CaseRow row, CaseExtras extras, boolean closed, Term files, Line line) {
        line.number(extras.supplements()).number(extras.elicences());
        if (closed && extras.licensed()) {
            period(LICENCE, row, line)
                    .append(row.district() + 1L, 1)
                    .append(row.applicant(), 5)
                    .append(extras.chain(), 1)
                    .end();
        } else {
            line.empty();
        }
        line.time(closed ? known(extras.stored(), files) : Clock.NEVER);
        if (!extras.bundled()) {
            line.empty();
        } else if (row.item().topic() == Topic.NONE) {
            period(BUNDLE, row, line)
                    .append(row.district() + 1L, 1)
                    .append(row.applicant(), 9)
                    .end();
        } else {
            // All cases of a chain bear the number of its first one.
            period(PROJECT, row, line).append(row.number() % 100_000_000, 9).end();
        }
        line.time(closed ? known(extras.delivered(), files) : Clock.NEVER);
        if (extras.projectValue() > 0) {
            line.number(extras.projectValue());
        } else {
            line.empty();
        }
        line.time(known(extras.paid(), files));
    }

    private static Line period(Label kind, CaseRow row, Line line) {
        return line.append(kind)
                .append(row.quarter().year() % 100, 2)
                .append(row.quarter().number(), 1);
    }

    /** A time, if a file drawn at that quarter's export knows it. */
    private static long known(long time, Term files) {
        return time < files.exported() ? time : Clock.NEVER;
    }

    private static Label label(Map<Outcome, Label> labels, CaseRow row) {
        return Objects.requireNonNull(labels.get(row.outcome()));
    }

    private boolean forgets(CaseRow row) {
        return forgetful && row.department() == 0 && row.number() % FORGETTING < 11;
    }
}
