package org.zhiji.capa;

import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.capa.CapaForms.CapaForm;
import org.zhiji.identity.Actor;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.time.Time;
import org.zhiji.platform.web.ExpectedVersion;

/** Draws up an action and writes on in it until it is sent in. */
@Component
class KeepDraft {

    static final String SUBJECT = "capa";

    private final CapaRepository repository;
    private final ReadPlan readPlan;
    private final MoveCapa move;
    private final AuditLog audit;
    private final Time time;

    KeepDraft(CapaRepository repository, ReadPlan readPlan, MoveCapa move, AuditLog audit, Time time) {
        this.repository = repository;
        this.readPlan = readPlan;
        this.move = move;
        this.audit = audit;
        this.time = time;
    }

    @Transactional
    UUID drawUp(Actor actor, CapaForm form, Instant now) {
        var plan = readPlan.of(actor, form, null);
        var capa = Capa.drawnUp(plan, repository.nextNumber(now, time.zone()), actor.employeeId(), now);
        repository.insert(capa, now);
        audit.record(
                actor.id(),
                SUBJECT,
                capa.state().id,
                AuditAction.CREATED,
                null,
                capa.state().facts());
        return capa.state().id;
    }

    @Transactional
    void change(Actor actor, UUID id, ExpectedVersion expected, CapaForm form, Instant now) {
        move.written(actor, id, expected, now, capa -> capa.change(readPlan.of(actor, form, capa.state()), actor.id()));
    }
}
