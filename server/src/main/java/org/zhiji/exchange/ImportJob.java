package org.zhiji.exchange;

import java.time.Instant;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhiji.platform.job.Jobs;
import org.zhiji.platform.job.OneTimeJob;

/** Works through an import in the background. */
@Component
class ImportJob implements OneTimeJob<ImportJob.Task> {

    private final RunImport runImport;
    private final ObjectProvider<Jobs> jobs;

    /** @param jobs asked for late: they know all jobs, this one too */
    ImportJob(RunImport runImport, ObjectProvider<Jobs> jobs) {
        this.runImport = runImport;
        this.jobs = jobs;
    }

    record Task(UUID importId, boolean dryRun) {}

    @Override
    public String name() {
        return "import";
    }

    @Override
    public Class<Task> payload() {
        return Task.class;
    }

    @Override
    public void run(Task task, Instant now) {
        try {
            runImport.run(task.importId(), task.dryRun(), rows -> {});
        } catch (ClosingTime.Interrupted e) {
            jobs.getObject().schedule(this, task.importId().toString(), now, task);
        }
    }
}
