package org.zhiji.followup.cadence;

import static org.jooq.impl.DSL.boolOr;
import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static zhiji.sql.tenant.Tables.CADENCE_HOLD_OUT;
import static zhiji.sql.tenant.Tables.CADENCE_OVERRIDE;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Select;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhiji.followup.CancelReason;
import org.zhiji.followup.TargetType;
import org.zhiji.followup.TaskStatus;

/** So long since the last real contact; what {@link Beat} says, in SQL. */
@Component
@Order(1)
class IntervalTrigger implements CadenceTrigger {

    static final String KIND = "INTERVAL";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<String> lists() {
        return Set.of("customers");
    }

    @Override
    public TargetType targetType() {
        return TargetType.REVISIT;
    }

    @Override
    public Nature nature() {
        return Nature.STANDING;
    }

    @Override
    public Select<?> occasions(Question question) {
        var beats = select(
                        FOLLOW_UP_TASK.CUSTOMER_ID,
                        FOLLOW_UP_TASK.PLANNED_DATE.as("day"),
                        field(FOLLOW_UP_TASK.STATUS.in(TaskStatus.openNames())).as("is_open"))
                .from(FOLLOW_UP_TASK)
                .where(
                        FOLLOW_UP_TASK.TARGET_TYPE.eq(inline(TargetType.REVISIT.name())),
                        coalesce(FOLLOW_UP_TASK.REASON_CANCELLED, inline(""))
                                .notIn(inline(CancelReason.RULE_CHANGED.name()), inline(CancelReason.CONTACTED.name())))
                // A customer who was left alone to compare with stands again at the next beat, as if nobody had been
                // reached.
                .unionAll(select(CADENCE_HOLD_OUT.CUSTOMER_ID, CADENCE_HOLD_OUT.DUE_ON, inline(false))
                        .from(CADENCE_HOLD_OUT)
                        .where(CADENCE_HOLD_OUT.TARGET_TYPE.eq(inline(TargetType.REVISIT.name()))))
                .asTable("beats");
        var revisits = select(
                        Columns.of(beats, FOLLOW_UP_TASK.CUSTOMER_ID),
                        max(beats.field("day", LocalDate.class)).as("beat"),
                        boolOr(condition(beats.field("is_open", Boolean.class))).as("open"))
                .from(beats)
                .groupBy(Columns.of(beats, FOLLOW_UP_TASK.CUSTOMER_ID))
                .asTable("revisits");
        // Only few customers have one, so the latest of each is found once and not looked for a million times.
        var override = select(
                        CADENCE_OVERRIDE.CUSTOMER_ID,
                        CADENCE_OVERRIDE.NUMBER,
                        CADENCE_OVERRIDE.UNIT,
                        CADENCE_OVERRIDE.ENDED)
                .distinctOn(CADENCE_OVERRIDE.CUSTOMER_ID)
                .from(CADENCE_OVERRIDE)
                .orderBy(CADENCE_OVERRIDE.CUSTOMER_ID, CADENCE_OVERRIDE.AT.desc(), CADENCE_OVERRIDE.ID.desc())
                .asTable("own");
        var overridden = Columns.of(override, CADENCE_OVERRIDE.CUSTOMER_ID)
                .isNotNull()
                .and(Columns.of(override, CADENCE_OVERRIDE.ENDED).isFalse());
        var number = Columns.of(override, CADENCE_OVERRIDE.NUMBER);
        var unit = Columns.of(override, CADENCE_OVERRIDE.UNIT);
        var months = when(overridden, when(unit.eq(inline("MONTH")), number).otherwise(inline(0)))
                .otherwise(inline(question.interval().months()));
        var days = when(
                        overridden,
                        when(unit.eq(inline("MONTH")), inline(0))
                                .when(unit.eq(inline("WEEK")), number.mul(inline(7)))
                                .otherwise(number))
                .otherwise(inline(question.interval().days()));
        var since = Days.of(coalesce(CUSTOMER.LAST_CONTACT_AT, CUSTOMER.CREATED_AT), question.zone());
        Field<LocalDate> base = greatest(since, revisits.field("beat", LocalDate.class));
        var regular = Days.shifted(base, months, days);
        var activeSince = inline(question.activeSince());
        var due = when(regular.lt(activeSince), activeSince.plus(spread(question)))
                .otherwise(regular);
        return select(
                        CUSTOMER.ID.as(SUBJECT),
                        CUSTOMER.ID.as(CUSTOMER_ID),
                        castNull(UUID.class).as(VEHICLE_ID),
                        castNull(UUID.class).as(WORK_ORDER_ID),
                        castNull(UUID.class).as(ADVISOR_ID),
                        base.as(HAPPENS_ON),
                        due.as(DUE_ON))
                .from(CUSTOMER)
                .leftJoin(revisits)
                .on(Columns.of(revisits, FOLLOW_UP_TASK.CUSTOMER_ID).eq(CUSTOMER.ID))
                .leftJoin(override)
                .on(Columns.of(override, CADENCE_OVERRIDE.CUSTOMER_ID).eq(CUSTOMER.ID))
                .where(
                        coalesce(revisits.field("open", Boolean.class), inline(false))
                                .isFalse(),
                        overridden.and(number.isNull()).isTrue().not());
    }

    private static Field<Integer> spread(Question question) {
        return field(
                "((get_byte(uuid_send({0}), 15) * 256 + get_byte(uuid_send({0}), 14)) % {1})",
                Integer.class,
                CUSTOMER.ID,
                inline(Math.max(1, question.interval().roughDays())));
    }
}
