package org.zhiji.loyalty;

import static zhiji.sql.tenant.Tables.CHURN_CASE;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.customer.LifecycleStage;
import org.zhiji.platform.Ids;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.bulk.Bulk;
import org.zhiji.platform.time.Time;
import zhiji.sql.tenant.tables.records.ChurnCaseRecord;

/** Front door: cases of lost customers that begin and end by themselves. */
@Component
public class ChurnCases {

    private final DSLContext db;
    private final Bulk bulk;
    private final AuditLog audit;
    private final Time time;

    ChurnCases(DSLContext db, Bulk bulk, AuditLog audit, Time time) {
        this.db = db;
        this.bulk = bulk;
        this.audit = audit;
        this.time = time;
    }

    /** @param lossValue what the customer would still have brought */
    record Lost(
            UUID customerId,
            LifecycleStage from,
            LifecycleRule rule,
            @Nullable LocalDate lastPaid,
            BigDecimal lossValue) {}

    void opened(Collection<Lost> lost, int remedyDays, Instant now) {
        var due = LocalDate.ofInstant(now, time.zone()).plusDays(remedyDays);
        bulk.insert(CHURN_CASE, lost, it -> {
            var row = new ChurnCaseRecord();
            row.setId(Ids.next());
            row.setCustomerId(it.customerId());
            row.setDetectedAt(now);
            row.setRule(it.rule().name());
            row.setFromStage(it.from().name());
            row.setLastPaidOn(it.lastPaid());
            row.setLossValue(it.lossValue());
            row.setReason(it.rule() == LifecycleRule.CARS_GONE ? LeavingReason.SOLD.name() : null);
            row.setReasonSource(it.rule() == LifecycleRule.CARS_GONE ? ChurnForms.Source.GUESS.name() : null);
            row.setProblem(null);
            row.setRemedy(null);
            row.setRemedyDue(null);
            row.setOutcome("OPEN");
            row.setNoActionReason(null);
            row.setDueOn(due);
            row.setClosedAt(null);
            row.setClosedBy(null);
            row.setWonBackAt(null);
            row.setVersion(0);
            row.setUpdatedAt(now);
            row.setUpdatedBy(null);
            return row;
        });
    }

    /** Leaving the lost closes the case; a closed one keeps what was decided and knows of the success. */
    void wonBack(Collection<UUID> customers, Instant now) {
        if (customers.isEmpty()) {
            return;
        }
        var ids = DSL.any(customers.toArray(UUID[]::new));
        db.execute("""
                update churn_case set won_back_at = {1}, outcome = case when outcome = 'OPEN' then 'WON_BACK' else outcome end,
                    closed_at = coalesce(closed_at, {1}), version = version + 1, updated_at = {1}
                where customer_id = {0} and won_back_at is null
                """, ids, DSL.val(now));
    }

    /** The customer has said in a call why; what somebody wrote down already stays. */
    @Transactional
    public void heard(UUID by, UUID customer, LeavingReason reason, Instant now) {
        db.update(CHURN_CASE)
                .set(CHURN_CASE.REASON, reason.name())
                .set(CHURN_CASE.REASON_SOURCE, ChurnForms.Source.SURVEY.name())
                .set(CHURN_CASE.VERSION, CHURN_CASE.VERSION.plus(1))
                .set(CHURN_CASE.UPDATED_AT, now)
                .where(
                        CHURN_CASE.CUSTOMER_ID.eq(customer),
                        CHURN_CASE.OUTCOME.eq("OPEN"),
                        CHURN_CASE.REASON_SOURCE.isDistinctFrom(ChurnForms.Source.SURVEY.name()))
                .returning(CHURN_CASE.ID)
                .fetch(CHURN_CASE.ID)
                .forEach(id -> audit.record(
                        by,
                        KeepChurnCases.SUBJECT,
                        id,
                        AuditAction.UPDATED,
                        null,
                        Map.of("reason", reason, "source", ChurnForms.Source.SURVEY)));
    }
}
