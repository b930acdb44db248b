package org.zhiji.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;

/** Puts rows into the recycle bin and takes them out again, each with its line in the audit. */
@Component
public class Discarding {

    private final DSLContext db;
    private final AuditLog audit;

    Discarding(DSLContext db, AuditLog audit) {
        this.db = db;
        this.audit = audit;
    }

    /** Marks the rows that are not yet deleted; gives back which they were. */
    public <R extends Record> List<UUID> discard(DeletableTable<R> rows, Condition which, Actor actor, Instant now) {
        var ids = db.update(rows.table())
                .set(rows.deletedAt(), now)
                .set(rows.deletedBy(), actor.employeeId())
                .set(rows.version(), rows.version().plus(1))
                .where(which, rows.deletedAt().isNull())
                .returningResult(rows.id())
                .fetch(rows.id());
        record(rows, ids, AuditAction.DELETED, actor);
        return ids;
    }

    /**
     * Brings back what was deleted at one moment: what went together comes back together.
     *
     * @throws org.zhiji.platform.problem.Problem {@code identity.restore-number-taken} when another row has since taken
     *     a number that only one may have
     */
    public <R extends Record> List<UUID> bringBack(
            DeletableTable<R> rows, Condition which, Instant deletedAt, Actor actor, Instant now) {
        try {
            var ids = db.update(rows.table())
                    .setNull(rows.deletedAt())
                    .setNull(rows.deletedBy())
                    .set(rows.version(), rows.version().plus(1))
                    .set(rows.updatedAt(), now)
                    .where(which, rows.deletedAt().eq(deletedAt))
                    .returningResult(rows.id())
                    .fetch(rows.id());
            record(rows, ids, AuditAction.RESTORED, actor);
            return ids;
        } catch (DuplicateKeyException taken) {
            throw IdentityProblem.RESTORE_NUMBER_TAKEN.problem();
        }
    }

    private void record(DeletableTable<?> rows, List<UUID> ids, AuditAction action, Actor actor) {
        audit.record(ids.stream()
                .map(id -> new AuditLog.Entry(actor.id(), rows.subject(), id, action, null, null))
                .toList());
    }
}
