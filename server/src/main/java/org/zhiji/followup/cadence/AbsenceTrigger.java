package org.zhiji.followup.cadence;

import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static zhiji.sql.tenant.Tables.VEHICLE;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Select;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhiji.followup.TargetType;

/** A car has not been seen for so long; never seen, it counts from its sale. One contact for each absence. */
@Component
@Order(5)
class AbsenceTrigger implements CadenceTrigger {

    /** Cars that were away before the rule began are asked about in the course of a month. */
    private static final Interval ONSET = new Interval(1, Interval.Unit.MONTH);

    @Override
    public String kind() {
        return "ABSENCE";
    }

    @Override
    public Set<String> lists() {
        return Set.of("vehicles");
    }

    @Override
    public TargetType targetType() {
        return TargetType.WIN_BACK;
    }

    @Override
    public Nature nature() {
        return Nature.STANDING;
    }

    @Override
    public Select<?> occasions(Question question) {
        var seen = coalesce(VEHICLE.LAST_VISIT_ON, VEHICLE.SALE_DATE);
        // Exactly so many months ago is still inside.
        Field<LocalDate> away = Days.shifted(Days.after(seen, question.interval()), inline(0), inline(1));
        var activeSince = inline(question.activeSince());
        var spread = field(
                "((get_byte(uuid_send({0}), 15) * 256 + get_byte(uuid_send({0}), 14)) % {1})",
                Integer.class, VEHICLE.ID, inline(ONSET.roughDays()));
        return select(
                        VEHICLE.ID.as(SUBJECT),
                        VEHICLE.CUSTOMER_ID.as(CUSTOMER_ID),
                        VEHICLE.ID.as(VEHICLE_ID),
                        castNull(UUID.class).as(WORK_ORDER_ID),
                        castNull(UUID.class).as(ADVISOR_ID),
                        seen.as(HAPPENS_ON),
                        when(away.lt(activeSince), activeSince.plus(spread))
                                .otherwise(away)
                                .as(DUE_ON))
                .from(VEHICLE)
                .where(VEHICLE.DELETED_AT.isNull(), VEHICLE.STATUS.eq("IN_USE"), seen.isNotNull());
    }
}
