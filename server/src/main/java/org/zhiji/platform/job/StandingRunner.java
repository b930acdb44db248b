package org.zhiji.platform.job;

import static zhiji.sql.installation.Tables.SCHEDULED_TASKS;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.zhiji.platform.time.Time;

/** The runner of a test installation: its clock stands until it is moved, and then every due job has its turn. */
final class StandingRunner implements JobRunner, SmartLifecycle {

    private final ManualScheduler scheduler;
    private final List<RecurringTask<Void>> daily;
    private final Time time;
    private final DSLContext db;
    private final boolean background;
    private final ReentrantLock turn = new ReentrantLock();
    private final ExecutorService executor = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("standing-clock").factory());
    private final Supplier<RealTimeRunner> successor;
    private volatile @Nullable RealTimeRunner released;
    private volatile boolean running;

    /** @param successor takes over when the time is let run */
    StandingRunner(
            ManualScheduler scheduler,
            List<RecurringTask<Void>> daily,
            Supplier<RealTimeRunner> successor,
            Time time,
            DSLContext db,
            boolean background) {
        this.scheduler = scheduler;
        this.daily = daily;
        this.successor = successor;
        this.time = time;
        this.db = db;
        this.background = background;
    }

    @Override
    public void wake() {
        var real = released;
        if (real != null) {
            real.wake();
        } else if (running && background) {
            executor.execute(() -> moveTo(time.now()));
        }
    }

    @Override
    public void moveTo(Instant target) {
        turn.lock();
        try {
            if (released != null) {
                return;
            }
            for (var due = nextDue(target); due.isPresent(); due = nextDue(target)) {
                if (due.get().isAfter(time.now())) {
                    time.standAt(due.get());
                }
                scheduler.getClock().set(time.now());
                scheduler.runAnyDueExecutions();
            }
            if (target.isAfter(time.now())) {
                time.standAt(target);
            }
        } finally {
            turn.unlock();
        }
    }

    @Override
    public void letTimeRun() {
        turn.lock();
        try {
            if (released == null) {
                scheduler.stop();
                time.letRun();
                var real = successor.get();
                real.start();
                released = real;
            }
        } finally {
            turn.unlock();
        }
    }

    @Override
    public void storeDaily() {
        var real = released;
        if (real == null) {
            daily.forEach(job -> job.onStartup(scheduler, scheduler.getClock()));
        } else {
            real.storeDaily();
        }
    }

    private Optional<Instant> nextDue(Instant target) {
        return db.select(DSL.min(SCHEDULED_TASKS.EXECUTION_TIME))
                .from(SCHEDULED_TASKS)
                .where(SCHEDULED_TASKS.EXECUTION_TIME.le(target), SCHEDULED_TASKS.PICKED.isFalse())
                .fetchOptional(DSL.min(SCHEDULED_TASKS.EXECUTION_TIME));
    }

    @Override
    public void start() {
        scheduler.getClock().set(time.now());
        scheduler.start();
        running = true;
        wake();
    }

    @Override
    public void stop() {
        running = false;
        executor.shutdown();
        var real = released;
        if (real == null) {
            scheduler.stop();
        } else {
            real.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
