package org.zhiji.followup.cadence;

import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.values;
import static zhiji.sql.tenant.Tables.CUSTOMER;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jooq.Row4;
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

    /** The days of the stretch with what each is called; a few hundred at most, joined by the index of birthdays. */
    @Override
    public Select<?> occasions(Question question) {
        var named = BirthdayDays.between(
                question.interval().after(question.from()), question.interval().after(question.to()));
        var days = values(named.stream()
                        .map(day ->
                                row(inline(day.on()), inline(day.calendar()), inline(day.month()), inline(day.day())))
                        .toArray(Row4[]::new))
                .as("named", "on", "calendar", "month", "day");
        var on = field(name("named", "on"), LocalDate.class);
        return select(
                        CUSTOMER.ID.as(SUBJECT),
                        CUSTOMER.ID.as(CUSTOMER_ID),
                        castNull(UUID.class).as(VEHICLE_ID),
                        castNull(UUID.class).as(WORK_ORDER_ID),
                        castNull(UUID.class).as(ADVISOR_ID),
                        on.as(HAPPENS_ON),
                        Days.before(on, question.interval()).as(DUE_ON))
                .from(CUSTOMER)
                .join(days)
                .on(
                        CUSTOMER.BIRTH_MONTH.eq(field(name("named", "month"), Integer.class)),
                        CUSTOMER.BIRTH_DAY.eq(field(name("named", "day"), Integer.class)),
                        coalesce(CUSTOMER.BIRTH_CALENDAR, inline("SOLAR"))
                                .eq(field(name("named", "calendar"), String.class)))
                .where(CUSTOMER.DELETED_AT.isNull());
    }
}
