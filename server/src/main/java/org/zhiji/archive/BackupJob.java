package org.zhiji.archive;

import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhiji.platform.job.OneTimeJob;

/** Writes one backup and proves it. What fails is on the page with what to do; trying again by itself would not help. */
@Component
class BackupJob implements OneTimeJob<BackupJob.Task> {

    private final WriteBackup writeBackup;
    private final ProveBackup proveBackup;

    BackupJob(WriteBackup writeBackup, ProveBackup proveBackup) {
        this.writeBackup = writeBackup;
        this.proveBackup = proveBackup;
    }

    record Task(UUID backupId) {}

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public Class<Task> payload() {
        return Task.class;
    }

    @Override
    public void run(Task task, Instant now) {
        if (writeBackup.run(task.backupId(), now)) {
            proveBackup.run(task.backupId(), now);
        }
    }
}
