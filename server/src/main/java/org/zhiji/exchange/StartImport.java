package org.zhiji.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.identity.Actor;
import org.zhiji.platform.job.Jobs;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.time.Time;

/** Orders a trial or the real run; the work itself is a job that survives a crash. */
@Component
class StartImport {

    /** A batch takes seconds; who has not been heard of for so long is gone. */
    private static final Duration SILENCE = Duration.ofMinutes(2);

    private final ImportRepository repository;
    private final Jobs jobs;
    private final ImportJob job;
    private final Time time;
    private final ImportDepartment department;

    StartImport(ImportRepository repository, Jobs jobs, ImportJob job, Time time, ImportDepartment department) {
        this.repository = repository;
        this.jobs = jobs;
        this.job = job;
        this.time = time;
        this.department = department;
    }

    @Transactional
    void run(Actor actor, UUID id, boolean dryRun, Instant now) {
        begin(actor, id, dryRun, now);
        job.schedule(new ImportJob.Task(id, dryRun), now);
    }

    /**
     * Starts a run that the caller works through itself. Should it end in the middle, the job goes on after a while; the caller
     * moves that moment on as long as it lives, and at last takes the job back.
     */
    @Transactional
    void claim(Actor actor, UUID id, boolean dryRun, Instant now) {
        begin(actor, id, dryRun, now);
        stillAlive(id, dryRun, now);
    }

    void stillAlive(UUID id, boolean dryRun, Instant now) {
        // A standing clock would never reach a later moment.
        var silence = time.standing().isPresent() ? Duration.ZERO : SILENCE;
        job.schedule(new ImportJob.Task(id, dryRun), now.plus(silence));
    }

    void worked(UUID id) {
        jobs.cancel(job, ImportJob.key(id));
    }

    /** Only one run at a time; the mapping that is used is remembered. */
    private void begin(Actor actor, UUID id, boolean dryRun, Instant now) {
        Import ready = repository.lock(id, actor).orElseThrow(() -> Problem.notFound("import"));
        ready.checkStartable();
        // Somebody else may have uploaded it.
        department.check(actor, ready.departmentId());
        repository.started(id, dryRun, actor, now);
        repository.remember(ready, actor, now);
    }
}
