package org.zhiji.followup;

import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.PAST_CONTACT;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.customer.CustomerChildren;
import org.zhiji.customer.CustomerReach;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Dependents;
import org.zhiji.identity.KeptRecords;
import org.zhiji.identity.KeptTable;
import org.zhiji.identity.RecycleBinSource;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.time.Time;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** Contacts of the time before: nobody changes them, but an import of them can be taken back, and that too. */
@Component
class KeptPastContacts implements KeptRecords, RecycleBinSource, Dependents, CustomerChildren {

    private static final Field<String> TITLE = DSL.concat(CUSTOMER.NAME, DSL.inline(" · "), CUSTOMER.CUSTOMER_NO);

    private final DSLContext db;
    private final PastContactRepository contacts;
    private final AuditLog audit;
    private final ObjectMapper json;
    private final KeptTable<PastContact> kept;
    private final Time time;

    KeptPastContacts(DSLContext db, PastContactRepository contacts, AuditLog audit, ObjectMapper json, Time time) {
        this.db = db;
        this.contacts = contacts;
        this.audit = audit;
        this.json = json;
        this.kept =
                new KeptTable<>(db, PastContactRepository.CONTACTS, contacts::find, PastContact::id, PastContact::said);
        this.time = time;
    }

    @Override
    public String type() {
        return kept.rows().subject();
    }

    @Override
    public Map<UUID, String> titles(Actor actor, Collection<UUID> ids) {
        return db.select(PAST_CONTACT.ID, TITLE)
                .from(PAST_CONTACT)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(PAST_CONTACT.CUSTOMER_ID))
                .where(kept.among(ids), CustomerReach.mayView(actor))
                .fetchMap(PAST_CONTACT.ID, TITLE);
    }

    @Override
    public Map<String, String> references() {
        return Map.of(
                "customerId",
                "customer",
                "vehicleId",
                "vehicle",
                "employeeId",
                "employee",
                "departmentId",
                "department");
    }

    @Override
    public Set<String> restorable() {
        return Set.of();
    }

    @Override
    public List<Held> hold(Actor actor, Collection<UUID> ids) {
        var locked = kept.locked(ids);
        var editable = new HashSet<>(db.select(PAST_CONTACT.ID)
                .from(PAST_CONTACT)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(PAST_CONTACT.CUSTOMER_ID))
                .where(kept.among(locked.keySet()), CustomerReach.mayEdit(actor))
                .fetch(PAST_CONTACT.ID));
        return locked.values().stream()
                .map(contact -> new Held(
                        contact.id(),
                        json.valueToTree(contact.said()),
                        contact.version(),
                        editable.contains(contact.id())))
                .toList();
    }

    @Override
    public void write(Actor actor, Map<UUID, ObjectNode> states, Instant now) {
        throw new IllegalStateException("nobody changes a contact of before");
    }

    @Override
    public void discard(Actor actor, Collection<UUID> ids, Instant now) {
        var gone = kept.locked(ids).values();
        contacts.mark(gone.stream().map(PastContact::id).toList(), now, actor.employeeId(), time.now());
        contacts.noLongerCounted(gone);
        audit.record(gone.stream()
                .map(contact ->
                        new AuditLog.Entry(actor.id(), type(), contact.id(), AuditAction.DELETED, contact.said(), null))
                .toList());
    }

    @Override
    public List<Deleted> list(Actor actor, @Nullable Place behind, int limit) {
        return deleted(actor, DSL.noCondition(), behind, limit);
    }

    @Override
    public boolean holds(Actor actor, UUID id) {
        return !deleted(actor, PAST_CONTACT.ID.eq(id), null, 1).isEmpty();
    }

    private List<Deleted> deleted(Actor actor, Condition which, @Nullable Place behind, int limit) {
        return db.select(PAST_CONTACT.ID, TITLE, PAST_CONTACT.DELETED_AT, PAST_CONTACT.DELETED_BY)
                .from(PAST_CONTACT)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(PAST_CONTACT.CUSTOMER_ID))
                .where(kept.rows().deletedBehind(behind), CUSTOMER.DELETED_AT.isNull(), which)
                .and(CustomerReach.mayEdit(actor))
                .orderBy(kept.rows().latestFirst())
                .limit(limit)
                .fetch(Records.mapping(Deleted::new));
    }

    @Override
    @Transactional
    public void restore(Actor actor, UUID id, Instant now) {
        if (!holds(actor, id)) {
            throw Problem.notFound(type());
        }
        contacts.unmark(id, now);
        var back = contacts.find(PAST_CONTACT.ID.eq(id));
        contacts.counted(back);
        back.forEach(contact -> audit.record(actor.id(), type(), id, AuditAction.RESTORED, null, contact.said()));
    }

    @Override
    public List<Dependent> of(String type, Collection<UUID> ids) {
        if (!type.equals("customer")) {
            return List.of();
        }
        return contacts.ofCustomers(ids).stream()
                .map(contact -> new Dependent(contact.said().customerId(), type(), contact.id()))
                .toList();
    }

    @Override
    public List<TableField<?, UUID>> columns() {
        return List.of(PAST_CONTACT.CUSTOMER_ID);
    }
}
