package org.steelyard.sample;

import java.util.List;

/** Lays the steps of a case out in the columns of the step file. */
final class StepTable {

    static final List<String> HEADER = List.of(
            "办件编号",
            "环节序号",
            "环节名称",
            "环节开始时间",
            "环节结束时间",
            "环节处理人",
            "业务动作",
            "特别程序种类名称",
            "特别程序开始时间",
            "特别程序结束时间",
            "审批岗位",
            "环节性质");

    private static final Label[] NAMES = Label.all("受理", "审核", "复核", "决定", "送达");
    private static final Label[] OUTSIDE = Label.all("现场踏勘", "联合验收");
    private static final Label[] HANDLERS = Label.all("示例受理岗", "示例审核岗", "示例复核岗", "示例决定岗", "示例发证岗");
    /** Which of the five steps a case goes through: on the spot, at the window, with a review, with a second one. */
    private static final int[][] COURSES = {{0, 4}, {0, 3, 4}, {0, 1, 3, 4}, {0, 1, 2, 3, 4}};

    /** The number of a special procedure, behind all steps. */
    private static final long SPECIAL_NUMBER = 9;

    private static final Label PASSED = Label.of("通过");
    private static final Label SPECIAL = Label.of("特别程序");
    private static final Label INSIDE = Label.of("内部");
    private static final Label OUTER = Label.of("外部");
    private static final Label[] KINDS = Label.all("专家评审", "检验检测", "听证");

    private final City city;
    private final Term now;

    StepTable(City city, Term now) {
        this.city = city;
        this.now = now;
    }

    /** How many steps of a case are in the file: none but of about one case in twelve, and of those of a topic. */
    int count(CaseRow row, CaseExtras extras) {
        boolean logged = row.applicant() % 12 == 0 || (row.item().topic().external() > 0 && extras.bundled());
        return logged ? course(row).length + (extras.bundled() ? outside(row, extras) : 0) : 0;
    }

    /** Only the first case of a chain has steps outside the office. */
    private static int outside(CaseRow row, CaseExtras extras) {
        return extras.chain() > 0 ? 0 : row.item().topic().external();
    }

    /** Under more strain more hands are needed. */
    private int[] course(CaseRow row) {
        if (row.item().immediate()) {
            return COURSES[0];
        }
        int strain = now.quality(row.department(), row.district()).strain();
        int draw = row.applicant() / 12 % 100;
        return COURSES[draw < 40 - strain / 25 ? 1 : draw < 95 - strain / 20 ? 2 : 3];
    }

    /** One of the steps of a closed case: those inside the office one after the other, then those outside. */
    void writeStep(CaseRow row, int step, int count, Line line) {
        long length = (row.close() - row.accept()) / count;
        int[] course = course(row);
        boolean inside = step < course.length;
        Label name = inside ? NAMES[course[step]] : OUTSIDE[step - course.length];
        CaseTable.id(city, row, line.start());
        line.number(step + 1L)
                .text(name)
                .time(row.accept() + step * length)
                .time(row.accept() + (step + 1) * length)
                .text(HANDLERS[inside ? course[step] : 1])
                .text(PASSED)
                .empty()
                .empty()
                .empty();
        if (inside) {
            line.text(name).text(INSIDE);
        } else {
            line.empty().text(OUTER);
        }
    }

    /** The special procedure of a case; without an end while it lasts. */
    void writeSpecial(CaseRow row, long exported, Line line) {
        long resume = row.resume() < exported ? row.resume() : Clock.NEVER;
        CaseTable.id(city, row, line.start());
        line.number(SPECIAL_NUMBER)
                .text(SPECIAL)
                .time(row.suspend())
                .time(resume)
                .text(HANDLERS[1])
                .text(PASSED)
                .text(KINDS[row.applicant() % KINDS.length])
                .time(row.suspend())
                .time(resume)
                .empty()
                .empty();
    }
}
