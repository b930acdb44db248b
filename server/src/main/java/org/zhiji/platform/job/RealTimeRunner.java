package org.zhiji.platform.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SystemClock;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Instant;
import java.util.List;
import org.springframework.context.SmartLifecycle;

/** The ordinary runner: follows the machine's clock, shares the work with other nodes. */
final class RealTimeRunner implements JobRunner, SmartLifecycle {

    private final Scheduler scheduler;
    private final List<RecurringTask<Void>> daily;
    private volatile boolean running;

    RealTimeRunner(Scheduler scheduler, List<RecurringTask<Void>> daily) {
        this.scheduler = scheduler;
        this.daily = daily;
    }

    @Override
    public void wake() {
        if (running) {
            scheduler.triggerCheckForDueExecutions();
        }
    }

    @Override
    public void moveTo(Instant target) {
        throw new UnsupportedOperationException("The clock of a real installation cannot be moved");
    }

    @Override
    public void letTimeRun() {
        // It does.
    }

    @Override
    public void storeDaily() {
        daily.forEach(job -> job.onStartup(scheduler, new SystemClock()));
    }

    @Override
    public void start() {
        scheduler.start();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        scheduler.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
