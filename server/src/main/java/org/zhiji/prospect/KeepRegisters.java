package org.zhiji.prospect;

import static org.jooq.impl.DSL.count;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.PROSPECT_ENTRY;
import static zhiji.sql.tenant.Tables.PROSPECT_REGISTER;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.customer.CustomerReach;
import org.zhiji.identity.Actor;
import org.zhiji.platform.Ids;
import org.zhiji.platform.Typed;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.web.ExpectedVersion;
import org.zhiji.prospect.ProspectForms.RegisterForm;
import zhiji.sql.tenant.tables.records.ProspectRegisterRecord;

/** The registers themselves: which there are, whose they are, where the names come from. */
@Service
class KeepRegisters {

    static final String SUBJECT = "prospect-register";
    private static final int MOST = 200;

    private final DSLContext db;
    private final AuditLog audit;

    KeepRegisters(DSLContext db, AuditLog audit) {
        this.db = db;
        this.audit = audit;
    }

    /** @param entries of those the reader may see */
    record RegisterView(
            UUID id,
            RegisterType type,
            String name,
            @Nullable UUID ownerId,
            @Nullable String ownerName,
            @Nullable String sourceNote,
            boolean builtIn,
            int entries,
            int open,
            int qualified,
            int converted,
            int version) {}

    List<RegisterView> list(Actor actor) {
        return db.select(
                        PROSPECT_REGISTER.ID,
                        PROSPECT_REGISTER.TYPE.convertFrom(RegisterType::valueOf),
                        PROSPECT_REGISTER.NAME,
                        PROSPECT_REGISTER.OWNER_ID,
                        EMPLOYEE.NAME,
                        PROSPECT_REGISTER.SOURCE_NOTE,
                        PROSPECT_REGISTER.BUILT_IN,
                        count(CUSTOMER.ID),
                        count(CUSTOMER.ID).filterWhere(PROSPECT_ENTRY.STATE.in("NEW", "CANDIDATE")),
                        count(CUSTOMER.ID).filterWhere(PROSPECT_ENTRY.STATE.eq("QUALIFIED")),
                        count(CUSTOMER.ID).filterWhere(PROSPECT_ENTRY.CONVERTED_AT.isNotNull()),
                        PROSPECT_REGISTER.VERSION)
                .from(PROSPECT_REGISTER)
                .leftJoin(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(PROSPECT_REGISTER.OWNER_ID))
                .leftJoin(PROSPECT_ENTRY)
                .on(PROSPECT_ENTRY.REGISTER_ID.eq(PROSPECT_REGISTER.ID))
                .leftJoin(CUSTOMER)
                .on(
                        CUSTOMER.ID.eq(PROSPECT_ENTRY.CUSTOMER_ID),
                        CUSTOMER.DELETED_AT.isNull(),
                        CustomerReach.mayView(actor))
                .groupBy(PROSPECT_REGISTER.ID, EMPLOYEE.NAME)
                .orderBy(PROSPECT_REGISTER.CREATED_AT, PROSPECT_REGISTER.ID)
                .limit(MOST)
                .fetch(Records.mapping(RegisterView::new));
    }

    RegisterView get(Actor actor, UUID id) {
        return list(actor).stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.notFound(SUBJECT));
    }

    @Transactional
    public UUID add(Actor actor, RegisterForm form, Instant now) {
        var row = new ProspectRegisterRecord();
        row.setId(Ids.next());
        row.setBuiltIn(false);
        row.setVersion(0);
        row.setCreatedAt(now);
        row.setCreatedBy(actor.employeeId());
        fill(actor, row, form, now);
        db.executeInsert(row);
        audit.record(actor.id(), SUBJECT, row.getId(), AuditAction.CREATED, null, form);
        return row.getId();
    }

    @Transactional
    public void change(Actor actor, UUID id, RegisterForm form, ExpectedVersion expected, Instant now) {
        var row = db.selectFrom(PROSPECT_REGISTER)
                .where(PROSPECT_REGISTER.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> Problem.notFound(SUBJECT));
        expected.check(row.getVersion());
        if (row.getBuiltIn()) {
            throw ProspectProblem.BUILT_IN.problem();
        }
        var before = new RegisterForm(
                RegisterType.valueOf(row.getType()), row.getName(), row.getOwnerId(), row.getSourceNote());
        fill(actor, row, form, now);
        row.setVersion(row.getVersion() + 1);
        db.executeUpdate(row);
        audit.record(actor.id(), SUBJECT, id, AuditAction.UPDATED, before, form);
    }

    private void fill(Actor actor, ProspectRegisterRecord row, RegisterForm form, Instant now) {
        var note = Typed.orNull(form.sourceNote());
        if (note == null && form.type() == RegisterType.COMPETITOR_CUSTOMERS) {
            throw Problem.invalid(FieldError.of("sourceNote", "prospect.invalid.lawful"));
        }
        if (note == null && form.type() == RegisterType.PERIODICALS) {
            throw Problem.invalid(FieldError.of("sourceNote", "prospect.invalid.periodical"));
        }
        var name = form.name().strip();
        if (db.fetchExists(
                PROSPECT_REGISTER,
                DSL.lower(PROSPECT_REGISTER.NAME).eq(DSL.lower(name)),
                PROSPECT_REGISTER.ID.ne(row.getId()))) {
            throw ProspectProblem.NAME_TAKEN.problem();
        }
        var owner = Objects.requireNonNullElse(form.ownerId(), actor.id());
        if (!db.fetchExists(EMPLOYEE, EMPLOYEE.ID.eq(owner))) {
            throw Problem.invalid(FieldError.of("ownerId", "prospect.invalid.owner"));
        }
        row.setType(form.type().name());
        row.setName(name);
        row.setOwnerId(owner);
        row.setSourceNote(note);
        row.setUpdatedAt(now);
    }
}
