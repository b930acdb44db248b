package org.zhiji.approval;

import static zhiji.sql.tenant.Tables.APPROVAL_EVENT;
import static zhiji.sql.tenant.Tables.APPROVAL_REQUEST;
import static zhiji.sql.tenant.Tables.APPROVAL_SEAT;
import static zhiji.sql.tenant.Tables.APPROVAL_STEP;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Actor;

/** Who may see a request: the applicant, those who decide or did, whoever stands in for them, and administrators. */
@Component
class SeeRequest {

    private static final String ADMINISTRATOR = "ADMIN";

    private final DSLContext db;

    SeeRequest(DSLContext db) {
        this.db = db;
    }

    boolean may(Actor actor, ApprovalRequest request) {
        return db.fetchExists(
                APPROVAL_REQUEST, APPROVAL_REQUEST.ID.eq(request.id).and(visible(actor)));
    }

    static boolean all(Actor actor) {
        return actor.isA(ADMINISTRATOR);
    }

    static Condition visible(Actor actor) {
        if (all(actor)) {
            return DSL.trueCondition();
        }
        return APPROVAL_REQUEST
                .APPLICANT_ID
                .eq(actor.id())
                .or(APPROVAL_REQUEST.ID.in(DSL.select(APPROVAL_STEP.REQUEST_ID)
                        .from(APPROVAL_STEP)
                        .join(APPROVAL_SEAT)
                        .on(APPROVAL_SEAT.STEP_ID.eq(APPROVAL_STEP.ID))
                        .where(APPROVAL_SEAT.APPROVER_ID.eq(actor.id()))))
                .or(took(actor))
                .or(waitsFor(actor));
    }

    /** Of whom the history of the request tells. */
    static Condition took(Actor actor) {
        return APPROVAL_REQUEST.ID.in(DSL.select(APPROVAL_EVENT.REQUEST_ID)
                .from(APPROVAL_EVENT)
                .where(APPROVAL_EVENT.EMPLOYEE_ID.eq(actor.id())));
    }

    static Condition waitsFor(Actor actor) {
        return APPROVAL_REQUEST
                .STATUS
                .eq(ApprovalStatus.PENDING.name())
                .and(DSL.exists(DSL.selectOne()
                        .from(APPROVAL_STEP)
                        .join(APPROVAL_SEAT)
                        .on(APPROVAL_SEAT.STEP_ID.eq(APPROVAL_STEP.ID))
                        .where(
                                APPROVAL_STEP.REQUEST_ID.eq(APPROVAL_REQUEST.ID),
                                APPROVAL_STEP.STATE.eq(Step.State.OPEN.name()),
                                APPROVAL_SEAT.STATE.eq(Seat.State.OPEN.name()),
                                StandIns.decides(
                                        actor.id(), APPROVAL_SEAT.APPROVER_ID, APPROVAL_REQUEST.APPLICANT_ID))));
    }
}
