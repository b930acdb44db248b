package org.zhiji.followup.plan;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.when;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;
import static zhiji.sql.tenant.Tables.VEHICLE;
import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.zhiji.followup.CancelReason;
import org.zhiji.followup.FollowUpSettings;
import org.zhiji.followup.MayCall;
import org.zhiji.followup.PlannedDay;
import org.zhiji.followup.TargetType;
import org.zhiji.followup.TaskStatus;
import org.zhiji.identity.Actor;
import org.zhiji.platform.web.Count;
import org.zhiji.platform.web.Cursor;
import org.zhiji.platform.web.Page;
import org.zhiji.platform.web.Sensitive;
import org.zhiji.service.FollowUpConsent;
import org.zhiji.service.RepairType;
import org.zhiji.worktime.WorkCalendar;
import org.zhiji.worktime.WorkCalendars;
import zhiji.sql.tenant.tables.Employee;

/** Delivered orders as a planner looks at them: which of them can still be called about, and why the others cannot. */
@Repository
class OrdersToPlan {

    private static final Employee ADVISOR = EMPLOYEE.as("advisor");
    private static final Employee CALLER = EMPLOYEE.as("caller");

    /** The expression of the index. */
    private static final Field<Instant> DELIVERED =
            coalesce(WORK_ORDER.DELIVERED_AT, field("timestamptz '1970-01-01 00:00:00+00'", Instant.class));

    private static final Table<?> ORDERS = WORK_ORDER
            .join(CUSTOMER)
            .on(CUSTOMER.ID.eq(WORK_ORDER.OWNER_ID))
            .leftJoin(FOLLOW_UP_TASK)
            .on(
                    FOLLOW_UP_TASK.WORK_ORDER_ID.eq(WORK_ORDER.ID),
                    FOLLOW_UP_TASK.TARGET_TYPE.eq(inline(TargetType.POST_SERVICE.name())),
                    FOLLOW_UP_TASK.PARENT_TASK_ID.isNull(),
                    FOLLOW_UP_TASK.REASON_CANCELLED.isDistinctFrom(inline(CancelReason.PLAN_UNDONE.name())));

    private final DSLContext db;
    private final WorkCalendars calendars;

    OrdersToPlan(DSLContext db, WorkCalendars calendars) {
        this.db = db;
        this.calendars = calendars;
    }

    /** @param task what there is already; absent where nothing was planned */
    record PlannableOrderRow(
            UUID id,
            String orderNo,
            LocalDate deliveredOn,
            RepairType repairType,
            String items,
            UUID customerId,
            String customerName,
            @Nullable Sensitive plateNo,
            @Nullable String brand,
            @Nullable String series,
            @Nullable String advisorName,
            FollowUpConsent consent,
            @Nullable OrderTask task,
            Standing standing) {}

    record OrderTask(
            UUID id,
            TaskStatus status,
            LocalDate plannedDate,
            @Nullable String callerName) {}

