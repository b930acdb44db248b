package org.zhiji.relationship;

import static zhiji.sql.tenant.Tables.CONTACT_PERSON;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.RELATIONSHIP;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.customer.CustomerType;
import org.zhiji.customer.Customers;
import org.zhiji.identity.Actor;
import org.zhiji.platform.Ids;
import org.zhiji.platform.Typed;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.time.Time;
import org.zhiji.platform.web.ExpectedVersion;
import org.zhiji.relationship.RelationshipForms.AimForm;
import org.zhiji.relationship.RelationshipForms.LevelForm;
import org.zhiji.relationship.RelationshipForms.RelationshipForm;
import zhiji.sql.tenant.tables.records.RelationshipChangeRecord;
import zhiji.sql.tenant.tables.records.RelationshipRecord;

/**
 * Begins relationships and moves them. Nobody comes nearer by a click alone: a rise is one level at a time, and wants a contact
 * in which both have spoken since the last change, and a sign by which one knows (S0-42).
 */
@Service
class KeepRelationships {

    private final DSLContext db;
    private final Customers customers;
    private final EvidenceOfTalks evidence;
    private final AuditLog audit;
    private final Time time;

    KeepRelationships(DSLContext db, Customers customers, EvidenceOfTalks evidence, AuditLog audit, Time time) {
        this.db = db;
        this.customers = customers;
        this.evidence = evidence;
        this.audit = audit;
        this.time = time;
    }

    /** Whoever has spoken with somebody for the first time has met him; one does not stand near to a company, but to people. */
    void met(Actor actor, UUID employee, UUID customer, @Nullable UUID person, Instant at, Instant now) {
        var type = lock(customer);
        if ((person != null || type == CustomerType.PERSON)
                && known(employee, customer, person).isEmpty()) {
            begin(actor, employee, customer, person, RelationshipLevel.PASSER_BY, at, null, now);
        }
    }

    @Transactional
    public UUID begin(Actor actor, RelationshipForm form, Instant now) {
        var customer = customers.get(actor, form.customerId());
        var person = form.contactPersonId();
        if (person != null && !db.fetchExists(CONTACT_PERSON, personOf(person, customer.id()))) {
            throw invalid("contactPersonId", "not-of-customer");
        }
        if (person == null && customer.type() == CustomerType.ORGANIZATION) {
            throw invalid("contactPersonId", "with-whom");
        }
        var reason = Typed.orNull(form.reason());
        if (form.level() != RelationshipLevel.PASSER_BY && reason == null) {
            throw invalid("reason", "older-without-reason");
        }
        lock(customer.id());
        if (known(actor.id(), customer.id(), person).isPresent()) {
            throw RelationshipProblem.KNOWN_ALREADY.problem();
        }
        return begin(actor, actor.id(), customer.id(), person, form.level(), now, reason, now);
    }

    @Transactional
    public void aim(Actor actor, UUID id, AimForm form, ExpectedVersion expected, Instant now) {
        var row = locked(actor, id);
        expected.check(row.getVersion());
        var level = RelationshipLevel.valueOf(row.getLevel());
        if (form.targetLevel() != null && !form.targetLevel().isAbove(level)) {
            throw invalid("targetLevel", "target-reached");
        }
        if (form.targetOn() != null && form.targetLevel() == null) {
            throw invalid("targetLevel", "day-without-target");
        }
        if (form.targetOn() != null
                && !form.targetOn().equals(row.getTargetOn())
                && form.targetOn().isBefore(today(now))) {
            throw invalid("targetOn", "next-day");
        }
        var before = told(row);
        row.setTargetLevel(
                form.targetLevel() == null ? null : form.targetLevel().name());
        row.setTargetOn(form.targetOn());
        row.setNote(Typed.orNull(form.note()));
        save(actor, row, now);
        audit.record(actor.id(), RelationshipAccess.SUBJECT, id, AuditAction.UPDATED, before, told(row));
    }

    @Transactional
    public void move(Actor actor, UUID id, LevelForm form, ExpectedVersion expected, Instant now) {
        var row = locked(actor, id);
        expected.check(row.getVersion());
        var from = RelationshipLevel.valueOf(row.getLevel());
        if (form.level() == from) {
            throw invalid("level", "same-level");
        }
        var change = form.level().isAbove(from) ? rise(row, from, form) : fall(form);
        change.setId(Ids.next());
        change.setRelationshipId(id);
        change.setFromLevel(from.name());
        change.setToLevel(form.level().name());
        change.setAt(now);
        change.setById(actor.employeeId());
        db.executeInsert(change);
        var before = told(row);
        row.setLevel(form.level().name());
        row.setSince(now);
        if (row.getTargetLevel() != null
                && !RelationshipLevel.valueOf(row.getTargetLevel()).isAbove(form.level())) {
            row.setTargetLevel(null);
            row.setTargetOn(null);
        }
        save(actor, row, now);
        audit.record(actor.id(), RelationshipAccess.SUBJECT, id, AuditAction.UPDATED, before, told(row));
    }

