package org.zhiji.platform.job;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The one-time job that the current thread runs; lets it ask to be run again, which its own row could not be asked. */
final class RunningJob {

    private static final ThreadLocal<@Nullable RunningJob> CURRENT = new ThreadLocal<>();

    private final TaskInstance<JobData> instance;
    private @Nullable Again again;

    private RunningJob(TaskInstance<JobData> instance) {
        this.instance = instance;
    }

    record Again(Instant at, JobData data) {}

    static Optional<Again> run(TaskInstance<JobData> instance, Runnable work) {
        var running = new RunningJob(instance);
        CURRENT.set(running);
        try {
            work.run();
            return Optional.ofNullable(running.again);
        } finally {
            CURRENT.remove();
        }
    }

    static boolean again(TaskInstance<JobData> asked, Instant at, JobData data) {
        var running = CURRENT.get();
        if (running == null
                || !running.instance.getTaskName().equals(asked.getTaskName())
                || !running.instance.getId().equals(asked.getId())) {
            return false;
        }
        running.again = new Again(at, data);
        return true;
    }
}
