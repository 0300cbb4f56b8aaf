package org.steelyard.jobs.source;

import static org.steelyard.jobs.source.Column.derived;
import static org.steelyard.jobs.source.Column.optional;
import static org.steelyard.jobs.source.Column.required;

import java.util.List;
import java.util.Map;

/** Satisfaction ratings of cases (好差评). The scale runs 5 非常满意 to 1 非常不满意 whatever the source's own codes. */
public final class Ratings {

    /** The table. */
    public static final SourceTable TABLE = new SourceTable(
            "ratings",
            List.of(
                    required("rating_id", Kind.ID, "评价编号", "评价流水号"),
                    required("case_id", Kind.ID, "办件编号", "projectNo", "processNumber", "关联工单"),
                    optional("channel", Kind.CODE, "评价渠道", "pf"),
                    required(
                            "level",
                            Kind.GRADE,
                            "满意度",
                            "整体满意度",
                            "评价等级",
                            "满意度代码",
                            "satisfaction",
                            "levelCode",
                            "Evalevel"),
                    optional("is_default", Kind.FLAG, "是否默认评价", "isdefault", "系统默认"),
                    optional("assess_number", Kind.WHOLE, "评价次数", "assessNumber"),
                    required("assess_time", Kind.TIME, "评价时间", "提交时间", "assessTime", "submitTime"),
                    optional("is_valid", Kind.FLAG, "评价是否有效"),
                    optional("rater_hash", Kind.PERSONAL, "评价人", "评价人身份唯一标识", "certKey", "userName"),
                    optional("is_real_name", Kind.FLAG, "是否实名"),
                    optional("contact_time", Kind.TIME, "联系核实时间"),
                    optional("rectify_due", Kind.TIME, "整改期限"),
                    optional("rectify_time", Kind.TIME, "整改完成时间", "整改时间"),
                    optional("rectify_status", Kind.CODE, "整改状态", "reformStatus"),
                    optional("re_satisfaction", Kind.CODE, "整改满意度"),
                    optional("revisit_time", Kind.TIME, "回访时间", "抽查回访时间"),
                    optional("device_hash", Kind.PERSONAL, "设备编号", "评价器编号", "终端编号"),
                    optional("reason_codes", Kind.TEXT, "测评指标编码", "contentCode"),
                    optional("load_time", Kind.TIME, "入库时间", "更新时间")),
            List.of(
                    derived("assess_date", Kind.DATE),
                    derived("contact_date", Kind.DATE),
                    derived("contact_due", Kind.DATE),
                    derived("rectify_date", Kind.DATE),
                    derived("rectify_due_date", Kind.DATE),
                    derived("revisit_date", Kind.DATE)),
            List.of("rating_id"),
            List.of("assess_time", "load_time"),
            "case_id",
            "assess_time",
            Map.of(
                    "rectify_status",
                    Map.of(
                            "待整改", "PENDING",
                            "无效差评审核", "UNDER_REVIEW",
                            "无效差评", "RULED_INVALID",
                            "整改中", "IN_PROCESS",
                            "整改完成", "DONE",
                            "无法整改", "NOT_POSSIBLE",
                            "整改超期", "OVERDUE"),
                    "re_satisfaction",
                    Map.of(
                            "满意", "SATISFIED",
                            "非常满意", "SATISFIED",
                            "基本满意", "BASICALLY_SATISFIED",
                            "不满意", "DISSATISFIED",
                            "非常不满意", "DISSATISFIED",
                            "未评价", "NONE"),
                    "channel",
                    Map.ofEntries(
                            Map.entry("电脑端", "PC"),
                            Map.entry("PC端", "PC"),
                            Map.entry("移动端", "MOBILE"),
                            Map.entry("二维码", "QR"),
                            Map.entry("平板", "TABLET"),
                            Map.entry("评价器", "TERMINAL"),
                            Map.entry("其他终端", "TERMINAL"),
                            Map.entry("电话", "PHONE"),
                            Map.entry("短信", "SMS"),
                            Map.entry("系统默认评价", "DEFAULT")),
                    "level",
                    Map.of("非常满意", "5", "满意", "4", "基本满意", "3", "不满意", "2", "非常不满意", "1")));

    private Ratings() {}
}
