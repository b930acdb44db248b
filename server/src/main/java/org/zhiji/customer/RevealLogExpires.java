package org.zhiji.customer;

import static zhiji.sql.tenant.Tables.REVEAL_LOG;

import java.time.Instant;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.zhiji.platform.audit.ExpiringLog;

/** Who looked at which hidden value for what. */
@Component
class RevealLogExpires implements ExpiringLog {

    private final DSLContext db;

    RevealLogExpires(DSLContext db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "reveals";
    }

    @Override
    public int usualDays() {
        return 1095;
    }

    @Override
    public int fewestDays() {
        return 180;
    }

    @Override
    public int forget(Instant before) {
        return db.deleteFrom(REVEAL_LOG).where(REVEAL_LOG.AT.lt(before)).execute();
    }
}
