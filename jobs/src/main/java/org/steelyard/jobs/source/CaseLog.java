package org.steelyard.jobs.source;

import static org.steelyard.jobs.source.Column.derived;
import static org.steelyard.jobs.source.Column.optional;
import static org.steelyard.jobs.source.Column.required;

import java.util.List;
import java.util.Map;

/** The case log (办件): one row for each application to a department. Columns after GB/T 39046-2020. */
public final class CaseLog {

    /** The table. */
    public static final SourceTable TABLE = new SourceTable(
            "cases",
            List.of(
                    required("case_id", Kind.ID, "办件编号", "办件号", "业务流水号", "受理编号", "申办流水号", "申报号", "projid", "projectNo"),
                    optional("item_code", Kind.TEXT, "事项编码", "实施编码", "事项统一编码", "实施清单编码", "taskCode", "serviceid"),
                    optional("item_name", Kind.TEXT, "事项名称", "办理事项", "服务事项", "servicename"),
                    optional("case_type", Kind.CODE, "办件类型", "办件类别", "是否即办件", "promisetime", "project_type"),
                    required(
                            "department",
                            Kind.DEPARTMENT,
                            "受理部门",
                            "受理单位名称",
                            "实施主体",
                            "承办部门",
                            "办理单位",
                            "责任单位",
                            "proDepart",
                            "ouname"),
                    optional("district", Kind.DISTRICT, "行政区划", "行政区划代码", "区划编码", "areacode", "所属区划"),
                    optional("applicant_type", Kind.CODE, "申请人类型", "服务对象", "用户属性", "userProp"),
                    optional("applicant_name_hash", Kind.PERSONAL, "申请人姓名", "申请人", "申请人名称"),
                    optional("applicant_hash", Kind.CERTIFICATE, "申请人证件号码", "申请者证件号码", "申请人证件号", "证件号码", "certKey"),
                    optional("applicant_phone_hash", Kind.PERSONAL, "联系电话", "申请人电话", "手机号码"),
                    optional("receive_time", Kind.TIME, "收件时间", "申请时间", "申报时间", "提交时间", "接件时间", "acceptDate"),
                    required("accept_time", Kind.TIME, "受理时间", "受理日期", "立案时间"),
                    optional("close_time", Kind.TIME, "办结时间", "办结日期", "完成时间", "结束时间", "BANJIEDATE", "transact_time"),
                    required("status", Kind.CODE, "办件状态", "办理状态", "当前状态", "handlestate", "proStatus"),
                    optional("result", Kind.TEXT, "办理结果", "审批结果", "办件结果描述"),
                    optional("channel", Kind.CODE, "申报来源", "办理形式", "办件来源", "受理渠道", "applyfrom"),
                    optional("online_depth", Kind.WHOLE, "网办深度", "网上办理深度", "wangbanshendu"),
                    optional("visit_count", Kind.WHOLE, "到现场次数", "跑动次数", "到办事现场次数", "applyermin_count"),
                    optional("material_count", Kind.WHOLE, "材料数", "提交材料数", "收取数量"),
                    optional("fee_amount", Kind.MONEY, "收费金额", "应收金额"),
                    optional("extension_days", Kind.WHOLE, "延期工作日", "延期时限"),
                    optional("extension_request_time", Kind.TIME, "延期申请时间"),
                    optional("load_time", Kind.TIME, "入库时间", "创建时间", "cd_time"),
                    optional("supplement_time", Kind.TIME, "补正告知时间", "补正通知时间"),
                    optional("supplement_count", Kind.WHOLE, "补正次数", "补正告知次数"),
                    optional("elicence_used_count", Kind.WHOLE, "电子证照调用数", "免提交材料数"),
                    optional("result_licence_id", Kind.ID, "结果证照编号", "电子证照标识"),
                    optional("licence_stored_time", Kind.TIME, "证照入库时间", "电子证照入库时间"),
                    optional("bundle_id", Kind.ID, "一件事编码", "投资项目编号", "项目代码", "bundle"),
                    optional("deliver_time", Kind.TIME, "送达时间", "发证时间", "取件时间", "出件时间"),
                    optional("project_value", Kind.MONEY, "申报项目金额", "项目总投资", "申报价值"),
                    optional("policy_pay_time", Kind.TIME, "政策兑现时间", "资金拨付时间", "资金到账时间")),
            List.of(
                    derived("item_known", Kind.FLAG),
                    derived("online_item", Kind.FLAG),
                    derived("accept_date", Kind.DATE),
                    derived("close_date", Kind.DATE),
                    derived("promised_days", Kind.WHOLE),
                    derived("statutory_days", Kind.WHOLE),
                    derived("suspended_days", Kind.WHOLE),
                    derived("net_days", Kind.WHOLE),
                    derived("promised_due", Kind.DATE),
                    derived("statutory_due", Kind.DATE),
                    derived("deemed_accepted", Kind.FLAG),
                    derived("receive_date", Kind.DATE),
                    derived("limit_used", Kind.WHOLE),
                    derived("wb_topic", Kind.TEXT),
                    derived("documents", Kind.WHOLE),
                    derived("elicence_possible", Kind.FLAG),
                    derived("licence_due", Kind.DATE),
                    derived("licence_stored_date", Kind.DATE),
                    derived("bundled", Kind.FLAG),
                    derived("policy_due", Kind.DATE),
                    derived("policy_paid_date", Kind.DATE),
                    derived("internal_steps", Kind.WHOLE),
                    derived("external_steps", Kind.WHOLE),
                    derived("approver_roles", Kind.WHOLE)),
            List.of("case_id"),
            List.of("load_time"),
            "case_id",
            "accept_time",
            Map.of(
                    "case_type",
                    Map.of("即办件", "IMMEDIATE", "承诺件", "COMMITTED", "其他", "OTHER"),
                    "applicant_type",
                    Map.of("自然人", "PERSON", "个人", "PERSON", "法人", "ENTERPRISE", "企业", "ENTERPRISE", "其他", "OTHER"),
                    "status",
                    Map.ofEntries(
                            Map.entry("收件", "RECEIVED"),
                            Map.entry("补正", "SUPPLEMENT"),
                            Map.entry("受理", "ACCEPTED"),
                            Map.entry("已受理", "ACCEPTED"),
                            Map.entry("在办", "IN_PROCESS"),
                            Map.entry("办理中", "IN_PROCESS"),
                            Map.entry("挂起", "SUSPENDED"),
                            Map.entry("办结", "CLOSED_OK"),
                            Map.entry("已办结", "CLOSED_OK"),
                            Map.entry("准予办结", "CLOSED_OK"),
                            Map.entry("不予许可", "CLOSED_REJECT"),
                            Map.entry("不予办结", "CLOSED_REJECT"),
                            Map.entry("不予受理", "NOT_ACCEPTED"),
                            Map.entry("撤回", "WITHDRAWN"),
                            Map.entry("已撤回", "WITHDRAWN")),
                    "channel",
                    Map.ofEntries(
                            Map.entry("窗口", "WINDOW"),
                            Map.entry("现场窗口", "WINDOW"),
                            Map.entry("电脑端", "PC"),
                            Map.entry("网上", "PC"),
                            Map.entry("移动端", "MOBILE"),
                            Map.entry("自助终端", "SELF"),
                            Map.entry("快递", "EXPRESS"),
                            Map.entry("电话", "PHONE"),
                            Map.entry("其他", "OTHER"))));

    private CaseLog() {}
}
