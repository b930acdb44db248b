package org.zhiji.followup.cadence;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.unnest;
import static zhiji.sql.tenant.Tables.CUSTOMER;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;

/** So long before a festival, solar or lunar: the same day for the whole audience. */
@Component
@Order(9)
public class FestivalTrigger extends CareTrigger {

    public static final String KIND = "FESTIVAL";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<String> lists() {
        return Set.of("customers");
    }

    @Override
    public Set<Asks> asks() {
        return Set.of(Asks.FESTIVAL);
    }

    @Override
    public Select<?> occasions(Question question) {
        var interval = question.interval();
        var days = festival(question.field()).between(interval.after(question.from()), interval.after(question.to()));
        var on = field(DSL.name("festival", "on"), LocalDate.class);
        return occasion(Whom.customer(CUSTOMER.ID, CUSTOMER.ID), on, interval)
                .from(CUSTOMER)
                .crossJoin(unnest(days.toArray(LocalDate[]::new)).as("festival", "on"))
                .where(CUSTOMER.DELETED_AT.isNull());
    }

    /** What a rule keeps, in the reader's language. */
    public static String name(String code, MessageSource messages, Locale locale) {
        return messages.getMessage("cadence.festival." + code, null, locale);
    }

    static Festival festival(@Nullable String code) {
        return Arrays.stream(Festival.values())
                .filter(it -> it.name().equals(code))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(FieldError.of("field", "cadence.invalid.festival")));
    }
}
