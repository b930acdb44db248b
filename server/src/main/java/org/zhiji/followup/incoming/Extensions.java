package org.zhiji.followup.incoming;

import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.TELEPHONE_EXTENSION;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Employees;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;

/** At which telephone somebody sits; everybody says it of himself. */
@Component
class Extensions {

    private final DSLContext db;
    private final AuditLog audit;

    Extensions(DSLContext db, AuditLog audit) {
        this.db = db;
        this.audit = audit;
    }

    @Nullable
    String of(UUID employee) {
        return db.select(TELEPHONE_EXTENSION.EXTENSION)
                .from(TELEPHONE_EXTENSION)
                .where(TELEPHONE_EXTENSION.EMPLOYEE_ID.eq(employee))
                .fetchOne(TELEPHONE_EXTENSION.EXTENSION);
    }

    /** Who sits there and works here. */
    Optional<UUID> at(@Nullable String extension) {
        return extension == null
                ? Optional.empty()
                : db.select(EMPLOYEE.ID)
                        .from(TELEPHONE_EXTENSION)
                        .join(EMPLOYEE)
                        .on(EMPLOYEE.ID.eq(TELEPHONE_EXTENSION.EMPLOYEE_ID))
                        .where(
                                TELEPHONE_EXTENSION.EXTENSION.eq(extension),
                                EMPLOYEE.STATUS.ne(Employees.Status.LEFT.name()))
                        .fetchOptional(EMPLOYEE.ID);
    }

    @Transactional
    public void take(Actor actor, @Nullable String extension) {
        var before = of(actor.id());
        db.deleteFrom(TELEPHONE_EXTENSION)
                .where(TELEPHONE_EXTENSION.EMPLOYEE_ID.eq(actor.id()))
                .execute();
        if (extension != null) {
            var taken = db.insertInto(TELEPHONE_EXTENSION)
                    .set(TELEPHONE_EXTENSION.EMPLOYEE_ID, actor.id())
                    .set(TELEPHONE_EXTENSION.EXTENSION, extension)
                    .onConflictDoNothing()
                    .execute();
            if (taken == 0) {
                throw IncomingProblem.EXTENSION_TAKEN.problem(extension);
            }
        }
        audit.record(
                actor.id(),
                "employee",
                actor.id(),
                AuditAction.UPDATED,
                Map.of("extension", before == null ? "" : before),
                Map.of("extension", extension == null ? "" : extension));
    }
}
