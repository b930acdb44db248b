package org.zhiji.followup.plan;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static zhiji.sql.tenant.Tables.CALL_PLAN;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.followup.CancelReason;
import org.zhiji.followup.TaskStatus;
import org.zhiji.identity.Actor;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.problem.Problem;

/** Takes a plan back as far as nobody has begun to call; the customers can be planned again. */
@Service
class UndoPlan {

    private final DSLContext db;
    private final AuditLog audit;
    private final TellCallers tellCallers;

    UndoPlan(DSLContext db, AuditLog audit, TellCallers tellCallers) {
        this.db = db;
        this.audit = audit;
        this.tellCallers = tellCallers;
    }

    /** @param kept calls that somebody has begun or ended meanwhile */
    record UndonePlan(int undone, int kept) {}

    @Transactional
    public UndonePlan run(Actor actor, UUID planId, Instant now) {
        var plan = db.selectFrom(CALL_PLAN)
                .where(CALL_PLAN.ID.eq(planId), actor.mayEdit(CALL_PLAN.CREATED_BY, CALL_PLAN.DEPARTMENT_ID))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> Problem.notFound("call-plan"));
        if (plan.getUndoneAt() != null) {
            throw PlanProblem.ALREADY_UNDONE.problem();
        }
        var undone = db.update(FOLLOW_UP_TASK)
                .set(FOLLOW_UP_TASK.STATUS, TaskStatus.CANCELLED.name())
                .set(FOLLOW_UP_TASK.REASON_CANCELLED, CancelReason.PLAN_UNDONE.name())
                .set(FOLLOW_UP_TASK.NEXT_ATTEMPT_AT, (Instant) null)
                .set(FOLLOW_UP_TASK.CLOSED_AT, now)
                .set(FOLLOW_UP_TASK.UPDATED_AT, now)
                .set(FOLLOW_UP_TASK.VERSION, FOLLOW_UP_TASK.VERSION.plus(1))
                .where(FOLLOW_UP_TASK.PLAN_ID.eq(planId), CallPlans.untouched(now))
                .returning(FOLLOW_UP_TASK.ID, FOLLOW_UP_TASK.CALLER_ID, FOLLOW_UP_TASK.PLANNED_DATE)
                .fetch();
        db.update(CALL_PLAN)
                .set(CALL_PLAN.UNDONE_AT, now)
                .set(CALL_PLAN.UNDONE_BY, actor.id())
                .set(CALL_PLAN.UNDONE_CALLS, undone.size())
                .where(CALL_PLAN.ID.eq(planId))
                .execute();
        audit.record(undone.stream()
                .map(task -> new AuditLog.Entry(
                        actor.id(),
                        "follow-up-task",
                        task.getId(),
                        AuditAction.UPDATED,
                        Map.of("status", TaskStatus.PENDING),
                        Map.of("status", TaskStatus.CANCELLED, "reasonCancelled", CancelReason.PLAN_UNDONE)))
                .toList());
        audit.record(
                actor.id(), "call-plan", planId, AuditAction.UPDATED, Map.of(), Map.of("undoneCalls", undone.size()));
        undone.stream()
                .filter(task -> task.getCallerId() != null)
                .collect(groupingBy(task -> task.getCallerId(), mapping(task -> task.getPlannedDate(), toList())))
                .forEach((caller, days) -> tellCallers.undone(actor, caller, planId, days, now));
        return new UndonePlan(undone.size(), plan.getCreatedCalls() - undone.size());
    }
}
