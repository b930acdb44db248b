package org.zhiji.customer;

import static org.jooq.Records.mapping;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.CUSTOMER_MERGE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.customer.PersonalData.Erased;
import org.zhiji.identity.Actor;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;

/** Front door: what every room knows of a person, and making a person nobody. */
@Component
public class Anonymity {

    private final DSLContext db;
    private final List<PersonalData> rooms;
    private final List<HoldsOwner> holds;
    private final AuditLog audit;

    Anonymity(DSLContext db, List<PersonalData> rooms, List<HoldsOwner> holds, AuditLog audit) {
        this.db = db;
        this.rooms = rooms;
        this.holds = holds;
        this.audit = audit;
    }

    /** A customer as the officer sees one before the end. */
    public record Person(UUID id, String customerNo, String name, CustomerType type, String status) {

        public boolean erasable() {
            return type == CustomerType.PERSON && (status.equals("ACTIVE") || status.equals("ARCHIVED"));
        }
    }

    /** Locks; nothing for whoever may not see the customer. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Person> lock(Actor actor, UUID id) {
        return db.select(CUSTOMER.ID, CUSTOMER.CUSTOMER_NO, CUSTOMER.NAME, CUSTOMER.TYPE, CUSTOMER.STATUS)
                .from(CUSTOMER)
                .where(CUSTOMER.ID.eq(id), CustomerReach.mayView(actor))
                .forUpdate()
                .fetchOptional(row -> new Person(
                        row.value1(), row.value2(), row.value3(), CustomerType.valueOf(row.value4()), row.value5()));
    }

    public List<PersonalData.DataSheet> copy(UUID customer) {
        return rooms.stream().flatMap(room -> room.copy(customer).stream()).toList();
    }

    /**
     * Wipes the person in every room, and those who were found to be the same person; their history is emptied.
     *
     * @return everything that was touched
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Erased> erase(Actor actor, UUID customer, Instant now) {
        var touched = new ArrayList<Erased>();
        for (var same : withMerged(customer)) {
            for (var room : rooms) {
                touched.addAll(room.erase(actor, same, now));
            }
        }
        touched.forEach(it -> audit.forget(it.subject(), it.ids()));
        audit.record(
                actor.id(),
                CustomerBin.CUSTOMERS.subject(),
                customer,
                AuditAction.UPDATED,
                new State("ACTIVE"),
                new State("ERASED"));
        return touched;
    }

    private record State(String status) {}

    /** What was merged into it tells of the same person. */
    private List<UUID> withMerged(UUID customer) {
        var found = new ArrayList<UUID>(List.of(customer));
        for (int at = 0; at < found.size(); at++) {
            db.select(CUSTOMER_MERGE.LOSER_ID)
                    .from(CUSTOMER_MERGE)
                    .where(CUSTOMER_MERGE.SURVIVOR_ID.eq(found.get(at)), CUSTOMER_MERGE.UNDONE_AT.isNull())
                    .forEach(row -> found.add(row.value1()));
        }
        return found;
    }

    /** A person with whom there have been no dealings for long. */
    public record Silent(
            UUID id,
            String customerNo,
            String name,
            @Nullable Instant lastServiceAt,
            @Nullable Instant lastContactAt,
            Instant createdAt) {}

    /** By id; only those to whom nobody still owes something. */
    public List<Silent> silentSince(Actor actor, Instant since, @Nullable UUID after, int size) {
        return db.select(
                        CUSTOMER.ID,
                        CUSTOMER.CUSTOMER_NO,
                        CUSTOMER.NAME,
                        CUSTOMER.LAST_SERVICE_AT,
                        CUSTOMER.LAST_CONTACT_AT,
                        CUSTOMER.CREATED_AT)
                .from(CUSTOMER)
                .where(silent(since), CustomerReach.mayView(actor))
                .and(after == null ? DSL.trueCondition() : CUSTOMER.ID.gt(after))
                .orderBy(CUSTOMER.ID)
                .limit(size)
                .fetch(mapping(Silent::new));
    }

    public int countSilent(Actor actor, Instant since) {
        return db.fetchCount(CUSTOMER, silent(since), CustomerReach.mayView(actor));
    }

    public boolean isSilent(UUID customer, Instant since) {
        return db.fetchExists(CUSTOMER, CUSTOMER.ID.eq(customer), silent(since));
    }

    private Condition silent(Instant since) {
        var silent = CUSTOMER.DELETED_AT
                .isNull()
                .and(CUSTOMER.TYPE.eq(CustomerType.PERSON.name()))
                .and(CUSTOMER.STATUS.in("ACTIVE", "ARCHIVED"))
                .and(CUSTOMER.CREATED_AT.lt(since))
                .and(CUSTOMER.LAST_SERVICE_AT.isNull().or(CUSTOMER.LAST_SERVICE_AT.lt(since)))
                .and(CUSTOMER.LAST_CONTACT_AT.isNull().or(CUSTOMER.LAST_CONTACT_AT.lt(since)));
        for (var hold : holds) {
            silent = silent.and(hold.holds(CUSTOMER.ID).not());
        }
        return silent;
    }
}
