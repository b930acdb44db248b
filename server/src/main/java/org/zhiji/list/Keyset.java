package org.zhiji.list;

import static org.jooq.impl.DSL.row;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.impl.DSL;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.web.Cursor;

/**
 * The order of a list: by one value, then by id. Rows without the value come last whichever way it is sorted; they are a
 * statement of their own, because "or is null" would keep both from going by the index.
 */
final class Keyset {

    private final Field<Object> key;
    private final Field<UUID> id;
    private final boolean descending;
    private final Optional<Cursor> after;

    @SuppressWarnings("unchecked")
    Keyset(Field<?> key, Field<UUID> id, boolean descending, Optional<Cursor> after) {
        this.key = (Field<Object>) key;
        this.id = id;
        this.descending = descending;
        this.after = after;
    }

    Field<Object> key() {
        return key;
    }

    boolean canBeMissing() {
        return key.getDataType().nullable();
    }

    /** Whether the last page ended among those without a value. */
    boolean pastValues() {
        return after.isPresent() && after.get().find(0) == null;
    }

    Condition withValue() {
        var present = canBeMissing() ? key.isNotNull() : DSL.noCondition();
        return after.map(cursor -> {
                    var last = row(value(cursor.text(0)), DSL.val(cursor.id(1)));
                    return present.and(
                            descending ? row(key, id).lt(last) : row(key, id).gt(last));
                })
                .orElse(present);
    }

    Condition withoutValue() {
        if (!pastValues()) {
            return key.isNull();
        }
        var last = after.orElseThrow().id(1);
        return key.isNull().and(descending ? id.lt(last) : id.gt(last));
    }

    List<OrderField<?>> order() {
        return descending ? List.of(key.desc(), id.desc()) : List.of(key.asc(), id.asc());
    }

    OrderField<?> orderWithoutValue() {
        return descending ? id.desc() : id.asc();
    }

    private Field<Object> value(String text) {
        try {
            return DSL.val(parsed(text), key.getDataType());
        } catch (DateTimeException | IllegalArgumentException e) {
            throw Problem.invalid(FieldError.of("after", "invalid.cursor"));
        }
    }

    private Object parsed(String text) {
        Class<?> type = key.getType();
        if (type == Instant.class) {
            return Instant.parse(text);
        }
        if (type == LocalDate.class) {
            return LocalDate.parse(text);
        }
        if (type == UUID.class) {
            return UUID.fromString(text);
        }
        if (type == Boolean.class) {
            return Boolean.valueOf(text);
        }
        return Number.class.isAssignableFrom(type) ? new BigDecimal(text) : text;
    }
}
