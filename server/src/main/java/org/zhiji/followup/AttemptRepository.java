package org.zhiji.followup;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static zhiji.sql.tenant.Tables.CALL_ATTEMPT;
import static zhiji.sql.tenant.Tables.CONTACT_MESSAGE;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.zhiji.customer.PhoneNumber;
import org.zhiji.platform.Ids;
import zhiji.sql.tenant.tables.records.CallAttemptRecord;

/** Calls as they were made. */
@Repository
class AttemptRepository {

    private final DSLContext db;

    AttemptRepository(DSLContext db) {
        this.db = db;
    }

    /**
     * One call.
     *
     * @param number          what was dialled, in the form in which numbers are kept
     * @param handlingSeconds what the caller did with the page open besides talking
     */
    record Call(
            CallOutcome outcome,
            Instant at,
            UUID employeeId,
            @Nullable String number,
            @Nullable Integer durationSeconds,
            @Nullable Integer handlingSeconds,
            @Nullable Instant newTime,
            @Nullable String note) {

        /** The same call about another task: its time is counted once. */
        Call unmeasured() {
            return new Call(outcome, at, employeeId, number, durationSeconds, null, newTime, note);
        }
    }

    UUID insert(FollowUpTask task, Call call) {
        var id = Ids.next();
        db.insertInto(CALL_ATTEMPT)
                .set(CALL_ATTEMPT.ID, id)
                .set(CALL_ATTEMPT.TASK_ID, task.id())
                .set(
                        CALL_ATTEMPT.SEQ,
                        field(select(coalesce(max(CALL_ATTEMPT.SEQ), inline(0)).plus(1))
                                .from(CALL_ATTEMPT)
                                .where(CALL_ATTEMPT.TASK_ID.eq(task.id()))))
                .set(CALL_ATTEMPT.AT, call.at())
                .set(CALL_ATTEMPT.EMPLOYEE_ID, call.employeeId())
                .set(CALL_ATTEMPT.NUMBER, call.number())
                .set(CALL_ATTEMPT.NUMBER_TYPE, numberType(call.number()))
                .set(CALL_ATTEMPT.OUTCOME, call.outcome().name())
                .set(CALL_ATTEMPT.DURATION_SECONDS, call.durationSeconds())
                .set(CALL_ATTEMPT.HANDLING_SECONDS, call.handlingSeconds())
                .set(CALL_ATTEMPT.RESCHEDULED_TO, call.newTime())
                .set(CALL_ATTEMPT.NOTE, call.note())
                .set(CALL_ATTEMPT.STATUS_BEFORE, task.status().name())
                .set(CALL_ATTEMPT.NEXT_ATTEMPT_BEFORE, task.nextAttemptAt())
                .execute();
        return id;
    }

    Optional<CallAttemptRecord> last(UUID taskId) {
        return db.selectFrom(CALL_ATTEMPT)
                .where(CALL_ATTEMPT.TASK_ID.eq(taskId))
                .orderBy(CALL_ATTEMPT.SEQ.desc())
                .limit(1)
                .fetchOptional();
    }

    Optional<CallAttemptRecord> find(UUID id) {
        return db.selectFrom(CALL_ATTEMPT).where(CALL_ATTEMPT.ID.eq(id)).fetchOptional();
    }

    /** A text message that has left cannot be called back. */
    boolean isGone(UUID id) {
        return db.fetchExists(
                CONTACT_MESSAGE, CONTACT_MESSAGE.ATTEMPT_ID.eq(id).and(CONTACT_MESSAGE.OUTGOING_ID.isNotNull()));
    }

    void delete(UUID id) {
        db.deleteFrom(CALL_ATTEMPT).where(CALL_ATTEMPT.ID.eq(id)).execute();
    }

    void goOnWith(List<UUID> taskIds, String landline) {
        db.update(FOLLOW_UP_TASK)
                .set(FOLLOW_UP_TASK.LANDLINE, landline)
                .where(FOLLOW_UP_TASK.ID.in(taskIds))
                .execute();
    }

    void drop(List<UUID> taskIds, String number) {
        db.update(FOLLOW_UP_TASK)
                .set(FOLLOW_UP_TASK.DEAD_NUMBERS, DSL.arrayAppend(FOLLOW_UP_TASK.DEAD_NUMBERS, number))
                .where(FOLLOW_UP_TASK.ID.in(taskIds))
                .execute();
    }

    private static @Nullable String numberType(@Nullable String number) {
        return number == null
                ? null
                : PhoneNumber.parse(number).map(known -> known.kind().name()).orElse("OTHER");
    }
}
