package org.zhiji.followup.cadence;

import java.util.Objects;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Table;

/** Columns of statements that were put together: there or a mistake of ours. */
final class Columns {

    private Columns() {}

    static <T> Field<T> of(Table<?> table, Field<T> column) {
        return Objects.requireNonNull(table.field(column));
    }

    /** Of an audience. */
    static Field<UUID> id(Table<?> audience) {
        return Objects.requireNonNull(audience.field("id", UUID.class));
    }
}
