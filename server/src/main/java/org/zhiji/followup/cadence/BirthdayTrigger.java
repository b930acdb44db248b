package org.zhiji.followup.cadence;

import static zhiji.sql.tenant.Tables.CUSTOMER;

import java.util.Set;
import org.jooq.Select;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** So long before a customer's birthday, by the calendar in which it was told. */
@Component
@Order(7)
class BirthdayTrigger extends CareTrigger {

    @Override
    public String kind() {
        return "BIRTHDAY";
    }

    @Override
    public Set<String> lists() {
        return Set.of("customers");
    }

    @Override
    public Select<?> occasions(Question question) {
        var days = Birthdays.of(question);
        return occasion(Whom.customer(CUSTOMER.ID, CUSTOMER.ID), Birthdays.ON, question.interval())
                .from(CUSTOMER)
                .join(days)
                .on(Birthdays.isBornOn(CUSTOMER.BIRTH_CALENDAR, CUSTOMER.BIRTH_MONTH, CUSTOMER.BIRTH_DAY))
                .where(CUSTOMER.DELETED_AT.isNull());
    }
}
