package org.zhiji.followup.cadence;

import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.select;
import static zhiji.sql.tenant.Tables.CONTACT_PERSON;

import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Select;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhiji.followup.TargetType;

/** So long before the birthday of somebody who works for a customer, by the calendar in which it was told. */
@Component
@Order(8)
class ContactBirthdayTrigger implements CadenceTrigger {

    @Override
    public String kind() {
        return "CONTACT_BIRTHDAY";
    }

    @Override
    public Set<String> lists() {
        return Set.of("contact-persons");
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
                        CONTACT_PERSON.ID.as(SUBJECT),
                        CONTACT_PERSON.CUSTOMER_ID.as(CUSTOMER_ID),
                        castNull(UUID.class).as(VEHICLE_ID),
                        castNull(UUID.class).as(WORK_ORDER_ID),
                        castNull(UUID.class).as(ADVISOR_ID),
                        Birthdays.ON.as(HAPPENS_ON),
                        Days.before(Birthdays.ON, question.interval()).as(DUE_ON))
                .from(CONTACT_PERSON)
                .join(days)
                .on(Birthdays.isBornOn(
                        CONTACT_PERSON.BIRTH_CALENDAR, CONTACT_PERSON.BIRTH_MONTH, CONTACT_PERSON.BIRTH_DAY))
                .where(CONTACT_PERSON.REMOVED_AT.isNull(), worksThere());
    }

    private static Condition worksThere() {
        return CONTACT_PERSON.UNTIL.isNull().or(CONTACT_PERSON.UNTIL.ge(Birthdays.ON));
    }
}
