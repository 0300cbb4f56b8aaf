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
                    optional("rater_hash", Kind.PERSONAL, "评价人", "评价人身份唯一标识", "certKey", "userName")),
            List.of(derived("assess_date", Kind.DATE)),
            List.of("rating_id"),
            List.of("assess_time"),
            "case_id",
            "assess_time",
            Map.of(
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
