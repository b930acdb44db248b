package org.zhiji.service;

import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.springframework.stereotype.Component;
import org.zhiji.customer.Revealable;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Right;
import zhiji.sql.tenant.tables.records.WorkOrderRecord;

/** The hidden values of a work order: the sender's phone and the one to call. */
@Component
class WorkOrderReveal implements Revealable {

    private final DSLContext db;

    WorkOrderReveal(DSLContext db) {
        this.db = db;
    }

    @Override
    public String subjectType() {
        return "work-order";
    }

    @Override
    public Optional<String> value(Actor actor, UUID id, String field) {
        return column(field)
                .filter(column -> actor.may(Right.WORK_ORDER_VIEW))
                .flatMap(column -> db.select(column)
                        .from(WORK_ORDER)
                        .where(WorkOrderRepository.visible(actor), WORK_ORDER.ID.eq(id))
                        .fetchOptional(column));
    }

    private static Optional<TableField<WorkOrderRecord, String>> column(String field) {
        return switch (field) {
            case "senderPhone" -> Optional.of(WORK_ORDER.SENDER_PHONE);
            case "followUpPhone" -> Optional.of(WORK_ORDER.FOLLOW_UP_PHONE);
            default -> Optional.empty();
        };
    }
}
