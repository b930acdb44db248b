package org.zhiji.platform.job;

import static zhiji.sql.installation.Tables.JOB_RUN;
import static zhiji.sql.installation.Tables.SCHEDULED_TASKS;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhiji.platform.log.Anonymous;
import org.zhiji.platform.log.LogKeys;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.time.Time;

/** Keeps what the administrator wants to know of each job: when it ran last, how it ended, when it comes next. */
@Component
public class JobRuns {

    private static final Logger log = LoggerFactory.getLogger(JobRuns.class);

    private final DSLContext db;
    private final Time time;
    private final SchedulerClient client;
    private final ObjectProvider<DailyJob> daily;
    private final ObjectProvider<OneTimeJob<?>> oneTime;
    private final ObjectProvider<JobRunner> runner;

    JobRuns(
            DSLContext db,
            Time time,
            SchedulerClient client,
            ObjectProvider<DailyJob> daily,
            ObjectProvider<OneTimeJob<?>> oneTime,
            ObjectProvider<JobRunner> runner) {
        this.db = db;
        this.time = time;
        this.client = client;
        this.daily = daily;
        this.oneTime = oneTime;
        this.runner = runner;
    }

    /**
     * One job as the administrator sees it.
     *
     * @param waiting how many are stored and not yet done
     */
    public record JobView(
            String name,
            boolean daily,
            @Nullable Instant lastRunAt,
            @Nullable Instant lastSuccessAt,
            @Nullable String lastError,
            int consecutiveFailures,
            @Nullable Instant nextRunAt,
            int waiting,
            boolean running) {}

    public List<JobView> all() {
        Set<String> dailyNames =
                new TreeSet<>(daily.stream().map(DailyJob::name).toList());
        Set<String> names = new TreeSet<>(dailyNames);
        oneTime.stream().map(OneTimeJob::name).forEach(names::add);
        var runs = db.selectFrom(JOB_RUN).fetchMap(JOB_RUN.JOB_NAME);
        var next = DSL.min(SCHEDULED_TASKS.EXECUTION_TIME);
        var waiting = DSL.count();
        var running = DSL.boolOr(SCHEDULED_TASKS.PICKED);
        var scheduled = db.select(SCHEDULED_TASKS.TASK_NAME, next, waiting, running)
                .from(SCHEDULED_TASKS)
                .groupBy(SCHEDULED_TASKS.TASK_NAME)
                .fetchMap(SCHEDULED_TASKS.TASK_NAME);
        return names.stream()
                .map(name -> {
                    var run = runs.get(name);
                    var row = scheduled.get(name);
                    return new JobView(
                            name,
                            dailyNames.contains(name),
                            run == null ? null : run.getStartedAt(),
                            run == null ? null : run.getLastSuccessAt(),
                            run == null ? null : run.getLastError(),
                            run == null ? 0 : run.getConsecutiveFailures(),
                            row == null ? null : row.get(next),
                            row == null ? 0 : row.get(waiting),
                            row != null && row.get(running));
                })
                .toList();
    }

    /** How many jobs failed when they last ran. */
    public int failing() {
        return db.fetchCount(JOB_RUN, JOB_RUN.CONSECUTIVE_FAILURES.gt(0));
    }

    /** Lets a daily job run now instead of at its hour. */
    public void runNow(String name) {
        if (daily.stream().noneMatch(job -> job.name().equals(name))) {
            throw Problem.notFound("job");
        }
        client.reschedule(TaskInstanceId.of(name, RecurringTask.INSTANCE), time.now());
        runner.ifAvailable(JobRunner::wake);
    }

    void record(String name, Runnable work) {
        started(name);
        MDC.put(LogKeys.WORK, "job " + name);
        try {
            work.run();
            succeeded(name);
        } catch (RuntimeException e) {
            log.error("Job {} failed and will be tried again", name, e);
            failed(name, e);
            throw e;
        } finally {
            MDC.remove(LogKeys.WORK);
        }
    }

    private void started(String name) {
        db.insertInto(JOB_RUN)
                .set(JOB_RUN.JOB_NAME, name)
                .set(JOB_RUN.STARTED_AT, time.now())
                .onConflict(JOB_RUN.JOB_NAME)
                .doUpdate()
                .set(JOB_RUN.STARTED_AT, time.now())
                .setNull(JOB_RUN.FINISHED_AT)
                .execute();
    }

    private void succeeded(String name) {
        db.update(JOB_RUN)
                .set(JOB_RUN.FINISHED_AT, time.now())
                .set(JOB_RUN.LAST_SUCCESS_AT, time.now())
                .setNull(JOB_RUN.LAST_ERROR)
                .set(JOB_RUN.CONSECUTIVE_FAILURES, 0)
                .where(JOB_RUN.JOB_NAME.eq(name))
                .execute();
    }

    private void failed(String name, RuntimeException error) {
        var text = error.getClass().getSimpleName() + ": " + Anonymous.text(String.valueOf(error.getMessage()));
        db.update(JOB_RUN)
                .set(JOB_RUN.FINISHED_AT, time.now())
                .set(JOB_RUN.LAST_ERROR, text.substring(0, Math.min(text.length(), 1000)))
                .set(JOB_RUN.CONSECUTIVE_FAILURES, JOB_RUN.CONSECUTIVE_FAILURES.plus(1))
                .where(JOB_RUN.JOB_NAME.eq(name))
                .execute();
    }
}
