package org.zhiji.promise;

import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhiji.platform.job.Jobs;
import org.zhiji.platform.job.OneTimeJob;

/** Waits for the moment at which a promise is due. */
@Component
class PromiseFallsDue implements OneTimeJob<PromiseFallsDue.Of> {

    private final Jobs jobs;
    private final BreakPromise breaks;

    PromiseFallsDue(Jobs jobs, BreakPromise breaks) {
        this.jobs = jobs;
        this.breaks = breaks;
    }

    record Of(UUID promise) {}

    @Override
    public String name() {
        return "promise-falls-due";
    }

    @Override
    public Class<Of> payload() {
        return Of.class;
    }

    @Override
    public void run(Of of, Instant now) {
        breaks.ifStillOpen(of.promise(), now);
    }

    void at(UUID promise, Instant due) {
        jobs.schedule(this, promise.toString(), due, new Of(promise));
    }

    void notAnyMore(UUID promise) {
        jobs.cancel(this, promise.toString());
    }
}
