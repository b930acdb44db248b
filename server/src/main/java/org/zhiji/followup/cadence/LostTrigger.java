package org.zhiji.followup.cadence;

import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.select;
import static zhiji.sql.tenant.Tables.CHURN_CASE;

import java.util.Set;
import java.util.UUID;
import org.jooq.Select;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhiji.followup.TargetType;

/** A customer was lost so long ago: somebody asks how they are, and only then what we can offer. */
@Component
@Order(10)
class LostTrigger implements CadenceTrigger {

    @Override
    public String kind() {
        return "LOST";
    }

    @Override
    public Set<String> lists() {
        return Set.of("customers");
    }

    @Override
    public TargetType targetType() {
        return TargetType.WIN_BACK;
    }

    @Override
    public Nature nature() {
        return Nature.EVENT;
    }

    @Override
    public Select<?> occasions(Question question) {
        var lost = Days.of(CHURN_CASE.DETECTED_AT, question.zone());
        return select(
                        CHURN_CASE.CUSTOMER_ID.as(SUBJECT),
                        CHURN_CASE.CUSTOMER_ID.as(CUSTOMER_ID),
                        castNull(UUID.class).as(VEHICLE_ID),
                        castNull(UUID.class).as(WORK_ORDER_ID),
                        castNull(UUID.class).as(ADVISOR_ID),
                        lost.as(HAPPENS_ON),
                        Days.after(lost, question.interval()).as(DUE_ON))
                .from(CHURN_CASE)
                .where(CHURN_CASE.OUTCOME.eq("OPEN"));
    }
}
