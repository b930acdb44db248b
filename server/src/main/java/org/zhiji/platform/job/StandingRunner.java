package org.zhiji.platform.job;

import static zhiji.sql.installation.Tables.SCHEDULED_TASKS;

import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.context.SmartLifecycle;
import org.zhiji.platform.time.Time;

/** The runner of a test installation: its clock stands until it is moved, and then every due job has its turn. */
final class StandingRunner implements JobRunner, SmartLifecycle {

    private final ManualScheduler scheduler;
    private final Time time;
    private final DSLContext db;
    private final boolean background;
    private final ReentrantLock turn = new ReentrantLock();
    private final ExecutorService executor = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("standing-clock").factory());
    private volatile boolean running;

    StandingRunner(ManualScheduler scheduler, Time time, DSLContext db, boolean background) {
        this.scheduler = scheduler;
        this.time = time;
        this.db = db;
        this.background = background;
    }

    @Override
    public void wake() {
        if (running && background) {
            executor.execute(() -> moveTo(time.now()));
        }
    }

    @Override
    public void moveTo(Instant target) {
        turn.lock();
        try {
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
        scheduler.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
