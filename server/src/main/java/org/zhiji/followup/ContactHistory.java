package org.zhiji.followup;

import static zhiji.sql.tenant.Tables.CUSTOMER;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.customer.CustomerReach;
import org.zhiji.customer.Upsert;
import org.zhiji.identity.Actor;
import org.zhiji.platform.Ids;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;

/**
 * Front door for what was spoken with customers before: it keeps its author and its day, plans nothing, and moves the last
 * contact of a customer only forward, and only to a day on which both have spoken.
 */
@Component
public class ContactHistory {

    private final DSLContext db;
    private final PastContactRepository contacts;
    private final AuditLog audit;

    ContactHistory(DSLContext db, PastContactRepository contacts, AuditLog audit) {
        this.db = db;
        this.contacts = contacts;
        this.audit = audit;
    }

    /** How it was done. */
    public enum Channel {
        PHONE,
        VISIT,
        STORE,
        EMAIL,
        IM,
        SMS,
        FAX,
        POST,
        EVENT,
        OTHER
    }

    /** Whether the customer was there. */
    public enum Outcome {
        REACHED,
        REFUSED,
        NOT_REACHED,
        UNKNOWN
    }

    /** @param employeeId who it was; nobody where that is not known */
    public record Row(
            UUID customerId,
            @Nullable UUID vehicleId,
            Instant at,
            @Nullable UUID employeeId,
            Channel channel,
            Outcome outcome,
            @Nullable String content) {}

    /** One answer for each row, in the same order; the same occasion once more changes nothing. */
    @Transactional
    public List<Upsert> write(Actor actor, List<Row> rows, UUID departmentId, Instant now) {
        var editable = hold(actor, rows);
        var known = new HashMap<UUID, List<PastContact>>();
        contacts.ofCustomers(editable.keySet())
                .forEach(contact -> known.computeIfAbsent(contact.said().customerId(), customer -> new ArrayList<>())
                        .add(contact));
        var fresh = new ArrayList<PastContact>();
        var answers = new ArrayList<Upsert>();
        for (var row : rows) {
            if (!editable.getOrDefault(row.customerId(), false)) {
                answers.add(new Upsert(row.customerId(), Upsert.Outcome.REFUSED));
                continue;
            }
            var said = new PastContact.Said(
                    row.customerId(),
                    row.vehicleId(),
                    row.at(),
                    row.employeeId(),
                    departmentId,
                    row.channel(),
                    row.outcome(),
                    row.content());
            var occasions = known.computeIfAbsent(row.customerId(), customer -> new ArrayList<>());
            var there = occasions.stream()
                    .filter(contact -> contact.said().sameOccasion(said))
                    .findFirst();
            if (there.isPresent()) {
                answers.add(new Upsert(there.get().id(), Upsert.Outcome.UNCHANGED));
            } else {
                var contact = new PastContact(Ids.next(), said, 0);
                occasions.add(contact);
                fresh.add(contact);
                answers.add(new Upsert(contact.id(), Upsert.Outcome.NEW));
            }
        }
        contacts.insert(fresh, actor, now);
        contacts.counted(fresh);
        audit.record(fresh.stream()
                .map(contact -> new AuditLog.Entry(
                        actor.id(),
                        PastContactRepository.CONTACTS.subject(),
                        contact.id(),
                        AuditAction.CREATED,
                        null,
                        contact.said()))
                .toList());
        return answers;
    }

    /** Locked in the order of their ids: the same file twice at the same time is one after the other. */
    private HashMap<UUID, Boolean> hold(Actor actor, List<Row> rows) {
        var ids = rows.stream().map(Row::customerId).distinct().toArray(UUID[]::new);
        var editable = new HashMap<UUID, Boolean>();
        db.select(CUSTOMER.ID, DSL.field(CustomerReach.mayEdit(actor)))
                .from(CUSTOMER)
                .where(CUSTOMER.ID.eq(DSL.any(ids)), CUSTOMER.DELETED_AT.isNull())
                .orderBy(CUSTOMER.ID)
                .forUpdate()
                .forEach(row -> editable.put(row.value1(), row.value2()));
        return editable;
    }
}
