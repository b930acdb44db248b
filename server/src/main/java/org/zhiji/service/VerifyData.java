package org.zhiji.service;

import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.identity.Actor;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.problem.CommonProblem;
import org.zhiji.platform.problem.Problem;

/** At reception the advisor has asked whether name, number and address are right; how right they were the calls show. */
@Component
class VerifyData {

    private final DSLContext db;
    private final AuditLog audit;

    VerifyData(DSLContext db, AuditLog audit) {
        this.db = db;
        this.audit = audit;
    }

    /** Said again it is the later moment that counts. It stands beside the order: no form is out of date by it. */
    @Transactional
    public void run(Actor actor, UUID id, Instant now) {
        var editable = WorkOrderRepository.editable(actor);
        var found = db.select(WORK_ORDER.DATA_VERIFIED_AT, editable)
                .from(WORK_ORDER)
                .where(WORK_ORDER.ID.eq(id), WorkOrderRepository.visible(actor))
                .forUpdate()
                .of(WORK_ORDER)
                .fetchOptional()
                .orElseThrow(() -> Problem.notFound(WorkOrderBin.WORK_ORDERS.subject()));
        if (!Boolean.TRUE.equals(found.value2())) {
            throw CommonProblem.FORBIDDEN.problem();
        }
        db.update(WORK_ORDER)
                .set(WORK_ORDER.DATA_VERIFIED_AT, now)
                .set(WORK_ORDER.DATA_VERIFIED_BY, actor.employeeId())
                .where(WORK_ORDER.ID.eq(id))
                .execute();
        audit.record(
                actor.id(),
                WorkOrderBin.WORK_ORDERS.subject(),
                id,
                AuditAction.UPDATED,
                Collections.singletonMap("dataVerifiedAt", found.value1()),
                Map.of("dataVerifiedAt", now));
    }
}
