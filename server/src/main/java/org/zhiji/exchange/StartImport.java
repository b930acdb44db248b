package org.zhiji.exchange;

import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.identity.Actor;
import org.zhiji.platform.job.Jobs;
import org.zhiji.platform.problem.Problem;

/** Orders a trial or the real run; the work itself is a job that survives a crash. */
@Component
class StartImport {

    private final ImportRepository repository;
    private final Jobs jobs;
    private final ImportJob job;

    StartImport(ImportRepository repository, Jobs jobs, ImportJob job) {
        this.repository = repository;
        this.jobs = jobs;
        this.job = job;
    }

    @Transactional
    void run(Actor actor, UUID id, boolean dryRun, Instant now) {
        claim(actor, id, dryRun, now);
        jobs.schedule(job, id.toString(), now, new ImportJob.Task(id, dryRun));
    }

    /** Only one run at a time; the mapping that is used is remembered. */
    @Transactional
    void claim(Actor actor, UUID id, boolean dryRun, Instant now) {
        Import ready = repository.lock(id, actor).orElseThrow(() -> Problem.notFound("import"));
        ready.checkStartable();
        repository.started(id, dryRun, actor, now);
        repository.remember(ready, actor, now);
    }
}
