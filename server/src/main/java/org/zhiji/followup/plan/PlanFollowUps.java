package org.zhiji.followup.plan;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;
import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.followup.Callers;
import org.zhiji.followup.CancelReason;
import org.zhiji.followup.FollowUpSettingsStore;
import org.zhiji.followup.FollowUpTaskRepository;
import org.zhiji.followup.MayCall;
import org.zhiji.followup.NewTask;
import org.zhiji.followup.PlannedDay;
import org.zhiji.followup.TargetType;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.worktime.WorkCalendar;
import org.zhiji.worktime.WorkCalendars;

/**
 * Makes the calls that the rule for delivered cars asks for. Looks at what has none yet instead of at what happened
 * today, so that a missed day is caught up and planning twice changes nothing.
 */
@Service
public class PlanFollowUps {

    /** Longer than any run of holidays, so that the search by delivery date loses no order near the limit. */
    private static final int LONGEST_CLOSURE_DAYS = 60;

    private final DSLContext db;
    private final FollowUpSettingsStore settings;
    private final FollowUpTaskRepository tasks;
    private final Callers callers;
    private final WorkCalendars calendars;

    PlanFollowUps(
            DSLContext db,
            FollowUpSettingsStore settings,
            FollowUpTaskRepository tasks,
            Callers callers,
            WorkCalendars calendars) {
        this.db = db;
        this.settings = settings;
        this.tasks = tasks;
        this.callers = callers;
        this.calendars = calendars;
    }

    @Transactional
    public int allDue(Instant now) {
        return plan(noCondition(), now);
    }

    @Transactional
    public int order(UUID workOrderId, Instant now) {
        return plan(WORK_ORDER.ID.eq(workOrderId), now);
    }

    private int plan(Condition which, Instant now) {
        var rules = settings.lock().settings();
        if (!rules.serviceAutomatic()) {
            return 0;
        }
        var roster = callers.roster();
        var standard = calendars.standard();
        var choice = callers.choice(standard.dateOf(now));
        var planned = new ArrayList<NewTask>();
        var earliest = now.atZone(standard.zone())
                .minusDays(rules.offsetDays() + 2L * rules.lateWorkingDays() + LONGEST_CLOSURE_DAYS)
                .toInstant();
        var orders = db.select(
                        WORK_ORDER.ID,
                        WORK_ORDER.OWNER_ID,
                        WORK_ORDER.VEHICLE_ID,
                        WORK_ORDER.DEPARTMENT_ID,
                        WORK_ORDER.SERVICE_ADVISOR_ID,
                        WORK_ORDER.DELIVERED_AT)
                .from(WORK_ORDER)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(WORK_ORDER.OWNER_ID))
                .where(which, isToBeAskedAbout(earliest), MayCall.at(now))
                .orderBy(WORK_ORDER.DELIVERED_AT, WORK_ORDER.ID)
                .fetch();
        var byDepartment = new HashMap<UUID, WorkCalendar>();
        for (var order : orders) {
            var calendar = byDepartment.computeIfAbsent(order.value4(), calendars::of);
            var day = PlannedDay.after(calendar.dateOf(order.value6()), rules.offsetDays(), calendar);
            if (PlannedDay.isTooLate(day, calendar.dateOf(now), rules.lateWorkingDays(), calendar)) {
                continue;
            }
            var caller = choice.choose(roster.of(order.value4(), order.value5()), order.value5());
            planned.add(new NewTask(
                    TargetType.POST_SERVICE,
                    order.value2(),
                    order.value3(),
                    order.value1(),
                    order.value4(),
                    caller.orElse(null),
                    day,
                    null,
                    null,
                    null));
        }
        return tasks.insert(planned, AuditLog.SYSTEM, now, standard.zone()).size();
    }

    private static Condition isToBeAskedAbout(Instant earliest) {
        return WORK_ORDER
                .STATUS
                .eq("DELIVERED")
                .and(WORK_ORDER.DELETED_AT.isNull())
                .and(WORK_ORDER.FOLLOW_UP_CONSENT.eq("YES"))
                // The car was made ready for its sale; there was no visit to ask about.
                .and(WORK_ORDER.REPAIR_TYPE.ne("PDI"))
                .and(WORK_ORDER.DELIVERED_AT.ge(earliest))
                .and(notExists(selectOne()
                        .from(FOLLOW_UP_TASK)
                        .where(
                                FOLLOW_UP_TASK.WORK_ORDER_ID.eq(WORK_ORDER.ID),
                                FOLLOW_UP_TASK.TARGET_TYPE.eq(TargetType.POST_SERVICE.name()),
                                FOLLOW_UP_TASK.PARENT_TASK_ID.isNull(),
                                FOLLOW_UP_TASK.REASON_CANCELLED.isDistinctFrom(CancelReason.PLAN_UNDONE.name()))));
    }
}
