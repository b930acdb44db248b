package org.zhiji.customer;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.greatest;
import static zhiji.sql.tenant.Tables.CONTACT_PERSON;
import static zhiji.sql.tenant.Tables.CONTACT_POINT;
import static zhiji.sql.tenant.Tables.CUSTOMER;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jooq.impl.EnumConverter;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.identity.Actor;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.problem.Problem;
import zhiji.sql.tenant.tables.records.CustomerRecord;

/** The front door of the customer room. */
@Component
public class Customers {

    private final DSLContext db;
    private final CustomerRepository repository;
    private final CustomerContacts contacts;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    Customers(
            DSLContext db,
            CustomerRepository repository,
            CustomerContacts contacts,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.db = db;
        this.repository = repository;
        this.contacts = contacts;
        this.audit = audit;
        this.events = events;
    }

    /** A customer that the actor may see; anything else does not exist. */
    public CustomerSummary get(Actor actor, UUID id) {
        return summaries(CUSTOMER.ID.eq(id).and(CustomerReach.mayView(actor))).stream()
                .findFirst()
                .orElseThrow(() -> Problem.notFound("customer"));
    }

    /** Refuses whoever may see the customer and not change it; whoever may not see it finds nothing. */
    public void requireEditable(Actor actor, UUID id) {
        get(actor, id);
        if (!repository.editable(actor, List.of(id)).contains(id)) {
            throw CustomerProblem.NOT_YOURS_TO_CHANGE.problem();
        }
    }

    public Optional<CustomerSummary> find(UUID id) {
        return summaries(CUSTOMER.ID.eq(id)).stream().findFirst();
    }

    public Map<UUID, CustomerSummary> byIds(Collection<UUID> ids) {
        var found = new LinkedHashMap<UUID, CustomerSummary>();
        summaries(CUSTOMER.ID.eq(DSL.any(ids.toArray(UUID[]::new)))).forEach(c -> found.put(c.id(), c));
        return found;
    }

    /** The numbers to call, whole, the preferred and the mobile ones first; for somebody with a task to call. */
    public List<CustomerPhone> phones(UUID customerId) {
        return db.select(
                        CONTACT_POINT.ID,
                        CONTACT_PERSON.NAME,
                        CONTACT_POINT.TYPE.convert(new EnumConverter<>(String.class, ContactType.class)),
                        CONTACT_POINT.VALUE,
                        CONTACT_POINT.NORMALIZED,
                        CONTACT_POINT.PREFERRED,
                        CONTACT_POINT.VALIDITY.convert(new EnumConverter<>(String.class, Validity.class)),
                        CONTACT_POINT.TIME_WINDOW)
                .from(CONTACT_POINT)
                .leftJoin(CONTACT_PERSON)
                .on(CONTACT_POINT.CONTACT_PERSON_ID.eq(CONTACT_PERSON.ID))
                .where(CONTACT_POINT.CUSTOMER_ID.eq(customerId))
                .and(CONTACT_POINT.TYPE.in(ContactType.telephones()))
                .orderBy(
                        CONTACT_POINT.VALIDITY.eq(Validity.INVALID.name()),
                        CONTACT_POINT.PREFERRED.desc(),
                        CONTACT_POINT.TYPE.desc(),
                        CONTACT_POINT.SORT)
                .fetch(mapping(CustomerPhone::new));
    }

    /** What a call has shown about a number of this customer. */
    @Transactional
    public void judgeNumber(
            Actor actor, UUID customerId, String normalized, Validity validity, @Nullable InvalidReason reason) {
        var before = audited(customerId);
        var changed = db.update(CONTACT_POINT)
                .set(CONTACT_POINT.VALIDITY, validity.name())
                .set(CONTACT_POINT.INVALID_REASON, reason == null ? null : reason.name())
                .where(CONTACT_POINT.CUSTOMER_ID.eq(customerId), CONTACT_POINT.NORMALIZED.eq(normalized))
                .and(CONTACT_POINT.VALIDITY.ne(validity.name()))
                .execute();
        if (changed > 0) {
            audit.record(actor.id(), "customer", customerId, AuditAction.UPDATED, before, audited(customerId));
        }
    }

    private Customer.@Nullable Audited audited(UUID customerId) {
        return repository.findAll(CUSTOMER.ID.eq(customerId)).stream()
                .findFirst()
                .map(Customer::audited)
                .orElse(null);
    }

    /** Somebody spoke with the customer. */
    public void contacted(UUID customerId, Instant at) {
        later(CUSTOMER.LAST_CONTACT_AT, customerId, at);
    }

    /** The same of many, each when it was last: no moment goes back. */
    public void contacted(Map<UUID, Instant> latest) {
        var moments = List.copyOf(latest.entrySet());
        db.execute(
                """
                update customer set last_contact_at = latest.at
                from unnest({0}, {1}) as latest (id, at)
                where customer.id = latest.id and (last_contact_at is null or last_contact_at < latest.at)
                """,
                DSL.val(moments.stream().map(Map.Entry::getKey).toArray(UUID[]::new)),
                DSL.val(moments.stream().map(Map.Entry::getValue).toArray(Instant[]::new)));
    }

    /** What was the last contact is none any more: the one before it is, in whatever room it was written down. */
    public void contactedNoLonger(Map<UUID, Instant> gone) {
        if (gone.isEmpty()) {
            return;
        }
        var left = contacts.lastOf(gone.keySet());
        noLonger(
                "last_contact_at",
                gone.entrySet().stream()
                        .map(last -> new FormerVisit(last.getKey(), last.getValue(), left.get(last.getKey())))
                        .toList());
    }

    /**
     * What the workshop knows of a customer by now.
     *
     * @param lastServiceAt the latest delivery
     * @param transactions  how many of the deliveries were paid for
     */
    public record Served(UUID customerId, Instant lastServiceAt, int transactions) {}

