package org.zhiji.followup.cadence;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.deleteFrom;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static zhiji.sql.tenant.Tables.CALL_DRAFT;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.followup.CancelReason;
import org.zhiji.followup.FollowUpSettingsStore;
import org.zhiji.followup.TaskStatus;
import org.zhiji.worktime.WorkCalendar;
import org.zhiji.worktime.WorkCalendars;

/**
 * Makes the contacts that the rules ask for, a week ahead, so that everybody sees the own week. Looks at what has none yet
 * instead of at what happened today: a missed day is caught up, and planning twice changes nothing. Planners take turns on
 * the row of settings, so two nodes never plan the same customer.
 */
@Service
public class PlanContacts {

    static final int DAYS_AHEAD = 7;

    /** Longer than a program stands still; what nobody was told of meanwhile is put down as expired. */
    private static final int DAYS_BACK = 120;

    private final DSLContext db;
    private final CadenceRules rules;
    private final Occasions occasions;
    private final TasksOfRules tasks;
    private final HoldOuts holdOuts;
    private final FollowUpSettingsStore settings;
    private final CadencePeople people;
    private final WorkCalendars calendars;

    PlanContacts(
            DSLContext db,
            CadenceRules rules,
            Occasions occasions,
            TasksOfRules tasks,
            HoldOuts holdOuts,
            FollowUpSettingsStore settings,
            CadencePeople people,
            WorkCalendars calendars) {
        this.db = db;
        this.rules = rules;
        this.occasions = occasions;
        this.tasks = tasks;
        this.holdOuts = holdOuts;
        this.settings = settings;
        this.people = people;
        this.calendars = calendars;
    }

    /** @return how many contacts were planned */
    @Transactional
    public int run(Instant now) {
        var limits = settings.lock().settings();
        var standard = calendars.standard();
        var today = standard.dateOf(now);
        expire(today, standard.zone(), now);
        var active = rules.active();
        for (var i = 0; i < active.size(); i++) {
            takeBack(asked(active, i, now, today, standard.zone()));
        }
        if (active.isEmpty()) {
            return 0;
        }
        var load = load(today, limits.dailyLimit(), standard.zone());
        var byDepartment = new HashMap<UUID, WorkCalendar>();
        var planner = new ContactPlanner(
                today,
                limits.contactPauseDays(),
                department -> byDepartment.computeIfAbsent(department, calendars::of),
                people.now(),
                load);
        var created = 0;
        for (var i = 0; i < active.size(); i++) {
            created += carryOut(asked(active, i, now, today, standard.zone()), planner);
        }
        return created;
    }

    private int carryOut(Occasions.Asked asked, ContactPlanner planner) {
        var rule = asked.rule();
        var trigger = occasions.trigger(rule.form());
        var terms = rule.terms(trigger.nature());
        planner.startAt(rule.turn());
        var contacts = new ArrayList<TasksOfRules.Contact>();
        var leftAlone = new ArrayList<HoldOuts.HeldOut>();
        var waiting = 0;
        try (var open = occasions.open(asked)) {
            for (var occasion : (Iterable<Occasion>) open::iterator) {
                switch (planner.decide(terms, occasion)) {
                    case Decision.Planned planned ->
                        contacts.add(new TasksOfRules.Contact(
                                occasion, planned.caller(), planned.day(), planned.closing(), TaskStatus.PENDING));
                    case Decision.Missed missed ->
                        contacts.add(new TasksOfRules.Contact(
                                occasion, null, missed.day(), missed.closing(), TaskStatus.EXPIRED));
                    case Decision.HeldOut held -> leftAlone.add(new HoldOuts.HeldOut(occasion, held.day()));
                    case Decision.Waits _ -> waiting++;
                }
            }
        }
        tasks.insert(rule, trigger.targetType(), contacts, asked.now(), asked.zone());
        holdOuts.insert(rule, trigger.targetType(), leftAlone, asked.now());
        rules.carriedOut(rule.id(), contacts.size(), waiting, planner.turn(), asked.now());
        return contacts.size();
    }

