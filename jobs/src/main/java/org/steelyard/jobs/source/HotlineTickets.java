package org.steelyard.jobs.source;

import static org.steelyard.jobs.source.Column.derived;
import static org.steelyard.jobs.source.Column.optional;
import static org.steelyard.jobs.source.Column.required;

import java.util.List;
import java.util.Map;

/** Tickets of the 12345 hotline (工单), one row for each department that handled one. */
public final class HotlineTickets {

    /** The table. */
    public static final SourceTable TABLE = new SourceTable(
            "tickets",
            List.of(
                    required("ticket_id", Kind.ID, "工单编号", "工单号", "诉求编号", "受理编号", "orderNum", "热线编号"),
                    optional("caller_line", Kind.CODE, "热线类型", "受理渠道", "来电类别", "sourceType"),
                    optional("ticket_type", Kind.TEXT, "工单类型", "诉求类型", "工单分类"),
                    optional("topic", Kind.TEXT, "问题分类", "一级分类"),
                    required("department", Kind.DEPARTMENT, "承办单位", "主办单位", "一级承办单位", "二级承办单位", "责任单位"),
                    optional("district", Kind.DISTRICT, "被反映区", "所属区县", "属地"),
                    optional("caller_hash", Kind.PERSONAL, "来电号码", "联系方式", "callerPhone"),
                    required("create_time", Kind.TIME, "创建时间", "来电时间", "受理时间", "登记时间"),
                    optional("dispatch_time", Kind.TIME, "派单时间", "转办时间", "分派时间", "交办时间", "派遣时间"),
                    optional("sign_time", Kind.TIME, "签收时间", "接单时间"),
                    optional("due_time", Kind.TIME, "办理时限", "应办结时间", "到期时间", "办结期限"),
                    optional("extension_days", Kind.WHOLE, "延期工作日", "延期时限"),
                    optional("extension_request_time", Kind.TIME, "延期申请时间"),
                    optional("close_time", Kind.TIME, "办结时间", "结案时间", "回复时间", "反馈时间"),
                    optional("revisit_valid", Kind.FLAG, "是否有效回访"),
                    optional("contacted", Kind.FLAG, "是否联系"),
                    optional("resolved", Kind.FLAG, "是否解决"),
                    optional("satisfied", Kind.CODE, "是否满意"),
                    optional("return_count", Kind.WHOLE, "退单次数"),
                    optional("exclude_reason", Kind.TEXT, "剔除原因"),
                    optional("status", Kind.CODE, "工单状态"),
                    optional("load_time", Kind.TIME, "入库时间"),
                    optional("handling", Kind.CODE, "工单性质", "办理性质", "承办性质"),
                    optional("parent_ticket_id", Kind.ID, "父工单编号", "主工单编号", "原工单编号"),
                    optional("sign_due_time", Kind.TIME, "签收时限"),
                    optional("first_contact_time", Kind.TIME, "先行联系时间", "首次联系时间"),
                    optional("transfers", Kind.WHOLE, "转派次数", "改派次数"),
                    optional("reopen_count", Kind.WHOLE, "重办次数"),
                    optional("reopen_time", Kind.TIME, "重办时间"),
                    optional("first_close_time", Kind.TIME, "首次办结时间"),
                    optional("repeat_of", Kind.ID, "关联工单", "关联工单编号", "重复工单编号"),
                    optional("revisit_time", Kind.TIME, "回访时间"),
                    optional("exclude_time", Kind.TIME, "剔除时间", "剔除认定时间")),
            List.of(
                    derived("create_date", Kind.DATE),
                    derived("due_date", Kind.DATE),
                    derived("close_date", Kind.DATE),
                    derived("co_handlers", Kind.TEXT),
                    derived("dispatch_date", Kind.DATE),
                    derived("sign_date", Kind.DATE),
                    derived("sign_due", Kind.DATE),
                    derived("handling_hours", Kind.WHOLE),
                    derived("loaded_in_time", Kind.FLAG),
                    derived("integrity_flags", Kind.WHOLE)),
            List.of("ticket_id"),
            List.of("dispatch_time", "load_time"),
            "ticket_id",
            "create_time",
            Map.of(
                    "caller_line",
                    Map.of("市民热线", "CITIZEN", "企业热线", "ENTERPRISE"),
                    "handling",
                    Map.of("主办", "MAIN", "转办", "MAIN", "协办", "CO_HANDLER", "会办", "CO_HANDLER"),
                    "satisfied",
                    Map.of(
                            "满意", "SATISFIED",
                            "非常满意", "SATISFIED",
                            "基本满意", "BASICALLY_SATISFIED",
                            "不满意", "DISSATISFIED",
                            "未评价", "NONE"),
                    "status",
                    Map.ofEntries(
                            Map.entry("待派", "PENDING"),
                            Map.entry("已派", "DISPATCHED"),
                            Map.entry("签收", "SIGNED"),
                            Map.entry("已签收", "SIGNED"),
                            Map.entry("办理中", "IN_PROCESS"),
                            Map.entry("回复完成", "REPLIED"),
                            Map.entry("已转派", "TRANSFERRED"),
                            Map.entry("办结", "CLOSED"),
                            Map.entry("已办结", "CLOSED"),
                            Map.entry("终止", "TERMINATED"))));

    private HotlineTickets() {}
}
