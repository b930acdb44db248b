package org.zhiji.exchange;

import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhiji.platform.job.Jobs;

/** Works through an import in the background. */
@Component
class ImportJob extends ResumableJob<ImportJob.Task> {

    private final RunImport runImport;

    ImportJob(RunImport runImport, ObjectProvider<Jobs> jobs) {
        super(jobs);
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
    void work(Task task) {
        runImport.run(task.importId(), task.dryRun(), rows -> {});
    }

    @Override
    String key(Task task) {
        return key(task.importId());
    }

    static String key(UUID importId) {
        return importId.toString();
    }
}
