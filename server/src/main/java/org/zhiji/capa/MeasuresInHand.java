package org.zhiji.capa;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static zhiji.sql.tenant.Tables.CAPA;
import static zhiji.sql.tenant.Tables.CAPA_MEASURE;

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

/** The measures that somebody has still to carry out. */
@Component
class MeasuresInHand extends RowsInHand {

    private final CapaRepository repository;
    private final Employees employees;
    private final AuditLog audit;

    MeasuresInHand(DSLContext db, CapaRepository repository, Employees employees, AuditLog audit) {
        super(db, "capa-measure", CAPA_MEASURE.ID);
        this.repository = repository;
        this.employees = employees;
        this.audit = audit;
    }

    @Override
    protected Called called() {
        return new Called(
                CAPA_MEASURE.join(CAPA).on(CAPA.ID.eq(CAPA_MEASURE.CAPA_ID)), CAPA_MEASURE.TEXT, CAPA.CAPA_NO);
    }

    @Override
    public boolean mayHave(UUID employee) {
        return employees.may(employee, Right.SIGNED_IN);
    }

    @Override
    public int pass(Actor actor, UUID from, UUID to, @Nullable Collection<UUID> only, Instant now) {
        var rows = db.select(CAPA_MEASURE.ID, CAPA_MEASURE.CAPA_ID)
                .from(CAPA_MEASURE)
                .where(of(from, only))
                .orderBy(CAPA_MEASURE.ID)
                .fetch();
        int passed = 0;
        for (var row : rows) {
            var capa = repository.findForChange(row.value2()).orElseThrow();
            var before = capa.state().facts();
            if (capa.passMeasure(row.value1(), from, to)) {
                repository.update(capa, actor.employeeId(), now);
                audit.record(
                        actor.id(),
                        KeepDraft.SUBJECT,
                        row.value2(),
                        AuditAction.UPDATED,
                        before,
                        capa.state().facts());
                passed++;
            }
        }
        return passed;
    }

    @Override
    protected Condition of(UUID employee) {
        return CAPA_MEASURE
                .OWNER_ID
                .eq(employee)
                .and(CAPA_MEASURE.DONE_AT.isNull())
                .and(exists(selectOne()
                        .from(CAPA)
                        .where(
                                CAPA.ID.eq(CAPA_MEASURE.CAPA_ID),
                                CAPA.STATUS.notIn(CapaStatus.CLOSED.name(), CapaStatus.CANCELLED.name()))));
    }
}
