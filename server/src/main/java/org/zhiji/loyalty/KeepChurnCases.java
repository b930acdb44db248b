package org.zhiji.loyalty;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static zhiji.sql.tenant.Tables.CHURN_CASE;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.EMPLOYEE;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.customer.CustomerReach;
import org.zhiji.customer.LifecycleStage;
import org.zhiji.identity.Actor;
import org.zhiji.loyalty.ChurnForms.CaseForm;
import org.zhiji.loyalty.ChurnForms.Closing;
import org.zhiji.loyalty.ChurnForms.ClosingForm;
import org.zhiji.loyalty.ChurnForms.FarewellForm;
import org.zhiji.loyalty.Moves.Move;
import org.zhiji.platform.Typed;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.time.Time;
import org.zhiji.platform.web.ExpectedVersion;
import zhiji.sql.tenant.tables.records.ChurnCaseRecord;

/** Why somebody was lost, what the problem was, what is done about it; no case ends without one or the other. */
@Service
class KeepChurnCases {

    static final String SUBJECT = "churn-case";
    private static final String OPEN = "OPEN";

    private final DSLContext db;
    private final ReadFacts facts;
    private final ChurnCases cases;
    private final Moves moves;
    private final LoyaltySettingsStore settings;
    private final AuditLog audit;
    private final Time time;

    KeepChurnCases(
            DSLContext db,
            ReadFacts facts,
            ChurnCases cases,
            Moves moves,
            LoyaltySettingsStore settings,
            AuditLog audit,
            Time time) {
        this.db = db;
        this.facts = facts;
        this.cases = cases;
        this.moves = moves;
        this.settings = settings;
        this.audit = audit;
        this.time = time;
    }

    record ChurnCaseView(
            UUID id,
            UUID customerId,
            String customerName,
            Instant detectedAt,
            LifecycleRule rule,
            LifecycleStage fromStage,
            @Nullable LocalDate lastPaidOn,
            @Nullable BigDecimal lossValue,
            @Nullable LeavingReason reason,
            ChurnForms.@Nullable Source source,
            @Nullable String problem,
            @Nullable String remedy,
            @Nullable LocalDate remedyDue,
            String outcome,
            @Nullable String noActionReason,
            LocalDate dueOn,
            @Nullable Instant closedAt,
            @Nullable String closedByName,
            @Nullable Instant wonBackAt,
            boolean editable,
            int version) {}

