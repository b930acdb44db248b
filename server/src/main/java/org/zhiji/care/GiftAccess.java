package org.zhiji.care;

import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.GIFT;

import org.jooq.Condition;
import org.zhiji.customer.CustomerReach;
import org.zhiji.identity.Actor;

/** Over rows of {@code gift} with their customer and, as {@code employee}, who gives it. */
final class GiftAccess {

    static final String SUBJECT = "gift";

    private GiftAccess() {}

    static Condition visible(Actor actor) {
        return CUSTOMER.DELETED_AT.isNull().and(CustomerReach.mayView(actor).or(GIFT.GIVER_ID.eq(actor.id())));
    }

    /** Whoever gives it, and those above. */
    static Condition editable(Actor actor) {
        return GIFT.GIVER_ID.eq(actor.id()).or(actor.mayEdit(EMPLOYEE.ID, EMPLOYEE.DEPARTMENT_ID));
    }
}
