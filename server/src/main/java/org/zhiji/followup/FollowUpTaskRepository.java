package org.zhiji.followup;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.deleteFrom;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static zhiji.sql.tenant.Sequences.FOLLOW_UP_TASK_NO;
import static zhiji.sql.tenant.Tables.CALL_ATTEMPT;
import static zhiji.sql.tenant.Tables.CALL_DRAFT;
import static zhiji.sql.tenant.Tables.CALL_PRESENCE;
import static zhiji.sql.tenant.Tables.DEPARTMENT;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;
import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.zhiji.customer.ConsentPurpose;
import org.zhiji.customer.PhoneNumber;
import org.zhiji.followup.cadence.CadenceChannel;
import org.zhiji.identity.Actor;
import org.zhiji.platform.Ids;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.problem.Problem;
import org.zhiji.survey.Questionnaires;

/** Tasks in and out of the database. */
@Repository
public class FollowUpTaskRepository {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyyMM");
    private static final List<String> NOT_REACHED = Arrays.stream(CallOutcome.values())
            .filter(CallOutcome::notReached)
            .map(Enum::name)
            .toList();

    private final DSLContext db;
    private final Questionnaires questionnaires;
    private final AuditLog audit;

    FollowUpTaskRepository(DSLContext db, Questionnaires questionnaires, AuditLog audit) {
        this.db = db;
        this.questionnaires = questionnaires;
        this.audit = audit;
    }

    /** A task with what a call about it must know. */
    record Loaded(
            FollowUpTask task,
            UUID departmentId,
            @Nullable UUID callerId,
            @Nullable UUID vehicleId,
            @Nullable UUID workOrderId,
            UUID questionnaireId,
            @Nullable UUID complaintId,
            @Nullable String repairType,
            String taskNo,
            CadenceChannel channel,
            ConsentPurpose purpose,
            @Nullable String window,
            TelephoneNumbers numbers,
            @Nullable String areaCode,
            State before,
            int version) {

        UUID id() {
            return task.id();
        }

        /** What was dialled, in the form in which numbers are kept; the first of the list where a call says nothing. */
        @Nullable
        String dialled(@Nullable String written) {
            if (written == null || written.isBlank()) {
                return channel == CadenceChannel.PHONE ? numbers.first() : null;
            }
            return PhoneNumber.parse(written, areaCode)
                    .map(PhoneNumber::normalized)
                    .orElse(written.strip());
        }
    }

    Loaded forCall(Actor actor, UUID id, Instant now) {
        return forCall(actor, List.of(id), now).getFirst();
    }

    /** Tasks that this person may work on, locked until the end of the transaction, in the order asked for. */
    List<Loaded> forCall(Actor actor, List<UUID> ids, Instant now) {
        var found = new LinkedHashMap<UUID, Loaded>();
        load(FOLLOW_UP_TASK.ID.in(ids).and(actor.mayEdit(FOLLOW_UP_TASK.CALLER_ID, FOLLOW_UP_TASK.DEPARTMENT_ID)), now)
                .forEach(loaded -> found.put(loaded.id(), loaded));
        return ids.stream()
                .map(id -> Optional.ofNullable(found.get(id)).orElseThrow(() -> Problem.notFound("follow-up-task")))
                .toList();
    }

    List<Loaded> open(Condition condition, Instant now) {
        return load(condition.and(FOLLOW_UP_TASK.STATUS.in(TaskStatus.openNames())), now);
    }

    List<Loaded> cancelled(Condition condition, CancelReason reason, Instant now) {
        return load(
                condition
                        .and(FOLLOW_UP_TASK.STATUS.eq(TaskStatus.CANCELLED.name()))
                        .and(FOLLOW_UP_TASK.REASON_CANCELLED.eq(reason.name())),
                now);
    }

    Optional<UUID> advisorOf(@Nullable UUID workOrderId) {
        return db.select(WORK_ORDER.SERVICE_ADVISOR_ID)
                .from(WORK_ORDER)
                .where(WORK_ORDER.ID.eq(workOrderId))
                .fetchOptional(WORK_ORDER.SERVICE_ADVISOR_ID);
    }

