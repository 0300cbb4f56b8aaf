package org.steelyard.jobs.source;

import static org.steelyard.jobs.source.Column.derived;
import static org.steelyard.jobs.source.Column.optional;
import static org.steelyard.jobs.source.Column.required;

import java.util.List;
import java.util.Map;

/** What others measured of a department or district (外部测评): one row a mark of a survey, expert, leader, mystery shopper or auditor. */
public final class Marks {

    /** The table. */
    public static final SourceTable TABLE = new SourceTable(
            "marks",
            List.of(
                    required("mark_id", Kind.ID, "测评编号", "评分编号"),
                    required("kind", Kind.CODE, "测评类型", "评价类型"),
                    optional("department", Kind.DEPARTMENT, "被评部门", "被评单位", "受评单位"),
                    optional("district", Kind.DISTRICT, "被评区县", "行政区划"),
                    required("mark_time", Kind.TIME, "测评日期", "评分日期"),
                    required("mark", Kind.NUMBER, "得分", "评分"),
                    required("out_of", Kind.NUMBER, "满分"),
                    optional("evidence", Kind.TEXT, "佐证材料", "依据材料"),
                    optional("assessor_hash", Kind.PERSONAL, "评分人", "测评人", "审核人")),
            List.of(derived("mark_date", Kind.DATE), derived("mark_percent", Kind.PERCENT)),
            List.of("mark_id"),
            List.of("mark_time"),
            "mark_id",
            "mark_time",
            Map.of(
                    "kind",
                    Map.ofEntries(
                            Map.entry("群众测评", "SURVEY"),
                            Map.entry("企业群众满意度调查", "SURVEY"),
                            Map.entry("专家评审", "EXPERT"),
                            Map.entry("领导评价", "LEADERSHIP"),
                            Map.entry("模拟办事", "MYSTERY"),
                            Map.entry("暗访", "MYSTERY"),
                            Map.entry("抽查核验", "AUDIT"))));

    private Marks() {}
}
