package org.zhiji.followup.cadence;

import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.select;
import static zhiji.sql.tenant.Tables.COMPLAINT;

import java.util.Set;
import java.util.UUID;
import org.jooq.Select;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhiji.followup.TargetType;

/** A complaint was closed so long ago: is the customer still content? */
@Component
@Order(3)
class ComplaintClosedTrigger implements CadenceTrigger {

    @Override
    public String kind() {
        return "COMPLAINT_CLOSED";
    }

    @Override
    public Set<String> lists() {
        return Set.of("complaints");
    }

    @Override
    public TargetType targetType() {
        return TargetType.CARE;
    }

    @Override
    public Nature nature() {
        return Nature.EVENT;
    }

    @Override
    public Select<?> occasions(Question question) {
        var closed = Days.of(COMPLAINT.CLOSED_AT, question.zone());
        return select(
                        COMPLAINT.ID.as(SUBJECT),
                        COMPLAINT.CUSTOMER_ID.as(CUSTOMER_ID),
                        COMPLAINT.VEHICLE_ID.as(VEHICLE_ID),
                        castNull(UUID.class).as(WORK_ORDER_ID),
                        castNull(UUID.class).as(ADVISOR_ID),
                        closed.as(HAPPENS_ON),
                        Days.after(closed, question.interval()).as(DUE_ON))
                .from(COMPLAINT)
                .where(COMPLAINT.CLOSED_AT.isNotNull());
    }
}
