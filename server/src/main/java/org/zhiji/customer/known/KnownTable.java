package org.zhiji.customer.known;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;
import org.jspecify.annotations.Nullable;
import org.zhiji.identity.DeletableTable;

/**
 * A table with something that is known of customers.
 *
 * @param name as it stands in addresses and in the customer's history
 * @param told a row as the customer's history tells it
 * @param title what stands in the recycle bin beside the customer's name
 */
record KnownTable<R extends UpdatableRecord<R>>(
        String name,
        DeletableTable<R> rows,
        TableField<R, UUID> customerId,
        TableField<R, Instant> createdAt,
        TableField<R, UUID> createdBy,
        TableField<R, UUID> updatedBy,
        Function<R, List<@Nullable Object>> told,
        Function<R, @Nullable String> title) {}
