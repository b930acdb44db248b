package org.zhiji.followup.plan;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;
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
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.zhiji.customer.CustomerReach;
import org.zhiji.followup.FollowUpSettings;
import org.zhiji.followup.LastSeen;
import org.zhiji.followup.MayCall;
import org.zhiji.followup.TargetType;
import org.zhiji.followup.TaskStatus;
import org.zhiji.identity.Actor;
import org.zhiji.platform.web.Count;
import org.zhiji.platform.web.Cursor;
import org.zhiji.platform.web.Page;
import org.zhiji.platform.web.Sensitive;

/** Cars that have stayed away longer than usual. */
@Repository
class AbsentCars {

    private static final zhiji.sql.tenant.tables.WorkOrder LAST_ORDER = WORK_ORDER.as("last_order");
    private static final zhiji.sql.tenant.tables.Employee ADVISOR = EMPLOYEE.as("advisor");

    private static final Table<?> CARS = VEHICLE.join(CUSTOMER)
            .on(CUSTOMER.ID.eq(VEHICLE.CUSTOMER_ID))
            .leftJoin(LAST_ORDER)
            .on(isLastOrder());

    private static final Field<LocalDate> NOT_A_VISIT = inline((LocalDate) null);

    private static final int READ_AHEAD = 500;

    private final DSLContext db;

