package org.zhiji.platform.audit;

import static zhiji.sql.tenant.Tables.AUDIT_ENTRY;

import java.time.Instant;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The history of records ends with it; so it is kept longest. */
@Component
class AuditExpires implements ExpiringLog {

    private final DSLContext db;

    AuditExpires(DSLContext db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public int usualDays() {
        return 3650;
    }

    @Override
    public int fewestDays() {
        return 1095;
    }

    @Override
    public int forget(Instant before) {
        return db.deleteFrom(AUDIT_ENTRY).where(AUDIT_ENTRY.AT.lt(before)).execute();
    }
}
