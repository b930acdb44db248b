package org.zhiji.archive;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.archive.Backup.Occasion;
import org.zhiji.archive.Backup.Status;
import org.zhiji.identity.Actor;
import org.zhiji.platform.Ids;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.job.Jobs;

/** Somebody wants a backup now; it is written in the background. */
@Component
class StartBackup {

    private final BackupRepository repository;
    private final BackupPlace place;
    private final BackupJob job;
    private final Jobs jobs;
    private final AuditLog auditLog;

    StartBackup(BackupRepository repository, BackupPlace place, BackupJob job, Jobs jobs, AuditLog auditLog) {
        this.repository = repository;
        this.place = place;
        this.job = job;
        this.jobs = jobs;
        this.auditLog = auditLog;
    }

    @Transactional
    public UUID run(Actor actor, Instant now) {
        if (repository.running()) {
            throw ArchiveProblem.RUNNING_ALREADY.problem();
        }
        var id = Ids.next();
        var file = place.file(now, Occasion.MANUAL);
        repository.add(
                new Backup(id, Occasion.MANUAL, Status.RUNNING, now, BackupPlace.node(), file),
                place.version(),
                place.locked());
        auditLog.record(
                actor.id(),
                "backup",
                id,
                AuditAction.CREATED,
                null,
                Map.of("name", String.valueOf(file.getFileName())));
        jobs.schedule(job, id.toString(), now, new BackupJob.Task(id));
        return id;
    }
}
