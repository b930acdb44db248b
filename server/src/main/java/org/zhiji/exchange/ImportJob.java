package org.zhiji.exchange;

import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhiji.platform.job.OneTimeJob;

/** Works through an import in the background. */
@Component
class ImportJob implements OneTimeJob<ImportJob.Task> {

    private final RunImport runImport;

    ImportJob(RunImport runImport) {
        this.runImport = runImport;
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
        runImport.run(task.importId(), task.dryRun(), rows -> {});
    }
}
