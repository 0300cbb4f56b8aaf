package org.steelyard.sample;

import java.util.List;

/** Lays the steps of a case out in the columns of the step file. */
final class StepTable {

    static final List<String> HEADER =
            List.of("办件编号", "环节序号", "环节名称", "环节开始时间", "环节结束时间", "环节处理人", "业务动作", "特别程序种类名称", "特别程序开始时间", "特别程序结束时间");

    private static final Label[] NAMES = Label.all("受理", "审核", "办结");
    static final int STEPS = NAMES.length;

    private static final Label[] HANDLERS = Label.all("示例受理岗", "示例审核岗", "示例决定岗");
    private static final Label PASSED = Label.of("通过");
    private static final Label SPECIAL = Label.of("特别程序");
    private static final Label[] KINDS = Label.all("专家评审", "检验检测", "听证");

    private final City city;

    StepTable(City city) {
        this.city = city;
    }

    /** Whether a case's approval steps are in the file: about one case in twenty-four. */
    static boolean stepped(CaseRow row) {
        return row.applicant() % 24 == 0;
    }

    /** One of the three approval steps of a closed case. */
    void writeStep(CaseRow row, int step, Line line) {
        long length = (row.close() - row.accept()) / NAMES.length;
        CaseTable.id(city, row, line.start());
        line.number(step + 1L)
                .text(NAMES[step])
                .time(row.accept() + step * length)
                .time(row.accept() + (step + 1) * length)
                .text(HANDLERS[step])
                .text(PASSED)
                .empty()
                .empty()
                .empty();
    }

    /** The special procedure of a case; without an end while it lasts. */
    void writeSpecial(CaseRow row, long exported, Line line) {
        long resume = row.resume() < exported ? row.resume() : Clock.NEVER;
        CaseTable.id(city, row, line.start());
        line.number(NAMES.length + 1L)
                .text(SPECIAL)
                .time(row.suspend())
                .time(resume)
                .text(HANDLERS[1])
                .text(PASSED)
                .text(KINDS[row.applicant() % KINDS.length])
                .time(row.suspend())
                .time(resume);
    }
}
