package org.zhiji.followup.plan;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static zhiji.sql.tenant.Tables.CALL_DRAFT;
import static zhiji.sql.tenant.Tables.CALL_PLAN;
import static zhiji.sql.tenant.Tables.CALL_PRESENCE;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.zhiji.followup.TaskStatus;
import org.zhiji.identity.Actor;
import org.zhiji.platform.web.Cursor;
import org.zhiji.platform.web.Page;

/** The plans that were drawn up, the newest first. */
@Repository
class CallPlans {

    private final DSLContext db;

    CallPlans(DSLContext db) {
        this.db = db;
    }

    /**
     * @param open      calls that are still to be made
     * @param untouched those of them that undoing would take back
     * @param undone    calls that were taken back
     */
    record CallPlanRow(
            UUID id,
            PlanSource source,
            LocalDate firstDay,
            LocalDate lastDay,
            int created,
            int refused,
            int open,
            int untouched,
            Instant createdAt,
            String createdByName,
            boolean editable,
            @Nullable Instant undoneAt,
            @Nullable Integer undone) {}

    Page<CallPlanRow> page(Actor actor, @Nullable Cursor after, int size, Instant now) {
        var rows = db.select(
                        CALL_PLAN.ID,
                        CALL_PLAN.SOURCE.convertFrom(PlanSource::valueOf),
                        CALL_PLAN.FIRST_DAY,
                        CALL_PLAN.LAST_DAY,
                        CALL_PLAN.CREATED_CALLS,
                        CALL_PLAN.REFUSED_CALLS,
                        tasks(FOLLOW_UP_TASK.STATUS.in(TaskStatus.openNames())),
                        tasks(untouched(now)),
                        CALL_PLAN.CREATED_AT,
                        EMPLOYEE.NAME,
                        field(actor.mayEdit(CALL_PLAN.CREATED_BY, CALL_PLAN.DEPARTMENT_ID)),
                        CALL_PLAN.UNDONE_AT,
                        CALL_PLAN.UNDONE_CALLS)
                .from(CALL_PLAN)
                .join(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(CALL_PLAN.CREATED_BY))
                .where(
                        actor.mayView(CALL_PLAN.CREATED_BY, CALL_PLAN.DEPARTMENT_ID),
                        after == null
                                ? noCondition()
                                : row(CALL_PLAN.CREATED_AT, CALL_PLAN.ID).lt(after.instant(0), after.id(1)))
                .orderBy(CALL_PLAN.CREATED_AT.desc(), CALL_PLAN.ID.desc())
                .limit(size + 1)
                .fetch(mapping(CallPlanRow::new));
        return Page.of(rows, size, last -> Cursor.of(last.createdAt(), last.id()), null);
    }

    private static Field<Integer> tasks(Condition which) {
        return field(selectCount().from(FOLLOW_UP_TASK).where(FOLLOW_UP_TASK.PLAN_ID.eq(CALL_PLAN.ID), which));
    }

    /** Nobody has called, and nobody is about to. */
    static Condition untouched(Instant now) {
        return FOLLOW_UP_TASK
                .STATUS
                .eq(TaskStatus.PENDING.name())
                .and(FOLLOW_UP_TASK.ATTEMPT_COUNT.eq(0))
                .andNot(exists(selectOne().from(CALL_DRAFT).where(CALL_DRAFT.TASK_ID.eq(FOLLOW_UP_TASK.ID))))
                .andNot(exists(select(CALL_PRESENCE.TASK_ID)
                        .from(CALL_PRESENCE)
                        .where(CALL_PRESENCE.TASK_ID.eq(FOLLOW_UP_TASK.ID), CALL_PRESENCE.EXPIRES_AT.gt(now))));
    }
}
