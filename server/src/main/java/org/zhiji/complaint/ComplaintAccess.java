package org.zhiji.complaint;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trueCondition;
import static zhiji.sql.tenant.Tables.COMPLAINT;
import static zhiji.sql.tenant.Tables.COMPLAINT_RECIPIENT;
import static zhiji.sql.tenant.Tables.WORK_ORDER;

import org.jooq.Condition;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Right;
import org.zhiji.identity.Scope;

/** Whose complaints somebody sees, may change, and sees with whole phone numbers. */
final class ComplaintAccess {

    private ComplaintAccess() {}

    /** Whoever registered a complaint or was sent it sees it, whatever the role. */
    static Condition visible(Actor actor) {
        return concerned(actor).or(actor.may(Right.COMPLAINT_VIEW) ? within(actor.view(), actor) : falseCondition());
    }

    static Condition editable(Actor actor) {
        return visible(actor).and(concerned(actor).or(within(actor.edit(), actor)));
    }

    /** Those who have to call see the number; so does whoever may anyway. */
    static Condition open(Actor actor) {
        return actor.may(Right.CONTACT_OPEN) ? editable(actor) : concerned(actor);
    }

    private static Condition concerned(Actor actor) {
        return COMPLAINT
                .REGISTERED_BY
                .eq(actor.id())
                .or(COMPLAINT.HANDLER_ID.eq(actor.id()))
                .or(actor.may(Right.COMPLAINT_ASSIST) ? ofOwnOrder(actor) : falseCondition())
                .or(exists(selectOne()
                        .from(COMPLAINT_RECIPIENT)
                        .where(
                                COMPLAINT_RECIPIENT.COMPLAINT_ID.eq(COMPLAINT.ID),
                                COMPLAINT_RECIPIENT.EMPLOYEE_ID.eq(actor.id()))));
    }

    /** The service advisor helps with complaints about the own orders. */
    private static Condition ofOwnOrder(Actor actor) {
        return exists(selectOne()
                .from(WORK_ORDER)
                .where(WORK_ORDER.ID.eq(COMPLAINT.WORK_ORDER_ID), WORK_ORDER.SERVICE_ADVISOR_ID.eq(actor.id())));
    }

    /** An absent condition in an "or" would drop out instead of letting everything through. */
    private static Condition within(Scope scope, Actor actor) {
        if (scope == Scope.ALL) {
            return trueCondition();
        }
        return scope == actor.view()
                ? actor.mayView(COMPLAINT.HANDLER_ID, COMPLAINT.DEPARTMENT_ID)
                : actor.mayEdit(COMPLAINT.HANDLER_ID, COMPLAINT.DEPARTMENT_ID);
    }
}