    Page<PlannableOrderRow> page(
            Actor actor,
            OrderFilter filter,
            FollowUpSettings rules,
            @Nullable Cursor after,
            int size,
            boolean counting,
            Instant now) {
        var calendar = calendars.standard();
        var standing = standing(actor, rules, calendar, now);
        var condition = matching(actor, filter, standing, calendar);
        var rows = db.select(
                        WORK_ORDER.ID,
                        WORK_ORDER.ORDER_NO,
                        WORK_ORDER.DELIVERED_AT,
                        WORK_ORDER.REPAIR_TYPE,
                        WORK_ORDER.ITEMS,
                        CUSTOMER.ID,
                        CUSTOMER.NAME,
                        VEHICLE.PLATE_NO,
                        VEHICLE.BRAND,
                        VEHICLE.SERIES,
                        ADVISOR.NAME,
                        WORK_ORDER.FOLLOW_UP_CONSENT,
                        row(FOLLOW_UP_TASK.ID, FOLLOW_UP_TASK.STATUS, FOLLOW_UP_TASK.PLANNED_DATE, CALLER.NAME)
                                .mapping(OrdersToPlan::task),
                        standing)
                .from(ORDERS)
                .join(VEHICLE)
                .on(VEHICLE.ID.eq(WORK_ORDER.VEHICLE_ID))
                .leftJoin(ADVISOR)
                .on(ADVISOR.ID.eq(WORK_ORDER.SERVICE_ADVISOR_ID))
                .leftJoin(CALLER)
                .on(CALLER.ID.eq(FOLLOW_UP_TASK.CALLER_ID))
                .where(
                        condition,
                        after == null
                                ? noCondition()
                                : row(DELIVERED, WORK_ORDER.ID).lt(after.instant(0), after.id(1)))
                .orderBy(DELIVERED.desc(), WORK_ORDER.ID.desc())
                .limit(size + 1)
                .fetch(mapping(
                        (id,
                                no,
                                delivered,
                                type,
                                items,
                                customer,
                                name,
                                plate,
                                brand,
                                series,
                                advisor,
                                consent,
                                task,
                                stands) -> new Found(
                                delivered,
                                new PlannableOrderRow(
                                        id,
                                        no,
                                        calendar.dateOf(delivered),
                                        RepairType.valueOf(type),
                                        items,
                                        customer,
                                        name,
                                        plate == null ? null : Sensitive.plate(plate, false),
                                        brand,
                                        series,
                                        advisor,
                                        FollowUpConsent.valueOf(consent),
                                        task,
                                        stands))));
        var page = Page.of(
                rows,
                size,
                last -> Cursor.of(last.deliveredAt(), last.row().id()),
                counting ? Count.of(db, ORDERS, condition) : null);
        return new Page<>(page.items().stream().map(Found::row).toList(), page.next(), page.count());
    }

    private record Found(Instant deliveredAt, PlannableOrderRow row) {}

    private static @Nullable OrderTask task(
            @Nullable UUID id, @Nullable String status, @Nullable LocalDate planned, @Nullable String caller) {
        return id == null || status == null || planned == null
                ? null
                : new OrderTask(id, TaskStatus.valueOf(status), planned, caller);
    }

    /** Exactly these, each with its standing. */
    Matching chosen(Actor actor, Collection<UUID> ids, FollowUpSettings rules, Instant now) {
        var calendar = calendars.standard();
        var all = candidates(
                WORK_ORDER.ID.in(ids).and(delivered()).and(visible(actor)),
                standing(actor, rules, calendar, now),
                calendar);
        return new Matching(all, new EnumMap<>(Standing.class), false);
    }

    /** All that the filter finds: those that can be planned, longest ago first, and how many of the others. */
    Matching all(Actor actor, OrderFilter filter, FollowUpSettings rules, Instant now) {
        var calendar = calendars.standard();
        var standing = standing(actor, rules, calendar, now);
        var condition = matching(actor, filter, standing, calendar);
        var ready = candidates(condition.and(standing.eq(Standing.READY)), standing, calendar);
        return Matching.of(ready, Standings.refused(db, standing, ORDERS, condition));
    }

    private List<Candidate> candidates(Condition condition, Field<Standing> standing, WorkCalendar calendar) {
        return db.select(
                        WORK_ORDER.ID,
                        CUSTOMER.ID,
                        CUSTOMER.NAME,
                        WORK_ORDER.VEHICLE_ID,
                        WORK_ORDER.DEPARTMENT_ID,
                        WORK_ORDER.ID,
                        WORK_ORDER.SERVICE_ADVISOR_ID,
                        WORK_ORDER.DELIVERED_AT.convertFrom(calendar::dateOf),
                        standing)
                .from(ORDERS)
                .where(condition)
                .orderBy(DELIVERED, WORK_ORDER.ID)
                .limit(Matching.LIMIT + 1)
                .fetch(mapping(Candidate::new));
    }

