package org.zhiji.handover;

import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.trueCondition;
import static zhiji.sql.tenant.Tables.DEPARTMENT;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.HANDOVER;

import org.jooq.Condition;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Right;

/** Who has a say in the work of somebody: that person, the superior, the head of the department, whoever manages people. */
final class HandoverAccess {

    private HandoverAccess() {}

    /** Over rows of the table of employees: who says what becomes of the person's work. */
    static Condition decidesFor(Actor actor) {
        return actor.may(Right.PEOPLE_MANAGE) ? trueCondition() : leads(actor);
    }

    /** Over rows of the table of employees: who gets to see it piece by piece. An administrator only counts it. */
    static Condition sees(Actor actor) {
        return actor.may(Right.PEOPLE_MANAGE)
                ? leads(actor).or(actor.mayView(EMPLOYEE.ID, EMPLOYEE.DEPARTMENT_ID))
                : leads(actor);
    }

    private static Condition leads(Actor actor) {
        return EMPLOYEE.ID
                .eq(actor.id())
                .or(EMPLOYEE.SUPERIOR_ID.eq(actor.id()))
                .or(EMPLOYEE.DEPARTMENT_ID.in(
                        select(DEPARTMENT.ID).from(DEPARTMENT).where(DEPARTMENT.MANAGER_ID.eq(actor.id()))));
    }

    /** Over rows of the table of hand-overs. */
    static Condition concerns(Actor actor) {
        return HANDOVER.TO_ID
                .eq(actor.id())
                .or(HANDOVER.PROPOSED_BY.eq(actor.id()))
                .or(HANDOVER.FROM_ID.in(select(EMPLOYEE.ID).from(EMPLOYEE).where(decidesFor(actor))));
    }
}
