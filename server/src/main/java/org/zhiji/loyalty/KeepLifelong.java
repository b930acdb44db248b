package org.zhiji.loyalty;

import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.CUSTOMER_LOYALTY;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.LIFELONG_PROPOSAL;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.customer.CustomerReach;
import org.zhiji.customer.LifecycleStage;
import org.zhiji.identity.Actor;
import org.zhiji.loyalty.ChurnForms.DecisionForm;
import org.zhiji.loyalty.ChurnForms.ProposalForm;
import org.zhiji.loyalty.Moves.Move;
import org.zhiji.platform.Ids;
import org.zhiji.platform.Typed;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.time.Time;
import org.zhiji.platform.web.ExpectedVersion;
import zhiji.sql.tenant.tables.records.LifelongProposalRecord;

/** Whoever looks after a customer proposes him for life, the general manager decides. */
@Service
class KeepLifelong {

    static final String SUBJECT = "lifelong-proposal";
    private static final int MOST = 200;

    private final DSLContext db;
    private final ReadFacts facts;
    private final Moves moves;
    private final LoyaltySettingsStore settings;
    private final AuditLog audit;
    private final Time time;

    KeepLifelong(
            DSLContext db, ReadFacts facts, Moves moves, LoyaltySettingsStore settings, AuditLog audit, Time time) {
        this.db = db;
        this.facts = facts;
        this.moves = moves;
        this.settings = settings;
        this.audit = audit;
        this.time = time;
    }

    record ProposalView(
            UUID id,
            UUID customerId,
            String customerName,
            @Nullable BigDecimal index,
            String reason,
            String proposedByName,
            Instant proposedAt,
            int version) {}

    /** Those that wait for a decision. */
    List<ProposalView> open(Actor actor) {
        return db.select(
                        LIFELONG_PROPOSAL.ID,
                        CUSTOMER.ID,
                        CUSTOMER.NAME,
                        CUSTOMER_LOYALTY.INDEX,
                        LIFELONG_PROPOSAL.REASON,
                        EMPLOYEE.NAME,
                        LIFELONG_PROPOSAL.PROPOSED_AT,
                        LIFELONG_PROPOSAL.VERSION)
                .from(LIFELONG_PROPOSAL)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(LIFELONG_PROPOSAL.CUSTOMER_ID))
                .join(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(LIFELONG_PROPOSAL.PROPOSED_BY))
                .leftJoin(CUSTOMER_LOYALTY)
                .on(CUSTOMER_LOYALTY.CUSTOMER_ID.eq(CUSTOMER.ID))
                .where(LIFELONG_PROPOSAL.DECISION.isNull(), CUSTOMER.DELETED_AT.isNull(), CustomerReach.mayView(actor))
                .orderBy(LIFELONG_PROPOSAL.PROPOSED_AT.desc(), LIFELONG_PROPOSAL.ID.desc())
                .limit(MOST)
                .fetch(Records.mapping(ProposalView::new));
    }

    @Transactional
    public void propose(Actor actor, UUID customer, ProposalForm form, Instant now) {
        var stage = stage(actor, customer);
        var chosen = settings.get();
        var today = LocalDate.ofInstant(now, time.zone());
        var known =
                facts.of(List.of(customer), today, chosen.loyalWithinMonths()).getOrDefault(customer, Known.NOTHING);
        if (!Lifecycle.mayBeLifelong(stage, known, chosen.scale(), today)) {
            throw LoyaltyProblem.NOT_FOR_LIFE.problem(chosen.lifelongYears());
        }
        if (db.fetchExists(
                LIFELONG_PROPOSAL, LIFELONG_PROPOSAL.CUSTOMER_ID.eq(customer), LIFELONG_PROPOSAL.DECISION.isNull())) {
            throw LoyaltyProblem.PROPOSED_ALREADY.problem();
        }
        var row = new LifelongProposalRecord();
        row.setId(Ids.next());
        row.setCustomerId(customer);
        row.setReason(form.reason().strip());
        row.setProposedBy(actor.id());
        row.setProposedAt(now);
        row.setVersion(0);
        db.executeInsert(row);
        audit.record(actor.id(), SUBJECT, row.getId(), AuditAction.CREATED, null, Map.of("reason", row.getReason()));
    }

    private LifecycleStage stage(Actor actor, UUID customer) {
        return db.select(CUSTOMER.LIFECYCLE_STAGE)
                .from(CUSTOMER)
                .where(CUSTOMER.ID.eq(customer), CUSTOMER.DELETED_AT.isNull(), CustomerReach.mayEdit(actor))
                .forUpdate()
                .of(CUSTOMER)
                .fetchOptional(row -> LifecycleStage.valueOf(row.value1()))
                .orElseThrow(() -> Problem.notFound("customer"));
    }

    @Transactional
    public void decide(Actor actor, UUID id, DecisionForm form, ExpectedVersion expected, Instant now) {
        var row = db.select(LIFELONG_PROPOSAL.asterisk())
                .from(LIFELONG_PROPOSAL)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(LIFELONG_PROPOSAL.CUSTOMER_ID))
                .where(LIFELONG_PROPOSAL.ID.eq(id), CUSTOMER.DELETED_AT.isNull(), CustomerReach.mayView(actor))
                .forUpdate()
                .of(LIFELONG_PROPOSAL)
                .fetchOptionalInto(LIFELONG_PROPOSAL)
                .orElseThrow(() -> Problem.notFound(SUBJECT));
        expected.check(row.getVersion());
        if (row.getDecision() != null) {
            throw LoyaltyProblem.DECIDED_ALREADY.problem();
        }
        // One may take back what one proposed, but not be the second who agrees.
        if (form.confirmed() && row.getProposedBy().equals(actor.id())) {
            throw LoyaltyProblem.OWN_PROPOSAL.problem();
        }
        row.setDecision(form.confirmed() ? "CONFIRMED" : "DECLINED");
        row.setAnswer(Typed.orNull(form.answer()));
        row.setDecidedBy(actor.id());
        row.setDecidedAt(now);
        row.setVersion(row.getVersion() + 1);
        db.executeUpdate(row);
        audit.record(actor.id(), SUBJECT, id, AuditAction.UPDATED, Map.of(), Map.of("decision", row.getDecision()));
        if (form.confirmed()) {
            moves.decided(
                    actor,
                    new Move(
                            row.getCustomerId(),
                            LifecycleStage.LOYAL,
                            LifecycleStage.LIFELONG,
                            LifecycleRule.CONFIRMED_FOR_LIFE,
                            Map.of("proposal", row.getReason())),
                    now);
        }
    }
}
