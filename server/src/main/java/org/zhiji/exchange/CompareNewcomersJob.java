package org.zhiji.exchange;

import static zhiji.sql.tenant.Tables.DATA_IMPORT;

import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhiji.customer.Newcomers;
import org.zhiji.platform.job.Jobs;
import org.zhiji.platform.job.OneTimeJob;

/** Says who of those that an import has brought may be there twice; behind the import, so that it costs it nothing. */
@Component
class CompareNewcomersJob implements OneTimeJob<CompareNewcomersJob.Task> {

    private final DSLContext db;
    private final Newcomers newcomers;
    private final ObjectProvider<Jobs> jobs;

    /** @param jobs asked for late: they know all jobs, this one too */
    CompareNewcomersJob(DSLContext db, Newcomers newcomers, ObjectProvider<Jobs> jobs) {
        this.db = db;
        this.newcomers = newcomers;
        this.jobs = jobs;
    }

    record Task(UUID importId) {}

    void schedule(UUID importId, Instant now) {
        jobs.getObject().schedule(this, importId.toString(), now, new Task(importId));
    }

    @Override
    public String name() {
        return "compare-newcomers";
    }

    @Override
    public Class<Task> payload() {
        return Task.class;
    }

    @Override
    public void run(Task task, Instant now) {
        db.select(DATA_IMPORT.STARTED_AT, DATA_IMPORT.FINISHED_AT)
                .from(DATA_IMPORT)
                .where(DATA_IMPORT.ID.eq(task.importId()), DATA_IMPORT.FINISHED_AT.isNotNull())
                .fetchOptional()
                .ifPresent(ran -> db.update(DATA_IMPORT)
                        .set(DATA_IMPORT.ALIKE, newcomers.compare(ran.value1(), ran.value2(), now))
                        .where(DATA_IMPORT.ID.eq(task.importId()))
                        .execute());
    }
}
