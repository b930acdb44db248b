package org.zhiji.identity;

import static org.zhiji.identity.Right.*;
import static org.zhiji.identity.Scope.ALL;
import static org.zhiji.identity.Scope.DEPARTMENT;
import static org.zhiji.identity.Scope.DEPARTMENT_AND_BELOW;
import static org.zhiji.identity.Scope.OWN;

import java.util.EnumSet;
import java.util.Set;

/** The roles that every company starts with. Their rights can be changed; they themselves stay, because rules name them. */
public enum BuiltInRole {
    GENERAL_MANAGER(
            "总经理",
            ALL,
            ALL,
            CUSTOMER_VIEW,
            CUSTOMER_EDIT,
            WORK_ORDER_VIEW,
            CONTACT_REVEAL,
            SENSITIVE_DATA,
            PERSONALITY,
            RELATIONSHIP_VIEW,
            RELATIONSHIP_EDIT,
            LIFECYCLE_BOARD,
            LIFELONG_CONFIRM,
            PROSPECT_VIEW,
            FOLLOW_UP_VIEW,
            FOLLOW_UP_MANAGE,
            FOLLOW_UP_RULES,
            COMPLAINT_VIEW,
            COMPLAINT_REGISTER,
            COMPLAINT_HANDLE,
            COMPLAINT_CLOSE_UNJUSTIFIED,
            CAPA_VIEW,
            TARGET_EDIT,
            EXPORT,
            EXPORT_LOG),
    BUSINESS_MANAGER("业务经理", ALL, DEPARTMENT_AND_BELOW, with(managerRights(), PROSPECT_EDIT)),
    SERVICE_MANAGER("服务经理", ALL, DEPARTMENT_AND_BELOW, managerRights()),
    SERVICE_ADVISOR(
            "服务顾问",
            ALL,
            OWN,
            CUSTOMER_VIEW,
            CUSTOMER_EDIT,
            WORK_ORDER_VIEW,
            WORK_ORDER_EDIT,
            CONSENT_RECORD,
            CONTACT_OPEN,
            CONTACT_REVEAL,
            PERSONALITY,
            RELATIONSHIP_VIEW,
            RELATIONSHIP_EDIT,
            FOLLOW_UP_VIEW,
            FOLLOW_UP_CALL,
            COMPLAINT_VIEW,
            COMPLAINT_REGISTER,
            COMPLAINT_ASSIST,
            CAPA_VIEW),
    CR_ADVISOR("客户关系顾问", ALL, DEPARTMENT_AND_BELOW, with(advisorRights(), CAPA_EDIT, LIFECYCLE_BOARD, PROSPECT_VIEW)),
    AGENT("客服代表", ALL, DEPARTMENT, advisorRights()),
    TECH_EXPERT(
            "技术专家",
            ALL,
            OWN,
            CUSTOMER_VIEW,
            RELATIONSHIP_VIEW,
            RELATIONSHIP_EDIT,
            WORK_ORDER_VIEW,
            COMPLAINT_VIEW,
            COMPLAINT_REGISTER,
            COMPLAINT_ASSIST,
            CAPA_VIEW),
    DEPT_MANAGER(
            "部门经理",
            DEPARTMENT_AND_BELOW,
            DEPARTMENT_AND_BELOW,
            with(salesRights(), CAPA_VIEW, LIFECYCLE_BOARD, PROSPECT_DECIDE)),
    SALESPERSON("业务员", ALL, OWN, salesRights()),
    ACCOUNT_MANAGER("客户经理", ALL, OWN, salesRights()),
    DATA_STEWARD(
            "客户档案管理员",
            ALL,
            ALL,
            CUSTOMER_VIEW,
            CUSTOMER_EDIT,
            CUSTOMER_DELETE,
            CUSTOMER_MERGE,
            WORK_ORDER_VIEW,
            WORK_ORDER_EDIT,
            CONSENT_RECORD,
            CONTACT_REVEAL,
            SENSITIVE_DATA,
            RELATIONSHIP_VIEW,
            COMPLAINT_REGISTER,
            IMPORT,
            EXPORT,
            RECYCLE_BIN,
            AUDIT_VIEW),
    DPO(
            "个人信息保护负责人",
            ALL,
            OWN,
            CUSTOMER_VIEW,
            CONTACT_REVEAL,
            SENSITIVE_DATA,
            COMPLAINT_REGISTER,
            AUDIT_VIEW,
            EXPORT_LOG,
            PRIVACY_MANAGE),
    MARKETING("市场", ALL, OWN, CUSTOMER_VIEW, RELATIONSHIP_VIEW, LIFECYCLE_BOARD, PROSPECT_VIEW, COMPLAINT_REGISTER),
    COMPLIANCE("合规", ALL, OWN, CUSTOMER_VIEW, COMPLAINT_REGISTER, AUDIT_VIEW),
    ADMIN(
            "系统管理员",
            OWN,
            OWN,
            COMPLAINT_REGISTER,
            FOLLOW_UP_RULES,
            TELEPHONE_EVENTS,
            POLICY_EDIT,
            PEOPLE_MANAGE,
            JOBS_VIEW,
            BACKUP,
            AUDIT_VIEW,
            EXPORT_LOG);

