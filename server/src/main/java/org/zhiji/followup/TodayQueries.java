package org.zhiji.followup;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static zhiji.sql.tenant.Tables.CALL_ATTEMPT;
import static zhiji.sql.tenant.Tables.CALL_PRESENCE;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;
import static zhiji.sql.tenant.Tables.VEHICLE;
import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.zhiji.customer.PhoneNumber;
import org.zhiji.identity.Actor;
import org.zhiji.platform.web.Sensitive;
import zhiji.sql.tenant.tables.Employee;

/** The day of a caller, in one statement. */
@Repository
class TodayQueries {

    /** More rows than anybody calls in a day; what is beyond is told as a number. */
    private static final int LIMIT = 500;

    private static final Employee CALLER = zhiji.sql.tenant.Tables.EMPLOYEE.as("caller");
    private static final Employee ADVISOR = zhiji.sql.tenant.Tables.EMPLOYEE.as("advisor");
    private static final Employee BUSY = zhiji.sql.tenant.Tables.EMPLOYEE.as("busy");

    private final DSLContext db;

    TodayQueries(DSLContext db) {
        this.db = db;
    }

    enum Scope {
        MINE,
        TEAM
    }

    /** Where a row stands in the day. */
    enum Part {
        OVERDUE,
        AGREED,
        WINDOW,
        ANY_TIME,
        RETRY,
        DONE
    }

    /**
     * The whole page.
     *
     * @param due             calls of today, done or not
     * @param awaitingConsent delivered cars whose customers nobody has asked yet
     */
    record TodayView(
            LocalDate date,
            Instant now,
            List<TodayRow> rows,
            int due,
            int done,
            int overdue,
            int awaitingConsent,
            boolean more) {}

    /**
     * One customer to call.
     *
     * @param from         beginning of the agreed time or of the customer's window
     * @param overdueDays  days since it was to be done
     * @param daysSince    since the car was delivered
     * @param monthsAway   since the car was last seen
     * @param openTasks    open tasks of the customer; one call carries them all
     * @param advisorKnown false: nobody can tell whether the caller served this customer
     */
    record TodayRow(
            UUID taskId,
            String taskNo,
            TargetType targetType,
            TaskStatus status,
            Part part,
            LocalDate plannedDate,
            @Nullable Instant nextAttemptAt,
            @Nullable LocalTime from,
            @Nullable LocalTime until,
            int overdueDays,
            int attemptCount,
            int version,
            TodayCustomer customer,
            @Nullable TodayVehicle vehicle,
            @Nullable TodayVisit visit,
            @Nullable Integer monthsAway,
            @Nullable Sensitive phone,
            boolean mobile,
            @Nullable UUID callerId,
            @Nullable String callerName,
            boolean advisorKnown,
            int openTasks,
            boolean secondCall,
            @Nullable String onThePhone) {}

    record TodayCustomer(
            UUID id, String name, String gender, @Nullable String honorific) {}

    record TodayVehicle(
            UUID id,
            @Nullable Sensitive plateNo,
            @Nullable String brand,
            @Nullable String series,
            @Nullable String model) {}

    record TodayVisit(
            UUID id,
            String orderNo,
            LocalDate deliveredOn,
            int daysSince,
            String items,
            @Nullable String advisorName) {}

