package org.steelyard.sample;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Counts in files, one quarter after the other, what the README promises, in the README's words. */
final class Counter {

    private static final String TIME = "\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}";

    private final Set<String> known = new HashSet<>();

    /** Counts one file of a table: cases, case-steps, tickets, platform or hall. */
    Map<String, Integer> count(String table, Export export, String quarterEnd) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("rows in the file", export.records().size());
        counts.put("exact duplicates", duplicates(export.records()));
        if (!table.equals("case-steps")) {
            counts.put("numbers that an earlier file has", followUps(export, table));
        }
        Column column = (kind, test) ->
                counts.put(kind, (int) export.records().stream().filter(test).count());
        switch (table) {
            case "cases" -> cases(export, column, quarterEnd, counts);
            case "case-steps" -> steps(export, column);
            case "tickets" -> tickets(export, column, quarterEnd);
            default -> ratings(export, column, table, quarterEnd);
        }
        return counts;
    }

    private interface Column {
        void count(String kind, Predicate<List<String>> test);
    }

    private void cases(Export e, Column c, String end, Map<String, Integer> counts) {
        counts.put("conflicting duplicates", conflicts(e));
        c.count("closed after the quarter's end", r -> after(e.text(r, "办结时间"), end));
        c.count("open at export", r -> Set.of("办理中", "特别程序").contains(e.text(r, "办件状态")));
        c.count("full-width digits", r -> e.text(r, "材料数").matches("[０-９]+"));
        c.count("2026年3月5日", r -> e.text(r, "收件时间").contains("年"));
        c.count("2026/3/5 9:05", r -> e.text(r, "收件时间").contains("/"));
        c.count("20260305T090500", r -> e.text(r, "收件时间").contains("T"));
        c.count("2026-03-05 24:00", r -> e.text(r, "收件时间").endsWith("24:00"));
        c.count(
                "closed without a closing time",
                r -> Set.of("已办结", "不予许可", "不予受理", "已撤回").contains(e.text(r, "办件状态"))
                        && e.text(r, "办结时间").isEmpty());
        c.count("closed before accepted", r -> {
            String accept = e.text(r, "受理时间");
            String close = e.text(r, "办结时间");
            return accept.matches(TIME) && close.matches(TIME) && close.compareTo(accept) < 0;
        });
        c.count("damaged numbers", r -> r.get(0).contains("E+"));
        c.count("unreadable dates", r -> e.text(r, "受理时间").contains("不详"));
        c.count("unknown department", r -> e.text(r, "受理部门").equals("云州市星际事务局"));
        c.count("unknown district", r -> e.text(r, "行政区划").equals("990199"));
        c.count("test rows", r -> (e.text(r, "事项名称") + e.text(r, "申请人姓名")).contains("测试"));
        c.count("old name of the renamed department", r -> e.text(r, "受理部门").equals("城市管理局"));
        c.count("quotes, commas and a line break in a field", r -> e.text(r, "申请人姓名")
                .contains("\n"));
        c.count("wrong number of fields", r -> r.size() != e.header().size());
        c.count("cases of a chain", r -> e.text(r, "一件事编码").startsWith("XM"));
        c.count("policies paid", r -> !e.text(r, "政策兑现时间").isEmpty());
    }

    private static void steps(Export e, Column c) {
        c.count("external steps", r -> e.text(r, "环节性质").equals("外部"));
        c.count("special procedures", r -> !e.text(r, "特别程序种类名称").isEmpty());
        c.count(
                "special procedures without an end",
                r -> !e.text(r, "特别程序开始时间").isEmpty() && e.text(r, "特别程序结束时间").isEmpty());
    }

    private static void tickets(Export e, Column c, String end) {
        c.count("closed after the quarter's end", r -> after(e.text(r, "办结时间"), end));
        c.count("legs of departments that passed the ticket on", r -> e.text(r, "工单状态")
                .equals("已转派"));
        c.count("excluded by a reason", r -> !e.text(r, "剔除原因").isEmpty());
        c.count("full-width digits", r -> e.text(r, "退单次数").matches("[０-９]+"));
        c.count("2026/3/5 9:05", r -> e.text(r, "创建时间").contains("/"));
        c.count("20260305T090500", r -> e.text(r, "创建时间").contains("T"));
        c.count("damaged numbers", r -> r.get(0).contains("E+"));
        c.count("unreadable dates", r -> e.text(r, "派单时间").contains("不详"));
        c.count("unknown department", r -> e.text(r, "承办单位").equals("云州市星际事务局"));
        c.count("old name of the renamed department", r -> e.text(r, "承办单位").equals("城市管理局"));
        c.count("short name of a department", r -> e.text(r, "承办单位").equals("市监局"));
        c.count("masked or secret callers", r -> e.text(r, "来电号码").matches("保密|000\\*{4}\\d{4}"));
        c.count("wrong number of fields", r -> r.size() != e.header().size());
    }

    private static void ratings(Export e, Column c, String table, String end) {
        c.count("given after the quarter's end", r -> after(e.text(r, "评价时间"), end));
        c.count(
                "by default",
                r -> table.equals("hall")
                        ? e.text(r, "评价渠道").equals("7")
                        : e.text(r, "是否默认评价").equals("是"));
        c.count("second ratings", r -> e.text(r, "评价次数").equals("2"));
        c.count("ruled invalid", r -> e.text(r, "评价是否有效").equals("否"));
        c.count("of a case that does not exist", r -> e.text(r, "办件编号").startsWith("9", 9));
        c.count("2026/3/5 9:05", r -> e.text(r, "评价时间").contains("/"));
        c.count("unreadable dates", r -> e.text(r, "评价时间").contains("不详"));
        c.count("level unknown to the code book", r -> e.text(r, "满意度").equals("9"));
    }

    private static boolean after(String time, String end) {
        return time.matches(TIME) && time.compareTo(end + " 24") > 0;
    }

    private static int duplicates(List<List<String>> records) {
        return records.size() - new HashSet<>(records).size();
    }

    /** Numbers that stand in the file with different contents. */
    private static int conflicts(Export e) {
        Map<String, Set<List<String>>> contents = new HashMap<>();
        for (List<String> r : e.records()) {
            if (r.size() == e.header().size() && !r.get(0).contains("E+")) {
                contents.computeIfAbsent(r.get(0), id -> new HashSet<>()).add(r);
            }
        }
        return (int) contents.values().stream().filter(set -> set.size() > 1).count();
    }

    private int followUps(Export e, String table) {
        Set<String> now = new HashSet<>();
        for (List<String> r : e.records()) {
            if (!r.get(0).contains("E+") && r.size() == e.header().size()) {
                now.add(table + " " + r.get(0));
            }
        }
        int again = (int) now.stream().filter(known::contains).count();
        known.addAll(now);
        return again;
    }
}