    private final String title;
    private final Scope view;
    private final Scope edit;
    private final Set<Right> rights;

    BuiltInRole(String title, Scope view, Scope edit, Right first, Right... rest) {
        this(title, view, edit, EnumSet.of(first, rest));
    }

    BuiltInRole(String title, Scope view, Scope edit, Set<Right> rights) {
        this.title = title;
        this.view = view;
        this.edit = edit;
        this.rights = rights;
    }

    public String title() {
        return title;
    }

    public Scope view() {
        return view;
    }

    public Scope edit() {
        return edit;
    }

    public Set<Right> rights() {
        return rights;
    }

    private static Set<Right> managerRights() {
        return EnumSet.of(
                CUSTOMER_VIEW,
                CUSTOMER_EDIT,
                CUSTOMER_DELETE,
                WORK_ORDER_VIEW,
                WORK_ORDER_EDIT,
                CONSENT_RECORD,
                CONTACT_OPEN,
                CONTACT_REVEAL,
                PERSONALITY,
                RELATIONSHIP_VIEW,
                RELATIONSHIP_EDIT,
                LIFECYCLE_BOARD,
                PROSPECT_VIEW,
                FOLLOW_UP_VIEW,
                FOLLOW_UP_CALL,
                FOLLOW_UP_MANAGE,
                FOLLOW_UP_RULES,
                COMPLAINT_VIEW,
                COMPLAINT_REGISTER,
                COMPLAINT_HANDLE,
                COMPLAINT_CLOSE_UNJUSTIFIED,
                CAPA_VIEW,
                CAPA_EDIT,
                TARGET_EDIT,
                EXPORT,
                RECYCLE_BIN);
    }

    private static Set<Right> advisorRights() {
        return EnumSet.of(
                CUSTOMER_VIEW,
                CUSTOMER_EDIT,
                WORK_ORDER_VIEW,
                WORK_ORDER_EDIT,
                CONSENT_RECORD,
                CONTACT_REVEAL,
                PERSONALITY,
                RELATIONSHIP_VIEW,
                RELATIONSHIP_EDIT,
                FOLLOW_UP_VIEW,
                FOLLOW_UP_CALL,
                FOLLOW_UP_REPORT,
                COMPLAINT_VIEW,
                COMPLAINT_REGISTER,
                COMPLAINT_REPORT,
                CAPA_VIEW);
    }

    private static Set<Right> salesRights() {
        return EnumSet.of(
                CUSTOMER_VIEW,
                CUSTOMER_EDIT,
                WORK_ORDER_VIEW,
                CONTACT_OPEN,
                CONTACT_REVEAL,
                PERSONALITY,
                RELATIONSHIP_VIEW,
                RELATIONSHIP_EDIT,
                PROSPECT_VIEW,
                PROSPECT_EDIT,
                FOLLOW_UP_VIEW,
                FOLLOW_UP_CALL,
                COMPLAINT_VIEW,
                COMPLAINT_REGISTER,
                COMPLAINT_REPORT);
    }

    private static Set<Right> with(Set<Right> rights, Right... more) {
        rights.addAll(Set.of(more));
        return rights;
    }
}
