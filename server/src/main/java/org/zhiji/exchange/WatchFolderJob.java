package org.zhiji.exchange;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhiji.platform.job.DailyJob;
import org.zhiji.platform.job.Jobs;
import org.zhiji.platform.job.OneTimeJob;
import org.zhiji.platform.settings.ImportSettings;
import org.zhiji.platform.tenant.CurrentTenant;
import org.zhiji.platform.tenant.Tenants;
import org.zhiji.platform.time.Time;

/** Looks into the watched folder again and again; one job for all nodes, so that no two of them take the same file. */
@Component
class WatchFolderJob implements OneTimeJob<WatchFolderJob.Task> {

    private final WatchedFolder folder;
    private final ImportSettings settings;
    private final ObjectProvider<Jobs> jobs;
    private final Tenants tenants;
    private final Time time;

    /** @param jobs asked for late: they know all jobs, this one too */
    WatchFolderJob(
            WatchedFolder folder, ImportSettings settings, ObjectProvider<Jobs> jobs, Tenants tenants, Time time) {
        this.folder = folder;
        this.settings = settings;
        this.jobs = jobs;
        this.tenants = tenants;
        this.time = time;
    }

    record Task() {}

    @EventListener(ContextRefreshedEvent.class)
    void begin() {
        if (folder.watched()) {
            tenants.first().ifPresent(tenant -> CurrentTenant.run(tenant, () -> schedule(time.now())));
        }
    }

    private void schedule(Instant at) {
        jobs.getObject().schedule(this, "look", at, new Task());
    }

    @Override
    public String name() {
        return "import-folder";
    }

    @Override
    public Class<Task> payload() {
        return Task.class;
    }

    @Override
    public void run(Task task, Instant now) {
        if (folder.watched()) {
            schedule(now.plus(time.standing().isPresent() ? Duration.ofHours(1) : settings.every()));
            folder.look(now);
        }
    }

    /** A company that was set up after the start has its folder watched from the next day on. */
    @Component
    static class Daily implements DailyJob {

        private final WatchFolderJob watch;

        Daily(WatchFolderJob watch) {
            this.watch = watch;
        }

        @Override
        public String name() {
            return "import-folder-daily";
        }

        @Override
        public LocalTime at() {
            return LocalTime.of(0, 5);
        }

        @Override
        public void run(Instant now) {
            if (watch.folder.watched()) {
                watch.schedule(now);
            }
        }
    }
}
