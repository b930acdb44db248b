package org.zhiji.followup;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.zhiji.followup.TaskTables.ADVISOR;
import static org.zhiji.followup.TaskTables.CALLER;
import static zhiji.sql.tenant.Tables.CALL_PRESENCE;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.DEPARTMENT;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;
import static zhiji.sql.tenant.Tables.VEHICLE;
import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.springframework.stereotype.Repository;
import org.zhiji.followup.TodayAssembly.OrderPart;
import org.zhiji.followup.TodayAssembly.TaskPart;
import org.zhiji.followup.TodayAssembly.VehiclePart;
import org.zhiji.followup.TodayView.Part;
import org.zhiji.followup.TodayView.Scope;
import org.zhiji.followup.TodayView.ToWrite;
import org.zhiji.followup.TodayView.TodayCustomer;
import org.zhiji.followup.TodayView.TodayRow;
import org.zhiji.identity.Actor;
import zhiji.sql.tenant.tables.Employee;

/**
 * The day of a caller, in one statement. What does not change from one request to the next stands in its text, here and
 * in what it is put together from: only then has the database a plan that it can keep, and planning takes as long as the
 * rest.
 */
@Repository
class TodayQueries {

    /** More rows than anybody calls in a day; what is beyond is told as a number. */
    private static final int LIMIT = 500;

    private static final Employee BUSY = EMPLOYEE.as("busy");

    private static final int MOST_TO_WRITE = 50;

    /** Whoever has so many to ask does not need to know how many more. */
    private static final int MANY_TO_ASK = 100;

    private static final Duration STILL_TO_WRITE = Duration.ofDays(30);

    private final DSLContext db;

    TodayQueries(DSLContext db) {
        this.db = db;
    }

    TodayView find(Actor actor, Scope scope, Instant now, ZoneId zone) {
        var day = CallDay.of(now, zone);
        var rows = rows(actor, scope, day).as("rows");
        var awaiting = field(awaitingConsent(actor)).as("awaiting");
        var toWrite = toWrite(actor, scope, day).as("to_write");
        return db.select(rows, awaiting, toWrite)
                .fetchSingle(mapping((found, unasked, unreached) -> view(found, unasked, unreached, day)));
    }

    private Field<List<TodayRow>> rows(Actor actor, Scope scope, CallDay day) {
        var other = FOLLOW_UP_TASK.as("other_task");
        var openTasks = field(select(count())
                .from(other)
                .where(other.CUSTOMER_ID.eq(FOLLOW_UP_TASK.CUSTOMER_ID), other.STATUS.in(TaskStatus.openNames())));
        return multiset(select(
                                row(
                                                FOLLOW_UP_TASK.ID,
                                                FOLLOW_UP_TASK.TASK_NO,
                                                FOLLOW_UP_TASK.TARGET_TYPE,
                                                FOLLOW_UP_TASK.STATUS,
                                                FOLLOW_UP_TASK.PLANNED_DATE,
                                                FOLLOW_UP_TASK.NEXT_ATTEMPT_AT,
                                                FOLLOW_UP_TASK.MOVED_TO,
                                                FOLLOW_UP_TASK.ATTEMPT_COUNT,
                                                FOLLOW_UP_TASK.VERSION,
                                                FOLLOW_UP_TASK.CALLER_ID,
                                                CALLER.NAME,
                                                FOLLOW_UP_TASK.PARENT_TASK_ID,
                                                FOLLOW_UP_TASK.CLOSED_AT,
                                                TaskFields.RULE,
                                                FOLLOW_UP_TASK.OCCASION_ON,
                                                openTasks,
                                                BUSY.NAME)
                                        .mapping(TaskPart::new),
                                row(CUSTOMER.ID, CUSTOMER.NAME, CUSTOMER.GENDER, CUSTOMER.HONORIFIC)
                                        .mapping(TodayCustomer::new),
                                row(
                                                VEHICLE.ID,
                                                VEHICLE.PLATE_NO,
                                                VEHICLE.BRAND,
                                                VEHICLE.SERIES,
                                                VEHICLE.MODEL,
                                                LastSeen.ON)
                                        .mapping(VehiclePart::new),
                                row(
                                                WORK_ORDER.ID,
                                                WORK_ORDER.ORDER_NO,
                                                WORK_ORDER.DELIVERED_AT,
                                                WORK_ORDER.ITEMS,
                                                WORK_ORDER.SERVICE_ADVISOR_ID,
                                                ADVISOR.NAME,
                                                coalesce(FOLLOW_UP_TASK.CALL_WINDOW, WORK_ORDER.FOLLOW_UP_WINDOW))
                                        .mapping(OrderPart::new),
                                TelephoneFields.numbers(DEPARTMENT.AREA_CODE, day.now()))
                        .from(TaskTables.TASKS)
                        .join(DEPARTMENT)
                        .on(DEPARTMENT.ID.eq(FOLLOW_UP_TASK.DEPARTMENT_ID))
                        .leftJoin(CALL_PRESENCE)
                        .on(
                                CALL_PRESENCE.CUSTOMER_ID.eq(FOLLOW_UP_TASK.CUSTOMER_ID),
                                CALL_PRESENCE.EXPIRES_AT.gt(day.now()),
                                CALL_PRESENCE.EMPLOYEE_ID.ne(actor.id()))
                        .leftJoin(BUSY)
                        .on(BUSY.ID.eq(CALL_PRESENCE.EMPLOYEE_ID))
                        .where(day.concerns(scope == Scope.MINE ? actor.id() : null), inScope(actor, scope))
                        .orderBy(FOLLOW_UP_TASK.PLANNED_DATE, FOLLOW_UP_TASK.ID)
                        .limit(inline(LIMIT + 1)))
                .convertFrom(found -> found.map(mapping((task, who, car, order, numbers) ->
                        new TodayAssembly(actor.id(), day).row(task, who, car, order, numbers))));
    }

