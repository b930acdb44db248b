package org.zhiji.prospect;

import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.PROSPECT_OPINION;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.customer.CustomerContacts;
import org.zhiji.customer.LifecycleStage;
import org.zhiji.identity.Actor;
import org.zhiji.loyalty.LifecycleRule;
import org.zhiji.loyalty.Moves;
import org.zhiji.loyalty.Moves.Move;
import org.zhiji.platform.Typed;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.web.ExpectedVersion;
import org.zhiji.prospect.ProspectForms.JudgementForm;
import org.zhiji.prospect.ProspectForms.StrategyForm;
import org.zhiji.worktime.WorkCalendars;
import zhiji.sql.tenant.tables.records.ProspectEntryRecord;

/** The department manager decides who becomes a prospect, not alone and not unseen, and then how to win him. */
@Service
class Decide {

    static final int STRATEGY_DAYS = 5;

    private final DSLContext db;
    private final KeepEntries entries;
    private final Criteria criteria;
    private final CustomerContacts contacts;
    private final Moves moves;
    private final WorkCalendars calendars;

    Decide(
            DSLContext db,
            KeepEntries entries,
            Criteria criteria,
            CustomerContacts contacts,
            Moves moves,
            WorkCalendars calendars) {
        this.db = db;
        this.entries = entries;
        this.criteria = criteria;
        this.contacts = contacts;
        this.moves = moves;
        this.calendars = calendars;
    }

    @Transactional
    public void decide(Actor actor, UUID id, JudgementForm form, ExpectedVersion expected, Instant now) {
        var row = entries.locked(actor, id);
        expected.check(row.getVersion());
        KeepEntries.refuseUnless(KeepEntries.state(row).isOpen());
        var before = KeepEntries.told(row);
        setEvidence(row);
        refuseAlone(actor, row, form);
        row.setState((form.approved() ? EntryState.QUALIFIED : EntryState.REJECTED).name());
        row.setDecidedBy(actor.id());
        row.setDecidedAt(now);
        row.setOverrideReason(Typed.orNull(form.reason()));
        if (form.approved()) {
            row.setStrategyDue(strategyDue(row.getCustomerId(), now));
        }
        entries.save(actor, row, before, now);
        if (form.approved()) {
            moves.decided(
                    actor,
                    new Move(
                            row.getCustomerId(),
                            stage(row.getCustomerId()),
                            LifecycleStage.PROSPECT,
                            LifecycleRule.APPROVED_AS_PROSPECT,
                            Map.of("score", Objects.requireNonNull(row.getScore()))),
                    now);
        }
    }

    /** Nobody is judged with whom nobody has spoken. */
    private void setEvidence(ProspectEntryRecord row) {
        var customer = row.getCustomerId();
        var contact = db.select(CustomerContacts.ID, CustomerContacts.KIND)
                .from(contacts.which((whose, employee, at) -> whose.eq(customer)))
                .where(CustomerContacts.BOTH_SPOKE)
                .orderBy(CustomerContacts.AT.desc(), CustomerContacts.ID)
                .limit(1)
                .fetchOptional()
                .orElseThrow(ProspectProblem.NO_CONTACT::problem);
        row.setContactId(contact.value1());
        row.setContactKind(contact.value2());
    }

    /** Of the opinions only those of others count, and of each person the last. */
    private void refuseAlone(Actor actor, ProspectEntryRecord row, JudgementForm form) {
        var opinions = db.select(PROSPECT_OPINION.EMPLOYEE_ID, PROSPECT_OPINION.RECOMMENDS)
                .distinctOn(PROSPECT_OPINION.EMPLOYEE_ID)
                .from(PROSPECT_OPINION)
                .where(PROSPECT_OPINION.ENTRY_ID.eq(row.getId()), PROSPECT_OPINION.EMPLOYEE_ID.ne(actor.id()))
                .orderBy(PROSPECT_OPINION.EMPLOYEE_ID, PROSPECT_OPINION.AT.desc(), PROSPECT_OPINION.ID.desc())
                .fetch(PROSPECT_OPINION.RECOMMENDS);
        if (opinions.isEmpty()) {
            throw ProspectProblem.NO_OPINION.problem();
        }
        if (row.getScore() == null || row.getCriteriaId() == null) {
            throw ProspectProblem.NO_SCORE.problem();
        }
        var enough = row.getScore().compareTo(criteria.get(row.getCriteriaId()).threshold()) >= 0;
        var recommending = opinions.stream().filter(it -> it).count();
        if (Judgement.overrides(form.approved(), enough, recommending, opinions.size())
                && Typed.orNull(form.reason()) == null) {
            throw Problem.invalid(FieldError.of("reason", "prospect.invalid.override"));
        }
    }

    /** Somebody who was put aside in another register is a prospect too, once the manager says so. */
    private LifecycleStage stage(UUID customer) {
        var stage = db.select(CUSTOMER.LIFECYCLE_STAGE)
                .from(CUSTOMER)
                .where(CUSTOMER.ID.eq(customer))
                .fetchSingle(row -> LifecycleStage.valueOf(row.value1()));
        return stage == LifecycleStage.DISQUALIFIED ? stage : LifecycleStage.POTENTIAL;
    }

    private LocalDate strategyDue(UUID customer, Instant now) {
        var department = Objects.requireNonNull(db.select(CUSTOMER.DEPARTMENT_ID)
                .from(CUSTOMER)
                .where(CUSTOMER.ID.eq(customer))
                .fetchSingle(CUSTOMER.DEPARTMENT_ID));
        var calendar = calendars.of(department);
        return calendar.plusWorkingDays(calendar.dateOf(now), STRATEGY_DAYS);
    }

    @Transactional
    public void plan(Actor actor, UUID id, StrategyForm form, ExpectedVersion expected, Instant now) {
        var row = entries.locked(actor, id);
        expected.check(row.getVersion());
        if (KeepEntries.state(row) != EntryState.QUALIFIED) {
            throw ProspectProblem.NOT_QUALIFIED.problem();
        }
        var before = KeepEntries.told(row);
        row.setStrategy(form.strategy().strip());
        row.setPsychology(Typed.orNull(form.psychology()));
        row.setStrategyBy(actor.id());
        row.setStrategyAt(now);
        entries.save(actor, row, before, now);
    }
}
