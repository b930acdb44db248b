package org.zhiji.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.Cause;

/**
 * One change of a record, as its page shows it; what is personal stays hidden.
 *
 * @param employeeName absent when no person did it
 * @param returnable whether the record can be put back to how it was after this change
 */
public record HistoryEntry(
        UUID id,
        Instant at,
        @Nullable String employeeName,
        AuditAction action,
        @Nullable HistoryCause cause,
        List<HistoryField> fields,
        boolean returnable) {

    /** @param name what it is called, for example the file that was brought in */
    public record HistoryCause(
            Cause.Kind kind, UUID id, @Nullable String name) {}

    /**
     * @param field as the audit names it
     * @param name what people call it, where they have named it themselves
     * @param before text, number, list or object; of a reference the name
     * @param restorable whether the value before can be put back by itself
     */
    public record HistoryField(
            String field,
            @Nullable String name,
            @Nullable Object before,
            @Nullable Object after,
            boolean restorable) {}
}