    AbsentCars(DSLContext db) {
        this.db = db;
    }

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
            Standing standing) {}

    Page<AbsentCarRow> page(
            Actor actor,
            AbsentFilter filter,
            FollowUpSettings rules,
            @Nullable Cursor after,
            int size,
            boolean counting,
            Instant now,
            ZoneId zone) {
        var today = LocalDate.ofInstant(now, zone);
        var standing = standing(actor, rules, now, zone);
        var condition = matching(actor, filter, rules, standing, today);
        var rows = from(db.select(
                        VEHICLE.ID,
                        CUSTOMER.ID,
                        CUSTOMER.NAME,
                        VEHICLE.PLATE_NO,
                        VEHICLE.BRAND,
                        VEHICLE.SERIES,
                        VEHICLE.MODEL,
                        LastSeen.ON,
                        ADVISOR.NAME,
                        standing))
                .where(condition)
                .and(
                        after == null
                                ? DSL.noCondition()
                                : DSL.row(LastSeen.ON, VEHICLE.ID).lt(after.date(0), after.id(1)))
                .orderBy(LastSeen.ON.desc(), VEHICLE.ID.desc())
                .limit(size + 1)
                .fetch(mapping((vehicle, customer, name, plate, brand, series, model, seen, advisor, stands) ->
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
                                stands)));
        return Page.of(
                rows,
                size,
                row -> Cursor.of(row.lastSeenOn(), row.vehicleId()),
                counting ? Count.of(db, CARS, condition) : null);
    }

    /** Exactly these, each with its standing. */
    Matching chosen(
            Actor actor,
            Collection<UUID> vehicleIds,
            AbsentFilter filter,
            FollowUpSettings rules,
            Instant now,
            ZoneId zone) {
        var condition = VEHICLE.ID
                .in(vehicleIds)
                .and(visibleTo(actor))
                .and(away(filter.monthsOr(rules.absentMonths()), LocalDate.ofInstant(now, zone)));
        var all = candidates(condition, standing(actor, rules, now, zone));
        return new Matching(all, new EnumMap<>(Standing.class), false);
    }

    /** All that the filter finds: those that can be planned, and how many of the others. */
    Matching all(Actor actor, AbsentFilter filter, FollowUpSettings rules, Instant now, ZoneId zone) {
        var standing = standing(actor, rules, now, zone);
        var condition = matching(actor, filter, rules, standing, LocalDate.ofInstant(now, zone));
        var ready = candidates(condition.and(standing.eq(Standing.READY)), standing);
        return Matching.of(ready, Standings.refused(db, standing, CARS, condition));
    }

    private List<Candidate> candidates(Condition condition, Field<Standing> standing) {
        return from(db.select(
                        VEHICLE.ID,
                        CUSTOMER.ID,
                        CUSTOMER.NAME,
                        VEHICLE.ID,
                        VEHICLE.DEPARTMENT_ID,
                        LAST_ORDER.ID,
                        LAST_ORDER.SERVICE_ADVISOR_ID,
                        NOT_A_VISIT,
                        standing))
                .where(condition)
                .orderBy(LastSeen.ON.desc(), VEHICLE.ID.desc())
                .limit(Matching.LIMIT + 1)
                .fetch(mapping(Candidate::new));
    }

    /**
     * Cars that may be called about now, those that stayed away most recently first: they still remember us. Row by row,
     * because a house that was imported yesterday may have a hundred thousand of them; whoever asks closes it.
     */
    Stream<Candidate> ready(FollowUpSettings rules, Instant now, ZoneId zone) {
        return from(db.select(
                        VEHICLE.ID,
                        CUSTOMER.ID,
                        CUSTOMER.NAME,
                        VEHICLE.ID,
                        VEHICLE.DEPARTMENT_ID,
                        LAST_ORDER.ID,
                        LAST_ORDER.SERVICE_ADVISOR_ID,
                        NOT_A_VISIT,
                        Standings.column(inline(Standing.READY.name()))))
                .where(
                        away(rules.absentMonths(), LocalDate.ofInstant(now, zone)),
                        MayCall.at(now),
                        lastOrderAllows(),
                        notExists(openTask()),
                        notExists(recentCall(rules, now, zone)))
                .orderBy(LastSeen.ON.desc(), VEHICLE.ID.desc())
                .fetchSize(READ_AHEAD)
                .fetchStream()
                .map(mapping(Candidate::new));
    }

    private static Condition inReachOf(Actor actor) {
        return CustomerReach.mayEdit(actor, VEHICLE.DEPARTMENT_ID);
    }

    private static Condition visibleTo(Actor actor) {
        return CustomerReach.mayView(actor, VEHICLE.DEPARTMENT_ID);
    }

    private static <R extends Record> SelectOnConditionStep<R> from(org.jooq.SelectSelectStep<R> select) {
        return select.from(CARS).leftJoin(ADVISOR).on(ADVISOR.ID.eq(LAST_ORDER.SERVICE_ADVISOR_ID));
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
                .and(LastSeen.ON.lt(today.minusMonths(months)))
                .and(notExists(selectOne()
                        .from(WORK_ORDER)
                        .where(
                                WORK_ORDER.VEHICLE_ID.eq(VEHICLE.ID),
                                WORK_ORDER.DELETED_AT.isNull(),
                                WORK_ORDER.STATUS.in("RECEIVED", "IN_REPAIR", "QUALITY_CHECK", "COMPLETED"))));
    }

    private static Condition matching(
            Actor actor, AbsentFilter filter, FollowUpSettings rules, Field<Standing> standing, LocalDate today) {
        var condition = inReachOf(actor).and(away(filter.monthsOr(rules.absentMonths()), today));
        if (filter.brand() != null && !filter.brand().isBlank()) {
            condition = condition.and(
                    VEHICLE.BRAND.containsIgnoreCase(filter.brand().strip()));
        }
        if (filter.advisorId() != null) {
            condition = condition.and(LAST_ORDER.SERVICE_ADVISOR_ID.eq(filter.advisorId()));
        }
        if (filter.departmentId() != null) {
            condition = condition.and(VEHICLE.DEPARTMENT_ID.eq(filter.departmentId()));
        }
        return filter.ready() ? condition.and(standing.eq(Standing.READY)) : condition;
    }

    private static Field<Standing> standing(Actor actor, FollowUpSettings rules, Instant now, ZoneId zone) {
        return Standings.column(when(exists(openTask()), inline(Standing.ALREADY_PLANNED.name()))
                .when(field(inReachOf(actor)).isDistinctFrom(true), inline(Standing.OUT_OF_REACH.name()))
                .when(MayCall.undisturbed(now).not(), inline(Standing.DO_NOT_CONTACT.name()))
                .when(MayCall.notRefused().not(), inline(Standing.REFUSED.name()))
                .when(lastOrderAllows().not(), inline(Standing.NO_CONSENT.name()))
                .when(exists(recentCall(rules, now, zone)), inline(Standing.RECENTLY_CALLED.name()))
                .when(Reachable.byTelephone(), inline(Standing.READY.name()))
                .otherwise(inline(Standing.NO_NUMBER.name())));
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
