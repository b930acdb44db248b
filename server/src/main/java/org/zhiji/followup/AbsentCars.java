package org.zhiji.followup;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static zhiji.sql.tenant.Tables.CALL_ATTEMPT;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;
import static zhiji.sql.tenant.Tables.VEHICLE;
import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.zhiji.identity.Actor;
import org.zhiji.platform.web.Count;
import org.zhiji.platform.web.Cursor;
import org.zhiji.platform.web.Page;
import org.zhiji.platform.web.Sensitive;

/** Cars that have stayed away longer than usual. */
@Repository
class AbsentCars {

    /** Where nobody knows of a visit, the sale was the last time we saw the car. */
    static final Field<LocalDate> LAST_SEEN = coalesce(VEHICLE.LAST_VISIT_ON, VEHICLE.SALE_DATE);

    private static final zhiji.sql.tenant.tables.WorkOrder LAST_ORDER = WORK_ORDER.as("last_order");
    private static final zhiji.sql.tenant.tables.Employee ADVISOR = EMPLOYEE.as("advisor");

    private static final int READ_AHEAD = 500;

    private final DSLContext db;

    AbsentCars(DSLContext db) {
        this.db = db;
    }

    /** What the long-absent page asks for. */
    record Query(
            int months,
            @Nullable String brand,
            @Nullable UUID advisorId,
            @Nullable UUID departmentId) {}

    /**
     * @param open a call about the absence is planned already
     */
    record AbsentCarRow(
            UUID vehicleId,
            UUID customerId,
            String customerName,
            @Nullable Sensitive plateNo,
            @Nullable String brand,
            @Nullable String series,
            @Nullable String model,
            LocalDate lastSeenOn,
            int monthsAway,
            @Nullable String advisorName,
            boolean callable,
            boolean open,
            boolean recentlyCalled) {}

    /** A car that may be called about, with what planning needs. */
    record Candidate(
            UUID vehicleId,
            UUID customerId,
            UUID departmentId,
            @Nullable UUID lastOrderId,
            @Nullable UUID advisorId) {}

    Page<AbsentCarRow> page(
            Actor actor,
            Query query,
            FollowUpSettings rules,
            @Nullable Cursor after,
            int size,
            boolean counting,
            Instant now,
            ZoneId zone) {
        var today = LocalDate.ofInstant(now, zone);
        var condition = actor.mayView(CUSTOMER.OWNER_ID, VEHICLE.DEPARTMENT_ID)
                .and(away(query.months(), today))
                .and(narrowed(query));
        var callable = MayCall.at(now).and(lastOrderAllows());
        var rows = from(db.select(
                        VEHICLE.ID,
                        CUSTOMER.ID,
                        CUSTOMER.NAME,
                        VEHICLE.PLATE_NO,
                        VEHICLE.BRAND,
                        VEHICLE.SERIES,
                        VEHICLE.MODEL,
                        LAST_SEEN,
                        ADVISOR.NAME,
                        field(callable),
                        field(exists(openTask())),
                        field(exists(recentCall(rules, now, zone)))))
                .where(condition)
                .and(
                        after == null
                                ? DSL.noCondition()
                                : DSL.row(LAST_SEEN, VEHICLE.ID).lt(after.date(0), after.id(1)))
                .orderBy(LAST_SEEN.desc(), VEHICLE.ID.desc())
                .limit(size + 1)
                .fetch(mapping(
                        (vehicle, customer, name, plate, brand, series, model, seen, advisor, mayCall, open, recent) ->
                                new AbsentCarRow(
                                        vehicle,
                                        customer,
                                        name,
                                        plate == null ? null : Sensitive.plate(plate, false),
                                        brand,
                                        series,
                                        model,
                                        seen,
                                        (int) ChronoUnit.MONTHS.between(seen, today),
                                        advisor,
                                        mayCall,
                                        open,
                                        recent)));
        var count = counting
                ? Count.of(
                        db,
                        VEHICLE.join(CUSTOMER)
                                .on(CUSTOMER.ID.eq(VEHICLE.CUSTOMER_ID))
                                .leftJoin(LAST_ORDER)
                                .on(isLastOrder()),
                        condition)
                : null;
        return Page.of(rows, size, row -> Cursor.of(row.lastSeenOn(), row.vehicleId()), count);
    }

