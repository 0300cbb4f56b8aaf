package org.steelyard.sample;

import java.util.EnumMap;
import java.util.Map;

/** How much dirt of each kind each file carries; the README of sample-data tells the same numbers. */
final class DirtPlan {

    private DirtPlan() {}

    static Map<Dirt, Integer> cases() {
        Map<Dirt, Integer> plan = new EnumMap<>(Dirt.class);
        plan.put(Dirt.FULL_WIDTH_DIGITS, 40);
        plan.put(Dirt.CHINESE_DATE, 30);
        plan.put(Dirt.SLASH_DATE, 30);
        plan.put(Dirt.COMPACT_TIME, 30);
        plan.put(Dirt.MIDNIGHT_24, 15);
        plan.put(Dirt.EXACT_DUPLICATE, 60);
        plan.put(Dirt.CONFLICTING_DUPLICATE, 25);
        plan.put(Dirt.MISSING_CLOSE, 20);
        plan.put(Dirt.CLOSE_BEFORE_ACCEPT, 12);
        plan.put(Dirt.DAMAGED_ID, 10);
        plan.put(Dirt.UNREADABLE_DATE, 10);
        plan.put(Dirt.UNKNOWN_DEPARTMENT, 8);
        plan.put(Dirt.UNKNOWN_DISTRICT, 8);
        plan.put(Dirt.TEST_ROW, 15);
        plan.put(Dirt.OLD_NAME, 12);
        plan.put(Dirt.QUOTED_FIELD, 15);
        plan.put(Dirt.WRONG_FIELD_COUNT, 6);
        return plan;
    }

    static Map<Dirt, Integer> steps() {
        return new EnumMap<>(Map.of(Dirt.EXACT_DUPLICATE, 10));
    }

    static Map<Dirt, Integer> tickets() {
        Map<Dirt, Integer> plan = workbookTickets();
        plan.put(Dirt.WRONG_FIELD_COUNT, 4);
        return plan;
    }

    /** An Excel row has no number of fields that could be wrong. */
    static Map<Dirt, Integer> workbookTickets() {
        Map<Dirt, Integer> plan = new EnumMap<>(Dirt.class);
        plan.put(Dirt.FULL_WIDTH_DIGITS, 15);
        plan.put(Dirt.SLASH_DATE, 20);
        plan.put(Dirt.COMPACT_TIME, 10);
        plan.put(Dirt.EXACT_DUPLICATE, 25);
        plan.put(Dirt.DAMAGED_ID, 5);
        plan.put(Dirt.UNREADABLE_DATE, 6);
        plan.put(Dirt.UNKNOWN_DEPARTMENT, 6);
        plan.put(Dirt.OLD_NAME, 6);
        plan.put(Dirt.SHORT_NAME, 20);
        return plan;
    }

    static Map<Dirt, Integer> platformRatings() {
        Map<Dirt, Integer> plan = new EnumMap<>(Dirt.class);
        plan.put(Dirt.EXACT_DUPLICATE, 15);
        plan.put(Dirt.SLASH_DATE, 10);
        plan.put(Dirt.UNKNOWN_CASE, 12);
        plan.put(Dirt.UNREADABLE_DATE, 5);
        return plan;
    }

    static Map<Dirt, Integer> hallRatings() {
        Map<Dirt, Integer> plan = new EnumMap<>(Dirt.class);
        plan.put(Dirt.EXACT_DUPLICATE, 15);
        plan.put(Dirt.UNKNOWN_CASE, 12);
        plan.put(Dirt.UNKNOWN_LEVEL, 6);
        return plan;
    }
}
