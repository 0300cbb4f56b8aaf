package org.steelyard.sample;

import java.io.IOException;
import java.util.List;

/**
 * Writes the marks that others gave in a quarter: leaders, the public, experts, mystery shoppers and auditors.
 *
 * <p>There are as many of them whatever the size of the city. Better departments get better marks.
 */
final class MarkTable {

    static final List<String> HEADER = List.of("测评编号", "测评类型", "被评部门", "被评区县", "测评日期", "得分", "满分", "佐证材料", "评分人");

    private static final int TABLE = 6;
    private static final int LAST_MONTH = 60;
    private static final int BY_LEADERS = 3;
    private static final int BY_THE_PUBLIC = 3;
    private static final int BY_AUDITORS = 4;
    private static final Label MARK = Label.of("M");
    private static final Label[] KIND = Label.all("领导评价", "群众测评", "专家评审", "模拟办事", "抽查核验");
    private static final Label[] SHEET = Label.all("评分表", "问卷", "评审意见", "走访记录", "核验表");
    private static final Label ASSESSOR = Label.of("示例评分人");

    private final City city;
    private final long seed;
    private final Term now;
    private final Sheet sheet;
    private final Dice dice = new Dice();
    private final Line line = new Line();
    private long number;

    MarkTable(City city, long seed, Term now, Sheet sheet) {
        this.city = city;
        this.seed = seed;
        this.now = now;
        this.sheet = sheet;
    }

    void write() throws IOException {
        for (int department = 0; department < city.departments().size(); department++) {
            if (Story.rests(department, now.quarter())) {
                continue;
            }
            dice.throwFor(seed, TABLE, now.quarter().ordinal(), Story.original(department), 0);
            for (int i = 0; i < BY_LEADERS; i++) {
                mark(0, department, -1, about(department, i, 6), 100);
                mark(2, department, -1, about(department, i, 10), 100);
            }
            for (int district = 0; district < city.districts().size(); district++) {
                places(department, district);
            }
        }
    }

    private void places(int department, int district) throws IOException {
        Quality quality = now.quality(department, district);
        for (int i = 0; i < BY_THE_PUBLIC; i++) {
            mark(1, department, district, dice.chance(quality.pleased()) ? 4 + dice.below(2) : 2 + dice.below(2), 5);
        }
        mark(3, department, district, about(department, district, 14), 100);
        for (int i = 0; i < BY_AUDITORS; i++) {
            mark(4, department, district, dice.chance(9_950 - quality.ticketLate() / 2) ? 1 : 0, 1);
        }
    }

    /** A mark of a hundred near the department's quality in one of its districts. */
    private int about(int department, int district, int spread) {
        int middle = now.quality(department, district).resolved() / 100;
        return Math.max(0, Math.min(100, middle - spread / 2 + dice.below(spread + 1)));
    }

    private void mark(int kind, int department, int district, int mark, int outOf) throws IOException {
        line.start()
                .append(MARK)
                .append(now.quarter().year() % 100, 2)
                .append(now.quarter().number(), 1)
                .append(number, 6)
                .end();
        line.text(KIND[kind]).text(Story.name(city.departments().get(department), department, now.quarter()));
        if (district < 0) {
            line.empty();
        } else {
            line.text(city.districts().get(district).name());
        }
        int first = Math.toIntExact(now.quarter().first().toEpochDay());
        line.time(Clock.minute(first + LAST_MONTH + dice.below(28), 9 * 60))
                .number(mark)
                .number(outOf);
        line.append(SHEET[kind]).append(number++, 6).end();
        line.append(ASSESSOR).append(dice.below(90) + 10, 2).end();
        sheet.add(line);
    }
}
