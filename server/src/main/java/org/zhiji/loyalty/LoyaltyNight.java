package org.zhiji.loyalty;

import static zhiji.sql.tenant.Tables.CUSTOMER;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.platform.job.DailyJob;

/** Everybody who has ever bought, so many at a time, each batch by itself, so that nobody who writes waits for the whole. */
@Component
class LoyaltyNight implements DailyJob {

    private static final int AT_A_TIME = 5_000;

    private final DSLContext db;
    private final KeepLoyalty keep;
    private final CountStages counts;

    LoyaltyNight(DSLContext db, KeepLoyalty keep, CountStages counts) {
        this.db = db;
        this.keep = keep;
        this.counts = counts;
    }

    @Override
    public String name() {
        return "loyalty";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(3, 40);
    }

    static List<String> names() {
        return KeepLoyalty.ACTUAL.stream().map(Enum::name).toList();
    }

    @Override
    public void run(Instant now) {
        @Nullable UUID last = null;
        List<UUID> some;
        do {
            some = after(last);
            if (!some.isEmpty()) {
                keep.judge(some, now);
                last = some.getLast();
            }
        } while (some.size() == AT_A_TIME);
        counts.count(now);
    }

    private List<UUID> after(@Nullable UUID last) {
        return db.select(CUSTOMER.ID)
                .from(CUSTOMER)
                .where(
                        last == null ? DSL.noCondition() : CUSTOMER.ID.gt(last),
                        CUSTOMER.DELETED_AT.isNull(),
                        CUSTOMER.LIFECYCLE_STAGE.in(names()))
                .orderBy(CUSTOMER.ID)
                .limit(AT_A_TIME)
                .fetch(CUSTOMER.ID);
    }
}
