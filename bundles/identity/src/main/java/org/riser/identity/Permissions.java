package org.riser.identity;

import java.util.List;
import java.util.Set;
import org.riser.api.Text;

/** The core's permissions. Modules add their own in their descriptors. */
public final class Permissions {
    public static final String CASE_OPEN = "case.open";
    public static final String CASE_ACT = "case.act";
    public static final String CASE_VIEW = "case.view";
    public static final String CASE_ASSIGN = "case.assign";
    public static final String CONTACT_RECORD = "contact.record";
    public static final String CUSTOMER_VIEW = "customer.view";
    public static final String CUSTOMER_EDIT = "customer.edit";
    public static final String CUSTOMER_REVEAL = "customer.reveal";
    public static final String ATTACHMENT_ADD = "attachment.add";
    public static final String STAFF_VIEW = "staff.view";
    public static final String STAFF_MANAGE = "staff.manage";
    public static final String TENANT_MANAGE = "tenant.manage";
    public static final String TOKEN_MANAGE = "token.manage";
    public static final String MODULE_MANAGE = "module.manage";
    public static final String RULE_VIEW = "rule.view";
    public static final String RULE_EDIT = "rule.edit";
    public static final String RULE_PUBLISH = "rule.publish";
    public static final String FOLLOWUP_VIEW = "followup.view";
    public static final String FOLLOWUP_DRAW = "followup.draw";
    public static final String FOLLOWUP_REVIEW = "followup.review";
    public static final String FOLLOWUP_CALL = "followup.call";
    public static final String FOLLOWUP_JUDGE = "followup.judge";
    public static final String CONDUCT_FIND = "conduct.find";
    public static final String CONDUCT_RELAY = "conduct.relay";
    public static final String CONDUCT_VIEW = "conduct.view";
    public static final String CONDUCT_CONFIRM = "conduct.confirm";
    public static final String CONDUCT_RULE = "conduct.rule";
    public static final String INSPECTION_CHECK = "inspection.check";
    public static final String INSPECTION_VIEW = "inspection.view";
    public static final String APPRAISAL_VIEW = "appraisal.view";
    public static final String APPRAISAL_ASSESS = "appraisal.assess";
    public static final String APPRAISAL_CONFIRM = "appraisal.confirm";
    public static final String APPRAISAL_MANAGE = "appraisal.manage";
    public static final String APPRAISAL_RULE = "appraisal.rule";
    public static final String CASH_COLLECT = "cash.collect";
    public static final String CASH_VIEW = "cash.view";
    public static final String CASH_APPROVE = "cash.approve";
    public static final String CASH_RECONCILE = "cash.reconcile";
    public static final String CASH_RECEIVE = "cash.receive";
    public static final String CASH_MANAGE = "cash.manage";
    public static final String RETENTION_VIEW = "retention.view";
    public static final String RETENTION_PURGE = "retention.purge";
    public static final String REPORT_VIEW = "report.view";
    public static final String REPORT_RESTATE = "report.restate";
    public static final String REPORT_DELIVER = "report.deliver";
    public static final String SCRIPT_EDIT = "script.edit";
    public static final String CALENDAR_MANAGE = "calendar.manage";
    public static final String AUDIT_VIEW = "audit.view";
    public static final String IMPORT = "import";

    /** A role with one of these serves customers; giving it puts somebody on duty. */
    public static final Set<String> ON_DUTY = Set.of(CASE_ACT, CONTACT_RECORD, CASH_COLLECT);

