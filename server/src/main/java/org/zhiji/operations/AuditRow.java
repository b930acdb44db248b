package org.zhiji.operations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiji.platform.audit.AuditAction;

/** One entry of the audit; personal values in its changes are masked. */
record AuditRow(
        UUID id,
        Instant at,
        String employeeName,
        AuditAction action,
        String subjectType,
        UUID subjectId,
        List<AuditChange> changes,
        @Nullable String requestId) {

    /** What one field was and has become. */
    record AuditChange(
            String field, @Nullable Object before, @Nullable Object after) {}
}
