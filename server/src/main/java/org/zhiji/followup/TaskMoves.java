package org.zhiji.followup;

import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.followup.FollowUpTaskRepository.Loaded;
import org.zhiji.identity.Actor;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.web.ExpectedVersion;

/** What can be done to a task without a call. */
@Service
class TaskMoves {

    private final DSLContext db;
    private final FollowUpTaskRepository tasks;
    private final AgreedTimes agreedTimes;
    private final AuditLog audit;
    private final Callers callers;

    TaskMoves(DSLContext db, FollowUpTaskRepository tasks, AgreedTimes agreedTimes, AuditLog audit, Callers callers) {
        this.db = db;
        this.tasks = tasks;
        this.agreedTimes = agreedTimes;
        this.audit = audit;
        this.callers = callers;
    }

    @Transactional
    public int agree(Actor actor, UUID taskId, Instant newTime, ExpectedVersion expected, Instant now) {
        var loaded = tasks.forCall(actor, taskId, now);
        expected.check(loaded.version());
        loaded.task().mustNotBeCalledBy(actor.id());
        loaded.task().reschedule(newTime, now);
        tasks.save(loaded, actor.id(), now);
        agreedTimes.remind(loaded, actor.id(), now);
        return loaded.version() + 1;
    }

    @Transactional
    public int cancel(Actor actor, UUID taskId, ExpectedVersion expected, Instant now) {
        var loaded = tasks.forCall(actor, taskId, now);
        expected.check(loaded.version());
        loaded.task().cancel(CancelReason.BY_HAND, now);
        tasks.save(loaded, actor.id(), now);
        return loaded.version() + 1;
    }

    @Transactional
    public int assign(Actor actor, UUID taskId, UUID callerId, ExpectedVersion expected, Instant now) {
        var loaded = tasks.forCall(actor, taskId, now);
        expected.check(loaded.version());
        loaded.task().mustNotBeCalledBy(callerId);
        if (!callers.mayCall(callerId)) {
            throw FollowUpProblem.NOT_A_CALLER.problem();
        }
        db.update(FOLLOW_UP_TASK)
                .set(FOLLOW_UP_TASK.CALLER_ID, callerId)
                .set(FOLLOW_UP_TASK.UPDATED_AT, now)
                .set(FOLLOW_UP_TASK.VERSION, FOLLOW_UP_TASK.VERSION.plus(1))
                .where(FOLLOW_UP_TASK.ID.eq(taskId))
                .execute();
        audit.record(
                actor.id(),
                "follow-up-task",
                taskId,
                AuditAction.UPDATED,
                new Assigned(loaded.callerId()),
                new Assigned(callerId));
        return loaded.version() + 1;
    }

    private record Assigned(@Nullable UUID callerId) {}

    @Transactional
    public void resume(List<Loaded> cancelled, UUID actorId, Instant now) {
        for (var loaded : cancelled) {
            loaded.task().resume();
            tasks.save(loaded, actorId, now);
        }
    }

    /** Ends whatever is open, for instance because the customer does not want to be called any more. */
    @Transactional
    public void cancelOpen(List<Loaded> open, CancelReason reason, UUID actorId, Instant now) {
        for (var loaded : open) {
            loaded.task().cancel(reason, now);
            tasks.save(loaded, actorId, now);
        }
    }
}
