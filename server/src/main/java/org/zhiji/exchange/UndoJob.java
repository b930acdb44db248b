package org.zhiji.exchange;

import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhiji.platform.job.Jobs;

/** Takes an import back in the background. */
@Component
class UndoJob extends ResumableJob<UndoJob.Task> {

    private final RunUndo runUndo;

    UndoJob(RunUndo runUndo, ObjectProvider<Jobs> jobs) {
        super(jobs);
        this.runUndo = runUndo;
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
    void work(Task task) {
        switch (task.part()) {
            case TRIAL -> runUndo.tryOut(task.importId());
            case WHOLE -> runUndo.run(task.importId());
            case DECIDED -> runUndo.decided(task.importId());
        }
    }

    @Override
    String key(Task task) {
        return task.importId() + "/" + task.part();
    }
}
