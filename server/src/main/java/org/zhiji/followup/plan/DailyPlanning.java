package org.zhiji.followup.plan;

import static zhiji.sql.tenant.Tables.PLANNING_RUN;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.followup.ExpireTasks;
import org.zhiji.followup.FollowUpSettingsStore;
import org.zhiji.platform.job.DailyJob;
import org.zhiji.worktime.WorkCalendars;

/**
 * The list of the day is ready before the first shift. The long-absent calls of a month are planned on its first working
 * day, or on the first one on which the program runs again.
 */
@Component
public class DailyPlanning implements DailyJob {

    private final DSLContext db;
    private final WorkCalendars calendars;
    private final PlanFollowUps planFollowUps;
    private final PlanAbsentCalls planAbsentCalls;
    private final ExpireTasks expireTasks;
    private final FollowUpSettingsStore settings;

    DailyPlanning(
            DSLContext db,
            WorkCalendars calendars,
            PlanFollowUps planFollowUps,
            PlanAbsentCalls planAbsentCalls,
            ExpireTasks expireTasks,
            FollowUpSettingsStore settings) {
        this.db = db;
        this.calendars = calendars;
        this.planFollowUps = planFollowUps;
        this.planAbsentCalls = planAbsentCalls;
        this.expireTasks = expireTasks;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "follow-up-planning";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(7, 0);
    }

    @Override
    @Transactional
    public void run(Instant now) {
        var calendar = calendars.standard();
        var today = calendar.dateOf(now);
        if (!calendar.isWorkingDay(today)) {
            return;
        }
        var rules = settings.lock().settings();
        expireTasks.run(now);
        note("DAILY", today, planFollowUps.allDue(now), now);
        var month = today.withDayOfMonth(1);
        if (rules.absentAutomatic() && !hasRun("LONG_ABSENT", month)) {
            note("LONG_ABSENT", month, planAbsentCalls.monthly(now), now);
        }
    }

    private boolean hasRun(String kind, LocalDate period) {
        return db.fetchExists(PLANNING_RUN, PLANNING_RUN.KIND.eq(kind).and(PLANNING_RUN.PERIOD.eq(period)));
    }

    private void note(String kind, LocalDate period, int created, Instant now) {
        db.insertInto(PLANNING_RUN)
                .set(PLANNING_RUN.KIND, kind)
                .set(PLANNING_RUN.PERIOD, period)
                .set(PLANNING_RUN.RAN_AT, now)
                .set(PLANNING_RUN.CREATED, created)
                .onConflict(PLANNING_RUN.KIND, PLANNING_RUN.PERIOD)
                .doUpdate()
                .set(PLANNING_RUN.RAN_AT, now)
                .set(PLANNING_RUN.CREATED, PLANNING_RUN.CREATED.plus(created))
                .execute();
    }
}
