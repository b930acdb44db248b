package org.zhiji.archive;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.archive.Backup.Status;
import org.zhiji.identity.Actor;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.problem.Problem;

/** Somebody takes a backup away: all data leave the house, so it stands in the audit before the first byte. */
@Component
class TakeBackup {

    private final BackupRepository repository;
    private final AuditLog auditLog;

    TakeBackup(BackupRepository repository, AuditLog auditLog) {
        this.repository = repository;
        this.auditLog = auditLog;
    }

    @Transactional
    public Path run(Actor actor, UUID id) {
        var backup = repository
                .find(id)
                .filter(it -> it.status() == Status.DONE)
                .orElseThrow(() -> Problem.notFound("backup"));
        if (!Files.exists(backup.file())) {
            throw ArchiveProblem.FILE_ELSEWHERE.problem(backup.node(), backup.file());
        }
        auditLog.record(
                actor.id(),
                "backup",
                id,
                AuditAction.EXPORTED,
                null,
                Map.of("name", String.valueOf(backup.file().getFileName())));
        return backup.file();
    }
}
