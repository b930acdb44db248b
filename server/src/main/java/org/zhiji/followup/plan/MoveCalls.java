package org.zhiji.followup.plan;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectOne;
import static zhiji.sql.tenant.Tables.CALL_PRESENCE;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;
import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.followup.CallWindows;
import org.zhiji.followup.Callers;
import org.zhiji.followup.FollowUpProblem;
import org.zhiji.followup.FollowUpSettings;
import org.zhiji.followup.FollowUpSettingsStore;
import org.zhiji.followup.TaskStatus;
import org.zhiji.followup.plan.Allotment.CallerDay;
import org.zhiji.followup.plan.MoveRule.Movable;
import org.zhiji.followup.plan.MoveRule.Obstacle;
import org.zhiji.followup.plan.MovedCalls.CallThatStays;
import org.zhiji.followup.plan.MovedCalls.MovedCall;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Right;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;
import org.zhiji.worktime.WorkCalendar;
import org.zhiji.worktime.WorkCalendars;

/** Gives calls to other callers and days. What cannot be moved stays and says why; the rest is moved all the same. */
@Service
class MoveCalls {

    /** Nobody has more open calls than that. */
    private static final int MOST_OF_ONE_PERSON = 2000;

    private final DSLContext db;
    private final FollowUpSettingsStore settings;
    private final Callers callers;
    private final CallLoad load;
    private final WorkCalendars calendars;
    private final AuditLog audit;
    private final TellCallers tellCallers;

    MoveCalls(
            DSLContext db,
            FollowUpSettingsStore settings,
            Callers callers,
            CallLoad load,
            WorkCalendars calendars,
            AuditLog audit,
            TellCallers tellCallers) {
        this.db = db;
        this.settings = settings;
        this.callers = callers;
        this.load = load;
        this.calendars = calendars;
        this.audit = audit;
        this.tellCallers = tellCallers;
    }

    @Transactional
    public MovedCalls run(Actor actor, MoveForm form, Instant now) {
        var targets = form.moves().stream()
                .map(MoveForm.Move::callerId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        mayGive(actor, targets);
        mayBe(form, now);
        var asked = new LinkedHashMap<UUID, MoveForm.Move>();
        form.moves().forEach(move -> asked.put(move.taskId(), move));
        var found = new HashMap<UUID, Movable>();
        lock(actor, FOLLOW_UP_TASK.ID.in(asked.keySet()), now).forEach(call -> found.put(call.id(), call));
        var round = new Round(actor, now);
        asked.forEach((id, move) -> {
            var call = found.get(id);
            if (call == null) {
                round.stays(id, null, Obstacle.NOT_FOUND);
            } else if (call.version() != move.version()) {
                round.stays(id, call.customerName(), Obstacle.CHANGED);
            } else {
                round.move(call, move.callerId(), move.day());
            }
        });
        return round.save();
    }

    /** All open calls of somebody who is away, each to whoever of the others has least to do on its day. */
    @Transactional
    public MovedCalls handOver(Actor actor, UUID from, List<UUID> to, Instant now) {
        mayGive(actor, to);
        var zone = calendars.standard().zone();
        var today = calendars.standard().dateOf(now);
        var allotment =
                new Allotment(load.open(today, today.plusYears(1), zone), Division.LEAST_LOADED, Integer.MAX_VALUE);
        var round = new Round(actor, now);
        for (var call : lock(actor, FOLLOW_UP_TASK.CALLER_ID.eq(from), now)) {
            var able = to.stream()
                    .filter(caller -> !caller.equals(call.advisorId()) && !caller.equals(from))
                    .toList();
            var day = call.dueOn(calendars.standard());
            allotment
                    .place(able, List.of(day.isBefore(today) ? today : day))
                    .map(CallerDay::callerId)
                    .ifPresentOrElse(
                            caller -> round.move(call, caller, null),
                            () -> round.stays(call.id(), call.customerName(), Obstacle.ADVISOR));
        }
        return round.save();
    }

    private void mayGive(Actor actor, List<UUID> targets) {
        if (targets.isEmpty()) {
            return;
        }
        actor.require(Right.FOLLOW_UP_MANAGE);
        if (!callers.mayGiveTo(actor, targets.stream().distinct().toList())) {
            throw FollowUpProblem.NOT_A_CALLER.problem();
        }
    }

    private void mayBe(MoveForm form, Instant now) {
        var today = calendars.standard().dateOf(now);
        for (var n = 0; n < form.moves().size(); n++) {
            var day = form.moves().get(n).day();
            if (day != null && day.isBefore(today)) {
                throw Problem.invalid(FieldError.of("moves[" + n + "].day", "call-plan.past"));
            }
        }
    }

    private List<Movable> lock(Actor actor, Condition which, Instant now) {
        return db.select(
                        FOLLOW_UP_TASK.ID,
                        FOLLOW_UP_TASK.VERSION,
                        FOLLOW_UP_TASK.STATUS.convertFrom(TaskStatus::valueOf),
                        FOLLOW_UP_TASK.CALLER_ID,
                        FOLLOW_UP_TASK.PLANNED_DATE,
                        FOLLOW_UP_TASK.CLOSING_ON,
                        FOLLOW_UP_TASK.NEXT_ATTEMPT_AT,
                        FOLLOW_UP_TASK.MOVED_TO,
                        FOLLOW_UP_TASK.DEPARTMENT_ID,
                        WORK_ORDER.SERVICE_ADVISOR_ID,
                        coalesce(FOLLOW_UP_TASK.CALL_WINDOW, WORK_ORDER.FOLLOW_UP_WINDOW),
                        CUSTOMER.NAME,
                        field(exists(selectOne()
                                .from(CALL_PRESENCE)
                                .where(CALL_PRESENCE.TASK_ID.eq(FOLLOW_UP_TASK.ID), CALL_PRESENCE.EXPIRES_AT.gt(now)))))
                .from(FOLLOW_UP_TASK)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(FOLLOW_UP_TASK.CUSTOMER_ID))
                .leftJoin(WORK_ORDER)
                .on(WORK_ORDER.ID.eq(FOLLOW_UP_TASK.WORK_ORDER_ID))
                .where(which, actor.mayEdit(FOLLOW_UP_TASK.CALLER_ID, FOLLOW_UP_TASK.DEPARTMENT_ID))
                .orderBy(FOLLOW_UP_TASK.ID)
                .limit(MOST_OF_ONE_PERSON)
                .forUpdate()
                .of(FOLLOW_UP_TASK)
                .fetch(Records.mapping(Movable::new));
    }