    private static Condition delivered() {
        return WORK_ORDER.DELETED_AT.isNull().and(WORK_ORDER.STATUS.eq("DELIVERED"));
    }

    private static Condition visible(Actor actor) {
        return actor.mayView(WORK_ORDER.SERVICE_ADVISOR_ID, WORK_ORDER.DEPARTMENT_ID);
    }

    private static Condition inReach(Actor actor) {
        return actor.mayEdit(WORK_ORDER.SERVICE_ADVISOR_ID, WORK_ORDER.DEPARTMENT_ID);
    }

    private static Condition matching(
            Actor actor, OrderFilter filter, Field<Standing> standing, WorkCalendar calendar) {
        var condition = delivered().and(inReach(actor));
        if (filter.from() != null) {
            condition = condition.and(DELIVERED.ge(start(filter.from(), calendar)));
        }
        if (filter.to() != null) {
            condition = condition.and(DELIVERED.lt(start(filter.to().plusDays(1), calendar)));
        }
        if (filter.repairType() != null) {
            condition =
                    condition.and(WORK_ORDER.REPAIR_TYPE.eq(filter.repairType().name()));
        }
        if (filter.advisorId() != null) {
            condition = condition.and(WORK_ORDER.SERVICE_ADVISOR_ID.eq(filter.advisorId()));
        }
        if (filter.departmentId() != null) {
            condition = condition.and(WORK_ORDER.DEPARTMENT_ID.eq(filter.departmentId()));
        }
        if (filter.consent() != null) {
            condition = condition.and(
                    WORK_ORDER.FOLLOW_UP_CONSENT.eq(filter.consent().name()));
        }
        if (filter.planned() != null) {
            condition = condition.and(filter.planned() ? FOLLOW_UP_TASK.ID.isNotNull() : FOLLOW_UP_TASK.ID.isNull());
        }
        return filter.ready() ? condition.and(standing.eq(Standing.READY)) : condition;
    }

    private static Field<Standing> standing(Actor actor, FollowUpSettings rules, WorkCalendar calendar, Instant now) {
        var oldest = PlannedDay.oldestDelivery(
                calendar.dateOf(now), rules.offsetDays(), rules.closingWorkingDays(), calendar);
        return Standings.column(when(FOLLOW_UP_TASK.ID.isNotNull(), inline(Standing.ALREADY_PLANNED.name()))
                .when(field(inReach(actor)).isDistinctFrom(true), inline(Standing.OUT_OF_REACH.name()))
                .when(WORK_ORDER.REPAIR_TYPE.eq("PDI"), inline(Standing.NO_VISIT.name()))
                .when(WORK_ORDER.FOLLOW_UP_CONSENT.eq("NO"), inline(Standing.NO_CONSENT.name()))
                .when(WORK_ORDER.FOLLOW_UP_CONSENT.eq("NOT_ASKED"), inline(Standing.NOT_ASKED.name()))
                .when(DELIVERED.lt(start(oldest, calendar)), inline(Standing.TOO_LATE.name()))
                .when(MayCall.active().not(), inline(Standing.CUSTOMER_REMOVED.name()))
                .when(MayCall.undisturbed(now).not(), inline(Standing.DO_NOT_CONTACT.name()))
                .when(MayCall.notRefused().not(), inline(Standing.REFUSED.name()))
                .when(
                        Reachable.byTelephone()
                                .or(Reachable.under(WORK_ORDER.FOLLOW_UP_PHONE))
                                .or(Reachable.under(WORK_ORDER.SENDER_PHONE)),
                        inline(Standing.READY.name()))
                .otherwise(inline(Standing.NO_NUMBER.name())));
    }

    private static Instant start(LocalDate day, WorkCalendar calendar) {
        return day.atStartOfDay(calendar.zone()).toInstant();
    }
}
