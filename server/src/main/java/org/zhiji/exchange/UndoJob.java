package org.zhiji.exchange;

import java.time.Instant;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhiji.platform.job.Jobs;
import org.zhiji.platform.job.OneTimeJob;

/** Takes an import back in the background. */
@Component
class UndoJob implements OneTimeJob<UndoJob.Task> {

    private final RunUndo runUndo;
    private final ObjectProvider<Jobs> jobs;

    /** @param jobs asked for late: they know all jobs, this one too */
    UndoJob(RunUndo runUndo, ObjectProvider<Jobs> jobs) {
        this.runUndo = runUndo;
        this.jobs = jobs;
    }

    /** What is to be done with an import. */
    enum Part {
        TRIAL,
        WHOLE,
        DECIDED
    }

    record Task(UUID importId, Part part) {}

    @Override
    public String name() {
        return "import-undo";
    }

    @Override
    public Class<Task> payload() {
        return Task.class;
    }

    @Override
    public void run(Task task, Instant now) {
        try {
            switch (task.part()) {
                case TRIAL -> runUndo.tryOut(task.importId());
                case WHOLE -> runUndo.run(task.importId());
                case DECIDED -> runUndo.decided(task.importId());
            }
        } catch (ClosingTime.Interrupted e) {
            schedule(jobs.getObject(), task, now);
        }
    }

    void schedule(Jobs store, Task task, Instant now) {
        store.schedule(this, task.importId() + "/" + task.part(), now, task);
    }
}
