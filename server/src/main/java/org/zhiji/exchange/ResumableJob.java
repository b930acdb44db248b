package org.zhiji.exchange;

import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.zhiji.platform.job.Jobs;
import org.zhiji.platform.job.OneTimeJob;

/** Long work in batches: when the application closes in the middle, it is ordered again for whoever starts next. */
abstract class ResumableJob<T> implements OneTimeJob<T> {

    private final ObjectProvider<Jobs> jobs;

    /** @param jobs asked for late: they know all jobs, this one too */
    ResumableJob(ObjectProvider<Jobs> jobs) {
        this.jobs = jobs;
    }

    @Override
    public final void run(T task, Instant now) {
        try {
            work(task);
        } catch (ClosingTime.Interrupted e) {
            schedule(task, now);
        }
    }

    final void schedule(T task, Instant at) {
        jobs.getObject().schedule(this, key(task), at, task);
    }

    abstract void work(T task);

    /** Orders with the same key become one. */
    abstract String key(T task);
}
