package org.steelyard.jobs.source;

import static org.steelyard.jobs.source.Column.optional;
import static org.steelyard.jobs.source.Column.required;

import java.util.List;
import java.util.Map;

/** The step log of cases (办件环节), with the special procedures that stop the clock. Columns after GB/T 39046-2020 table 7. */
public final class CaseSteps {

    /** The table. */
    public static final SourceTable TABLE = new SourceTable(
            "case_steps",
            List.of(
                    required("case_id", Kind.ID, "办件编号", "办件号", "业务流水号", "projid"),
                    required("step_no", Kind.WHOLE, "环节序号"),
                    optional("step_name", Kind.TEXT, "环节名称", "办理环节", "节点名称"),
                    optional("step_start", Kind.TIME, "环节开始时间", "node_stime"),
                    optional("step_end", Kind.TIME, "环节结束时间", "node_etime"),
                    optional("actor_hash", Kind.PERSONAL, "环节处理人"),
                    optional("action", Kind.TEXT, "业务动作"),
                    optional("special_type", Kind.TEXT, "特别程序种类名称"),
                    optional("special_start", Kind.TIME, "特别程序开始时间", "挂起时间"),
                    optional("special_end", Kind.TIME, "特别程序结束时间", "恢复时间"),
                    optional("approver_role", Kind.CODE, "审批岗位", "环节岗位", "审批层级"),
                    optional("step_kind", Kind.CODE, "环节性质", "环节类别")),
            List.of(),
            List.of("case_id", "step_no"),
            List.of("step_start"),
            "case_id",
            "step_start",
            Map.of(
                    "approver_role",
                    Map.ofEntries(
                            Map.entry("受理", "ACCEPT"),
                            Map.entry("受理岗", "ACCEPT"),
                            Map.entry("审核", "REVIEW"),
                            Map.entry("审核岗", "REVIEW"),
                            Map.entry("复核", "RECHECK"),
                            Map.entry("复核岗", "RECHECK"),
                            Map.entry("决定", "DECIDE"),
                            Map.entry("决定岗", "DECIDE"),
                            Map.entry("审批", "DECIDE"),
                            Map.entry("批准", "DECIDE"),
                            Map.entry("办结", "DELIVER"),
                            Map.entry("送达", "DELIVER"),
                            Map.entry("发证", "DELIVER")),
                    "step_kind",
                    Map.of("内部", "INTERNAL", "内部环节", "INTERNAL", "外部", "EXTERNAL", "外部环节", "EXTERNAL")));

    private CaseSteps() {}
}