    /** The caller's own order never stands in her list: nobody asks about her own service. */
    private static Condition inScope(Actor actor, Scope scope) {
        var notOwnOrder = WORK_ORDER.SERVICE_ADVISOR_ID.isDistinctFrom(actor.id());
        return switch (scope) {
            case MINE -> FOLLOW_UP_TASK.CALLER_ID.eq(actor.id()).and(notOwnOrder);
            case TEAM -> actor.mayEdit(FOLLOW_UP_TASK.CALLER_ID, FOLLOW_UP_TASK.DEPARTMENT_ID);
        };
    }

    /** After a month a letter about that visit would only surprise. */
    private static Field<List<ToWrite>> toWrite(Actor actor, Scope scope, CallDay day) {
        return multiset(select(FOLLOW_UP_TASK.ID, CUSTOMER.NAME, FOLLOW_UP_TASK.CLOSED_AT)
                        .from(TaskTables.TASKS)
                        .where(
                                inScope(actor, scope),
                                Unreached.phoneToConfirm(),
                                FOLLOW_UP_TASK.MESSAGE_AT.isNull(),
                                FOLLOW_UP_TASK.CLOSED_AT.ge(day.now().minus(STILL_TO_WRITE)),
                                CUSTOMER.DELETED_AT.isNull())
                        .orderBy(FOLLOW_UP_TASK.CLOSED_AT)
                        .limit(inline(MOST_TO_WRITE)))
                .convertFrom(rows -> rows.map(mapping(ToWrite::new)));
    }

    private static Select<Record1<Integer>> awaitingConsent(Actor actor) {
        return selectCount()
                .from(selectOne()
                        .from(WORK_ORDER)
                        .where(
                                WORK_ORDER.STATUS.eq(inline("DELIVERED")),
                                WORK_ORDER.DELETED_AT.isNull(),
                                WORK_ORDER.FOLLOW_UP_CONSENT.eq(inline("NOT_ASKED")),
                                actor.mayEdit(WORK_ORDER.SERVICE_ADVISOR_ID, WORK_ORDER.DEPARTMENT_ID))
                        .limit(inline(MANY_TO_ASK)));
    }

    private static TodayView view(List<TodayRow> found, int awaiting, List<ToWrite> toWrite, CallDay day) {
        var rows = found.stream()
                .limit(LIMIT)
                .sorted(Comparator.comparing(TodayRow::part)
                        .thenComparing(TodayRow::from, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(TodayRow::plannedDate)
                        .thenComparing(TodayRow::taskId))
                .toList();
        var done = (int) rows.stream().filter(row -> row.part() == Part.DONE).count();
        var overdue =
                (int) rows.stream().filter(row -> row.part() == Part.OVERDUE).count();
        return new TodayView(
                day.date(), day.now(), rows, rows.size(), done, overdue, awaiting, found.size() > LIMIT, toWrite);
    }
}
