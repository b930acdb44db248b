package org.zhiji.followup.cadence;

import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.values;
import static zhiji.sql.tenant.Tables.CUSTOMER;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.jooq.Row1;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhiji.followup.TargetType;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;

/** So long before a festival, solar or lunar: the same day for the whole audience. */
@Component
@Order(9)
public class FestivalTrigger implements CadenceTrigger {

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
    public TargetType targetType() {
        return TargetType.CARE;
    }

    @Override
    public Nature nature() {
        return Nature.FORESEEN;
    }

    @Override
    public Select<?> occasions(Question question) {
        var interval = question.interval();
        var days = festival(question.field()).between(interval.after(question.from()), interval.after(question.to()));
        var on = field(name("festival", "on"), LocalDate.class);
        // A stretch without the festival is asked about all the same, and holds nothing.
        var kept = values(
                        days.isEmpty()
                                ? new Row1[] {row(castNull(LocalDate.class))}
                                : days.stream().map(day -> row(inline(day))).toArray(Row1[]::new))
                .as("festival", "on");
        return select(
                        CUSTOMER.ID.as(SUBJECT),
                        CUSTOMER.ID.as(CUSTOMER_ID),
                        castNull(UUID.class).as(VEHICLE_ID),
                        castNull(UUID.class).as(WORK_ORDER_ID),
                        castNull(UUID.class).as(ADVISOR_ID),
                        on.as(HAPPENS_ON),
                        Days.before(on, interval).as(DUE_ON))
                .from(CUSTOMER)
                .crossJoin(kept)
                .where(CUSTOMER.DELETED_AT.isNull(), on.isNotNull());
    }

    static Festival festival(@Nullable String code) {
        return Arrays.stream(Festival.values())
                .filter(it -> it.name().equals(code))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(FieldError.of("field", "cadence.invalid.festival")));
    }
}
