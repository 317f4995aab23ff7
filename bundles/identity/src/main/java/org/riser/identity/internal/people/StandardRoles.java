package org.riser.identity.internal.people;

import static org.riser.identity.Permissions.APPRAISAL_ASSESS;
import static org.riser.identity.Permissions.APPRAISAL_CONFIRM;
import static org.riser.identity.Permissions.APPRAISAL_MANAGE;
import static org.riser.identity.Permissions.APPRAISAL_RULE;
import static org.riser.identity.Permissions.APPRAISAL_VIEW;
import static org.riser.identity.Permissions.ATTACHMENT_ADD;
import static org.riser.identity.Permissions.AUDIT_VIEW;
import static org.riser.identity.Permissions.CALENDAR_MANAGE;
import static org.riser.identity.Permissions.CASE_ACT;
import static org.riser.identity.Permissions.CASE_ASSIGN;
import static org.riser.identity.Permissions.CASE_OPEN;
import static org.riser.identity.Permissions.CASE_VIEW;
import static org.riser.identity.Permissions.CASH_APPROVE;
import static org.riser.identity.Permissions.CASH_COLLECT;
import static org.riser.identity.Permissions.CASH_MANAGE;
import static org.riser.identity.Permissions.CASH_RECEIVE;
import static org.riser.identity.Permissions.CASH_RECONCILE;
import static org.riser.identity.Permissions.CASH_VIEW;
import static org.riser.identity.Permissions.CONDUCT_CONFIRM;
import static org.riser.identity.Permissions.CONDUCT_FIND;
import static org.riser.identity.Permissions.CONDUCT_RULE;
import static org.riser.identity.Permissions.CONDUCT_VIEW;
import static org.riser.identity.Permissions.CONTACT_RECORD;
import static org.riser.identity.Permissions.CUSTOMER_EDIT;
import static org.riser.identity.Permissions.CUSTOMER_REVEAL;
import static org.riser.identity.Permissions.CUSTOMER_VIEW;
import static org.riser.identity.Permissions.FOLLOWUP_CALL;
import static org.riser.identity.Permissions.FOLLOWUP_DRAW;
import static org.riser.identity.Permissions.FOLLOWUP_JUDGE;
import static org.riser.identity.Permissions.FOLLOWUP_REVIEW;
import static org.riser.identity.Permissions.FOLLOWUP_VIEW;
import static org.riser.identity.Permissions.INSPECTION_CHECK;
import static org.riser.identity.Permissions.INSPECTION_VIEW;
import static org.riser.identity.Permissions.REPORT_DELIVER;
import static org.riser.identity.Permissions.REPORT_RESTATE;
import static org.riser.identity.Permissions.REPORT_VIEW;
import static org.riser.identity.Permissions.RETENTION_PURGE;
import static org.riser.identity.Permissions.RETENTION_VIEW;
import static org.riser.identity.Permissions.RULE_EDIT;
import static org.riser.identity.Permissions.RULE_PUBLISH;
import static org.riser.identity.Permissions.RULE_VIEW;
import static org.riser.identity.Permissions.SCRIPT_EDIT;
import static org.riser.identity.Permissions.STAFF_VIEW;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.riser.api.Text;
import org.riser.api.security.DataScope;
import org.riser.identity.NewRole;
import org.riser.identity.TenantKind;

/** The roles that every tenant begins with; the tenant may edit them afterwards. */
public final class StandardRoles {
    /** Grants every permission inside the tenant. */
    public static final String ADMIN = "admin";

    /** The same in a group and, acting for them, in its subsidiaries. */
    public static final String GROUP_ADMIN = "group-admin";

