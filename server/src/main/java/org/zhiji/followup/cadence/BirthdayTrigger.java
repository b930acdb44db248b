package org.zhiji.followup.cadence;

import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.select;
import static zhiji.sql.tenant.Tables.CUSTOMER;

import java.util.Set;
import java.util.UUID;
import org.jooq.Select;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhiji.followup.TargetType;

/** So long before a customer's birthday, by the calendar in which it was told. */
@Component
@Order(7)
class BirthdayTrigger implements CadenceTrigger {

    @Override
    public String kind() {
        return "BIRTHDAY";
    }

    @Override
    public Set<String> lists() {
        return Set.of("customers");
    }

    @Override
    public TargetType targetType() {
        return TargetType.CARE;
    }

    @Override
    public Nature nature() {
        return Nature.FORESEEN;
    }

    @Override
    public Select<?> occasions(Question question) {
        var days = Birthdays.of(question);
        return select(
                        CUSTOMER.ID.as(SUBJECT),
                        CUSTOMER.ID.as(CUSTOMER_ID),
                        castNull(UUID.class).as(VEHICLE_ID),
                        castNull(UUID.class).as(WORK_ORDER_ID),
                        castNull(UUID.class).as(ADVISOR_ID),
                        Birthdays.ON.as(HAPPENS_ON),
                        Days.before(Birthdays.ON, question.interval()).as(DUE_ON))
                .from(CUSTOMER)
                .join(days)
                .on(Birthdays.isBornOn(CUSTOMER.BIRTH_CALENDAR, CUSTOMER.BIRTH_MONTH, CUSTOMER.BIRTH_DAY))
                .where(CUSTOMER.DELETED_AT.isNull());
    }
}
