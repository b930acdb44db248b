package org.zhiji.testing;

import static zhiji.sql.installation.Tables.SCHEDULED_TASKS;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestComponent;
import org.zhiji.platform.job.DailyJob;
import org.zhiji.platform.job.JobRunner;
import org.zhiji.platform.tenant.CurrentTenant;
import org.zhiji.platform.tenant.Tenants;
import org.zhiji.platform.time.Time;

/** Moves the clock of a test; what falls due on the way is done before the move returns. */
@TestComponent
public class TestTime {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String START = "2026-09-07T08:30";

    private final Time time;
    private final JobRunner jobs;
    private final Tenants tenants;
    private final ObjectProvider<DailyJob> daily;
    private final DSLContext db;

    TestTime(Time time, JobRunner jobs, Tenants tenants, ObjectProvider<DailyJob> daily, DSLContext db) {
        this.time = time;
        this.jobs = jobs;
        this.tenants = tenants;
        this.daily = daily;
        this.db = db;
    }

    /** Lets the daily jobs of the product run by themselves; without it a test moves through quiet nights. */
    public void withDailyJobs() {
        var now = time.now().atZone(ZONE);
        daily.forEach(job -> {
            var today = now.with(job.at());
            db.insertInto(SCHEDULED_TASKS)
                    .set(SCHEDULED_TASKS.TASK_NAME, job.name())
                    .set(SCHEDULED_TASKS.TASK_INSTANCE, RecurringTask.INSTANCE)
                    .set(SCHEDULED_TASKS.EXECUTION_TIME, (today.isAfter(now) ? today : today.plusDays(1)).toInstant())
                    .set(SCHEDULED_TASKS.PICKED, false)
                    .set(SCHEDULED_TASKS.VERSION, 1L)
                    .onConflictDoNothing()
                    .execute();
        });
    }

    /** Moves to a local time in Shanghai, for example {@code 2026-09-10T09:05}. */
    public void moveTo(String local) {
        jobs.moveTo(at(local));
    }

    /** Runs what is due now. */
    public void runDue() {
        jobs.moveTo(time.now());
    }

    public Instant now() {
        return time.now();
    }

    /** Does something as the application would, inside the company of the tests. */
    public void inCompany(Runnable work) {
        CurrentTenant.run(tenants.first().orElseThrow(), work);
    }

    public static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    /** Begins a story on another day than the usual one; only before anything has happened. */
    public void startAt(String local) {
        time.standAt(at(local));
    }

    void reset() {
        time.standAt(at(START));
    }
}