    ChurnCaseView get(Actor actor, UUID id) {
        var editable = coalesce(field(CustomerReach.mayEdit(actor)), false).as("editable");
        return db.select(CHURN_CASE.asterisk())
                .select(CUSTOMER.NAME, EMPLOYEE.NAME, editable)
                .from(CHURN_CASE)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(CHURN_CASE.CUSTOMER_ID))
                .leftJoin(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(CHURN_CASE.CLOSED_BY))
                .where(CHURN_CASE.ID.eq(id), CUSTOMER.DELETED_AT.isNull(), CustomerReach.mayView(actor))
                .fetchOptional(row ->
                        view(row.into(CHURN_CASE), row.get(CUSTOMER.NAME), row.get(EMPLOYEE.NAME), row.get(editable)))
                .orElseThrow(() -> Problem.notFound(SUBJECT));
    }

    private static ChurnCaseView view(ChurnCaseRecord row, String name, @Nullable String closedBy, boolean editable) {
        return new ChurnCaseView(
                row.getId(),
                row.getCustomerId(),
                name,
                row.getDetectedAt(),
                LifecycleRule.valueOf(row.getRule()),
                LifecycleStage.valueOf(row.getFromStage()),
                row.getLastPaidOn(),
                row.getLossValue(),
                row.getReason() == null ? null : LeavingReason.valueOf(row.getReason()),
                row.getReasonSource() == null ? null : ChurnForms.Source.valueOf(row.getReasonSource()),
                row.getProblem(),
                row.getRemedy(),
                row.getRemedyDue(),
                row.getOutcome(),
                row.getNoActionReason(),
                row.getDueOn(),
                row.getClosedAt(),
                closedBy,
                row.getWonBackAt(),
                editable,
                row.getVersion());
    }

    @Transactional
    public void change(Actor actor, UUID id, CaseForm form, ExpectedVersion expected, Instant now) {
        var row = locked(actor, id);
        expected.check(row.getVersion());
        refuseClosed(row);
        if (form.remedyDue() != null && Typed.orNull(form.remedy()) == null) {
            throw Problem.invalid(FieldError.of("remedy", "loyalty.invalid.remedy-missing"));
        }
        var before = told(row);
        row.setReason(form.reason() == null ? null : form.reason().name());
        row.setReasonSource(
                form.reason() == null
                        ? null
                        : (form.source() == null ? ChurnForms.Source.GUESS : form.source()).name());
        row.setProblem(Typed.orNull(form.problem()));
        row.setRemedy(Typed.orNull(form.remedy()));
        row.setRemedyDue(form.remedyDue());
        save(actor, row, before, now);
    }

    @Transactional
    public void close(Actor actor, UUID id, ClosingForm form, ExpectedVersion expected, Instant now) {
        var row = locked(actor, id);
        expected.check(row.getVersion());
        refuseClosed(row);
        var before = told(row);
        if (form.outcome() == Closing.REMEDIED && (row.getReason() == null || row.getRemedy() == null)) {
            throw LoyaltyProblem.NO_REMEDY.problem();
        }
        if (form.outcome() == Closing.NO_ACTION && Typed.orNull(form.reason()) == null) {
            throw Problem.invalid(FieldError.of("reason", "loyalty.invalid.no-action-reason"));
        }
        row.setOutcome(form.outcome().name());
        row.setNoActionReason(form.outcome() == Closing.NO_ACTION ? Typed.orNull(form.reason()) : null);
        row.setClosedAt(now);
        row.setClosedBy(actor.employeeId());
        save(actor, row, before, now);
    }

    /** @return the case */
    @Transactional
    public UUID farewell(Actor actor, UUID customer, FarewellForm form, Instant now) {
        var stage = db.select(CUSTOMER.LIFECYCLE_STAGE)
                .from(CUSTOMER)
                .where(CUSTOMER.ID.eq(customer), CUSTOMER.DELETED_AT.isNull(), CustomerReach.mayEdit(actor))
                .forUpdate()
                .of(CUSTOMER)
                .fetchOptional(row -> LifecycleStage.valueOf(row.value1()))
                .orElseThrow(() -> Problem.notFound("customer"));
        if (!KeepLoyalty.ACTUAL.contains(stage)) {
            throw LoyaltyProblem.LOST_ALREADY.problem();
        }
        var chosen = settings.get();
        var known = facts.of(List.of(customer), LocalDate.ofInstant(now, time.zone()), chosen.loyalWithinMonths())
                .getOrDefault(customer, Known.NOTHING);
        cases.opened(
                List.of(new ChurnCases.Lost(
                        customer, stage, LifecycleRule.SAID_SO, known.lastPaid(), chosen.lossValue(known.yearly()))),
                chosen.remedyDays(),
                now);
        var row = db.selectFrom(CHURN_CASE)
                .where(CHURN_CASE.CUSTOMER_ID.eq(customer), CHURN_CASE.OUTCOME.eq(OPEN))
                .orderBy(CHURN_CASE.DETECTED_AT.desc(), CHURN_CASE.ID.desc())
                .limit(1)
                .fetchSingle();
        row.setReason(form.reason().name());
        row.setReasonSource(ChurnForms.Source.SURVEY.name());
        row.setProblem(form.problem().strip());
        save(actor, row, Map.of(), now);
        moves.decided(
                actor,
                new Move(customer, stage, LifecycleStage.LOST, LifecycleRule.SAID_SO, Map.of("reason", form.reason())),
                now);
        return row.getId();
    }

    private void save(Actor actor, ChurnCaseRecord row, Map<String, ?> before, Instant now) {
        row.setVersion(row.getVersion() + 1);
        row.setUpdatedAt(now);
        row.setUpdatedBy(actor.employeeId());
        db.executeUpdate(row);
        audit.record(actor.id(), SUBJECT, row.getId(), AuditAction.UPDATED, before, told(row));
    }

    private static void refuseClosed(ChurnCaseRecord row) {
        if (!OPEN.equals(row.getOutcome())) {
            throw LoyaltyProblem.CASE_CLOSED.problem();
        }
    }

    private ChurnCaseRecord locked(Actor actor, UUID id) {
        return db.select(CHURN_CASE.asterisk())
                .from(CHURN_CASE)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(CHURN_CASE.CUSTOMER_ID))
                .where(CHURN_CASE.ID.eq(id), CUSTOMER.DELETED_AT.isNull(), CustomerReach.mayEdit(actor))
                .forUpdate()
                .of(CHURN_CASE)
                .fetchOptionalInto(CHURN_CASE)
                .orElseThrow(() -> Problem.notFound(SUBJECT));
    }

    private static Map<String, @Nullable Object> told(ChurnCaseRecord row) {
        var told = new LinkedHashMap<String, @Nullable Object>();
        told.put("reason", row.getReason());
        told.put("source", row.getReasonSource());
        told.put("problem", row.getProblem());
        told.put("remedy", row.getRemedy());
        told.put("remedyDue", row.getRemedyDue());
        told.put("outcome", row.getOutcome());
        told.put("noActionReason", row.getNoActionReason());
        return told;
    }
}