    TodayView find(Actor actor, Scope scope, Instant now, ZoneId zone) {
        var day = CallDay.of(now, zone);
        var rows = rows(actor, scope, day).as("rows");
        var awaiting = field(awaitingConsent(actor)).as("awaiting");
        return db.select(rows, awaiting).fetchSingle(found -> view(found.value1(), found.value2(), day));
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
                                                FOLLOW_UP_TASK.ATTEMPT_COUNT,
                                                FOLLOW_UP_TASK.VERSION,
                                                FOLLOW_UP_TASK.CALLER_ID,
                                                CALLER.NAME,
                                                FOLLOW_UP_TASK.PARENT_TASK_ID,
                                                FOLLOW_UP_TASK.CLOSED_AT,
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
                                                AbsentCars.LAST_SEEN)
                                        .mapping(VehiclePart::new),
                                row(
                                                WORK_ORDER.ID,
                                                WORK_ORDER.ORDER_NO,
                                                WORK_ORDER.DELIVERED_AT,
                                                WORK_ORDER.ITEMS,
                                                WORK_ORDER.SERVICE_ADVISOR_ID,
                                                ADVISOR.NAME,
                                                WORK_ORDER.FOLLOW_UP_WINDOW)
                                        .mapping(OrderPart::new),
                                coalesce(FOLLOW_UP_TASK.LANDLINE, WORK_ORDER.FOLLOW_UP_PHONE, bestNumber()))
                        .from(FOLLOW_UP_TASK)
                        .join(CUSTOMER)
                        .on(CUSTOMER.ID.eq(FOLLOW_UP_TASK.CUSTOMER_ID))
                        .leftJoin(VEHICLE)
                        .on(VEHICLE.ID.eq(FOLLOW_UP_TASK.VEHICLE_ID))
                        .leftJoin(WORK_ORDER)
                        .on(WORK_ORDER.ID.eq(FOLLOW_UP_TASK.WORK_ORDER_ID))
                        .leftJoin(ADVISOR)
                        .on(ADVISOR.ID.eq(WORK_ORDER.SERVICE_ADVISOR_ID))
                        .leftJoin(CALLER)
                        .on(CALLER.ID.eq(FOLLOW_UP_TASK.CALLER_ID))
                        .leftJoin(CALL_PRESENCE)
                        .on(
                                CALL_PRESENCE.CUSTOMER_ID.eq(FOLLOW_UP_TASK.CUSTOMER_ID),
                                CALL_PRESENCE.EXPIRES_AT.gt(day.now()),
                                CALL_PRESENCE.EMPLOYEE_ID.ne(actor.id()))
                        .leftJoin(BUSY)
                        .on(BUSY.ID.eq(CALL_PRESENCE.EMPLOYEE_ID))
                        .where(inScope(actor, scope), day.open().or(day.called(byWhom(actor, scope))))
                        .orderBy(FOLLOW_UP_TASK.PLANNED_DATE, FOLLOW_UP_TASK.ID)
                        .limit(LIMIT + 1))
                .convertFrom(found -> found.map(
                        mapping((task, who, car, order, phone) -> assemble(actor, task, who, car, order, phone, day))));
    }

    /** The caller's own order never stands in her list: nobody asks about her own service. */
    private static Condition inScope(Actor actor, Scope scope) {
        var notOwnOrder = WORK_ORDER.SERVICE_ADVISOR_ID.isDistinctFrom(actor.id());
        return switch (scope) {
            case MINE -> FOLLOW_UP_TASK.CALLER_ID.eq(actor.id()).and(notOwnOrder);
            case TEAM -> actor.mayEdit(FOLLOW_UP_TASK.CALLER_ID, FOLLOW_UP_TASK.DEPARTMENT_ID);
        };
    }

    private static @Nullable Condition byWhom(Actor actor, Scope scope) {
        return scope == Scope.MINE ? CALL_ATTEMPT.EMPLOYEE_ID.eq(actor.id()) : null;
    }

    private static Field<String> bestNumber() {
        return field(select(zhiji.sql.tenant.Tables.CONTACT_POINT.VALUE)
                .from(zhiji.sql.tenant.Tables.CONTACT_POINT)
                .where(TelephoneNumbers.usable(FOLLOW_UP_TASK.CUSTOMER_ID))
                .orderBy(
                        zhiji.sql.tenant.Tables.CONTACT_POINT.PREFERRED.desc(),
                        zhiji.sql.tenant.Tables.CONTACT_POINT.SORT)
                .limit(1));
    }

    private static Select<Record1<Integer>> awaitingConsent(Actor actor) {
        return selectCount()
                .from(WORK_ORDER)
                .where(
                        WORK_ORDER.STATUS.eq("DELIVERED"),
                        WORK_ORDER.DELETED_AT.isNull(),
                        WORK_ORDER.FOLLOW_UP_CONSENT.eq("NOT_ASKED"),
                        actor.mayEdit(WORK_ORDER.SERVICE_ADVISOR_ID, WORK_ORDER.DEPARTMENT_ID));
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
            @Nullable String callerName,
            @Nullable UUID parentTaskId,
            @Nullable Instant closedAt,
            int openTasks,
            @Nullable String onThePhone) {}

    private record VehiclePart(
            @Nullable UUID id,
            @Nullable String plateNo,
            @Nullable String brand,
            @Nullable String series,
            @Nullable String model,
            @Nullable LocalDate lastSeen) {}

    private record OrderPart(
            @Nullable UUID id,
            @Nullable String orderNo,
            @Nullable Instant deliveredAt,
            @Nullable String items,
            @Nullable UUID advisorId,
            @Nullable String advisorName,
            @Nullable String window) {}

    private static TodayRow assemble(
            Actor actor,
            TaskPart task,
            TodayCustomer who,
            VehiclePart car,
            OrderPart order,
            @Nullable String phone,
            CallDay day) {
        var own = actor.id().equals(task.callerId());
        var status = TaskStatus.valueOf(task.status());
        var type = TargetType.valueOf(task.targetType());
        var window = CallWindows.read(order.window())
                .map(windows -> windows.windows().getFirst());
        var part = part(task, status, window.isPresent(), day);
        var agreed = part == Part.AGREED || part == Part.RETRY ? task.nextAttemptAt() : null;
        return new TodayRow(
                task.id(),
                task.taskNo(),
                type,
                status,
                part,
                task.plannedDate(),
                task.nextAttemptAt(),
                agreed != null
                        ? agreed.atZone(day.zone()).toLocalTime().truncatedTo(ChronoUnit.MINUTES)
                        : part == Part.WINDOW ? window.get().from() : null,
                part == Part.WINDOW ? window.get().until() : null,
                part == Part.OVERDUE ? (int) ChronoUnit.DAYS.between(day.dueOn(task.plannedDate(), task.nextAttemptAt()), day.date()) : 0,
                task.attemptCount(),
                task.version(),
                who,
                car.id() == null
                        ? null
                        : new TodayVehicle(
                                car.id(),
                                car.plateNo() == null ? null : Sensitive.plate(car.plateNo(), own),
                                car.brand(),
                                car.series(),
                                car.model()),
                visit(order, day),
                type == TargetType.LONG_ABSENT && car.lastSeen() != null
                        ? (int) ChronoUnit.MONTHS.between(car.lastSeen(), day.date())
                        : null,
                phone == null ? null : Sensitive.phone(phone, own),
                phone != null
                        && PhoneNumber.parse(phone).map(PhoneNumber::isMobile).orElse(false),
                task.callerId(),
                task.callerName(),
                order.id() == null || order.advisorId() != null,
                task.openTasks(),
                task.parentTaskId() != null,
                task.onThePhone());
    }

    private static @Nullable TodayVisit visit(OrderPart order, CallDay day) {
        if (order.id() == null || order.deliveredAt() == null) {
            return null;
        }
        var deliveredOn = day.dateOf(order.deliveredAt());
        return new TodayVisit(
                order.id(),
                Objects.requireNonNullElse(order.orderNo(), ""),
                deliveredOn,
                (int) ChronoUnit.DAYS.between(deliveredOn, day.date()),
                Objects.requireNonNullElse(order.items(), ""),
                order.advisorName());
    }

    private static Part part(TaskPart task, TaskStatus status, boolean hasWindow, CallDay day) {
        var next = task.nextAttemptAt();
        if (!status.isOpen() || (next != null && !next.isBefore(day.end()))) {
            return Part.DONE;
        }
        if (day.dueOn(task.plannedDate(), task.nextAttemptAt()).isBefore(day.date())) {
            return Part.OVERDUE;
        }
        if (next != null) {
            return status == TaskStatus.IN_PROGRESS ? Part.RETRY : Part.AGREED;
        }
        return hasWindow ? Part.WINDOW : Part.ANY_TIME;
    }

    private static TodayView view(List<TodayRow> found, int awaiting, CallDay day) {
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
        return new TodayView(day.date(), day.now(), rows, rows.size(), done, overdue, awaiting, found.size() > LIMIT);
    }
}
