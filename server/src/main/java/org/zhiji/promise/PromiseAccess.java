package org.zhiji.promise;

import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.PROMISE;

import org.jooq.Condition;
import org.zhiji.customer.CustomerReach;
import org.zhiji.identity.Actor;

/** Over rows of {@code promise} with their customer and, as {@code employee}, who has to keep it. */
final class PromiseAccess {

    static final String SUBJECT = "promise";

    private PromiseAccess() {}

    /** Whoever sees the customer knows what he was promised; whoever has to keep it always does. */
    static Condition visible(Actor actor) {
        return CUSTOMER.DELETED_AT.isNull().and(CustomerReach.mayView(actor).or(PROMISE.OWNER_ID.eq(actor.id())));
    }

    /** Who has to keep it, who gave it, and those above the one who has to keep it. */
    static Condition editable(Actor actor) {
        return PROMISE.GIVEN_BY_ID.eq(actor.id()).or(own(actor));
    }

    /** One's own and those of the people one leads. */
    static Condition own(Actor actor) {
        return PROMISE.OWNER_ID.eq(actor.id()).or(actor.mayEdit(EMPLOYEE.ID, EMPLOYEE.DEPARTMENT_ID));
    }
}