    /**
     * Cars that may be called about now, those that stayed away most recently first: they still remember us. Row by row,
     * because a house that was imported yesterday may have a hundred thousand of them; whoever asks closes it.
     */
    Stream<Candidate> candidates(Condition which, int months, FollowUpSettings rules, Instant now, ZoneId zone) {
        return from(db.select(
                        VEHICLE.ID, CUSTOMER.ID, VEHICLE.DEPARTMENT_ID, LAST_ORDER.ID, LAST_ORDER.SERVICE_ADVISOR_ID))
                .where(
                        which,
                        away(months, LocalDate.ofInstant(now, zone)),
                        MayCall.at(now),
                        lastOrderAllows(),
                        notExists(openTask()),
                        notExists(recentCall(rules, now, zone)))
                .orderBy(LAST_SEEN.desc(), VEHICLE.ID.desc())
                .fetchSize(READ_AHEAD)
                .fetchStream()
                .map(mapping(Candidate::new));
    }

    static Condition oneOf(Collection<UUID> vehicleIds) {
        return VEHICLE.ID.in(vehicleIds);
    }

    static Condition visibleTo(Actor actor) {
        return actor.mayView(CUSTOMER.OWNER_ID, VEHICLE.DEPARTMENT_ID);
    }

    private static <R extends Record> SelectOnConditionStep<R> from(org.jooq.SelectSelectStep<R> select) {
        return select.from(VEHICLE)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(VEHICLE.CUSTOMER_ID))
                .leftJoin(LAST_ORDER)
                .on(isLastOrder())
                .leftJoin(ADVISOR)
                .on(ADVISOR.ID.eq(LAST_ORDER.SERVICE_ADVISOR_ID));
    }

    private static Condition isLastOrder() {
        var other = WORK_ORDER.as("other_order");
        return LAST_ORDER.ID.eq(field(select(other.ID)
                .from(other)
                .where(other.VEHICLE_ID.eq(VEHICLE.ID), other.STATUS.eq("DELIVERED"), other.DELETED_AT.isNull())
                .orderBy(other.DELIVERED_AT.desc(), other.ID.desc())
                .limit(1)));
    }

    private static Condition away(int months, LocalDate today) {
        return VEHICLE.DELETED_AT
                .isNull()
                .and(VEHICLE.STATUS.eq("IN_USE"))
                .and(CUSTOMER.DELETED_AT.isNull())
                .and(CUSTOMER.STATUS.eq("ACTIVE"))
                .and(LAST_SEEN.lt(today.minusMonths(months)))
                .and(notExists(selectOne()
                        .from(WORK_ORDER)
                        .where(
                                WORK_ORDER.VEHICLE_ID.eq(VEHICLE.ID),
                                WORK_ORDER.DELETED_AT.isNull(),
                                WORK_ORDER.STATUS.in("RECEIVED", "IN_REPAIR", "QUALITY_CHECK", "COMPLETED"))));
    }

    private static Condition narrowed(Query query) {
        var condition = DSL.noCondition();
        if (query.brand() != null && !query.brand().isBlank()) {
            condition =
                    condition.and(VEHICLE.BRAND.containsIgnoreCase(query.brand().strip()));
        }
        if (query.advisorId() != null) {
            condition = condition.and(LAST_ORDER.SERVICE_ADVISOR_ID.eq(query.advisorId()));
        }
        if (query.departmentId() != null) {
            condition = condition.and(VEHICLE.DEPARTMENT_ID.eq(query.departmentId()));
        }
        return condition;
    }

    /** Whoever said no at the last visit is not called, even if he said nothing about being called at all. */
    private static Condition lastOrderAllows() {
        return coalesce(LAST_ORDER.FOLLOW_UP_CONSENT, inline("NOT_ASKED")).ne(inline("NO"));
    }

    private static org.jooq.Select<?> openTask() {
        return selectOne().from(FOLLOW_UP_TASK).where(absence(), FOLLOW_UP_TASK.STATUS.in(TaskStatus.openNames()));
    }

    private static org.jooq.Select<?> recentCall(FollowUpSettings rules, Instant now, ZoneId zone) {
        return selectOne()
                .from(FOLLOW_UP_TASK)
                .join(CALL_ATTEMPT)
                .on(CALL_ATTEMPT.TASK_ID.eq(FOLLOW_UP_TASK.ID))
                .where(
                        absence(),
                        CALL_ATTEMPT.AT.gt(now.atZone(zone)
                                .minusMonths(rules.absentPauseMonths())
                                .toInstant()));
    }

    private static Condition absence() {
        return FOLLOW_UP_TASK
                .VEHICLE_ID
                .eq(VEHICLE.ID)
                .and(FOLLOW_UP_TASK.TARGET_TYPE.eq(TargetType.LONG_ABSENT.name()));
    }
}
