package org.zhiji.followup.intake;

import static zhiji.sql.tenant.Tables.ORDER_HAND_OVER;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.identity.Actor;
import org.zhiji.messaging.Notices;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.problem.CommonProblem;
import org.zhiji.platform.problem.Problem;

/** The desk has the sheet. The first mark stands; the advisor cannot put it on the own one. */
@Service
class ReceiveHandOver {

    private final DSLContext db;
    private final Notices notices;
    private final AuditLog audit;

    ReceiveHandOver(DSLContext db, Notices notices, AuditLog audit) {
        this.db = db;
        this.notices = notices;
        this.audit = audit;
    }

    @Transactional
    public void run(Actor actor, UUID id, Instant now) {
        var sheet = db.select(
                        ORDER_HAND_OVER.ADVISOR_ID,
                        ORDER_HAND_OVER.RECEIVED_AT,
                        DSL.coalesce(DSL.field(HandOverQueries.receivable(actor).and(DSL.trueCondition())), false))
                .from(ORDER_HAND_OVER)
                .where(ORDER_HAND_OVER.ID.eq(id), HandOverQueries.visible(actor))
                .forUpdate()
                .of(ORDER_HAND_OVER)
                .fetchOptional()
                .orElseThrow(() -> Problem.notFound(HandOverOrders.SUBJECT));
        if (!Boolean.TRUE.equals(sheet.value3())) {
            throw CommonProblem.FORBIDDEN.problem();
        }
        if (sheet.value1().equals(actor.id())) {
            throw HandOverProblem.OWN_SHEET.problem();
        }
        if (sheet.value2() != null) {
            return;
        }
        db.update(ORDER_HAND_OVER)
                .set(ORDER_HAND_OVER.RECEIVED_AT, now)
                .set(ORDER_HAND_OVER.RECEIVED_BY, actor.id())
                .where(ORDER_HAND_OVER.ID.eq(id))
                .execute();
        notices.read(actor.id(), HandOverOrders.SUBJECT, id, now);
        audit.record(
                actor.id(),
                HandOverOrders.SUBJECT,
                id,
                AuditAction.UPDATED,
                Collections.singletonMap("receivedAt", null),
                Map.of("receivedAt", now));
    }
}
