package org.steelyard.sample;

import java.util.Set;

/**
 * What is planted in the city: who works well, who badly, and since when.
 *
 * <p>The README of sample-data tells the same as truths that an assessment must find.
 */
final class Story {

    /** 住房和城乡建设局: in 2026-Q3 it leaves one committed case in seven open past its day. */
    static final int LEAVES_OPEN = 2;
    /** 民政局, repeated record for record by {@link #MIRROR}. */
    static final int MIRRORED = 4;
    /** 教育局. */
    static final int MIRROR = 5;
    /** 城市管理和综合执法局, 城市管理局 until 2026-03-31. */
    static final int RENAMED = 9;
    /** 应急管理局: last of its group from 2026-Q1 on. */
    static final int LONG_LAST = 10;
    /** 云州燃气集团: good by default ratings only. */
    static final int BY_DEFAULT = 13;
    /** 云州热力公司: nobody asks for heating in summer. */
    static final int SEASONAL = 14;

    static final Label OLD_NAME = Label.of("城市管理局");

    private static final Quarter RENAMING = new Quarter(2026, 2);
    private static final Quarter DECLINE = new Quarter(2026, 1);
    private static final Quarter STALL = new Quarter(2026, 3);

    private static final int[] DEPARTMENT_STRAIN = {
        180, 260, 280, 220, 240, 240, 200, 260, 300, 380, 220, 200, 160, 260, 280, 320
    };
    private static final int[] DISTRICT_STRAIN = {-60, -30, 0, 20, -40, 10, -20, 380};

    private static final int[] VOLUME = {11, 8, 8, 9, 7, 7, 11, 7, 7, 8, 6, 9, 10, 8, 6, 6};

    private Story() {}

    /** The department whose records a department repeats; itself if it stands for itself. */
    static int original(int department) {
        return department == MIRROR ? MIRRORED : department;
    }

    /** Departments of which nothing is planted, so that dirt on their rows spoils no truth. */
    static Set<Integer> ordinary() {
        return Set.of(0, 1, 3, 6, 7, 8, 11, 12, 15);
    }

    /** Cases of a department in each round of dealing. */
    static int volume(int department) {
        return VOLUME[department];
    }

    /** Whether a department rests in a quarter. */
    static boolean rests(int department, Quarter quarter) {
        return department == SEASONAL && quarter.number() == 3;
    }

    /** The percentage of a quarter, from its start, in which a department takes cases and tickets. */
    static int seasonPercent(int department, Quarter quarter) {
        return department == SEASONAL && quarter.number() == 2 ? 30 : 100;
    }

    /** The name that a department bears in the files of a quarter. */
    static Label name(Department department, int index, Quarter quarter) {
        return index == RENAMED && quarter.compareTo(RENAMING) < 0 ? OLD_NAME : department.name();
    }

    static Quality quality(int department, int district, Quarter quarter) {
        int base = department == LONG_LAST && quarter.compareTo(DECLINE) >= 0 ? 850 : DEPARTMENT_STRAIN[department];
        if (department == LEAVES_OPEN && quarter.equals(STALL)) {
            return Quality.under(strain(430, department, district, quarter)).leavingOpen(1_450, 100);
        }
        Quality quality = Quality.under(strain(base, department, district, quarter));
        return department == BY_DEFAULT ? quality.ratedByDefault(550, 8_000, 900) : quality;
    }

    /** Base and district, and a drift of up to 3 % from quarter to quarter that has no pattern. */
    private static int strain(int base, int department, int district, Quarter quarter) {
        int drift = (department * 37 + quarter.ordinal() * 53) % 61 - 30;
        return Math.max(20, Math.min(1_000, base + DISTRICT_STRAIN[district] + drift));
    }
}
