package org.zhiji.identity;

/** What a role can be given. Which records it holds for is a matter of {@link Scope}. */
public enum Right {
    /** Every person who has signed in. */
    SIGNED_IN(Group.GENERAL),
    CUSTOMER_VIEW(Group.CUSTOMER),
    CUSTOMER_EDIT(Group.CUSTOMER),
    CUSTOMER_DELETE(Group.CUSTOMER),
    /** Look through possible duplicates and make one customer out of two. */
    CUSTOMER_MERGE(Group.CUSTOMER),
    WORK_ORDER_VIEW(Group.CUSTOMER),
    WORK_ORDER_EDIT(Group.CUSTOMER),
    CONSENT_RECORD(Group.CUSTOMER),
    /** See phones and plates whole without asking, in the own edit scope. */
    CONTACT_OPEN(Group.CUSTOMER),
    /** Look at one hidden value with a stated purpose, which is logged. */
    CONTACT_REVEAL(Group.CUSTOMER),
    /** Enter what the law calls sensitive, and look at it for a stated purpose. */
    SENSITIVE_DATA(Group.CUSTOMER),
    /** See and judge the personality of customers in the own edit scope. */
    PERSONALITY(Group.CUSTOMER),
    /** Read contacts with customers and how near somebody stands to them. */
    RELATIONSHIP_VIEW(Group.CUSTOMER),
    /** Write down contacts and look after one's own relationships. */
    RELATIONSHIP_EDIT(Group.CUSTOMER),
    /** See how many customers stand at which stage, who moved and who is about to be lost. */
    LIFECYCLE_BOARD(Group.CUSTOMER),
    /** Decide who is a customer for life. */
    LIFELONG_CONFIRM(Group.CUSTOMER),
    /** Read the registers of potential customers. */
    PROSPECT_VIEW(Group.CUSTOMER),
    /** Enter potential customers, filter them out and say what one thinks of them. */
    PROSPECT_EDIT(Group.CUSTOMER),
    /** Decide who of them becomes a prospect, and by which criteria. */
    PROSPECT_DECIDE(Group.CUSTOMER),
    FOLLOW_UP_VIEW(Group.FOLLOW_UP),
    FOLLOW_UP_CALL(Group.FOLLOW_UP),
    FOLLOW_UP_MANAGE(Group.FOLLOW_UP),
    FOLLOW_UP_REPORT(Group.FOLLOW_UP),
    /** Decide by rules whom the house keeps in touch with. */
    FOLLOW_UP_RULES(Group.FOLLOW_UP),
    /** For the company's telephone system: say who rings. */
    TELEPHONE_EVENTS(Group.FOLLOW_UP),
    COMPLAINT_VIEW(Group.COMPLAINT),
    COMPLAINT_REGISTER(Group.COMPLAINT),
    COMPLAINT_REPORT(Group.COMPLAINT),
    COMPLAINT_HANDLE(Group.COMPLAINT),
    COMPLAINT_ASSIST(Group.COMPLAINT),
    COMPLAINT_CLOSE_UNJUSTIFIED(Group.COMPLAINT),
    CAPA_VIEW(Group.COMPLAINT),
    /** Draw up corrective and preventive actions and watch over them. */
    CAPA_EDIT(Group.COMPLAINT),
    /** Set what the figures of a year are meant to be, within the own edit scope. */
    TARGET_EDIT(Group.SETTINGS),
    IMPORT(Group.DATA),
    EXPORT(Group.DATA),
    /** See who took which data out. */
    EXPORT_LOG(Group.DATA),
    RECYCLE_BIN(Group.DATA),
    AUDIT_VIEW(Group.DATA),
    /** Answer people who ask for their data, keep the texts of consent and the blocked numbers. */
    PRIVACY_MANAGE(Group.DATA),
    POLICY_EDIT(Group.SETTINGS),
    PEOPLE_MANAGE(Group.SETTINGS),
    JOBS_VIEW(Group.SETTINGS),
    /** Make backups and take them away: all data, of everybody. */
    BACKUP(Group.SETTINGS);

    private final Group group;

    Right(Group group) {
        this.group = group;
    }

    public Group group() {
        return group;
    }

    /** How the rights are arranged on the page of roles. */
    public enum Group {
        GENERAL,
        CUSTOMER,
        FOLLOW_UP,
        COMPLAINT,
        DATA,
        SETTINGS
    }
}
