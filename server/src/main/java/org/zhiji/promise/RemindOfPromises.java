package org.zhiji.promise;

import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.PROMISE;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.messaging.Notices;
import org.zhiji.platform.job.DailyJob;
import org.zhiji.worktime.WorkCalendars;

/** The working day before a promise is due, and on its day where it was given too late for that, whoever owes it is reminded once. */
@Component
class RemindOfPromises implements DailyJob {

    private static final LocalTime MORNING = LocalTime.of(8, 40);

    private final DSLContext db;
    private final WorkCalendars calendars;
    private final Notices notices;

    RemindOfPromises(DSLContext db, WorkCalendars calendars, Notices notices) {
        this.db = db;
        this.calendars = calendars;
        this.notices = notices;
    }

    @Override
    public String name() {
        return "promise-reminders";
    }

    @Override
    public LocalTime at() {
        return MORNING;
    }

    @Override
    @Transactional
    public void run(Instant now) {
        var calendar = calendars.standard();
        var today = calendar.dateOf(now);
        if (!calendar.isWorkingDay(today)) {
            return;
        }
        db.select(PROMISE.asterisk(), CUSTOMER.NAME)
                .from(PROMISE)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(PROMISE.CUSTOMER_ID))
                .where(PROMISE.STATUS.eq(PromiseStatus.OPEN.name()), CUSTOMER.DELETED_AT.isNull())
                .and(PROMISE.DUE_AT.gt(now))
                .and(PROMISE.DUE_ON.le(calendar.nextWorkingDay(today)))
                .orderBy(PROMISE.DUE_AT, PROMISE.ID)
                .forEach(row -> {
                    var promise = row.into(PROMISE);
                    notices.sendOnce(
                            "promise/" + promise.getId() + "/" + promise.getDueOn(),
                            List.of(promise.getOwnerId()),
                            "promise.due",
                            PromiseAccess.SUBJECT,
                            promise.getId(),
                            BreakPromise.args(promise, row.get(CUSTOMER.NAME), null),
                            now);
                });
    }
}
