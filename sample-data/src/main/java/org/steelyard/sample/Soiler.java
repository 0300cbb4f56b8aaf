package org.steelyard.sample;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes a row dirty in a named way, and says which rows may be. */
final class Soiler {

    private static final String DEPARTMENT_OF_CASE = "受理部门";
    private static final String DEPARTMENT_OF_TICKET = "承办单位";
    private static final String NEW_NAME = "城市管理和综合执法局";
    private static final String ELSEWHERE = "云州市星际事务局";
    private static final String NO_DISTRICT = "990199";

    private final Set<String> ordinary;

    Soiler(City city) {
        ordinary = Story.ordinary().stream()
                .map(index -> city.departments().get(index).name().toString())
                .collect(Collectors.toSet());
    }

    /** Whether a row may carry such dirt: never one of a department of which something else is planted. */
    boolean fits(Dirt dirt, Fields row) {
        if (dirt == Dirt.OLD_NAME) {
            return department(row).equals(NEW_NAME);
        }
        if (!row.has("行政区划") && !row.has(DEPARTMENT_OF_TICKET) && !row.has(DEPARTMENT_OF_CASE)) {
            return true;
        }
        if (!ordinary.contains(department(row))) {
            return false;
        }
        if (dirt == Dirt.SHORT_NAME) {
            return department(row).equals("市场监督管理局");
        }
        return !row.has("办结时间") || !row.text("办结时间").isEmpty();
    }

    private static String department(Fields row) {
        return row.text(departmentColumn(row));
    }

    private static String departmentColumn(Fields row) {
        return row.has(DEPARTMENT_OF_TICKET) ? DEPARTMENT_OF_TICKET : DEPARTMENT_OF_CASE;
    }

    /** What stands in the file instead of the row. */
    List<Fields> soil(Dirt dirt, Fields row, int count) {
        return switch (dirt) {
            case FULL_WIDTH_DIGITS -> List.of(change(row, wideColumn(row), Soiler::wide));
            case CHINESE_DATE -> List.of(change(row, begin(row), Times::chinese));
            case SLASH_DATE -> List.of(change(row, begin(row), Times::slashed));
            case COMPACT_TIME -> List.of(change(row, begin(row), Times::compact));
            case MIDNIGHT_24 -> List.of(change(row, begin(row), Times::dayBeforeAt24));
            case EXACT_DUPLICATE -> List.of(row, row);
            case CONFLICTING_DUPLICATE -> List.of(row, older(row));
            case MISSING_CLOSE -> List.of(row.with("办结时间", ""));
            case CLOSE_BEFORE_ACCEPT ->
                List.of(row, again(row).with("办结时间", row.text("收件时间")).with("受理时间", row.text("办结时间")));
            case DAMAGED_ID -> List.of(row, again(row).with(row.header().get(0), "9.90101E+17"));
            case UNREADABLE_DATE -> List.of(row, again(row).with(keyTime(row), "2026-13-45 不详"));
            case UNKNOWN_DEPARTMENT -> List.of(row, again(row).with(departmentColumn(row), ELSEWHERE));
            case UNKNOWN_DISTRICT -> List.of(row, again(row).with("行政区划", NO_DISTRICT));
            case TEST_ROW -> List.of(row, again(row).with(count % 2 == 0 ? "事项名称" : "申请人姓名", "系统测试"));
            case OLD_NAME -> List.of(row.with(departmentColumn(row), Story.OLD_NAME.toString()));
            case SHORT_NAME -> List.of(row.with(departmentColumn(row), "市监局"));
            case QUOTED_FIELD -> List.of(row.with("申请人姓名", "样例企业,\"一分部\"\n二楼"));
            case WRONG_FIELD_COUNT ->
                List.of(
                        row,
                        count % 2 == 0 ? again(row).shortened() : again(row).lengthened());
            case UNKNOWN_CASE -> List.of(row, again(row).with("办件编号", madeUp(row.text("办件编号"))));
            case UNKNOWN_LEVEL -> List.of(row, again(row).with("满意度", "9"));
        };
    }

    private interface Change {
        String of(String text);
    }

    private static Fields change(Fields row, String column, Change change) {
        return row.with(column, change.of(row.text(column)));
    }

    private static String begin(Fields row) {
        return row.has("收件时间") ? "收件时间" : row.has("创建时间") ? "创建时间" : "评价时间";
    }

    private static String keyTime(Fields row) {
        return row.has("受理时间") ? "受理时间" : row.has("派单时间") ? "派单时间" : "评价时间";
    }

    private static String wideColumn(Fields row) {
        return row.has("材料数") ? "材料数" : "退单次数";
    }

    /** An older state of a closed case: still open, loaded when it was accepted. */
    private static Fields older(Fields row) {
        return row.with("办结时间", "").with("办件状态", "办理中").with("办理结果", "").with("入库时间", row.text("受理时间"));
    }

    /** The row once more under a number of its own, so that nothing true is lost with it. */
    private static Fields again(Fields row) {
        String id = row.header().get(0);
        return row.with(id, madeUp(row.text(id)));
    }

    /** A number that nothing else bears: serial numbers never begin with 9. */
    private static String madeUp(String id) {
        int at = id.length() == 18 ? 9 : 4;
        return id.substring(0, at) + "9" + id.substring(at + 1);
    }

    private static String wide(String digits) {
        StringBuilder wide = new StringBuilder();
        digits.chars().forEach(c -> wide.append((char) (c - '0' + '０')));
        return wide.toString();
    }
}
