package org.zhiji.prospect;

import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.PROSPECT_ENTRY;
import static zhiji.sql.tenant.Tables.PROSPECT_REGISTER;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.customer.CustomerReach;
import org.zhiji.customer.LifecycleStage;
import org.zhiji.identity.Actor;
import org.zhiji.loyalty.LifecycleRule;
import org.zhiji.loyalty.Moves;
import org.zhiji.loyalty.Moves.Move;
import org.zhiji.platform.Ids;
import org.zhiji.platform.Typed;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.web.ExpectedVersion;
import org.zhiji.prospect.ProspectForms.EntryForm;
import org.zhiji.prospect.ProspectForms.FilterForm;
import org.zhiji.prospect.ProspectForms.ProspectOpinionForm;
import org.zhiji.prospect.ProspectForms.ScoresForm;
import zhiji.sql.tenant.tables.records.ProspectEntryRecord;
import zhiji.sql.tenant.tables.records.ProspectOpinionRecord;

/** What salespeople do with a potential customer: enter, filter out, score, say what they think. */
@Service
class KeepEntries {

    static final String SUBJECT = "prospect-entry";

    private final DSLContext db;
    private final Criteria criteria;
    private final Moves moves;
    private final AuditLog audit;

    KeepEntries(DSLContext db, Criteria criteria, Moves moves, AuditLog audit) {
        this.db = db;
        this.criteria = criteria;
        this.moves = moves;
        this.audit = audit;
    }

    @Transactional
    public UUID enter(Actor actor, UUID register, EntryForm form, Instant now) {
        if (!db.fetchExists(PROSPECT_REGISTER, PROSPECT_REGISTER.ID.eq(register))) {
            throw Problem.notFound(KeepRegisters.SUBJECT);
        }
        // Locked, so that nobody enters the same one twice at the same time.
        var stage = db.select(CUSTOMER.LIFECYCLE_STAGE)
                .from(CUSTOMER)
                .where(CUSTOMER.ID.eq(form.customerId()), CUSTOMER.DELETED_AT.isNull(), CustomerReach.mayView(actor))
                .forUpdate()
                .of(CUSTOMER)
                .fetchOptional(row -> LifecycleStage.valueOf(row.value1()))
                .orElseThrow(() -> Problem.invalid(FieldError.of("customerId", "prospect.invalid.customer")));
        switch (stage) {
            case FIRST_TIME, REPEAT, LOYAL, LIFELONG ->
                throw Problem.invalid(FieldError.of("customerId", "prospect.invalid.buys-already"));
            case POTENTIAL, DISQUALIFIED, PROSPECT, LOST -> {}
        }
        if (db.fetchExists(
                PROSPECT_ENTRY,
                PROSPECT_ENTRY.REGISTER_ID.eq(register),
                PROSPECT_ENTRY.CUSTOMER_ID.eq(form.customerId()))) {
            throw ProspectProblem.ENTERED_ALREADY.problem();
        }
        var row = new ProspectEntryRecord();
        row.setId(Ids.next());
        row.setRegisterId(register);
        row.setCustomerId(form.customerId());
        row.setAddedAt(now);
        row.setAddedBy(actor.employeeId());
        row.setNote(Typed.orNull(form.note()));
        row.setState(EntryState.NEW.name());
        row.setVersion(0);
        row.setUpdatedAt(now);
        row.setUpdatedBy(actor.employeeId());
        db.executeInsert(row);
        audit.record(actor.id(), SUBJECT, row.getId(), AuditAction.CREATED, null, told(row));
        return row.getId();
    }

    @Transactional
    public void filterOut(Actor actor, UUID id, FilterForm form, ExpectedVersion expected, Instant now) {
        var row = locked(actor, id);
        expected.check(row.getVersion());
        refuseUnless(state(row) != EntryState.FILTERED && state(row) != EntryState.QUALIFIED);
        var before = told(row);
        row.setState(EntryState.FILTERED.name());
        row.setFilterReason(form.reason().strip());
        save(actor, row, before, now);
        moves.decided(
                actor,
                new Move(
                        row.getCustomerId(),
                        LifecycleStage.POTENTIAL,
                        LifecycleStage.DISQUALIFIED,
                        LifecycleRule.FILTERED_OUT,
                        Map.of("note", form.reason().strip())),
                now);
    }