    private Occasions.Asked asked(List<CadenceRule> active, int i, Instant now, LocalDate today, ZoneId zone) {
        var rule = active.get(i);
        var since = rule.activeSince() == null ? today : rule.activeSince();
        var standing = occasions.trigger(rule.form()).nature() == CadenceTrigger.Nature.STANDING;
        var oldest = today.minusDays(DAYS_BACK);
        return new Occasions.Asked(
                rule,
                active.subList(0, i),
                since,
                standing || since.isAfter(oldest) ? since : oldest,
                today.plusDays(DAYS_AHEAD),
                now,
                today,
                zone);
    }

    /** What its rule gave until yesterday; a time that was agreed and lies ahead keeps its contact. */
    private void expire(LocalDate today, ZoneId zone, Instant now) {
        var over = FOLLOW_UP_TASK
                .STATUS
                .in(TaskStatus.openNames())
                .and(FOLLOW_UP_TASK.CLOSING_ON.lt(today))
                .and(greatest(Days.of(FOLLOW_UP_TASK.NEXT_ATTEMPT_AT, zone), FOLLOW_UP_TASK.CLOSING_ON)
                        .lt(today));
        db.with("gone")
                .as(deleteFrom(CALL_DRAFT)
                        .where(CALL_DRAFT.TASK_ID.in(
                                select(FOLLOW_UP_TASK.ID).from(FOLLOW_UP_TASK).where(over)))
                        .returning(CALL_DRAFT.TASK_ID))
                .update(FOLLOW_UP_TASK)
                .set(FOLLOW_UP_TASK.STATUS, TaskStatus.EXPIRED.name())
                .setNull(FOLLOW_UP_TASK.NEXT_ATTEMPT_AT)
                .set(FOLLOW_UP_TASK.CLOSED_AT, now)
                .set(FOLLOW_UP_TASK.UPDATED_AT, now)
                .set(FOLLOW_UP_TASK.VERSION, FOLLOW_UP_TASK.VERSION.plus(1))
                .where(over)
                .execute();
    }

    /** Contacts nobody has begun whose reason is gone: the customer was spoken with, or falls under another rule by now. */
    private void takeBack(Occasions.Asked asked) {
        var rule = asked.rule();
        var unbegun = tasks.unbegun(rule.id());
        if (rule.goesBy(IntervalTrigger.KIND)) {
            cancel(
                    unbegun.and(exists(selectOne()
                            .from(CUSTOMER)
                            .where(
                                    CUSTOMER.ID.eq(FOLLOW_UP_TASK.CUSTOMER_ID),
                                    Days.of(CUSTOMER.LAST_CONTACT_AT, asked.zone())
                                            .gt(FOLLOW_UP_TASK.OCCASION_ON)))),
                    CancelReason.CONTACTED,
                    asked.now());
        }
        var audience = occasions.audience(rule.form()).asTable("audience");
        cancel(
                unbegun.and(notExists(
                        selectOne().from(audience).where(Columns.id(audience).eq(FOLLOW_UP_TASK.SUBJECT_ID)))),
                CancelReason.RULE_CHANGED,
                asked.now());
    }

    private void cancel(Condition which, CancelReason reason, Instant now) {
        tasks.cancel(which, reason, now);
    }

    private Workload load(LocalDate today, int limit, ZoneId zone) {
        var load = new Workload(limit);
        var due = greatest(
                coalesce(Days.of(FOLLOW_UP_TASK.NEXT_ATTEMPT_AT, zone), FOLLOW_UP_TASK.PLANNED_DATE), inline(today));
        db.select(FOLLOW_UP_TASK.CALLER_ID, due, count())
                .from(FOLLOW_UP_TASK)
                .where(FOLLOW_UP_TASK.STATUS.in(TaskStatus.openNames()))
                .groupBy(FOLLOW_UP_TASK.CALLER_ID, due)
                .forEach(row -> load.add(row.value1(), row.value2(), row.value3()));
        return load;
    }
}
