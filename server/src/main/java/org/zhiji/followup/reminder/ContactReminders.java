package org.zhiji.followup.reminder;

import static zhiji.sql.tenant.Tables.CONTACT_REMINDER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.zhiji.platform.audit.ExpiringLog;

/** Of whom each message spoke, so that it can be told whether anything was done about it. */
@Repository
class ContactReminders implements ExpiringLog {

    private static final int AT_A_TIME = 1_000;

    private final DSLContext db;

    ContactReminders(DSLContext db) {
        this.db = db;
    }

    /** When and to whom it was said. */
    enum Said {
        AHEAD,
        SAME_DAY,
        OVERDUE,
        ABOVE
    }

    record Reminder(UUID taskId, UUID employeeId, LocalDate day, Said said, Instant at, Instant actBy) {}

    void add(Collection<Reminder> reminders) {
        var once = new LinkedHashMap<List<UUID>, Reminder>();
        reminders.forEach(it -> once.putIfAbsent(List.of(it.taskId(), it.employeeId()), it));
        var all = List.copyOf(once.values());
        for (var from = 0; from < all.size(); from += AT_A_TIME) {
            var insert = db.insertInto(
                    CONTACT_REMINDER,
                    CONTACT_REMINDER.TASK_ID,
                    CONTACT_REMINDER.EMPLOYEE_ID,
                    CONTACT_REMINDER.DAY,
                    CONTACT_REMINDER.RUNG,
                    CONTACT_REMINDER.AT,
                    CONTACT_REMINDER.ACT_BY);
            for (var each : all.subList(from, Math.min(all.size(), from + AT_A_TIME))) {
                insert = insert.values(
                        each.taskId(),
                        each.employeeId(),
                        each.day(),
                        each.said().name(),
                        each.at(),
                        each.actBy());
            }
            insert.onConflictDoNothing().execute();
        }
    }

    @Override
    public String name() {
        return "contact-reminders";
    }

    /** As long as figures of years are compared. */
    @Override
    public int usualDays() {
        return 1095;
    }

    @Override
    public int fewestDays() {
        return 90;
    }

    @Override
    public int forget(Instant before) {
        return db.deleteFrom(CONTACT_REMINDER)
                .where(CONTACT_REMINDER.AT.lt(before))
                .execute();
    }
}
