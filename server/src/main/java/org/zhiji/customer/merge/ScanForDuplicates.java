package org.zhiji.customer.merge;

import java.time.Instant;
import java.time.LocalTime;
import org.springframework.stereotype.Component;
import org.zhiji.platform.job.DailyJob;
import org.zhiji.platform.job.Jobs;
import org.zhiji.platform.job.OneTimeJob;
import org.zhiji.platform.live.Live;

/** Looks for duplicates each night, and when somebody asks. */
@Component
class ScanForDuplicates implements DailyJob {

    static final String TOPIC = "duplicates";

    private final FindDuplicates find;

    ScanForDuplicates(FindDuplicates find) {
        this.find = find;
    }

    @Override
    public String name() {
        return "find-duplicates";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(2, 40);
    }

    @Override
    public void run(Instant now) {
        find.run(now);
    }

    /** The same, now: it may take a minute, so nobody waits for it. */
    @Component
    static class Now implements OneTimeJob<Now.Task> {

        private final FindDuplicates find;
        private final Jobs jobs;
        private final Live live;

        Now(FindDuplicates find, Jobs jobs, Live live) {
            this.find = find;
            this.jobs = jobs;
            this.live = live;
        }

        record Task() {}

        void start(Instant now) {
            jobs.schedule(this, "now", now, new Task());
        }

        @Override
        public String name() {
            return "find-duplicates-now";
        }

        @Override
        public Class<Task> payload() {
            return Task.class;
        }

        @Override
        public void run(Task task, Instant now) {
            find.run(now);
            live.tellAll(TOPIC);
        }
    }
}