    private static final List<Permission> ALL = List.of(
            permission(CASE_OPEN, "受理业务", "Open cases"),
            permission(CASE_ACT, "办理业务", "Act on cases"),
            permission(CASE_VIEW, "查看业务", "View cases"),
            permission(CASE_ASSIGN, "派单转派", "Assign cases"),
            permission(CONTACT_RECORD, "登记来电来访", "Record contacts"),
            permission(CUSTOMER_VIEW, "查看客户", "View customers"),
            permission(CUSTOMER_EDIT, "编辑客户", "Edit customers"),
            permission(CUSTOMER_REVEAL, "查看客户隐私信息", "Reveal personal data"),
            permission(ATTACHMENT_ADD, "上传附件", "Add attachments"),
            permission(STAFF_VIEW, "查看员工", "View staff"),
            permission(STAFF_MANAGE, "管理员工与角色", "Manage staff and roles"),
            permission(TENANT_MANAGE, "管理公司", "Manage tenants"),
            permission(TOKEN_MANAGE, "管理接口令牌", "Manage API tokens"),
            permission(MODULE_MANAGE, "管理业务模块", "Manage modules"),
            permission(RULE_VIEW, "查看规则", "View rules"),
            permission(RULE_EDIT, "提出规则变更", "Propose changes of rules"),
            permission(RULE_PUBLISH, "发布规则变更", "Publish changes of rules"),
            permission(FOLLOWUP_VIEW, "查看回访", "View follow-ups"),
            permission(FOLLOWUP_DRAW, "抽取回访样本", "Draw follow-up samples"),
            permission(FOLLOWUP_REVIEW, "审核下发回访样本", "Review and release follow-up samples"),
            permission(FOLLOWUP_CALL, "回访客户", "Follow up customers"),
            permission(FOLLOWUP_JUDGE, "核实裁定回访问题", "Verify and judge follow-up issues"),
            permission(CONDUCT_FIND, "登记问题", "Record findings"),
            permission(CONDUCT_RELAY, "代员工提交说明和申诉", "Hand in explanations and appeals of employees"),
            permission(CONDUCT_VIEW, "查看全部问题和处罚", "View all findings and penalties"),
            permission(CONDUCT_CONFIRM, "确认处罚", "Confirm penalties"),
            permission(CONDUCT_RULE, "裁定申诉", "Rule on appeals"),
            permission(INSPECTION_CHECK, "检查", "Go rounds of inspection"),
            permission(INSPECTION_VIEW, "查看检查和得分", "View rounds and scores"),
            permission(APPRAISAL_VIEW, "查看考核", "View appraisals"),
            permission(APPRAISAL_ASSESS, "评定考核", "Assess people"),
            permission(APPRAISAL_CONFIRM, "签署考核", "Sign appraisals"),
            permission(APPRAISAL_MANAGE, "制定考核标准、锁定和重述", "Set standards, lock and restate appraisals"),
            permission(APPRAISAL_RULE, "裁定考核申诉", "Rule on appeals against appraisals"),
            permission(CASH_COLLECT, "收款", "Take payments"),
            permission(CASH_VIEW, "查看收款和现金保管", "View payments and the custody of cash"),
            permission(CASH_APPROVE, "审批收据作废和退款", "Approve void receipts and refunds"),
            permission(CASH_RECONCILE, "清点对账", "Count and reconcile cash"),
            permission(CASH_RECEIVE, "接收上交现金", "Receive cash that is handed over"),
            permission(CASH_MANAGE, "设置收款台", "Set up tills"),
            permission(RETENTION_VIEW, "查看档案保管和销毁", "View what is kept and what was removed"),
            permission(RETENTION_PURGE, "暂缓和销毁档案", "Hold and remove records"),
            permission(REPORT_VIEW, "查看月报", "View monthly reports"),
            permission(REPORT_RESTATE, "重述已定稿月报", "Restate closed monthly reports"),
            permission(REPORT_DELIVER, "定时发送月报", "Have monthly reports sent by mail"),
            permission(SCRIPT_EDIT, "编写话术和禁语", "Word scripts and what is never said"),
            permission(CALENDAR_MANAGE, "管理工作日历", "Manage working calendars"),
            permission(AUDIT_VIEW, "查看审计记录", "View the audit trail"),
            permission(IMPORT, "导入历史数据", "Import history"));

    private Permissions() {}

    /** Every permission of the core, in the order a role editor shows them. */
    public static List<Permission> all() {
        return ALL;
    }

    private static Permission permission(String id, String zh, String en) {
        return new Permission(id, new Text(zh, en));
    }
}
