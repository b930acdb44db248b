package org.zhiji.followup;

import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;

import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.zhiji.followup.FollowUpTaskRepository.Loaded;
import org.zhiji.platform.job.Jobs;

/** Whoever agreed a time is reminded of it. */
@Component
class AgreedTimes {

    private final DSLContext db;
    private final Jobs jobs;
    private final CallReminder reminder;

    AgreedTimes(DSLContext db, Jobs jobs, CallReminder reminder) {
        this.db = db;
        this.jobs = jobs;
        this.reminder = reminder;
    }

    void remind(Loaded loaded, UUID actorId, Instant now) {
        var task = loaded.task();
        if (loaded.callerId() == null) {
            db.update(FOLLOW_UP_TASK)
                    .set(FOLLOW_UP_TASK.CALLER_ID, actorId)
                    .where(FOLLOW_UP_TASK.ID.eq(task.id()), FOLLOW_UP_TASK.CALLER_ID.isNull())
                    .execute();
        }
        if (task.status() == TaskStatus.RESCHEDULED && task.nextAttemptAt() != null) {
            remind(task.id(), task.nextAttemptAt(), now);
        }
    }

    void remind(UUID taskId, Instant agreedAt, Instant now) {
        var at = agreedAt.minus(CallReminder.AHEAD);
        jobs.schedule(reminder, taskId.toString(), at.isBefore(now) ? now : at, new CallReminder.Due(taskId, agreedAt));
    }
}
