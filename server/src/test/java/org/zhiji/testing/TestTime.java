package org.zhiji.testing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestComponent;
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

    TestTime(Time time, JobRunner jobs, Tenants tenants) {
        this.time = time;
        this.jobs = jobs;
        this.tenants = tenants;
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

    void reset() {
        time.standAt(at(START));
    }
}
