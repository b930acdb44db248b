package org.zhiji.followup.analysis;

import static zhiji.sql.tenant.Tables.DEPARTMENT;
import static zhiji.sql.tenant.Tables.QUALITY_ANALYSIS;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Employees;
import org.zhiji.identity.Right;
import org.zhiji.identity.RowsInHand;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;

/** The analyses that somebody has still to write. */
@Component
class AnalysesInHand extends RowsInHand {

    private final Employees employees;
    private final AuditLog audit;

    AnalysesInHand(DSLContext db, Employees employees, AuditLog audit) {
        super(db, WriteAnalysis.SUBJECT, QUALITY_ANALYSIS.ID);
        this.employees = employees;
        this.audit = audit;
    }

    @Override
    protected Called called() {
        return new Called(
                QUALITY_ANALYSIS.join(DEPARTMENT).on(DEPARTMENT.ID.eq(QUALITY_ANALYSIS.DEPARTMENT_ID)),
                DEPARTMENT.NAME,
                QUALITY_ANALYSIS.ENDS_ON.cast(String.class));
    }

    @Override
    public boolean mayHave(UUID employee) {
        return employees.may(employee, Right.CAPA_EDIT);
    }

    @Override
    public int pass(Actor actor, UUID from, UUID to, @Nullable Collection<UUID> only, Instant now) {
        var passed = db.update(QUALITY_ANALYSIS)
                .set(QUALITY_ANALYSIS.ANALYST_ID, to)
                .set(QUALITY_ANALYSIS.UPDATED_AT, now)
                .set(QUALITY_ANALYSIS.VERSION, QUALITY_ANALYSIS.VERSION.plus(1))
                .where(of(from, only))
                .returning(QUALITY_ANALYSIS.ID)
                .fetch(QUALITY_ANALYSIS.ID);
        audit.record(passed.stream()
                .map(id -> new AuditLog.Entry(
                        actor.id(), WriteAnalysis.SUBJECT, id, AuditAction.UPDATED, new Analyst(from), new Analyst(to)))
                .toList());
        return passed.size();
    }

    private record Analyst(UUID analystId) {}

    @Override
    protected Condition of(UUID employee) {
        return QUALITY_ANALYSIS.ANALYST_ID.eq(employee).and(QUALITY_ANALYSIS.SUBMITTED_AT.isNull());
    }
}
