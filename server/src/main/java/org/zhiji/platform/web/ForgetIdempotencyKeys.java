package org.zhiji.platform.web;

import static zhiji.sql.tenant.Tables.IDEMPOTENCY_KEY;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.zhiji.platform.job.DailyJob;

/** After a week nobody repeats a request any more. */
@Component
class ForgetIdempotencyKeys implements DailyJob {

    private static final Duration KEPT = Duration.ofDays(7);

    private final DSLContext db;

    ForgetIdempotencyKeys(DSLContext db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "idempotency-keys";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(2, 40);
    }

    @Override
    public void run(Instant now) {
        // Keys follow the machine's clock: a client's retry does not wait for the test clock.
        db.deleteFrom(IDEMPOTENCY_KEY)
                .where(IDEMPOTENCY_KEY.CREATED_AT.lt(Clock.systemUTC().instant().minus(KEPT)))
                .execute();
    }
}
