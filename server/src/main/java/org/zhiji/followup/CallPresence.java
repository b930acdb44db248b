package org.zhiji.followup;

import static org.jooq.Records.mapping;
import static zhiji.sql.tenant.Tables.CALL_PRESENCE;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.identity.Actor;
import org.zhiji.platform.problem.Problem;

/**
 * Who is on the phone with a customer. It keeps nobody out, it only tells; one row per customer, taken in one statement,
 * so that two nodes agree. A browser that is gone no longer renews it.
 */
@Service
class CallPresence {

    private static final Duration LASTS = Duration.ofSeconds(90);

    private final DSLContext db;

    CallPresence(DSLContext db) {
        this.db = db;
    }

    /** @param mine whether it is the one who asks */
    record PresenceView(UUID employeeId, String name, Instant since, boolean mine) {}

    @Transactional
    public PresenceView enter(Actor actor, UUID taskId, boolean takeOver, Instant now) {
        var customerId = customer(actor, taskId);
        var free = takeOver
                ? DSL.noCondition()
                : CALL_PRESENCE.EMPLOYEE_ID.eq(actor.id()).or(CALL_PRESENCE.EXPIRES_AT.le(now));
        db.insertInto(CALL_PRESENCE)
                .set(CALL_PRESENCE.CUSTOMER_ID, customerId)
                .set(CALL_PRESENCE.TASK_ID, taskId)
                .set(CALL_PRESENCE.EMPLOYEE_ID, actor.id())
                .set(CALL_PRESENCE.SINCE, now)
                .set(CALL_PRESENCE.EXPIRES_AT, now.plus(LASTS))
                .onConflict(CALL_PRESENCE.CUSTOMER_ID)
                .doUpdate()
                .set(CALL_PRESENCE.TASK_ID, taskId)
                .set(
                        CALL_PRESENCE.SINCE,
                        DSL.when(
                                        CALL_PRESENCE.EMPLOYEE_ID.eq(actor.id()).and(CALL_PRESENCE.EXPIRES_AT.gt(now)),
                                        CALL_PRESENCE.SINCE)
                                .otherwise(now))
                .set(CALL_PRESENCE.EMPLOYEE_ID, actor.id())
                .set(CALL_PRESENCE.EXPIRES_AT, now.plus(LASTS))
                .where(free)
                .execute();
        return find(actor, customerId, now).orElseThrow(() -> Problem.notFound("follow-up-task"));
    }

    @Transactional
    public void leave(Actor actor, UUID taskId) {
        db.deleteFrom(CALL_PRESENCE)
                .where(CALL_PRESENCE.TASK_ID.eq(taskId), CALL_PRESENCE.EMPLOYEE_ID.eq(actor.id()))
                .execute();
    }

    private Optional<PresenceView> find(Actor actor, UUID customerId, Instant now) {
        return db.select(CALL_PRESENCE.EMPLOYEE_ID, EMPLOYEE.NAME, CALL_PRESENCE.SINCE)
                .from(CALL_PRESENCE)
                .join(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(CALL_PRESENCE.EMPLOYEE_ID))
                .where(CALL_PRESENCE.CUSTOMER_ID.eq(customerId), CALL_PRESENCE.EXPIRES_AT.gt(now))
                .fetchOptional(mapping((id, name, since) -> new PresenceView(id, name, since, id.equals(actor.id()))));
    }

    private UUID customer(Actor actor, UUID taskId) {
        return db.select(FOLLOW_UP_TASK.CUSTOMER_ID)
                .from(FOLLOW_UP_TASK)
                .where(
                        FOLLOW_UP_TASK.ID.eq(taskId),
                        actor.mayEdit(FOLLOW_UP_TASK.CALLER_ID, FOLLOW_UP_TASK.DEPARTMENT_ID))
                .fetchOptional(FOLLOW_UP_TASK.CUSTOMER_ID)
                .orElseThrow(() -> Problem.notFound("follow-up-task"));
    }
}
