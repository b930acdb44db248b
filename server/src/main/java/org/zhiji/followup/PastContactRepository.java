package org.zhiji.followup;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;
import static zhiji.sql.tenant.Tables.PAST_CONTACT;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.EnumConverter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.zhiji.customer.Customers;
import org.zhiji.followup.ContactHistory.Channel;
import org.zhiji.followup.ContactHistory.Outcome;
import org.zhiji.identity.Actor;
import org.zhiji.identity.DeletableTable;
import org.zhiji.platform.bulk.Bulk;
import zhiji.sql.tenant.tables.records.PastContactRecord;

/** Contacts of the time before, and what they mean for the last contact of their customers. */
@Repository
class PastContactRepository {

    static final DeletableTable<PastContactRecord> CONTACTS = new DeletableTable<>(
            "past-contact",
            PAST_CONTACT,
            PAST_CONTACT.ID,
            PAST_CONTACT.DELETED_AT,
            PAST_CONTACT.DELETED_BY,
            PAST_CONTACT.VERSION,
            PAST_CONTACT.UPDATED_AT);

    private final DSLContext db;
    private final Bulk bulk;
    private final Customers customers;

    PastContactRepository(DSLContext db, Bulk bulk, Customers customers) {
        this.db = db;
        this.bulk = bulk;
        this.customers = customers;
    }

    List<PastContact> ofCustomers(Collection<UUID> ids) {
        return find(PAST_CONTACT.CUSTOMER_ID.eq(DSL.any(ids.toArray(UUID[]::new))));
    }

    List<PastContact> find(Condition condition) {
        return all(condition.and(PAST_CONTACT.DELETED_AT.isNull()));
    }

    List<PastContact> all(Condition condition) {
        return db.select(
                        PAST_CONTACT.ID,
                        row(
                                        PAST_CONTACT.CUSTOMER_ID,
                                        PAST_CONTACT.VEHICLE_ID,
                                        PAST_CONTACT.AT,
                                        PAST_CONTACT.EMPLOYEE_ID,
                                        PAST_CONTACT.DEPARTMENT_ID,
                                        PAST_CONTACT.CHANNEL.convert(new EnumConverter<>(String.class, Channel.class)),
                                        PAST_CONTACT.OUTCOME.convert(new EnumConverter<>(String.class, Outcome.class)),
                                        PAST_CONTACT.CONTENT)
                                .mapping(PastContact.Said::new),
                        PAST_CONTACT.VERSION)
                .from(PAST_CONTACT)
                .where(condition)
                .fetch(mapping(PastContact::new));
    }

    void insert(Collection<PastContact> contacts, Actor actor, Instant now) {
        bulk.insert(PAST_CONTACT, contacts, contact -> {
            var said = contact.said();
            return new PastContactRecord(
                    contact.id(),
                    said.customerId(),
                    said.vehicleId(),
                    said.at(),
                    said.employeeId(),
                    said.departmentId(),
                    said.channel().name(),
                    said.outcome().name(),
                    said.content(),
                    null,
                    null,
                    contact.version(),
                    now,
                    actor.employeeId(),
                    now);
        });
    }

    void mark(Collection<UUID> ids, Instant deletedAt, @Nullable UUID deletedBy, Instant now) {
        db.update(PAST_CONTACT)
                .set(PAST_CONTACT.DELETED_AT, deletedAt)
                .set(PAST_CONTACT.DELETED_BY, deletedBy)
                .set(PAST_CONTACT.VERSION, PAST_CONTACT.VERSION.plus(1))
                .set(PAST_CONTACT.UPDATED_AT, now)
                .where(PAST_CONTACT.ID.eq(DSL.any(ids.toArray(UUID[]::new))))
                .execute();
    }

    void unmark(UUID id, Instant now) {
        db.update(PAST_CONTACT)
                .setNull(PAST_CONTACT.DELETED_AT)
                .setNull(PAST_CONTACT.DELETED_BY)
                .set(PAST_CONTACT.VERSION, PAST_CONTACT.VERSION.plus(1))
                .set(PAST_CONTACT.UPDATED_AT, now)
                .where(PAST_CONTACT.ID.eq(id))
                .execute();
    }

    /** They are there. */
    void counted(Collection<PastContact> contacts) {
        customers.contacted(latest(contacts));
    }

    /** They are gone: where one was the last contact, the one before it is. */
    void noLongerCounted(Collection<PastContact> contacts) {
        customers.contactedNoLonger(latest(contacts));
    }

    private static Map<UUID, Instant> latest(Collection<PastContact> contacts) {
        var latest = new HashMap<UUID, Instant>();
        contacts.stream()
                .filter(contact -> contact.said().twoWay())
                .forEach(contact -> later(
                        latest, contact.said().customerId(), contact.said().at()));
        return latest;
    }

    private static void later(Map<UUID, Instant> moments, UUID customer, Instant at) {
        moments.merge(customer, at, (one, other) -> one.isAfter(other) ? one : other);
    }
}
