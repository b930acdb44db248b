package org.zhiji.followup;

import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.messaging.Notices;
import org.zhiji.platform.job.OneTimeJob;

/** Tells the caller ten minutes before an agreed time; says nothing if another time was agreed meanwhile. */
@Component
class CallReminder implements OneTimeJob<CallReminder.Due> {

    static final Duration AHEAD = Duration.ofMinutes(10);

    private final DSLContext db;
    private final Notices notices;

    CallReminder(DSLContext db, Notices notices) {
        this.db = db;
        this.notices = notices;
    }

    record Due(UUID taskId, Instant agreedAt) {}

    @Override
    public String name() {
        return "call-reminder";
    }

    @Override
    public Class<Due> payload() {
        return Due.class;
    }

    @Override
    @Transactional
    public void run(Due due, Instant now) {
        db.select(FOLLOW_UP_TASK.CALLER_ID, CUSTOMER.NAME)
                .from(FOLLOW_UP_TASK)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(FOLLOW_UP_TASK.CUSTOMER_ID))
                .where(
                        FOLLOW_UP_TASK.ID.eq(due.taskId()),
                        FOLLOW_UP_TASK.STATUS.in(TaskStatus.openNames()),
                        FOLLOW_UP_TASK.NEXT_ATTEMPT_AT.eq(due.agreedAt()),
                        FOLLOW_UP_TASK.CALLER_ID.isNotNull())
                .fetchOptional()
                .ifPresent(row -> notices.send(
                        List.of(row.value1()),
                        "follow-up.agreed-call",
                        "follow-up-task",
                        due.taskId(),
                        Map.of("customer", row.value2(), "at", due.agreedAt().toString()),
                        now));
    }
}
