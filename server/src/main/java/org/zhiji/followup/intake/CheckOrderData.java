package org.zhiji.followup.intake;

import static zhiji.sql.tenant.Tables.ORDER_DATA_CHECK;
import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.identity.Actor;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.problem.CommonProblem;
import org.zhiji.platform.problem.Problem;

/** Whoever has called says whether phone, name and the rest were right. Nobody judges the own orders. */
@Service
class CheckOrderData {

    private final DSLContext db;
    private final AuditLog audit;

    CheckOrderData(DSLContext db, AuditLog audit) {
        this.db = db;
        this.audit = audit;
    }

    @Transactional
    public void run(Actor actor, UUID orderId, Set<OrderData> wrong, Instant now) {
        var order = db.select(
                        WORK_ORDER.SERVICE_ADVISOR_ID,
                        DSL.coalesce(
                                DSL.field(actor.mayEdit(WORK_ORDER.SERVICE_ADVISOR_ID, WORK_ORDER.DEPARTMENT_ID)
                                        .and(DSL.trueCondition())),
                                false),
                        ORDER_DATA_CHECK.WRONG)
                .from(WORK_ORDER)
                .leftJoin(ORDER_DATA_CHECK)
                .on(ORDER_DATA_CHECK.WORK_ORDER_ID.eq(WORK_ORDER.ID))
                .where(
                        WORK_ORDER.ID.eq(orderId),
                        WORK_ORDER.DELETED_AT.isNull(),
                        actor.mayView(WORK_ORDER.SERVICE_ADVISOR_ID, WORK_ORDER.DEPARTMENT_ID))
                .fetchOptional()
                .orElseThrow(() -> Problem.notFound("work-order"));
        if (!Boolean.TRUE.equals(order.value2())) {
            throw CommonProblem.FORBIDDEN.problem();
        }
        if (actor.id().equals(order.value1())) {
            throw HandOverProblem.OWN_ORDER.problem();
        }
        var names = wrong.stream().sorted().map(Enum::name).toArray(String[]::new);
        db.insertInto(ORDER_DATA_CHECK)
                .set(ORDER_DATA_CHECK.WORK_ORDER_ID, orderId)
                .set(ORDER_DATA_CHECK.WRONG, names)
                .set(ORDER_DATA_CHECK.CHECKED_AT, now)
                .set(ORDER_DATA_CHECK.CHECKED_BY, actor.id())
                .onConflict(ORDER_DATA_CHECK.WORK_ORDER_ID)
                .doUpdate()
                .set(ORDER_DATA_CHECK.WRONG, names)
                .set(ORDER_DATA_CHECK.CHECKED_AT, now)
                .set(ORDER_DATA_CHECK.CHECKED_BY, actor.id())
                .execute();
        audit.record(
                actor.id(),
                "work-order",
                orderId,
                AuditAction.UPDATED,
                Collections.singletonMap("wrongData", said(order.value3())),
                Map.of("wrongData", List.of(names)));
    }

    private static @Nullable List<String> said(String @Nullable [] before) {
        return before == null ? null : Arrays.asList(before);
    }
}