    public List<UUID> insert(Collection<NewTask> tasks, UUID actorId, Instant now, ZoneId zone) {
        if (tasks.isEmpty()) {
            return List.of();
        }
        var standard = questionnaires.inUse();
        var chosen = tasks.stream().allMatch(task -> task.questionnaire() == null)
                ? Map.<String, UUID>of()
                : questionnaires.published();
        var numbers = db.fetchValues(select(FOLLOW_UP_TASK_NO.nextval()).from("generate_series(1, ?)", tasks.size()))
                .iterator();
        var prefix = "HF" + MONTH.format(now.atZone(zone));
        var created = new ArrayList<UUID>();
        var entries = new ArrayList<AuditLog.Entry>();
        for (var task : tasks) {
            var id = Ids.next();
            var inserted = db.insertInto(FOLLOW_UP_TASK)
                    .set(FOLLOW_UP_TASK.ID, id)
                    .set(FOLLOW_UP_TASK.TASK_NO, prefix + "%05d".formatted(numbers.next()))
                    .set(FOLLOW_UP_TASK.TARGET_TYPE, task.targetType().name())
                    .set(FOLLOW_UP_TASK.CUSTOMER_ID, task.customerId())
                    .set(FOLLOW_UP_TASK.VEHICLE_ID, task.vehicleId())
                    .set(FOLLOW_UP_TASK.WORK_ORDER_ID, task.workOrderId())
                    .set(
                            FOLLOW_UP_TASK.QUESTIONNAIRE_ID,
                            task.questionnaire() == null
                                    ? standard.get(task.targetType().name())
                                    : chosen.get(task.questionnaire()))
                    .set(FOLLOW_UP_TASK.DEPARTMENT_ID, task.departmentId())
                    .set(FOLLOW_UP_TASK.CALLER_ID, task.callerId())
                    .set(FOLLOW_UP_TASK.PLANNED_DATE, task.plannedDate())
                    .set(FOLLOW_UP_TASK.NEXT_ATTEMPT_AT, task.agreedAt())
                    .set(FOLLOW_UP_TASK.STATUS, TaskStatus.PENDING.name())
                    .set(FOLLOW_UP_TASK.PARENT_TASK_ID, task.parentTaskId())
                    .set(FOLLOW_UP_TASK.COMPLAINT_ID, task.complaintId())
                    .set(FOLLOW_UP_TASK.PLAN_ID, task.planId())
                    .set(FOLLOW_UP_TASK.CALL_WINDOW, task.window())
                    .set(FOLLOW_UP_TASK.CREATED_AT, now)
                    .set(FOLLOW_UP_TASK.CREATED_BY, actorId.equals(AuditLog.SYSTEM) ? null : actorId)
                    .set(FOLLOW_UP_TASK.UPDATED_AT, now)
                    .onConflictDoNothing()
                    .execute();
            if (inserted == 1) {
                created.add(id);
                entries.add(new AuditLog.Entry(actorId, "follow-up-task", id, AuditAction.CREATED, null, task));
            }
        }
        audit.record(entries);
        return created;
    }

    /** Saves the moves of a task; the planned day is never among them. */
    void save(Loaded loaded, UUID actorId, Instant now) {
        var task = loaded.task();
        db.update(FOLLOW_UP_TASK)
                .set(FOLLOW_UP_TASK.STATUS, task.status().name())
                .set(FOLLOW_UP_TASK.NEXT_ATTEMPT_AT, task.nextAttemptAt())
                .set(FOLLOW_UP_TASK.ATTEMPT_COUNT, task.attemptCount())
                .set(FOLLOW_UP_TASK.CLOSED_AT, task.closedAt())
                .set(
                        FOLLOW_UP_TASK.REASON_CANCELLED,
                        task.cancelReason() == null ? null : task.cancelReason().name())
                .set(FOLLOW_UP_TASK.UPDATED_AT, now)
                .set(FOLLOW_UP_TASK.VERSION, FOLLOW_UP_TASK.VERSION.plus(1))
                .where(FOLLOW_UP_TASK.ID.eq(task.id()))
                .execute();
        if (!task.status().isOpen()) {
            db.with("draft")
                    .as(deleteFrom(CALL_DRAFT)
                            .where(CALL_DRAFT.TASK_ID.eq(task.id()))
                            .returning(CALL_DRAFT.TASK_ID))
                    .delete(CALL_PRESENCE)
                    .where(CALL_PRESENCE.TASK_ID.eq(task.id()))
                    .execute();
        }
        audit.record(actorId, "follow-up-task", task.id(), AuditAction.UPDATED, loaded.before(), State.of(task));
    }

