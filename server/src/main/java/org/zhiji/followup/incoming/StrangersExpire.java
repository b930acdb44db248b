package org.zhiji.followup.incoming;

import static zhiji.sql.tenant.Tables.INCOMING_CALL;

import java.time.Instant;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.zhiji.platform.audit.ExpiringLog;

/** Numbers of people who rang and are no customers of ours. */
@Component
class StrangersExpire implements ExpiringLog {

    private final DSLContext db;

    StrangersExpire(DSLContext db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "unknown-callers";
    }

    @Override
    public int usualDays() {
        return 180;
    }

    @Override
    public int fewestDays() {
        return 30;
    }

    @Override
    public int forget(Instant before) {
        return db.deleteFrom(INCOMING_CALL)
                .where(INCOMING_CALL.CUSTOMER_ID.isNull(), INCOMING_CALL.AT.lt(before))
                .execute();
    }
}
