package org.zhiji.customer;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.val;
import static zhiji.sql.tenant.Tables.CUSTOMER;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.identity.Actor;
import org.zhiji.platform.Ids;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;

/** Whose customer one is and was. Each way of giving a customer to somebody else leads through here. */
@Component
public class Owners {

    private final DSLContext db;
    private final AuditLog audit;

    Owners(DSLContext db, AuditLog audit) {
        this.db = db;
        this.audit = audit;
    }

    /** How somebody came to have a customer, or the pool. */
    public enum How {
        GIVEN,
        CLAIMED,
        RETURNED,
        EXPIRED,
        HANDED_OVER,
        /** Somebody was away, is back, and has the customer again. */
        GIVEN_BACK
    }

    /**
     * Gives customers, which the caller has locked, to another owner or to nobody: written, recorded, and nothing else about
     * them changes.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void pass(
            Actor actor,
            Collection<UUID> customers,
            @Nullable UUID owner,
            How how,
            @Nullable String reason,
            Instant now) {
        if (customers.isEmpty()) {
            return;
        }
        var which = CUSTOMER.ID.eq(any(customers.toArray(UUID[]::new)));
        Map<UUID, @Nullable UUID> next = new HashMap<>();
        customers.forEach(id -> next.put(id, owner));
        var entries = new ArrayList<AuditLog.Entry>();
        db.select(CUSTOMER.ID, CUSTOMER.OWNER_ID)
                .from(CUSTOMER)
                .where(which)
                .forEach(row -> entries.add(new AuditLog.Entry(
                        actor.id(),
                        CustomerBin.CUSTOMERS.subject(),
                        row.value1(),
                        AuditAction.UPDATED,
                        new Owned(row.value2()),
                        new Owned(owner))));
        note(actor, next, how, reason, now);
        db.update(CUSTOMER)
                .set(CUSTOMER.OWNER_ID, owner)
                .set(CUSTOMER.VERSION, CUSTOMER.VERSION.plus(1))
                .set(CUSTOMER.UPDATED_AT, now)
                .set(CUSTOMER.UPDATED_BY, actor.employeeId())
                .where(which)
                .execute();
        audit.record(entries);
    }

    private record Owned(@Nullable UUID ownerId) {}

    /**
     * Writes down who gets which customer, while their rows still name the owner before. An owner does not stand in the team
     * besides, and what is nobody's has none.
     */
    void note(Actor actor, Map<UUID, @Nullable UUID> next, How how, @Nullable String reason, Instant now) {
        if (next.isEmpty()) {
            return;
        }
        var ids = new ArrayList<UUID>();
        var owners = new ArrayList<@Nullable UUID>();
        next.forEach((id, owner) -> {
            ids.add(id);
            owners.add(owner);
        });
        // Ours, and not the database's: of two at one moment the later one has the greater id.
        var former = newIds(ids.size());
        var fresh = newIds(ids.size());
        var customers = val(ids.toArray(UUID[]::new));
        var theirs = val(owners.toArray(UUID[]::new));
        db.execute("""
                insert into ownership (id, customer_id, employee_id, from_at, how, by_id)
                select next.entry, customer.id, customer.owner_id, least(customer.created_at, {2}), 'GIVEN', customer.created_by
                from customer
                join unnest({0}, {1}, {3}) as next (id, owner, entry) on customer.id = next.id
                where customer.owner_id is not null
                  and customer.owner_id is distinct from next.owner
                  and not exists (select from ownership where ownership.customer_id = customer.id)
                """, customers, theirs, val(now), former);
        db.execute("""
                update ownership set until_at = {2}
                from customer
                join unnest({0}, {1}) as next (id, owner) on customer.id = next.id
                where ownership.customer_id = customer.id
                  and ownership.until_at is null
                  and customer.owner_id is distinct from next.owner
                """, customers, theirs, val(now));
        db.execute(
                """
                insert into ownership (id, customer_id, employee_id, from_at, how, reason, by_id)
                select next.entry, customer.id, next.owner, {2},
                       case when next.owner is null and {3} = 'GIVEN' then 'RETURNED' else {3} end, {4}, {5}
                from customer
                join unnest({0}, {1}, {6}) as next (id, owner, entry) on customer.id = next.id
                where customer.owner_id is distinct from next.owner
                """,
                customers,
                theirs,
                val(now),
                val(how.name()),
                val(reason, String.class),
                val(actor.employeeId(), UUID.class),
                fresh);
        db.execute("""
                delete from customer_team
                using unnest({0}, {1}) as next (id, owner)
                where customer_team.customer_id = next.id
                  and (next.owner is null or customer_team.employee_id = next.owner)
                """, customers, theirs);
    }

    private static Field<UUID[]> newIds(int count) {
        return val(Stream.generate(Ids::next).limit(count).toArray(UUID[]::new));
    }
}
