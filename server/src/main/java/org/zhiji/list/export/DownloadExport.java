package org.zhiji.list.export;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.identity.Actor;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.problem.Problem;

/** Hands the file to whom it was made for, as long as it is kept. */
@Component
class DownloadExport {

    private final ExportRepository exports;
    private final AuditLog audit;

    DownloadExport(ExportRepository exports, AuditLog audit) {
        this.exports = exports;
        this.audit = audit;
    }

    @Transactional
    public Export run(Actor actor, UUID id, Instant now) {
        var export = exports.lock(id)
                .filter(it -> it.employeeId().equals(actor.id()))
                .orElseThrow(() -> Problem.notFound("export"));
        if (export.status() != ExportStatus.READY || export.keptUntil() == null) {
            throw ExportProblem.NOT_READY.problem();
        }
        if (!export.keptUntil().isAfter(now)) {
            throw ExportProblem.EXPIRED.problem();
        }
        exports.downloaded(id);
        audit.record(
                actor.id(),
                "list",
                id,
                AuditAction.EXPORTED,
                Map.of("downloads", export.downloads()),
                Map.of("downloads", export.downloads() + 1));
        return export;
    }
}
