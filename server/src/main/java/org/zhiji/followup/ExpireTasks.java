package org.zhiji.followup;

import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;

import java.time.Instant;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.worktime.WorkCalendar;
import org.zhiji.worktime.WorkCalendars;

/** Takes calls off the list that come too late to mean anything; an agreed time that lies ahead keeps its task. */
@Service
public class ExpireTasks {

    private final DSLContext db;
    private final FollowUpTaskRepository tasks;
    private final FollowUpSettingsStore settings;
    private final WorkCalendars calendars;

    ExpireTasks(DSLContext db, FollowUpTaskRepository tasks, FollowUpSettingsStore settings, WorkCalendars calendars) {
        this.db = db;
        this.tasks = tasks;
        this.settings = settings;
        this.calendars = calendars;
    }

    @Transactional
    public int run(Instant now) {
        var rules = settings.get();
        var departments = db.selectDistinct(FOLLOW_UP_TASK.DEPARTMENT_ID)
                .from(FOLLOW_UP_TASK)
                .where(FOLLOW_UP_TASK.STATUS.in(TaskStatus.openNames()))
                .fetch(FOLLOW_UP_TASK.DEPARTMENT_ID);
        var expired = 0;
        for (var department : departments) {
            var calendar = calendars.of(department);
            var late = tasks.open(
                    FOLLOW_UP_TASK
                            .DEPARTMENT_ID
                            .eq(department)
                            // A rule says itself until when its contacts mean something.
                            .and(FOLLOW_UP_TASK.CLOSING_ON.isNull())
                            .and(FOLLOW_UP_TASK.PLANNED_DATE.lt(
                                    calendar.dateOf(now).minusDays(rules.closingWorkingDays()))),
                    now);
            for (var loaded : late) {
                if (isOver(loaded.task(), calendar, rules.closingWorkingDays(), now)) {
                    loaded.task().expire(now);
                    tasks.save(loaded, AuditLog.SYSTEM, now);
                    expired++;
                }
            }
        }
        return expired;
    }

    private static boolean isOver(FollowUpTask task, WorkCalendar calendar, int closingWorkingDays, Instant now) {
        var agreed = task.nextAttemptAt();
        var dueOn = agreed == null || calendar.dateOf(agreed).isBefore(task.plannedDate())
                ? task.plannedDate()
                : calendar.dateOf(agreed);
        return PlannedDay.isTooLate(dueOn, calendar.dateOf(now), closingWorkingDays, calendar);
    }
}
