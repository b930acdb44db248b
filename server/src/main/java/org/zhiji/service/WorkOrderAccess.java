package org.zhiji.service;

import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Component;
import org.zhiji.identity.AccessExplainer;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Right;

/** On what access to a work order hangs. */
@Component
class WorkOrderAccess implements AccessExplainer {

    private final DSLContext db;

    WorkOrderAccess(DSLContext db) {
        this.db = db;
    }

    @Override
    public String type() {
        return "work-order";
    }

    @Override
    public Optional<Subject> explain(Actor actor, UUID id) {
        return db.select(WORK_ORDER.SERVICE_ADVISOR_ID, WORK_ORDER.DEPARTMENT_ID)
                .from(WORK_ORDER)
                .where(WorkOrderRepository.visible(actor), WORK_ORDER.ID.eq(id))
                .fetchOptional(Records.mapping((owner, department) ->
                        new Subject(owner, department, Right.WORK_ORDER_VIEW, Right.WORK_ORDER_EDIT)));
    }
}
