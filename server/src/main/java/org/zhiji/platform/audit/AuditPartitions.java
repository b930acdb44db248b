package org.zhiji.platform.audit;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.zhiji.platform.job.DailyJob;

/** Gives the audit of this and the next three months a partition each, so that ten years stay cheap to search and to keep. */
@Component
class AuditPartitions implements DailyJob {

    private static final int MONTHS_AHEAD = 3;
    private static final String OTHER = "audit_entry_other";
    private static final DateTimeFormatter SUFFIX = DateTimeFormatter.ofPattern("yyyy_MM");

    private final DSLContext db;

    AuditPartitions(DSLContext db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "audit-partitions";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(2, 30);
    }

    @Override
    public void run(Instant now) {
        var month = YearMonth.from(now.atOffset(ZoneOffset.UTC));
        for (int ahead = 0; ahead <= MONTHS_AHEAD; ahead++) {
            add(month.plusMonths(ahead));
        }
    }

    private void add(YearMonth month) {
        var from = inline(month.atDay(1).atStartOfDay().atOffset(ZoneOffset.UTC).toString());
        var to = inline(month.plusMonths(1)
                .atDay(1)
                .atStartOfDay()
                .atOffset(ZoneOffset.UTC)
                .toString());
        // PostgreSQL refuses a partition for rows that already lie in the default one; there they are found as well.
        var begun = db.fetchExists(selectOne()
                .from(DSL.table(DSL.name(OTHER)))
                .where(condition("at >= {0}::timestamptz AND at < {1}::timestamptz", from, to)));
        if (!begun) {
            db.execute(
                    "CREATE TABLE IF NOT EXISTS {0} PARTITION OF audit_entry FOR VALUES FROM ({1}) TO ({2})",
                    DSL.name("audit_entry_" + SUFFIX.format(month)), from, to);
        }
    }
}
