package org.zhiji.followup.plan;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.row;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;
import static zhiji.sql.tenant.Tables.VEHICLE;
import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.zhiji.followup.TargetType;
import org.zhiji.followup.TaskStatus;
import org.zhiji.identity.Actor;
import org.zhiji.platform.web.Sensitive;
import org.zhiji.worktime.WorkCalendars;

/** The calls behind one figure of the load. */
@Repository
class LoadTasks {

    /** More than anybody moves by hand. */
    private static final int LIMIT = 500;

    private final DSLContext db;
    private final WorkCalendars calendars;

    LoadTasks(DSLContext db, WorkCalendars calendars) {
        this.db = db;
        this.calendars = calendars;
    }

    /** @param more there are more than are shown */
    record LoadTaskList(List<LoadTask> tasks, boolean more) {}

    /**
     * @param dueOn     the day on which it is to be made
     * @param closingOn the last day to which it can be moved
     * @param agreed    the time agreed with the customer; the day is then not ours to change
     */
    record LoadTask(
            UUID id,
            int version,
            TargetType targetType,
            TaskStatus status,
            UUID customerId,
            String customerName,
            @Nullable Sensitive plateNo,
            @Nullable UUID callerId,
            @Nullable UUID advisorId,
            @Nullable String advisorName,
            LocalDate plannedDate,
            LocalDate dueOn,
            LocalDate closingOn,
            @Nullable Instant agreed,
            int attemptCount,
            boolean editable) {}

    /** Which open calls: of one person, or of nobody; on a day or the days up to {@code to}, or all from before it. */
    record LoadCellFilter(
            @Nullable UUID callerId,
            @Nullable LocalDate day,
            @Nullable LocalDate to,
            @Nullable LocalDate before) {}

    LoadTaskList find(Actor actor, LoadCellFilter filter, int closingWorkingDays, ZoneId zone) {
        var byDepartment = new HashMap<UUID, MoveRule>();
        var due = DueDay.in(zone);
        Condition which = FOLLOW_UP_TASK
                .STATUS
                .in(TaskStatus.openNames())
                .and(actor.mayView(FOLLOW_UP_TASK.CALLER_ID, FOLLOW_UP_TASK.DEPARTMENT_ID))
                .and(
                        filter.callerId() == null
                                ? FOLLOW_UP_TASK.CALLER_ID.isNull()
                                : FOLLOW_UP_TASK.CALLER_ID.eq(filter.callerId()));
        if (filter.day() != null) {
            which = which.and(due.between(filter.day(), filter.to() == null ? filter.day() : filter.to()));
        }
        if (filter.before() != null) {
            which = which.and(due.lt(filter.before()));
        }
        var tasks = db.select(
                        row(
                                        FOLLOW_UP_TASK.ID,
                                        FOLLOW_UP_TASK.VERSION,
                                        FOLLOW_UP_TASK.TARGET_TYPE.convertFrom(TargetType::valueOf),
                                        FOLLOW_UP_TASK.STATUS.convertFrom(TaskStatus::valueOf),
                                        FOLLOW_UP_TASK.PLANNED_DATE,
                                        FOLLOW_UP_TASK.CLOSING_ON,
                                        FOLLOW_UP_TASK.NEXT_ATTEMPT_AT,
                                        FOLLOW_UP_TASK.MOVED_TO,
                                        FOLLOW_UP_TASK.ATTEMPT_COUNT,
                                        FOLLOW_UP_TASK.CALLER_ID,
                                        FOLLOW_UP_TASK.DEPARTMENT_ID)
                                .mapping(Part::new),
                        CUSTOMER.ID,
                        CUSTOMER.NAME,
                        VEHICLE.PLATE_NO,
                        EMPLOYEE.ID,
                        EMPLOYEE.NAME,
                        due,
                        field(actor.mayEdit(FOLLOW_UP_TASK.CALLER_ID, FOLLOW_UP_TASK.DEPARTMENT_ID)))
                .from(FOLLOW_UP_TASK)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(FOLLOW_UP_TASK.CUSTOMER_ID))
                .leftJoin(VEHICLE)
                .on(VEHICLE.ID.eq(FOLLOW_UP_TASK.VEHICLE_ID))
                .leftJoin(WORK_ORDER)
                .on(WORK_ORDER.ID.eq(FOLLOW_UP_TASK.WORK_ORDER_ID))
                .leftJoin(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(WORK_ORDER.SERVICE_ADVISOR_ID))
                .where(which)
                .orderBy(due, FOLLOW_UP_TASK.ID)
                .limit(LIMIT + 1)
                .fetch(mapping((part, customer, name, plate, advisorId, advisor, dueOn, editable) -> new LoadTask(
                        part.id(),
                        part.version(),
                        part.targetType(),
                        part.status(),
                        customer,
                        name,
                        plate == null ? null : Sensitive.plate(plate, actor.id().equals(part.callerId())),
                        part.callerId(),
                        advisorId,
                        advisor,
                        part.plannedDate(),
                        dueOn,
                        byDepartment
                                .computeIfAbsent(
                                        part.departmentId(), id -> new MoveRule(closingWorkingDays, calendars.of(id)))
                                .lastDay(part.plannedDate(), part.closingOn()),
                        MoveRule.agreed(part.status(), part.nextAttemptAt(), part.movedTo()),
                        part.attemptCount(),
                        Boolean.TRUE.equals(editable))));
        return new LoadTaskList(tasks.subList(0, Math.min(tasks.size(), LIMIT)), tasks.size() > LIMIT);
    }

    private record Part(
            UUID id,
            int version,
            TargetType targetType,
            TaskStatus status,
            LocalDate plannedDate,
            @Nullable LocalDate closingOn,
            @Nullable Instant nextAttemptAt,
            @Nullable Instant movedTo,
            int attemptCount,
            @Nullable UUID callerId,
            UUID departmentId) {}
}
