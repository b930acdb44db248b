package org.zhiji.customer;

import static zhiji.sql.tenant.Tables.CUSTOMER;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Right;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.web.ExpectedVersion;

/** Entering, changing, discarding and bringing back a customer. */
@Component
class KeepCustomers {

    private static final String SUBJECT = "customer";

    private final DSLContext db;
    private final CustomerRepository repository;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    KeepCustomers(DSLContext db, CustomerRepository repository, AuditLog audit, ApplicationEventPublisher events) {
        this.db = db;
        this.repository = repository;
        this.audit = audit;
        this.events = events;
    }

    @Transactional
    public UUID create(Actor actor, CustomerForm form, Instant now) {
        var number = repository.nextNumbers(1, now).getFirst();
        var department = form.departmentId() == null ? actor.departmentId() : form.departmentId();
        var customer = CustomerReading.ofNew(form, number, actor, repository.areaCode(department));
        refuseTakenNumbers(customer);
        if (!Boolean.TRUE.equals(form.confirmDuplicate())) {
            refuseDuplicate(customer);
        }
        repository.insert(List.of(customer), actor, now);
        audit.record(actor.id(), SUBJECT, customer.id(), AuditAction.CREATED, null, customer.audited());
        return customer.id();
    }

    @Transactional
    public void change(Actor actor, UUID id, CustomerForm form, ExpectedVersion expected, Instant now) {
        var before = editable(actor, id, expected);
        var department = form.departmentId() == null ? before.details().departmentId() : form.departmentId();
        var after = CustomerReading.ofChange(form, before, repository.areaCode(department));
        if (after.equals(before)) {
            return;
        }
        refuseTakenNumbers(after);
        repository.update(List.of(after), Map.of(id, before), actor, now);
        audit.record(actor.id(), SUBJECT, id, AuditAction.UPDATED, before.audited(), after.audited());
    }

    @Transactional
    public void delete(Actor actor, UUID id, ExpectedVersion expected, Instant now) {
        var customer = editable(actor, id, expected);
        db.update(CUSTOMER)
                .set(CUSTOMER.DELETED_AT, now)
                .set(CUSTOMER.DELETED_BY, Operator.of(actor))
                .set(CUSTOMER.VERSION, CUSTOMER.VERSION.plus(1))
                .where(CUSTOMER.ID.eq(id))
                .execute();
        audit.record(actor.id(), SUBJECT, id, AuditAction.DELETED, customer.audited(), null);
        events.publishEvent(new CustomerDeleted(id, actor, now));
    }

    /** Whoever discarded it may take that back; others need the right to the recycle bin. */
    @Transactional
    public void restore(Actor actor, UUID id, Instant now) {
        Condition mine = actor.may(Right.RECYCLE_BIN)
                ? actor.mayEdit(CUSTOMER.OWNER_ID, CUSTOMER.DEPARTMENT_ID)
                : CUSTOMER.DELETED_BY.eq(actor.id());
        var deleted = db.select(CUSTOMER.DELETED_AT, CUSTOMER.EXTERNAL_NO, CUSTOMER.USCC)
                .from(CUSTOMER)
                .where(CUSTOMER.ID.eq(id), CUSTOMER.DELETED_AT.isNotNull())
                .and(mine)
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> Problem.notFound(SUBJECT));
        db.update(CUSTOMER)
                .setNull(CUSTOMER.DELETED_AT)
                .setNull(CUSTOMER.DELETED_BY)
                .set(CUSTOMER.VERSION, CUSTOMER.VERSION.plus(1))
                .set(CUSTOMER.UPDATED_AT, now)
                .where(CUSTOMER.ID.eq(id))
                .execute();
        audit.record(actor.id(), SUBJECT, id, AuditAction.RESTORED, null, null);
        events.publishEvent(new CustomerRestored(id, deleted.value1(), actor, now));
    }

    /** Locked until the transaction ends, so that the version that was checked is the version that is changed. */
    private Customer editable(Actor actor, UUID id, ExpectedVersion expected) {
        db.select(CUSTOMER.ID)
                .from(CUSTOMER)
                .where(CUSTOMER.ID.eq(id))
                .forUpdate()
                .fetch();
        var found = repository.find(actor, id).orElseThrow(() -> Problem.notFound(SUBJECT));
        if (!found.editable()) {
            throw CustomerProblem.NOT_YOURS_TO_CHANGE.problem();
        }
        expected.check(found.customer().version());
        return found.customer();
    }

    private void refuseTakenNumbers(Customer customer) {
        var details = customer.details();
        if (details.externalNo() != null) {
            taken(CUSTOMER.EXTERNAL_NO.eq(details.externalNo()), customer, CustomerProblem.EXTERNAL_NO_TAKEN);
        }
        if (details.uscc() != null) {
            taken(CUSTOMER.USCC.eq(details.uscc()), customer, CustomerProblem.USCC_TAKEN);
        }
    }

    private void taken(Condition same, Customer customer, CustomerProblem problem) {
        db.select(CUSTOMER.CUSTOMER_NO, CUSTOMER.NAME)
                .from(CUSTOMER)
                .where(same, CUSTOMER.ID.ne(customer.id()), CUSTOMER.DELETED_AT.isNull())
                .fetchOptional()
                .ifPresent(other -> {
                    throw problem.problem(other.value1(), other.value2());
                });
    }

    private void refuseDuplicate(Customer customer) {
        var numbers = customer.contactPoints().stream()
                .filter(point -> point.type().isPhone())
                .map(ContactPoint::normalized)
                .collect(Collectors.toSet());
        repository.sameNameAndNumber(Set.of(customer.details().name()), numbers).stream()
                .findFirst()
                .ifPresent(same -> {
                    throw CustomerProblem.POSSIBLE_DUPLICATE.problem(
                            same.details().name(), same.customerNo());
                });
    }
}