    /** The order that a call is about turned out to be another customer's. */
    void move(Loaded loaded, UUID customerId, UUID vehicleId, UUID actorId, Instant now) {
        db.update(FOLLOW_UP_TASK)
                .set(FOLLOW_UP_TASK.CUSTOMER_ID, customerId)
                .set(FOLLOW_UP_TASK.VEHICLE_ID, vehicleId)
                .set(FOLLOW_UP_TASK.UPDATED_AT, now)
                .set(FOLLOW_UP_TASK.VERSION, FOLLOW_UP_TASK.VERSION.plus(1))
                .where(FOLLOW_UP_TASK.ID.eq(loaded.id()))
                .execute();
        db.deleteFrom(CALL_DRAFT).where(CALL_DRAFT.TASK_ID.eq(loaded.id())).execute();
        audit.record(
                actorId,
                "follow-up-task",
                loaded.id(),
                AuditAction.UPDATED,
                new About(loaded.task().customerId(), loaded.vehicleId()),
                new About(customerId, vehicleId));
    }

    private record About(UUID customerId, @Nullable UUID vehicleId) {}

    /** As the audit tells it; the lock on the row keeps what was loaded true until it is saved. */
    record State(TaskStatus status, @Nullable Instant nextAttemptAt, int attemptCount) {

        static State of(FollowUpTask task) {
            return new State(task.status(), task.nextAttemptAt(), task.attemptCount());
        }
    }

    private List<Loaded> load(Condition condition, Instant now) {
        var notReached = multiset(select(CALL_ATTEMPT.AT)
                        .from(CALL_ATTEMPT)
                        .where(CALL_ATTEMPT.TASK_ID.eq(FOLLOW_UP_TASK.ID), CALL_ATTEMPT.OUTCOME.in(NOT_REACHED)))
                .convertFrom(rows -> rows.map(row -> row.value1()));
        var numbers = field(TelephoneFields.numbers(DEPARTMENT.AREA_CODE, now)).as("numbers");
        var purpose = MayContact.purpose().as("purpose");
        var window = coalesce(FOLLOW_UP_TASK.CALL_WINDOW, WORK_ORDER.FOLLOW_UP_WINDOW)
                .as("window");
        return db.select(FOLLOW_UP_TASK.fields())
                .select(WORK_ORDER.SERVICE_ADVISOR_ID, WORK_ORDER.REPAIR_TYPE, DEPARTMENT.AREA_CODE)
                .select(notReached, numbers, purpose, window)
                .from(FOLLOW_UP_TASK)
                .join(DEPARTMENT)
                .on(DEPARTMENT.ID.eq(FOLLOW_UP_TASK.DEPARTMENT_ID))
                .leftJoin(WORK_ORDER)
                .on(WORK_ORDER.ID.eq(FOLLOW_UP_TASK.WORK_ORDER_ID))
                .where(condition)
                .orderBy(FOLLOW_UP_TASK.ID)
                .forUpdate()
                .of(FOLLOW_UP_TASK)
                .fetch(row -> loaded(row, row.get(notReached), row.get(numbers), row.get(purpose), row.get(window)));
    }

    private static Loaded loaded(
            Record row, List<Instant> notReached, TelephoneNumbers numbers, String purpose, @Nullable String window) {
        var found = row.into(FOLLOW_UP_TASK);
        var task = new FollowUpTask(
                found.getId(),
                found.getCustomerId(),
                TargetType.valueOf(found.getTargetType()),
                found.getPlannedDate(),
                row.get(WORK_ORDER.SERVICE_ADVISOR_ID),
                TaskStatus.valueOf(found.getStatus()),
                found.getNextAttemptAt(),
                found.getAttemptCount(),
                notReached);
        return new Loaded(
                task,
                found.getDepartmentId(),
                found.getCallerId(),
                found.getVehicleId(),
                found.getWorkOrderId(),
                found.getQuestionnaireId(),
                found.getComplaintId(),
                row.get(WORK_ORDER.REPAIR_TYPE),
                found.getTaskNo(),
                CadenceChannel.valueOf(found.getChannel()),
                ConsentPurpose.valueOf(purpose),
                window,
                numbers,
                row.get(DEPARTMENT.AREA_CODE),
                State.of(task),
                found.getVersion());
    }
}
