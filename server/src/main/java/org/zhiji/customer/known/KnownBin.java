package org.zhiji.customer.known;

import static org.jooq.impl.DSL.noCondition;
import static zhiji.sql.tenant.Tables.CUSTOMER;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.UpdatableRecord;
import org.jspecify.annotations.Nullable;
import org.zhiji.customer.CustomerReach;
import org.zhiji.identity.Actor;
import org.zhiji.identity.RecycleBinSource;
import org.zhiji.platform.problem.Problem;

/** What was taken out of the file of a customer who is still there. */
final class KnownBin<R extends UpdatableRecord<R>> implements RecycleBinSource {

    private final DSLContext db;
    private final KeepKnown keep;
    private final KnownTable<R> table;

    KnownBin(DSLContext db, KeepKnown keep, KnownTable<R> table) {
        this.db = db;
        this.keep = keep;
        this.table = table;
    }

    @Override
    public String type() {
        return table.rows().subject();
    }

    @Override
    public List<Deleted> list(Actor actor, @Nullable Place behind, int limit) {
        return deleted(actor, noCondition(), behind, limit);
    }

    @Override
    public boolean holds(Actor actor, UUID id) {
        return !deleted(actor, table.rows().id().eq(id), null, 1).isEmpty();
    }

    @Override
    public void restore(Actor actor, UUID id, Instant now) {
        var customer = db.select(table.customerId())
                .from(table.rows().table())
                .where(table.rows().id().eq(id), table.rows().deletedAt().isNotNull())
                .fetchOptional(table.customerId())
                .orElseThrow(() -> Problem.notFound(type()));
        keep.bringBack(actor, customer, id, table, now);
    }

    private List<Deleted> deleted(Actor actor, Condition which, @Nullable Place behind, int limit) {
        var rows = table.rows();
        return db.select(rows.table().fields())
                .select(CUSTOMER.NAME)
                .from(rows.table())
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(table.customerId()))
                .where(rows.deletedBehind(behind), CUSTOMER.DELETED_AT.isNull(), which)
                .and(CustomerReach.mayEdit(actor))
                .orderBy(rows.latestFirst())
                .limit(limit)
                .fetch(found -> new Deleted(
                        found.get(rows.id()),
                        title(found.into(rows.table()), found.get(CUSTOMER.NAME)),
                        found.get(rows.deletedAt()),
                        found.get(rows.deletedBy())));
    }

    private String title(R row, String customer) {
        return Stream.of(customer, table.title().apply(row))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }
}
