package org.zhiji.followup;

import static zhiji.sql.tenant.Tables.CALL_DRAFT;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.identity.Actor;
import tools.jackson.databind.ObjectMapper;

/** What was written down so far; it belongs to the task, so that whoever calls next finds it. */
@Service
class Drafts {

    private final DSLContext db;
    private final FollowUpTaskRepository tasks;
    private final ObjectMapper json;

    Drafts(DSLContext db, FollowUpTaskRepository tasks, ObjectMapper json) {
        this.db = db;
        this.tasks = tasks;
        this.json = json;
    }

    @Transactional
    public void keep(Actor actor, UUID taskId, Map<String, @Nullable Object> content, Instant now) {
        var task = tasks.forCall(actor, taskId, now).task();
        if (!task.status().isOpen()) {
            throw FollowUpProblem.TASK_CLOSED.problem();
        }
        var kept = JSONB.valueOf(json.writeValueAsString(content));
        db.insertInto(CALL_DRAFT)
                .set(CALL_DRAFT.TASK_ID, taskId)
                .set(CALL_DRAFT.EMPLOYEE_ID, actor.id())
                .set(CALL_DRAFT.CONTENT, kept)
                .set(CALL_DRAFT.SAVED_AT, now)
                .onConflict(CALL_DRAFT.TASK_ID)
                .doUpdate()
                .set(CALL_DRAFT.EMPLOYEE_ID, actor.id())
                .set(CALL_DRAFT.CONTENT, kept)
                .set(CALL_DRAFT.SAVED_AT, now)
                .execute();
    }

    @Transactional
    public void discard(Actor actor, UUID taskId, Instant now) {
        var loaded = tasks.forCall(actor, taskId, now);
        db.deleteFrom(CALL_DRAFT).where(CALL_DRAFT.TASK_ID.eq(loaded.id())).execute();
    }
}