    /**
     * Repairs were delivered: the latest moment counts, the first paid one makes a first-time buyer, the second a repeat
     * buyer, a later one than before brings a lost customer back. Nobody is ever set back by it.
     */
    @Transactional
    public void served(Collection<Served> served) {
        var before = db.select(CUSTOMER.ID, CUSTOMER.LIFECYCLE_STAGE, CUSTOMER.LAST_SERVICE_AT)
                .from(CUSTOMER)
                .where(CUSTOMER.ID.eq(
                        DSL.any(served.stream().map(Served::customerId).toArray(UUID[]::new))))
                .orderBy(CUSTOMER.ID)
                .forUpdate()
                .fetchMap(CUSTOMER.ID, row -> new Before(LifecycleStage.valueOf(row.value2()), row.value3()));
        var steps = new ArrayList<Step>();
        for (var one : served) {
            var was = before.get(one.customerId());
            if (was != null) {
                steps.add(new Step(one, was.stage(), was.after(one)));
            }
        }
        repository.served(steps.stream()
                .map(step -> new CustomerRepository.Visit(
                        step.served().customerId(), step.served().lastServiceAt(), step.to()))
                .toList());
        var moved = steps.stream().filter(step -> step.from() != step.to()).toList();
        audit.record(moved.stream().map(Step::entry).toList());
        events.publishEvent(new CustomersServed(
                List.copyOf(served),
                moved.stream()
                        .map(step -> new StageMove(step.served().customerId(), step.from(), step.to()))
                        .toList()));
    }

    /** From one stage of the life cycle to another, with the reason written down by whoever asks for it. */
    public record StageMove(UUID customerId, LifecycleStage from, LifecycleStage to) {}

    /**
     * Moves customers for another reason than a payment. Whoever has gone elsewhere in the meantime stays there.
     *
     * @return those who moved
     */
    @Transactional
    public Set<UUID> move(UUID by, Collection<StageMove> moves) {
        if (moves.isEmpty()) {
            return Set.of();
        }
        var moved = Set.copyOf(db.fetchValues(db.resultQuery(
                        """
                update customer set lifecycle_stage = next.stage, version = version + 1
                from unnest({0}, {1}, {2}) as next (id, before, stage)
                where customer.id = next.id and lifecycle_stage = next.before and deleted_at is null
                returning customer.id
                """,
                        DSL.val(moves.stream().map(StageMove::customerId).toArray(UUID[]::new)),
                        DSL.val(moves.stream().map(it -> it.from().name()).toArray(String[]::new)),
                        DSL.val(moves.stream().map(it -> it.to().name()).toArray(String[]::new)))
                .coerce(CUSTOMER.ID)));
        audit.record(moves.stream()
                .filter(it -> moved.contains(it.customerId()))
                .map(it -> new AuditLog.Entry(
                        by,
                        "customer",
                        it.customerId(),
                        AuditAction.UPDATED,
                        Map.of("lifecycleStage", it.from()),
                        Map.of("lifecycleStage", it.to())))
                .toList());
        return moved;
    }

    private record Before(LifecycleStage stage, @Nullable Instant lastServiceAt) {

        LifecycleStage after(Served served) {
            // What is written down late brings nobody back.
            var late = lastServiceAt != null && !served.lastServiceAt().isAfter(lastServiceAt);
            return stage == LifecycleStage.LOST && late ? stage : stage.after(served.transactions());
        }
    }

    private record Step(Served served, LifecycleStage from, LifecycleStage to) {

        AuditLog.Entry entry() {
            return new AuditLog.Entry(
                    AuditLog.SYSTEM,
                    "customer",
                    served.customerId(),
                    AuditAction.UPDATED,
                    Map.of("lifecycleStage", from),
                    Map.of("lifecycleStage", to));
        }
    }

    /** An order that was the last one is none any more: the one before it is. */
    public void servedNoLonger(Collection<FormerVisit> visits) {
        noLonger("last_service_at", visits);
    }

    private void noLonger(String moment, Collection<FormerVisit> visits) {
        db.execute(
                """
                update customer set {3} = visit.before
                from unnest({0}, {1}, {2}) as visit (id, at, before)
                where customer.id = visit.id and customer.{3} = visit.at
                """,
                DSL.val(visits.stream().map(FormerVisit::customerId).toArray(UUID[]::new)),
                DSL.val(visits.stream().map(FormerVisit::at).toArray(Instant[]::new)),
                DSL.val(visits.stream().map(FormerVisit::before).toArray(Instant[]::new)),
                DSL.name(moment));
    }

    /** @param before the latest visit or contact that is left */
    public record FormerVisit(
            UUID customerId, Instant at, @Nullable Instant before) {}

    private void later(TableField<CustomerRecord, Instant> field, UUID customerId, Instant at) {
        Field<Instant> latest = greatest(field, DSL.val(at));
        db.update(CUSTOMER).set(field, latest).where(CUSTOMER.ID.eq(customerId)).execute();
    }

    private List<CustomerSummary> summaries(Condition condition) {
        return db.select(
                        CUSTOMER.ID,
                        CUSTOMER.CUSTOMER_NO,
                        CUSTOMER.TYPE.convert(new EnumConverter<>(String.class, CustomerType.class)),
                        CUSTOMER.NAME,
                        CUSTOMER.GENDER.convert(new EnumConverter<>(String.class, Gender.class)),
                        CUSTOMER.HONORIFIC,
                        CUSTOMER.OWNER_ID,
                        CUSTOMER.DEPARTMENT_ID)
                .from(CUSTOMER)
                .where(condition, CUSTOMER.DELETED_AT.isNull())
                .fetch(mapping(CustomerSummary::new));
    }
}
