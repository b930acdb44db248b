package org.zhiji.identity;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/**
 * A table whose rows are marked as deleted and never removed.
 *
 * @param subject what its rows are called in the audit and in the recycle bin, for example {@code customer}
 */
public record DeletableTable<R extends Record>(
        String subject,
        Table<R> table,
        TableField<R, UUID> id,
        TableField<R, Instant> deletedAt,
        TableField<R, UUID> deletedBy,
        TableField<R, Integer> version,
        TableField<R, Instant> updatedAt) {

    /** Whoever discarded a row may take that back; others need the right to the recycle bin and to the row. */
    public Condition mayBringBack(Actor actor, Condition mayEdit) {
        return deletedAt.isNotNull().and(actor.may(Right.RECYCLE_BIN) ? mayEdit : deletedBy.eq(actor.id()));
    }

    /** The rows of the recycle bin behind a place, in the order of {@link #latestFirst()}. */
    public Condition deletedBehind(RecycleBinSource.@Nullable Place place) {
        return deletedAt
                .isNotNull()
                .and(place == null ? noCondition() : row(deletedAt, id).lt(place.deletedAt(), place.id()));
    }

    public List<OrderField<?>> latestFirst() {
        return List.of(deletedAt.desc(), id.desc());
    }
}
