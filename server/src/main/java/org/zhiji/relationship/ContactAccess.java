package org.zhiji.relationship;

import static zhiji.sql.tenant.Tables.CONTACT_MADE;
import static zhiji.sql.tenant.Tables.CUSTOMER;

import org.jooq.Condition;
import org.zhiji.customer.CustomerReach;
import org.zhiji.identity.Actor;
import org.zhiji.identity.DeletableTable;
import zhiji.sql.tenant.tables.records.ContactMadeRecord;

/** Who sees a contact and who may write in it, over rows of {@code contact_made} with their customer. */
final class ContactAccess {

    static final String SUBJECT = "contact-made";

    static final DeletableTable<ContactMadeRecord> CONTACTS = new DeletableTable<>(
            SUBJECT,
            CONTACT_MADE,
            CONTACT_MADE.ID,
            CONTACT_MADE.DELETED_AT,
            CONTACT_MADE.DELETED_BY,
            CONTACT_MADE.VERSION,
            CONTACT_MADE.UPDATED_AT);

    private ContactAccess() {}

    /** Whoever sees the customer sees what was spoken with him; whoever spoke always does. */
    static Condition visible(Actor actor) {
        return CONTACT_MADE.DELETED_AT.isNull().and(reachable(actor));
    }

    static Condition reachable(Actor actor) {
        return CUSTOMER.DELETED_AT
                .isNull()
                .and(CustomerReach.mayView(actor).or(CONTACT_MADE.EMPLOYEE_ID.eq(actor.id())));
    }

    /** Whoever spoke, and who may change what that person's department keeps. */
    static Condition editable(Actor actor) {
        return CONTACT_MADE
                .EMPLOYEE_ID
                .eq(actor.id())
                .or(actor.mayEdit(CONTACT_MADE.EMPLOYEE_ID, CUSTOMER.DEPARTMENT_ID));
    }
}
