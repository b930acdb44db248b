package org.zhiji.customer;

import static zhiji.sql.tenant.Tables.CUSTOMER;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zhiji.dictionary.Dictionaries;
import org.zhiji.identity.Actor;
import org.zhiji.identity.KeptRecords;
import org.zhiji.identity.KeptTable;
import org.zhiji.platform.audit.AuditLog;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** Customers as something that can be put back to what it was. */
@Component
class KeptCustomers implements KeptRecords {

    /** Without what is sensitive: that is entered anew, with the right and the consent it needs. */
    private static final Set<String> RESTORABLE = Set.of(
            "type",
            "kind",
            "name",
            "gender",
            "honorific",
            "externalNo",
            "uscc",
            "employer",
            "address",
            "regionCode",
            "note",
            "ownerId",
            "departmentId",
            "category",
            "categoryReason",
            "source",
            "referredById",
            "consumptionType",
            "purchasingPower",
            "birthday",
            "occupation",
            "education",
            "hobbies",
            "preferences",
            "taboos",
            "partnerSince",
            "partnerAgreement",
            "contactPoints",
            "contactPersons");

    /** Stands beside the customer's own fields: it moves with every order. */
    private static final String LAST_VISIT = "lastServiceAt";

    private final DSLContext db;
    private final CustomerRepository repository;
    private final KeepCustomers keep;
    private final Customers customers;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final ObjectMapper json;
    private final Dictionaries dictionaries;
    private final KeptTable<Customer> kept;

    KeptCustomers(
            DSLContext db,
            CustomerRepository repository,
            KeepCustomers keep,
            Customers customers,
            AuditLog audit,
            ApplicationEventPublisher events,
            ObjectMapper json,
            Dictionaries dictionaries) {
        this.db = db;
        this.repository = repository;
        this.keep = keep;
        this.customers = customers;
        this.audit = audit;
        this.events = events;
        this.json = json;
        this.dictionaries = dictionaries;
        this.kept = new KeptTable<>(db, CustomerBin.CUSTOMERS, repository::findAll, Customer::id, Customer::audited);
    }

    @Override
    public String type() {
        return kept.rows().subject();
    }

    @Override
    public Map<UUID, String> titles(Actor actor, Collection<UUID> ids) {
        return db.select(CUSTOMER.ID, CUSTOMER.NAME)
                .from(CUSTOMER)
                .where(CUSTOMER.ID.eq(DSL.any(ids.toArray(UUID[]::new))))
                .and(CustomerReach.mayView(actor))
                .fetchMap(CUSTOMER.ID, CUSTOMER.NAME);
    }

    @Override
    public Map<String, String> references() {
        return Map.of("ownerId", "employee", "departmentId", "department", "referredById", "customer");
    }

    @Override
    public Set<String> restorable() {
        return RESTORABLE;
    }

    @Override
    public @Nullable Object told(String field, @Nullable Object value) {
        return switch (field) {
            case "category" -> dictionaries.told(CustomerProfile.CATEGORIES, value);
            case "source" -> dictionaries.told(CustomerProfile.SOURCES, value);
            case "education" -> dictionaries.told(CustomerProfile.EDUCATIONS, value);
            default -> value;
        };
    }

    @Override
    public List<Held> hold(Actor actor, Collection<UUID> ids) {
        var editable = repository.editable(actor, ids);
        var visits = visits(ids);
        return kept.locked(ids).values().stream()
                .map(customer -> new Held(
                        customer.id(),
                        state(customer, visits.get(customer.id())),
                        customer.version(),
                        editable.contains(customer.id())))
                .toList();
    }

    private ObjectNode state(Customer customer, @Nullable Instant lastVisit) {
        ObjectNode state = json.valueToTree(customer.audited());
        state.set(LAST_VISIT, json.valueToTree(lastVisit));
        return state;
    }

    private Map<UUID, Instant> visits(Collection<UUID> ids) {
        return db.select(CUSTOMER.ID, CUSTOMER.LAST_SERVICE_AT)
                .from(CUSTOMER)
                .where(CUSTOMER.ID.eq(DSL.any(ids.toArray(UUID[]::new))))
                .and(CUSTOMER.LAST_SERVICE_AT.isNotNull())
                .fetchMap(CUSTOMER.ID, CUSTOMER.LAST_SERVICE_AT);
    }

    @Override
    public void write(Actor actor, Map<UUID, ObjectNode> states, Instant now) {
        var before = kept.locked(states.keySet());
        var after = new LinkedHashMap<UUID, Customer>();
        states.forEach((id, state) -> after.put(id, read(state, Objects.requireNonNull(before.get(id)))));
        var changed = kept.changed(before, after, (old, fresh) -> {
            if (!sameNumbers(fresh.details(), old.details())) {
                keep.refuseTakenNumbers(fresh);
            }
        });
        repository.update(changed, before, actor, now);
        putVisitsBack(states);
        audit.record(kept.entries(actor, before, changed));
        for (var customer : changed) {
            var old = Objects.requireNonNull(before.get(customer.id()));
            if (!old.phonesInUse().containsAll(customer.phonesInUse())) {
                events.publishEvent(new CustomerPhoneGiven(customer.id(), actor.id(), now));
            }
        }
    }

    private Customer read(ObjectNode state, Customer old) {
        var department = UUID.fromString(state.path("departmentId").asString());
        return CustomerState.read(json, state, old, repository.areaCode(department));
    }

    private void putVisitsBack(Map<UUID, ObjectNode> states) {
        var former = new ArrayList<Customers.FormerVisit>();
        visits(states.keySet()).forEach((id, at) -> {
            var then = Objects.requireNonNull(states.get(id)).path(LAST_VISIT);
            var before = then.isString() ? Instant.parse(then.asString()) : null;
            if (!at.equals(before)) {
                former.add(new Customers.FormerVisit(id, at, before));
            }
        });
        if (!former.isEmpty()) {
            customers.servedNoLonger(former);
        }
    }

    @Override
    public void discard(Actor actor, Collection<UUID> ids, Instant now) {
        keep.discard(actor, kept.among(ids), now);
    }

    private static boolean sameNumbers(CustomerDetails one, CustomerDetails other) {
        return Objects.equals(one.externalNo(), other.externalNo()) && Objects.equals(one.uscc(), other.uscc());
    }
}
