package org.zhiji.customer;

import static zhiji.sql.tenant.Tables.CUSTOMER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.dictionary.Dictionaries;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Discarding;
import org.zhiji.identity.Employees;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.time.Time;
import org.zhiji.platform.web.ExpectedVersion;

/** Entering, changing, discarding and bringing back a customer. */
@Component
class KeepCustomers {

    private static final String SUBJECT = "customer";

    private final DSLContext db;
    private final CustomerRepository repository;
    private final Discarding discarding;
    private final CheckDuplicates checkDuplicates;
    private final Dictionaries dictionaries;
    private final Employees employees;
    private final SensitiveFacts sensitiveFacts;
    private final Time time;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    KeepCustomers(
            DSLContext db,
            CustomerRepository repository,
            Discarding discarding,
            CheckDuplicates checkDuplicates,
            Dictionaries dictionaries,
            Employees employees,
            SensitiveFacts sensitiveFacts,
            Time time,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.db = db;
        this.repository = repository;
        this.discarding = discarding;
        this.checkDuplicates = checkDuplicates;
        this.dictionaries = dictionaries;
        this.employees = employees;
        this.sensitiveFacts = sensitiveFacts;
        this.time = time;
        this.audit = audit;
        this.events = events;
    }

    @Transactional
    public UUID create(Actor actor, CustomerForm form, Instant now) {
        var number = repository.nextNumbers(1, now).getFirst();
        var department = form.departmentId() == null ? actor.departmentId() : form.departmentId();
        var customer = CustomerReading.ofNew(form, number, actor, known(department, now));
        sensitiveFacts.check(actor, customer.id(), CustomerProfile.EMPTY, customer.profile());
        refuseGoneOwner(customer.details().ownerId());
        refuseTakenNumbers(customer);
        checkDuplicates.queueUp(customer);
        if (!Boolean.TRUE.equals(form.confirmDuplicate())) {
            refuseDuplicate(actor, customer);
        }
        repository.insert(List.of(customer), actor, now);
        audit.record(actor.id(), SUBJECT, customer.id(), AuditAction.CREATED, null, customer.audited());
        return customer.id();
    }

    @Transactional
    public void change(Actor actor, UUID id, CustomerForm form, ExpectedVersion expected, Instant now) {
        var before = editable(actor, id, expected);
        var department = form.departmentId() == null ? before.details().departmentId() : form.departmentId();
        var after = CustomerReading.ofChange(form, before, known(department, now));
        if (after.equals(before)) {
            return;
        }
        sensitiveFacts.check(actor, id, before.profile(), after.profile());
        if (!Objects.equals(after.details().ownerId(), before.details().ownerId())) {
            refuseGoneOwner(after.details().ownerId());
        }
        refuseTakenNumbers(after);
        repository.update(List.of(after), Map.of(id, before), actor, now);
        audit.record(actor.id(), SUBJECT, id, AuditAction.UPDATED, before.audited(), after.audited());
        if (!before.phonesInUse().containsAll(after.phonesInUse())) {
            events.publishEvent(new CustomerPhoneGiven(id, actor.id(), now));
        }
    }

    private CustomerReading.Known known(UUID department, Instant now) {
        return new CustomerReading.Known(
                repository.areaCode(department), dictionaries, LocalDate.ofInstant(now, time.zone()));
    }

    @Transactional
    public void delete(Actor actor, UUID id, ExpectedVersion expected, Instant now) {
        editable(actor, id, expected);
        discard(actor, CUSTOMER.ID.eq(id), now);
    }

    void discard(Actor actor, Condition which, Instant now) {
        var ids = discarding.discard(CustomerBin.CUSTOMERS, which, actor, now);
        if (!ids.isEmpty()) {
            events.publishEvent(new CustomersDeleted(ids, actor, now));
        }
    }

    @Transactional
    public void restore(Actor actor, UUID id, Instant now) {
        var mayEdit = CustomerReach.mayEdit(actor);
        var deletedAt = db.select(CUSTOMER.DELETED_AT)
                .from(CUSTOMER)
                .where(CUSTOMER.ID.eq(id), CUSTOMER.MERGED_INTO_ID.isNull())
                .and(CustomerBin.CUSTOMERS.mayBringBack(actor, mayEdit))
                .fetchOptional(CUSTOMER.DELETED_AT)
                .orElseThrow(() -> Problem.notFound(SUBJECT));
        discarding.bringBack(CustomerBin.CUSTOMERS, CUSTOMER.ID.eq(id), deletedAt, actor, now);
        events.publishEvent(new CustomerRestored(id, deletedAt, actor, now));
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

    private void refuseGoneOwner(@Nullable UUID owner) {
        if (owner != null && !employees.stays(owner)) {
            throw Problem.invalid(FieldError.of("ownerId", "customer.invalid.owner-gone"));
        }
    }

    void refuseTakenNumbers(Customer customer) {
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

    private void refuseDuplicate(Actor actor, Customer customer) {
        checkDuplicates.of(actor, customer).stream()
                .filter(CheckDuplicates.PossibleDuplicate::blocks)
                .findFirst()
                .ifPresent(same -> {
                    throw same.refusal();
                });
    }

    /** Who may be the same as what stands in the form; nothing is kept. */
    @Transactional(readOnly = true)
    public List<CheckDuplicates.PossibleDuplicate> duplicates(Actor actor, CustomerForm form, Instant now) {
        var department = form.departmentId() == null ? actor.departmentId() : form.departmentId();
        return checkDuplicates.of(actor, CustomerReading.ofNew(form, "", actor, known(department, now)));
    }
}
