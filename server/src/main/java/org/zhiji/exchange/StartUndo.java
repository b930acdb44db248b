package org.zhiji.exchange;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.identity.Actor;
import org.zhiji.platform.problem.Problem;

/** Orders the taking back of an import: the trial, the whole, and what somebody has decided of what was kept. */
@Component
class StartUndo {

    private final UndoRepository repository;
    private final ImportDepartment department;
    private final UndoJob job;

    StartUndo(UndoRepository repository, ImportDepartment department, UndoJob job) {
        this.repository = repository;
        this.department = department;
        this.job = job;
    }

    @Transactional
    public void tryOut(Actor actor, UUID importId, Instant now) {
        locked(actor, importId).checkTriable(now);
        repository.started(importId, UndoState.TRYING, actor, now);
        job.schedule(new UndoJob.Task(importId, UndoJob.Part.TRIAL), now);
    }

    @Transactional
    public void run(Actor actor, UUID importId, Instant now) {
        var undo = locked(actor, importId);
        undo.checkStartable(now);
        if (undo.state() == UndoState.FAILED) {
            repository.resumed(importId, actor);
        } else {
            repository.started(importId, UndoState.RUNNING, actor, now);
        }
        job.schedule(new UndoJob.Task(importId, UndoJob.Part.WHOLE), now);
    }

    /** @param records which; absent means all that are not decided */
    @Transactional
    public void decide(
            Actor actor, UUID importId, @Nullable Collection<UUID> records, KeptDecision decision, Instant now) {
        var undo = locked(actor, importId);
        if (undo.state() != UndoState.DONE) {
            throw ImportProblem.UNDO_RUNNING_ALREADY.problem();
        }
        repository.decide(importId, records, decision, actor, now);
        if (decision == KeptDecision.UNDO) {
            repository.actingAs(importId, actor);
            job.schedule(new UndoJob.Task(importId, UndoJob.Part.DECIDED), now);
        }
    }

    private Undo locked(Actor actor, UUID importId) {
        var undo = repository.lock(importId, actor).orElseThrow(() -> Problem.notFound("import"));
        department.check(actor, undo.departmentId());
        return undo;
    }
}
