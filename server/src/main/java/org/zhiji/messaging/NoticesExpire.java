package org.zhiji.messaging;

import static zhiji.sql.tenant.Tables.NOTICE;

import java.time.Instant;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.zhiji.platform.audit.ExpiringLog;

/** Who was told what: the proof of it is asked for within months, not years. */
@Component
class NoticesExpire implements ExpiringLog {

    private final DSLContext db;

    NoticesExpire(DSLContext db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "notices";
    }

    @Override
    public int usualDays() {
        return 730;
    }

    @Override
    public int fewestDays() {
        return 180;
    }

    @Override
    public int forget(Instant before) {
        return db.deleteFrom(NOTICE).where(NOTICE.AT.lt(before)).execute();
    }
}
