package org.zhiji.platform.time;

import static zhiji.sql.installation.Tables.SETTING;

import java.time.Clock;
import java.time.Instant;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Remembers where the movable clock of a test installation stands, so that a restart goes on from there. */
@Component
public class TestClock {

    private static final String NAME = "test-clock";

    private final DSLContext db;

    TestClock(DSLContext db) {
        this.db = db;
    }

    public void keep(Instant now) {
        var changed = Clock.systemUTC().instant();
        db.insertInto(SETTING)
                .set(SETTING.NAME, NAME)
                .set(SETTING.VALUE, now.toString())
                .set(SETTING.CHANGED_AT, changed)
                .onConflict(SETTING.NAME)
                .doUpdate()
                .set(SETTING.VALUE, now.toString())
                .set(SETTING.CHANGED_AT, changed)
                .execute();
    }
}