    private static final List<NewRole> SUBSIDIARY = List.of(
            role(
                    "agent",
                    "坐席",
                    "Agent",
                    DataScope.TENANT,
                    CONTACT_RECORD,
                    CASE_OPEN,
                    CASE_ACT,
                    CASE_VIEW,
                    CASE_ASSIGN,
                    CUSTOMER_VIEW,
                    CUSTOMER_EDIT,
                    CUSTOMER_REVEAL,
                    STAFF_VIEW,
                    ATTACHMENT_ADD),
            role(
                    "clerk",
                    "营业员",
                    "Clerk",
                    DataScope.HALL,
                    CONTACT_RECORD,
                    CASE_OPEN,
                    CASE_ACT,
                    CASE_VIEW,
                    CUSTOMER_VIEW,
                    CUSTOMER_EDIT,
                    CUSTOMER_REVEAL,
                    CASH_COLLECT,
                    STAFF_VIEW,
                    ATTACHMENT_ADD),
            role(
                    "dispatcher",
                    "派单员",
                    "Dispatcher",
                    DataScope.TENANT,
                    CASE_ACT,
                    CASE_VIEW,
                    CASE_ASSIGN,
                    CUSTOMER_VIEW,
                    CUSTOMER_REVEAL,
                    STAFF_VIEW,
                    ATTACHMENT_ADD),
            role(
                    "technician",
                    "外勤",
                    "Technician",
                    DataScope.OWN,
                    CASE_ACT,
                    CASE_VIEW,
                    CUSTOMER_VIEW,
                    CUSTOMER_REVEAL,
                    ATTACHMENT_ADD),
            role(
                    "filler",
                    "充装工",
                    "Filler",
                    DataScope.TEAM,
                    CASE_OPEN,
                    CASE_ACT,
                    CASE_VIEW,
                    CUSTOMER_VIEW,
                    ATTACHMENT_ADD),
            role(
                    "supervisor",
                    "班长",
                    "Supervisor",
                    DataScope.HALL,
                    CONTACT_RECORD,
                    CASE_OPEN,
                    CASE_ACT,
                    CASE_VIEW,
                    CASE_ASSIGN,
                    CUSTOMER_VIEW,
                    CUSTOMER_EDIT,
                    CUSTOMER_REVEAL,
                    CASH_VIEW,
                    CASH_APPROVE,
                    CASH_RECONCILE,
                    STAFF_VIEW,
                    CONDUCT_FIND,
                    INSPECTION_CHECK,
                    INSPECTION_VIEW,
                    APPRAISAL_VIEW,
                    APPRAISAL_ASSESS,
                    RULE_VIEW,
                    FOLLOWUP_JUDGE,
                    REPORT_VIEW,
                    ATTACHMENT_ADD),
            role(
                    "manager",
                    "经理",
                    "Manager",
                    DataScope.TENANT,
                    CASE_OPEN,
                    CASE_ACT,
                    CASE_VIEW,
                    CASE_ASSIGN,
                    CUSTOMER_VIEW,
                    CUSTOMER_REVEAL,
                    CASH_VIEW,
                    CASH_APPROVE,
                    CASH_MANAGE,
                    STAFF_VIEW,
                    RULE_VIEW,
                    RULE_PUBLISH,
                    CONDUCT_FIND,
                    CONDUCT_VIEW,
                    CONDUCT_CONFIRM,
                    CONDUCT_RULE,
                    INSPECTION_CHECK,
                    INSPECTION_VIEW,
                    APPRAISAL_VIEW,
                    APPRAISAL_ASSESS,
                    APPRAISAL_CONFIRM,
                    APPRAISAL_MANAGE,
                    APPRAISAL_RULE,
                    FOLLOWUP_VIEW,
                    FOLLOWUP_DRAW,
                    FOLLOWUP_REVIEW,
                    FOLLOWUP_JUDGE,
                    RETENTION_VIEW,
                    SCRIPT_EDIT,
                    RETENTION_PURGE,
                    REPORT_VIEW,
                    REPORT_RESTATE,
                    REPORT_DELIVER,
                    AUDIT_VIEW,
                    ATTACHMENT_ADD),
            role(
                    "follow-up-agent",
                    "回访员",
                    "Follow-up agent",
                    DataScope.TENANT,
                    FOLLOWUP_VIEW,
                    FOLLOWUP_DRAW,
                    FOLLOWUP_CALL,
                    CONTACT_RECORD,
                    CASE_OPEN,
                    CASE_VIEW,
                    CUSTOMER_VIEW,
                    CUSTOMER_REVEAL,
                    REPORT_VIEW,
                    STAFF_VIEW),
            role(
                    "rule-author",
                    "规则编制",
                    "Rule author",
                    DataScope.TENANT,
                    RULE_VIEW,
                    RULE_EDIT,
                    CALENDAR_MANAGE,
                    CASE_VIEW),
            role(
                    "auditor",
                    "审计",
                    "Auditor",
                    DataScope.TENANT,
                    AUDIT_VIEW,
                    CASE_VIEW,
                    RULE_VIEW,
                    CONDUCT_VIEW,
                    INSPECTION_VIEW,
                    APPRAISAL_VIEW,
                    FOLLOWUP_VIEW,
                    CASH_VIEW,
                    RETENTION_VIEW,
                    REPORT_VIEW,
                    STAFF_VIEW),
            role(
                    "finance",
                    "财务",
                    "Finance",
                    DataScope.TENANT,
                    CASH_VIEW,
                    CASH_RECONCILE,
                    CASH_RECEIVE,
                    REPORT_VIEW,
                    STAFF_VIEW),
            role(ADMIN, "管理员", "Administrator", DataScope.TENANT, "*"));

    private static final NewRole GROUP = role(GROUP_ADMIN, "集团管理员", "Group administrator", DataScope.GROUP, "*");

    private StandardRoles() {}

    public static List<NewRole> of(TenantKind kind) {
        return kind == TenantKind.SUBSIDIARY
                ? SUBSIDIARY
                : Stream.concat(SUBSIDIARY.stream(), Stream.of(GROUP)).toList();
    }

    private static NewRole role(String id, String zh, String en, DataScope scope, String... permissions) {
        return new NewRole(id, new Text(zh, en), Set.of(permissions), scope);
    }
}
