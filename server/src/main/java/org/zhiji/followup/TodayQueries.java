package org.zhiji.followup;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.springframework.stereotype.Repository;
import org.zhiji.followup.TodayAssembly.Details;
import org.zhiji.followup.TodayAssembly.OrderPart;
import org.zhiji.followup.TodayAssembly.TaskPart;
import org.zhiji.followup.TodayAssembly.VehiclePart;
import org.zhiji.followup.TodayOrder.Due;
import org.zhiji.followup.TodayOrder.Turn;
import org.zhiji.followup.TodayView.Scope;
import org.zhiji.followup.TodayView.ToWrite;
import org.zhiji.followup.TodayView.TodayCustomer;
import org.zhiji.followup.TodayView.TodayRow;
import org.zhiji.identity.Actor;
import zhiji.sql.tenant.tables.Employee;

/**
 * The day of a caller. One statement puts everything in its order, a second one says more of the first rows: whoever has a
 * hundred customers to call looks at those whose turn it is. What does not change from one request to the next stands in
 * their text, here and in what they are put together from: only then has the database a plan that it can keep, and planning
 * takes as long as the rest.
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

    /** @param shown so many rows of the day's order */
    TodayView find(Actor actor, Scope scope, int shown, Instant now, ZoneId zone) {
        var day = CallDay.of(now, zone);
        var order = order(actor, scope, day).as("day_order");
        var awaiting = field(awaitingConsent(actor)).as("awaiting");
        var toWrite = toWrite(actor, scope, day).as("to_write");
        return db.select(order, awaiting, toWrite).fetchSingle(mapping((found, unasked, unreached) -> {
            var turns = TodayOrder.of(found.stream().limit(LIMIT).toList(), day);
            var rows = rows(actor, turns.first(shown), day);
            return new TodayView(
                    day.date(),
                    now,
                    rows,
                    turns.sections(),
                    turns.all(),
                    turns.done(),
                    turns.overdue(),
                    unasked,
                    found.size() > LIMIT,
                    unreached);
        }));
    }

    private static Field<List<Due>> order(Actor actor, Scope scope, CallDay day) {
        return multiset(select(
                                FOLLOW_UP_TASK.ID,
                                FOLLOW_UP_TASK.STATUS,
                                FOLLOW_UP_TASK.PLANNED_DATE,
                                FOLLOW_UP_TASK.NEXT_ATTEMPT_AT,
                                FOLLOW_UP_TASK.MOVED_TO,
                                coalesce(FOLLOW_UP_TASK.CALL_WINDOW, WORK_ORDER.FOLLOW_UP_WINDOW))
                        .from(FOLLOW_UP_TASK)
                        .leftJoin(WORK_ORDER)
                        .on(WORK_ORDER.ID.eq(FOLLOW_UP_TASK.WORK_ORDER_ID))
                        .where(day.concerns(scope == Scope.MINE ? actor.id() : null), inScope(actor, scope))
                        .orderBy(FOLLOW_UP_TASK.PLANNED_DATE, FOLLOW_UP_TASK.ID)
                        .limit(inline(LIMIT + 1)))
                .convertFrom(found -> found.map(mapping(Due::new)));
    }

    /** In the order of the turns; whatever has gone meanwhile is left out. */
    private List<TodayRow> rows(Actor actor, List<Turn> turns, CallDay day) {
        var assembly = new TodayAssembly(actor.id(), day);
        var details = details(actor, turns, day.now());
        return turns.stream()
                .filter(turn -> details.containsKey(turn.taskId()))
                .map(turn -> assembly.row(turn, Objects.requireNonNull(details.get(turn.taskId()))))
                .toList();
    }

    private Map<UUID, Details> details(Actor actor, List<Turn> turns, Instant now) {
        var other = FOLLOW_UP_TASK.as("other_task");
        var openTasks = field(select(count())
                .from(other)
                .where(other.CUSTOMER_ID.eq(FOLLOW_UP_TASK.CUSTOMER_ID), other.STATUS.in(TaskStatus.openNames())));
        return db.select(
                        FOLLOW_UP_TASK.ID,
                        row(
                                        FOLLOW_UP_TASK.TASK_NO,
                                        FOLLOW_UP_TASK.TARGET_TYPE,
                                        FOLLOW_UP_TASK.ATTEMPT_COUNT,
                                        FOLLOW_UP_TASK.VERSION,
                                        FOLLOW_UP_TASK.CALLER_ID,
                                        CALLER.NAME,
                                        FOLLOW_UP_TASK.PARENT_TASK_ID,
                                        TaskFields.RULE,
                                        FOLLOW_UP_TASK.OCCASION_ON,
                                        openTasks,
                                        BUSY.NAME)
                                .mapping(TaskPart::new),
                        row(CUSTOMER.ID, CUSTOMER.NAME, CUSTOMER.GENDER, CUSTOMER.HONORIFIC)
                                .mapping(TodayCustomer::new),
                        row(VEHICLE.ID, VEHICLE.PLATE_NO, VEHICLE.BRAND, VEHICLE.SERIES, VEHICLE.MODEL, LastSeen.ON)
                                .mapping(VehiclePart::new),
                        row(
                                        WORK_ORDER.ID,
                                        WORK_ORDER.ORDER_NO,
                                        WORK_ORDER.DELIVERED_AT,
                                        WORK_ORDER.ITEMS,
                                        WORK_ORDER.SERVICE_ADVISOR_ID,
                                        ADVISOR.NAME)
                                .mapping(OrderPart::new),
                        TelephoneFields.numbers(DEPARTMENT.AREA_CODE, now))
                .from(TaskTables.TASKS)
                .join(DEPARTMENT)
                .on(DEPARTMENT.ID.eq(FOLLOW_UP_TASK.DEPARTMENT_ID))
                .leftJoin(CALL_PRESENCE)
                .on(
                        CALL_PRESENCE.CUSTOMER_ID.eq(FOLLOW_UP_TASK.CUSTOMER_ID),
                        CALL_PRESENCE.EXPIRES_AT.gt(now),
                        CALL_PRESENCE.EMPLOYEE_ID.ne(actor.id()))
                .leftJoin(BUSY)
                .on(BUSY.ID.eq(CALL_PRESENCE.EMPLOYEE_ID))
                .where(FOLLOW_UP_TASK.ID.eq(
                        any(val(turns.stream().map(Turn::taskId).toArray(UUID[]::new)))))
                .fetchMap(
                        FOLLOW_UP_TASK.ID,
                        found -> new Details(
                                found.value2(), found.value3(), found.value4(), found.value5(), found.value6()));
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
}
