package org.zhiji.capa;

import static zhiji.sql.tenant.Tables.CAPA;

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

/** The actions that somebody has still to draw up or to watch over. */
@Component
class CapasInHand extends RowsInHand {

    private final CapaRepository repository;
    private final CapaPeople people;
    private final Employees employees;
    private final AuditLog audit;

    CapasInHand(DSLContext db, CapaRepository repository, CapaPeople people, Employees employees, AuditLog audit) {
        super(db, "capa", CAPA.ID);
        this.repository = repository;
        this.people = people;
        this.employees = employees;
        this.audit = audit;
    }

    @Override
    protected Called called() {
        return new Called(CAPA, CAPA.TITLE, CAPA.CAPA_NO);
    }

    @Override
    public boolean mayHave(UUID employee) {
        return employees.may(employee, Right.CAPA_EDIT) && people.isManager(employee);
    }

    @Override
    public int pass(Actor actor, UUID from, UUID to, @Nullable Collection<UUID> only, Instant now) {
        var ids = db.select(CAPA.ID)
                .from(CAPA)
                .where(of(from, only))
                .orderBy(CAPA.ID)
                .fetch(CAPA.ID);
        int passed = 0;
        for (var id : ids) {
            var capa = repository.findForChange(id).orElseThrow();
            var before = capa.state().facts();
            if (capa.pass(from, to)) {
                repository.update(capa, actor.employeeId(), now);
                audit.record(
                        actor.id(),
                        KeepDraft.SUBJECT,
                        id,
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
        return CAPA.SUPERVISOR_ID
                .eq(employee)
                .and(CAPA.STATUS.notIn(CapaStatus.CLOSED.name(), CapaStatus.CANCELLED.name()))
                .or(CAPA.AUTHOR_ID
                        .eq(employee)
                        .and(CAPA.STATUS.in(CapaStatus.DRAFT.name(), CapaStatus.SUBMITTED.name())));
    }
}
