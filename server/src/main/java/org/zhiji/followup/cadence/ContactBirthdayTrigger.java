package org.zhiji.followup.cadence;

import static zhiji.sql.tenant.Tables.CONTACT_PERSON;

import java.util.Set;
import org.jooq.Condition;
import org.jooq.Select;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** So long before the birthday of somebody who works for a customer, by the calendar in which it was told. */
@Component
@Order(8)
class ContactBirthdayTrigger extends CareTrigger {

    @Override
    public String kind() {
        return "CONTACT_BIRTHDAY";
    }

    @Override
    public Set<String> lists() {
        return Set.of("contact-persons");
    }

    @Override
    public Select<?> occasions(Question question) {
        var days = Birthdays.of(question);
        return occasion(Whom.customer(CONTACT_PERSON.ID, CONTACT_PERSON.CUSTOMER_ID), Birthdays.ON, question.interval())
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