    private RelationshipChangeRecord rise(RelationshipRecord row, RelationshipLevel from, LevelForm form) {
        if (!form.level().isOneAbove(from)) {
            throw invalid("level", "one-at-a-time");
        }
        var signs = Objects.requireNonNullElse(form.signs(), Set.<RelationshipSign>of());
        var talks = evidence.since(row);
        if (talks.isEmpty()) {
            throw RelationshipProblem.NO_EVIDENCE.problem();
        }
        if (signs.isEmpty()) {
            throw invalid("signs", "no-sign");
        }
        var proof = talks.stream()
                .filter(talk -> form.evidenceId() == null || talk.id().equals(form.evidenceId()))
                .findFirst()
                .orElseThrow(() -> invalid("evidenceId", "not-since"));
        var change = new RelationshipChangeRecord();
        change.setRise(true);
        change.setEvidenceKind(proof.kind());
        change.setEvidenceId(proof.id());
        change.setEvidenceAt(proof.at());
        change.setSigns(signs.stream().sorted().map(Enum::name).toArray(String[]::new));
        change.setReason(Typed.orNull(form.reason()));
        return change;
    }

    private static RelationshipChangeRecord fall(LevelForm form) {
        var reason = Typed.orNull(form.reason());
        if (reason == null) {
            throw invalid("reason", "fall-without-reason");
        }
        var change = new RelationshipChangeRecord();
        change.setRise(false);
        change.setSigns(new String[0]);
        change.setReason(reason);
        return change;
    }

    private UUID begin(
            Actor actor,
            UUID employee,
            UUID customer,
            @Nullable UUID person,
            RelationshipLevel level,
            Instant since,
            @Nullable String reason,
            Instant now) {
        var row = new RelationshipRecord();
        row.setId(Ids.next());
        row.setEmployeeId(employee);
        row.setCustomerId(customer);
        row.setContactPersonId(person);
        row.setLevel(level.name());
        row.setSince(since);
        row.setVersion(0);
        row.setCreatedAt(now);
        row.setUpdatedAt(now);
        row.setUpdatedBy(actor.employeeId());
        db.executeInsert(row);
        var change = new RelationshipChangeRecord();
        change.setId(Ids.next());
        change.setRelationshipId(row.getId());
        change.setToLevel(level.name());
        change.setRise(true);
        change.setAt(since);
        change.setById(actor.employeeId());
        change.setSigns(new String[0]);
        change.setReason(reason);
        db.executeInsert(change);
        audit.record(actor.id(), RelationshipAccess.SUBJECT, row.getId(), AuditAction.CREATED, null, told(row));
        return row.getId();
    }

    /** Two who write at the same time begin one relationship. */
    private CustomerType lock(UUID customer) {
        return db.select(CUSTOMER.TYPE)
                .from(CUSTOMER)
                .where(CUSTOMER.ID.eq(customer))
                .forUpdate()
                .fetchSingle(row -> CustomerType.valueOf(row.value1()));
    }

    private Optional<UUID> known(UUID employee, UUID customer, @Nullable UUID person) {
        return db.select(RELATIONSHIP.ID)
                .from(RELATIONSHIP)
                .where(
                        RELATIONSHIP.EMPLOYEE_ID.eq(employee),
                        RELATIONSHIP.CUSTOMER_ID.eq(customer),
                        RELATIONSHIP.CONTACT_PERSON_ID.isNotDistinctFrom(person))
                .limit(1)
                .fetchOptional(RELATIONSHIP.ID);
    }

    private RelationshipRecord locked(Actor actor, UUID id) {
        var found = db.select(RELATIONSHIP.ID)
                .from(RELATIONSHIP)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(RELATIONSHIP.CUSTOMER_ID))
                .join(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(RELATIONSHIP.EMPLOYEE_ID))
                .where(RELATIONSHIP.ID.eq(id), RelationshipAccess.visible(actor), RelationshipAccess.own(actor))
                .forUpdate()
                .of(RELATIONSHIP)
                .fetchOptional(RELATIONSHIP.ID)
                .orElseThrow(() -> Problem.notFound(RelationshipAccess.SUBJECT));
        return db.fetchSingle(RELATIONSHIP, RELATIONSHIP.ID.eq(found));
    }

    private void save(Actor actor, RelationshipRecord row, Instant now) {
        row.setVersion(row.getVersion() + 1);
        row.setUpdatedAt(now);
        row.setUpdatedBy(actor.employeeId());
        db.executeUpdate(row);
    }

    private static Condition personOf(UUID person, UUID customer) {
        return CONTACT_PERSON
                .ID
                .eq(person)
                .and(CONTACT_PERSON.CUSTOMER_ID.eq(customer))
                .and(CONTACT_PERSON.REMOVED_AT.isNull());
    }

    private LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, time.zone());
    }

    /** The note stays out of the audit: fewer people may know it. */
    private static Map<String, @Nullable Object> told(RelationshipRecord row) {
        var told = new LinkedHashMap<String, @Nullable Object>();
        told.put("customerId", row.getCustomerId());
        told.put("contactPersonId", row.getContactPersonId());
        told.put("employeeId", row.getEmployeeId());
        told.put("level", row.getLevel());
        told.put("targetLevel", row.getTargetLevel());
        told.put("targetOn", row.getTargetOn());
        return told;
    }

    private static Problem invalid(String field, String sentence) {
        return Problem.invalid(FieldError.of(field, "relationship.invalid." + sentence));
    }
}
