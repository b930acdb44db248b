package org.zhiji.relationship;

import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.RELATIONSHIP;

import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.zhiji.customer.CustomerReach;
import org.zhiji.identity.Actor;
import zhiji.sql.tenant.tables.Relationship;

/** Over rows of {@code relationship} with their customer and their employee. */
final class RelationshipAccess {

    static final String SUBJECT = "relationship";

    private RelationshipAccess() {}

    /** Levels are seen by whoever sees the customer. */
    static Condition visible(Actor actor) {
        return CUSTOMER.DELETED_AT
                .isNull()
                .and(CustomerReach.mayView(actor).or(RELATIONSHIP.EMPLOYEE_ID.eq(actor.id())))
                .and(holds());
    }

    /** The notes are for the one whose relationship it is, and for those above; the same people move it. */
    static Condition own(Actor actor) {
        return RELATIONSHIP.EMPLOYEE_ID.eq(actor.id()).or(actor.mayEdit(EMPLOYEE.ID, EMPLOYEE.DEPARTMENT_ID));
    }

    /** After a merge there may be two about one and the same: the nearer holds. */
    static Condition holds() {
        Relationship nearer = RELATIONSHIP.as("nearer");
        return DSL.notExists(DSL.selectOne()
                .from(nearer)
                .where(
                        nearer.CUSTOMER_ID.eq(RELATIONSHIP.CUSTOMER_ID),
                        nearer.EMPLOYEE_ID.eq(RELATIONSHIP.EMPLOYEE_ID),
                        nearer.CONTACT_PERSON_ID.isNotDistinctFrom(RELATIONSHIP.CONTACT_PERSON_ID),
                        DSL.row(nearer.RANK, nearer.ID).gt(DSL.row(RELATIONSHIP.RANK, RELATIONSHIP.ID))));
    }
}
