package org.zhiji.followup.cadence;

import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.values;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.VEHICLE;
import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Row1;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhiji.list.FieldType;
import org.zhiji.list.ListField;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;

/**
 * So long before a date of a record, also one of the company's own fields: insurance, inspection, end of warranty. A date
 * that comes back each year counts from its first anniversary on.
 */
@Component
@Order(6)
class DateTrigger extends CareTrigger {

    private static final Field<Integer> YEAR = field(DSL.name("ahead", "year"), Integer.class);

    @Override
    public String kind() {
        return "DATE";
    }

    @Override
    public Set<String> lists() {
        return Set.of("customers", "vehicles", "work-orders");
    }

    @Override
    public Set<Asks> asks() {
        return Set.of(Asks.DATE_FIELD, Asks.YEARLY);
    }

    @Override
    public Select<?> occasions(Question question) {
        var date = date(question);
        var on = question.yearly()
                ? field(
                        "({0} + make_interval(years => {1} - extract(year from {0})::int))::date",
                        LocalDate.class, date, YEAR)
                : date;
        var from = source(question.list());
        var rows = occasion(from.whom(), on, question.interval()).from(from.table());
        Condition dated = date.isNotNull();
        return question.yearly() ? rows.crossJoin(years(question)).where(dated, on.gt(date)) : rows.where(dated);
    }

    private static Table<?> years(Question question) {
        var first = question.from().getYear();
        var last = question.interval().after(question.to()).getYear();
        return values(IntStream.rangeClosed(first, last)
                        .mapToObj(year -> row(inline(year)))
                        .toArray(Row1[]::new))
                .as("ahead", "year");
    }

    private static Field<LocalDate> date(Question question) {
        var found = question.fields().find(question.field() == null ? "" : question.field());
        return found.map(it -> day(it, question))
                .orElseThrow(() -> Problem.invalid(FieldError.of("field", "cadence.invalid.field")));
    }

    private static Field<LocalDate> day(ListField field, Question question) {
        if (field.type() == FieldType.DATE) {
            return field.value().coerce(LocalDate.class);
        }
        if (field.type() == FieldType.INSTANT) {
            return Days.of(field.value().coerce(Instant.class), question.zone());
        }
        throw Problem.invalid(FieldError.of("field", "cadence.invalid.field"));
    }

    private record Source(Table<?> table, Whom whom) {}

    private static Source source(String list) {
        var none = castNull(UUID.class);
        return switch (list) {
            case "vehicles" -> new Source(VEHICLE, new Whom(VEHICLE.ID, VEHICLE.CUSTOMER_ID, VEHICLE.ID, none, none));
            case "work-orders" ->
                new Source(
                        WORK_ORDER,
                        new Whom(
                                WORK_ORDER.ID,
                                WORK_ORDER.OWNER_ID,
                                WORK_ORDER.VEHICLE_ID,
                                WORK_ORDER.ID,
                                WORK_ORDER.SERVICE_ADVISOR_ID));
            default -> new Source(CUSTOMER, Whom.customer(CUSTOMER.ID, CUSTOMER.ID));
        };
    }
}
