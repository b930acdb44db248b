package org.zhiji.followup;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.zhiji.followup.TaskTables.ADVISOR;
import static org.zhiji.followup.TaskTables.CALLER;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;
import static zhiji.sql.tenant.Tables.VEHICLE;
import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.zhiji.identity.Actor;
import org.zhiji.platform.search.SearchQuery;
import org.zhiji.platform.web.Count;
import org.zhiji.platform.web.Cursor;
import org.zhiji.platform.web.Page;
import org.zhiji.platform.web.Sensitive;

/** All tasks, the newest planned day first. */
@Repository
class TaskQueries {

    private final DSLContext db;

    TaskQueries(DSLContext db) {
        this.db = db;
    }

    /** @param unassigned only tasks that nobody may or can call yet */
    record Filter(
            @Nullable List<TaskStatus> status,
            @Nullable TargetType targetType,
            @Nullable UUID callerId,
            boolean unassigned,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable UUID customerId,
            @Nullable String search) {}

    record TaskRow(
            UUID id,
            String taskNo,
            TargetType targetType,
            TaskStatus status,
            LocalDate plannedDate,
            @Nullable Instant nextAttemptAt,
            int attemptCount,
            int version,
            UUID customerId,
            String customerName,
            @Nullable Sensitive plateNo,
            @Nullable String vehicleName,
            @Nullable String orderNo,
            @Nullable String items,
            @Nullable String advisorName,
            boolean advisorKnown,
            @Nullable UUID callerId,
            @Nullable String callerName,
            @Nullable CancelReason reasonCancelled) {}

    Page<TaskRow> page(Actor actor, Filter filter, @Nullable Cursor after, int size, boolean counting) {
        var condition = actor.mayView(FOLLOW_UP_TASK.CALLER_ID, FOLLOW_UP_TASK.DEPARTMENT_ID)
                .and(narrowed(filter));
        var behind = after == null
                ? noCondition()
                : row(FOLLOW_UP_TASK.PLANNED_DATE, FOLLOW_UP_TASK.ID).lt(after.date(0), after.id(1));
        var rows = db.select(
                        row(
                                        FOLLOW_UP_TASK.ID,
                                        FOLLOW_UP_TASK.TASK_NO,
                                        FOLLOW_UP_TASK.TARGET_TYPE,
                                        FOLLOW_UP_TASK.STATUS,
                                        FOLLOW_UP_TASK.PLANNED_DATE,
                                        FOLLOW_UP_TASK.NEXT_ATTEMPT_AT,
                                        FOLLOW_UP_TASK.ATTEMPT_COUNT,
                                        FOLLOW_UP_TASK.VERSION,
                                        FOLLOW_UP_TASK.CALLER_ID,
                                        FOLLOW_UP_TASK.REASON_CANCELLED)
                                .mapping(TaskPart::new),
                        CUSTOMER.ID,
                        CUSTOMER.NAME,
                        VEHICLE.PLATE_NO,
                        VEHICLE.BRAND,
                        VEHICLE.SERIES,
                        WORK_ORDER.ORDER_NO,
                        WORK_ORDER.ITEMS,
                        WORK_ORDER.SERVICE_ADVISOR_ID,
                        ADVISOR.NAME,
                        CALLER.NAME)
                .from(TaskTables.TASKS)
                .where(condition, behind)
                .orderBy(FOLLOW_UP_TASK.PLANNED_DATE.desc(), FOLLOW_UP_TASK.ID.desc())
                .limit(size + 1)
                .fetch(mapping(
                        (task, customerId, name, plate, brand, series, orderNo, items, advisorId, advisor, caller) ->
                                new TaskRow(
                                        task.id(),
                                        task.taskNo(),
                                        TargetType.valueOf(task.targetType()),
                                        TaskStatus.valueOf(task.status()),
                                        task.plannedDate(),
                                        task.nextAttemptAt(),
                                        task.attemptCount(),
                                        task.version(),
                                        customerId,
                                        name,
                                        plate == null
                                                ? null
                                                : Sensitive.plate(
                                                        plate, actor.id().equals(task.callerId())),
                                        vehicleName(brand, series),
                                        orderNo,
                                        items,
                                        advisor,
                                        orderNo == null || advisorId != null,
                                        task.callerId(),
                                        caller,
                                        task.reasonCancelled() == null
                                                ? null
                                                : CancelReason.valueOf(task.reasonCancelled()))));
        return Page.of(
                rows,
                size,
                last -> Cursor.of(last.plannedDate(), last.id()),
                counting
                        ? Count.of(
                                db,
                                FOLLOW_UP_TASK.join(CUSTOMER).on(CUSTOMER.ID.eq(FOLLOW_UP_TASK.CUSTOMER_ID)),
                                condition)
                        : null);
    }

    private record TaskPart(
            UUID id,
            String taskNo,
            String targetType,
            String status,
            LocalDate plannedDate,
            @Nullable Instant nextAttemptAt,
            int attemptCount,
            int version,
            @Nullable UUID callerId,
            @Nullable String reasonCancelled) {}

    private static Condition narrowed(Filter filter) {
        var condition = noCondition();
        if (filter.status() != null && !filter.status().isEmpty()) {
            condition = condition.and(FOLLOW_UP_TASK.STATUS.in(filter.status().stream()
                    .filter(Objects::nonNull)
                    .map(Enum::name)
                    .toList()));
        }
        if (filter.targetType() != null) {
            condition = condition.and(
                    FOLLOW_UP_TASK.TARGET_TYPE.eq(filter.targetType().name()));
        }
        if (filter.callerId() != null) {
            condition = condition.and(FOLLOW_UP_TASK.CALLER_ID.eq(filter.callerId()));
        }
        if (filter.unassigned()) {
            condition = condition.and(FOLLOW_UP_TASK.CALLER_ID.isNull());
        }
        if (filter.from() != null) {
            condition = condition.and(FOLLOW_UP_TASK.PLANNED_DATE.ge(filter.from()));
        }
        if (filter.to() != null) {
            condition = condition.and(FOLLOW_UP_TASK.PLANNED_DATE.le(filter.to()));
        }
        if (filter.customerId() != null) {
            condition = condition.and(FOLLOW_UP_TASK.CUSTOMER_ID.eq(filter.customerId()));
        }
        return filter.search() == null || filter.search().isBlank()
                ? condition
                : condition.and(SearchQuery.matches(CUSTOMER.SEARCH, filter.search()));
    }

    static @Nullable String vehicleName(@Nullable String brand, @Nullable String series) {
        if (series == null) {
            return brand;
        }
        return brand == null || series.contains(brand) ? series : brand + " " + series;
    }
}
