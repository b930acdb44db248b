package org.zhiji.customer.known;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.UpdatableRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.customer.Customers;
import org.zhiji.identity.Actor;
import org.zhiji.platform.Ids;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.web.ExpectedVersion;

/** Notes something about a customer, changes it, takes it out and brings it back; the customer's history tells each step. */
@Component
class KeepKnown {

    private final DSLContext db;
    private final Customers customers;
    private final AuditLog audit;

    KeepKnown(DSLContext db, Customers customers, AuditLog audit) {
        this.db = db;
        this.customers = customers;
        this.audit = audit;
    }

    @Transactional
    public <R extends UpdatableRecord<R>> UUID add(
            Actor actor, UUID customer, KnownTable<R> table, Consumer<R> fill, Instant now) {
        customers.requireEditable(actor, customer);
        var row = db.newRecord(table.rows().table());
        var id = Ids.next();
        row.set(table.rows().id(), id);
        row.set(table.customerId(), customer);
        row.set(table.rows().version(), 0);
        row.set(table.createdAt(), now);
        row.set(table.createdBy(), actor.employeeId());
        row.set(table.rows().updatedAt(), now);
        row.set(table.updatedBy(), actor.employeeId());
        fill.accept(row);
        row.insert();
        tell(actor, customer, table, null, table.told().apply(row));
        return id;
    }

    @Transactional
    public <R extends UpdatableRecord<R>> void change(
            Actor actor,
            UUID customer,
            UUID id,
            KnownTable<R> table,
            Consumer<R> fill,
            ExpectedVersion expected,
            Instant now) {
        customers.requireEditable(actor, customer);
        var row = locked(customer, id, table, false);
        expected.check(row.get(table.rows().version()));
        var before = table.told().apply(row);
        fill.accept(row);
        save(actor, table, row, now);
        tell(actor, customer, table, before, table.told().apply(row));
    }

    @Transactional
    public <R extends UpdatableRecord<R>> void discard(
            Actor actor, UUID customer, UUID id, KnownTable<R> table, ExpectedVersion expected, Instant now) {
        customers.requireEditable(actor, customer);
        var row = locked(customer, id, table, false);
        expected.check(row.get(table.rows().version()));
        row.set(table.rows().deletedAt(), now);
        row.set(table.rows().deletedBy(), actor.employeeId());
        save(actor, table, row, now);
        tell(actor, customer, table, table.told().apply(row), null);
    }

    @Transactional
    public <R extends UpdatableRecord<R>> void bringBack(
            Actor actor, UUID customer, UUID id, KnownTable<R> table, Instant now) {
        customers.requireEditable(actor, customer);
        var row = locked(customer, id, table, true);
        row.set(table.rows().deletedAt(), null);
        row.set(table.rows().deletedBy(), null);
        save(actor, table, row, now);
        tell(actor, customer, table, null, table.told().apply(row));
    }

    private <R extends UpdatableRecord<R>> R locked(UUID customer, UUID id, KnownTable<R> table, boolean deleted) {
        var deletedAt = table.rows().deletedAt();
        return db.selectFrom(table.rows().table())
                .where(table.rows().id().eq(id), table.customerId().eq(customer))
                .and(deleted ? deletedAt.isNotNull() : deletedAt.isNull())
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> Problem.notFound(table.rows().subject()));
    }

    private static <R extends UpdatableRecord<R>> void save(Actor actor, KnownTable<R> table, R row, Instant now) {
        row.set(table.rows().version(), row.get(table.rows().version()) + 1);
        row.set(table.rows().updatedAt(), now);
        row.set(table.updatedBy(), actor.employeeId());
        row.update();
    }

    private void tell(
            Actor actor,
            UUID customer,
            KnownTable<?> table,
            @Nullable List<@Nullable Object> before,
            @Nullable List<@Nullable Object> after) {
        if (before != null && before.equals(after)) {
            return;
        }
        audit.record(
                actor.id(),
                "customer",
                customer,
                AuditAction.UPDATED,
                before == null ? Map.of() : Map.of(table.name(), before),
                after == null ? Map.of() : Map.of(table.name(), after));
    }
}