    @Transactional
    public void restore(Actor actor, UUID id, ExpectedVersion expected, Instant now) {
        var row = locked(actor, id);
        expected.check(row.getVersion());
        if (state(row) != EntryState.FILTERED) {
            throw ProspectProblem.NOT_FILTERED.problem();
        }
        var before = told(row);
        // What the manager turned down is not open again because somebody put it aside meanwhile.
        row.setState((row.getDecidedAt() == null ? stateByScore(row) : EntryState.REJECTED).name());
        row.setFilterReason(null);
        save(actor, row, before, now);
        moves.decided(
                actor,
                new Move(
                        row.getCustomerId(),
                        LifecycleStage.DISQUALIFIED,
                        LifecycleStage.POTENTIAL,
                        LifecycleRule.RESTORED,
                        Map.of()),
                now);
    }

    @Transactional
    public void score(Actor actor, UUID id, ScoresForm form, ExpectedVersion expected, Instant now) {
        var row = locked(actor, id);
        expected.check(row.getVersion());
        refuseUnless(state(row).isOpen());
        var inUse = criteria.inUse();
        if (form.points().size() != inUse.items().size()) {
            throw Problem.invalid(FieldError.of("points", "prospect.invalid.points"));
        }
        var before = told(row);
        row.setScores(form.points().toArray(Integer[]::new));
        row.setCriteriaId(inUse.id());
        row.setScore(Judgement.score(inUse.items(), form.points()));
        row.setState(stateByScore(row).name());
        save(actor, row, before, now);
    }

    /** Whoever knows the customer may say what he thinks, not only who looks after him. */
    @Transactional
    public void think(Actor actor, UUID id, ProspectOpinionForm form, Instant now) {
        var row = locked(id, CustomerReach.mayView(actor));
        refuseUnless(state(row).isOpen());
        db.executeInsert(new ProspectOpinionRecord(
                Ids.next(), id, actor.id(), form.text().strip(), form.recommends(), now));
        audit.record(actor.id(), SUBJECT, id, AuditAction.UPDATED, Map.of(), Map.of("recommends", form.recommends()));
    }

    private EntryState stateByScore(ProspectEntryRecord row) {
        if (row.getScore() == null || row.getCriteriaId() == null) {
            return EntryState.NEW;
        }
        var threshold = criteria.get(row.getCriteriaId()).threshold();
        return row.getScore().compareTo(threshold) >= 0 ? EntryState.CANDIDATE : EntryState.NEW;
    }

    static EntryState state(ProspectEntryRecord row) {
        return EntryState.valueOf(row.getState());
    }

    static void refuseUnless(boolean fits) {
        if (!fits) {
            throw ProspectProblem.DECIDED_ALREADY.problem();
        }
    }

    void save(Actor actor, ProspectEntryRecord row, Map<String, ?> before, Instant now) {
        row.setVersion(row.getVersion() + 1);
        row.setUpdatedAt(now);
        row.setUpdatedBy(actor.employeeId());
        db.executeUpdate(row);
        audit.record(actor.id(), SUBJECT, row.getId(), AuditAction.UPDATED, before, told(row));
    }

    ProspectEntryRecord locked(Actor actor, UUID id) {
        return locked(id, CustomerReach.mayEdit(actor));
    }

    private ProspectEntryRecord locked(UUID id, Condition reach) {
        return db.select(PROSPECT_ENTRY.asterisk())
                .from(PROSPECT_ENTRY)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(PROSPECT_ENTRY.CUSTOMER_ID))
                .where(PROSPECT_ENTRY.ID.eq(id), CUSTOMER.DELETED_AT.isNull(), reach)
                .forUpdate()
                .of(PROSPECT_ENTRY)
                .fetchOptionalInto(PROSPECT_ENTRY)
                .orElseThrow(() -> Problem.notFound(SUBJECT));
    }

    static Map<String, @Nullable Object> told(ProspectEntryRecord row) {
        var told = new LinkedHashMap<String, @Nullable Object>();
        told.put("state", row.getState());
        told.put("note", row.getNote());
        told.put("filterReason", row.getFilterReason());
        told.put("score", row.getScore());
        told.put("overrideReason", row.getOverrideReason());
        told.put("strategy", row.getStrategy());
        return told;
    }
}