    /** One person's moves, saved and told together. */
    private final class Round {

        private final Actor actor;
        private final Instant now;
        private final FollowUpSettings rules = settings.get();
        private final Map<UUID, WorkCalendar> byDepartment = new HashMap<>();
        private final List<MovedCall> moved = new ArrayList<>();
        private final List<CallThatStays> stays = new ArrayList<>();
        private final List<Query> updates = new ArrayList<>();
        private final List<AuditLog.Entry> entries = new ArrayList<>();
        private final List<CallerDay> given = new ArrayList<>();

        private record Place(@Nullable UUID callerId, LocalDate day) {}

        Round(Actor actor, Instant now) {
            this.actor = actor;
            this.now = now;
        }

        void stays(UUID taskId, @Nullable String customerName, Obstacle obstacle) {
            stays.add(new CallThatStays(taskId, customerName, obstacle));
        }

        void move(Movable call, @Nullable UUID newCaller, @Nullable LocalDate newDay) {
            var calendar = byDepartment.computeIfAbsent(call.departmentId(), calendars::of);
            var before = new Place(call.callerId(), call.dueOn(calendar));
            var after =
                    new Place(newCaller == null ? call.callerId() : newCaller, newDay == null ? before.day() : newDay);
            var obstacle =
                    new MoveRule(rules.closingWorkingDays(), calendar).obstacle(call, after.callerId(), after.day());
            if (obstacle.isPresent()) {
                stays(call.id(), call.customerName(), obstacle.get());
                return;
            }
            if (after.equals(before)) {
                moved.add(new MovedCall(call.id(), call.version(), before.callerId(), before.day()));
                return;
            }
            updates.add(update(call, after, before, calendar));
            entries.add(
                    new AuditLog.Entry(actor.id(), "follow-up-task", call.id(), AuditAction.UPDATED, before, after));
            moved.add(new MovedCall(call.id(), call.version() + 1, before.callerId(), before.day()));
            if (after.callerId() != null && !after.callerId().equals(before.callerId())) {
                given.add(new CallerDay(after.callerId(), after.day()));
            }
        }

        MovedCalls save() {
            db.batch(updates).execute();
            audit.record(entries);
            given.stream()
                    .collect(groupingBy(CallerDay::callerId, mapping(CallerDay::date, toList())))
                    .forEach((caller, days) -> tellCallers.given(actor, caller, days, now));
            return new MovedCalls(moved, stays);
        }

        private Query update(Movable call, Place after, Place before, WorkCalendar calendar) {
            var update = db.update(FOLLOW_UP_TASK)
                    .set(FOLLOW_UP_TASK.CALLER_ID, after.callerId())
                    .set(FOLLOW_UP_TASK.UPDATED_AT, now)
                    .set(FOLLOW_UP_TASK.VERSION, FOLLOW_UP_TASK.VERSION.plus(1));
            if (!after.day().equals(before.day())) {
                var at = beginning(call, after.day(), calendar);
                update = update.set(FOLLOW_UP_TASK.NEXT_ATTEMPT_AT, at).set(FOLLOW_UP_TASK.MOVED_TO, at);
            }
            return update.where(FOLLOW_UP_TASK.ID.eq(call.id()));
        }

        /** Back on its planned day a call that nobody has tried is as it was. */
        private @Nullable Instant beginning(Movable call, LocalDate day, WorkCalendar calendar) {
            return day.equals(call.plannedDate()) && call.status() == TaskStatus.PENDING
                    ? null
                    : CallWindows.read(call.window()).orElse(rules.windows()).start(day, calendar.zone());
        }
    }
}
