package org.zhiji.followup.figure;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.trueCondition;
import static zhiji.sql.tenant.Tables.CADENCE_RULE;
import static zhiji.sql.tenant.Tables.CALL_ATTEMPT;
import static zhiji.sql.tenant.Tables.CONTACT_REMINDER;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_RECORD;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;
import static zhiji.sql.tenant.Tables.INCOMING_CALL;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.zhiji.followup.CallOutcome;
import org.zhiji.followup.TargetType;
import org.zhiji.followup.TaskStatus;
import org.zhiji.followup.cadence.Track;
import org.zhiji.followup.figure.EffectFigures.Group;
import org.zhiji.followup.figure.IncomingFigures.Answer;
import org.zhiji.followup.figure.ReminderFigures.Rung;
import org.zhiji.followup.figure.ResponseFigures.Wait;
import org.zhiji.platform.web.Count;
import org.zhiji.platform.web.Cursor;
import org.zhiji.platform.web.Page;
import org.zhiji.platform.web.Sensitive;

/** The rows behind a figure: as many of them as the figure says. */
@Repository
class FigureRows {

    private final DSLContext db;
    private final ResponseFigureQueries response;
    private final EffectQueries effect;

    FigureRows(DSLContext db, ResponseFigureQueries response, EffectQueries effect) {
        this.db = db;
        this.response = response;
        this.effect = effect;
    }

    /**
     * @param part   absent: all that were due
     * @param type   those without a rule, by what they were about
     * @param nobody only those that nobody has been given
     * @param said   only those in which this was said to a question
     * @param waited of those that are due already, who waited so long for the first attempt
     */
    record ContactFilter(
            @Nullable ContactPart part,
            @Nullable TargetType type,
            @Nullable Track track,
            boolean nobody,
            @Nullable Wait waited,
            @Nullable Said said) {}

    /** @param option absent: anything */
    record Said(
            String questionnaire, String question, @Nullable String option) {}

    record FigureContactRow(
            UUID taskId,
            LocalDate plannedDate,
            TargetType targetType,
            TaskStatus status,
            @Nullable String ruleName,
            UUID customerId,
            String customerName,
            @Nullable String personName,
            @Nullable LocalDate closingOn,
            @Nullable UUID recordId) {}

    Page<FigureContactRow> contacts(Asked asked, ContactFilter filter, @Nullable Cursor after, int size) {
        var condition = contacts(asked, filter);
        var rows = db.select(
                        FOLLOW_UP_TASK.ID,
                        FOLLOW_UP_TASK.PLANNED_DATE,
                        FOLLOW_UP_TASK.TARGET_TYPE.convertFrom(TargetType::valueOf),
                        FOLLOW_UP_TASK.STATUS.convertFrom(TaskStatus::valueOf),
                        CADENCE_RULE.NAME,
                        CUSTOMER.ID,
                        CUSTOMER.NAME,
                        EMPLOYEE.NAME,
                        FOLLOW_UP_TASK.CLOSING_ON,
                        FOLLOW_UP_RECORD.ID)
                .from(FOLLOW_UP_TASK)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(FOLLOW_UP_TASK.CUSTOMER_ID))
                .leftJoin(CADENCE_RULE)
                .on(CADENCE_RULE.ID.eq(FOLLOW_UP_TASK.RULE_ID))
                .leftJoin(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(FOLLOW_UP_TASK.CALLER_ID))
                .leftJoin(FOLLOW_UP_RECORD)
                .on(FOLLOW_UP_RECORD.TASK_ID.eq(FOLLOW_UP_TASK.ID))
                .where(condition, behind(FOLLOW_UP_TASK.PLANNED_DATE, FOLLOW_UP_TASK.ID, after))
                .orderBy(FOLLOW_UP_TASK.PLANNED_DATE, FOLLOW_UP_TASK.ID)
                .limit(size + 1)
                .fetch(mapping(FigureContactRow::new));
        return Page.of(
                rows,
                size,
                last -> Cursor.of(last.plannedDate(), last.taskId()),
                after == null ? Count.of(db, FOLLOW_UP_TASK, condition) : null);
    }

    private Condition contacts(Asked asked, ContactFilter filter) {
        var condition = asked.due();
        if (filter.part() != null) {
            condition = condition.and(ContactPart.of(asked).eq(filter.part().name()));
        }
        if (filter.type() != null) {
            condition = condition
                    .and(FOLLOW_UP_TASK.RULE_ID.isNull())
                    .and(FOLLOW_UP_TASK.TARGET_TYPE.eq(filter.type().name()));
        }
        if (filter.track() != null) {
            condition = condition.and(FOLLOW_UP_TASK.TRACK.eq(filter.track().name()));
        }
        if (filter.said() != null) {
            var said = filter.said();
            condition = condition.and(AnswerFigureQueries.said(said.questionnaire(), said.question(), said.option()));
        }
        if (filter.nobody()) {
            condition = condition.and(FOLLOW_UP_TASK.CALLER_ID.isNull());
        }
        return filter.waited() == null
                ? condition
                : condition.and(ResponseFigureQueries.counted(asked)).and(response.waited(asked, filter.waited()));
    }

    record FigureAttemptRow(
            UUID attemptId,
            UUID taskId,
            Instant at,
            CallOutcome outcome,
            UUID customerId,
            String customerName,
            String personName) {}

    /** @param weekday Monday is 1; absent, with the hour: of the whole week */
    record AttemptFilter(
            @Nullable Integer weekday, @Nullable Integer hour, boolean reached) {}

    Page<FigureAttemptRow> attempts(Asked asked, AttemptFilter filter, @Nullable Cursor after, int size) {
        var condition = ReachFigureQueries.made(asked)
                .and(
                        filter.weekday() == null
                                ? trueCondition()
                                : ReachFigureQueries.weekday(asked.zone()).eq(filter.weekday()))
                .and(
                        filter.hour() == null
                                ? trueCondition()
                                : ReachFigureQueries.hour(asked.zone()).eq(filter.hour()))
                .and(filter.reached() ? ReachFigureQueries.reached() : trueCondition());
        var rows = db.select(
                        CALL_ATTEMPT.ID,
                        FOLLOW_UP_TASK.ID,
                        CALL_ATTEMPT.AT,
                        CALL_ATTEMPT.OUTCOME.convertFrom(CallOutcome::valueOf),
                        CUSTOMER.ID,
                        CUSTOMER.NAME,
                        EMPLOYEE.NAME)
                .from(ReachFigureQueries.ATTEMPTS
                        .join(CUSTOMER)
                        .on(CUSTOMER.ID.eq(FOLLOW_UP_TASK.CUSTOMER_ID))
                        .join(EMPLOYEE)
                        .on(EMPLOYEE.ID.eq(CALL_ATTEMPT.EMPLOYEE_ID)))
                .where(
                        condition,
                        after == null
                                ? noCondition()
                                : row(CALL_ATTEMPT.AT, CALL_ATTEMPT.ID).gt(after.instant(0), after.id(1)))
                .orderBy(CALL_ATTEMPT.AT, CALL_ATTEMPT.ID)
                .limit(size + 1)
                .fetch(mapping(FigureAttemptRow::new));
        return Page.of(
                rows,
                size,
                last -> Cursor.of(last.at(), last.attemptId()),
                after == null ? Count.of(db, ReachFigureQueries.ATTEMPTS, condition) : null);
    }

    /** Whether anything was done about it. */
    enum Acted {
        YES,
        NO,
        /** Not yet, and there is still time. */
        WAITING
    }

    record ReminderFilter(@Nullable Rung rung, @Nullable Acted acted) {}

    record FigureReminderRow(
            UUID taskId,
            UUID employeeId,
            Instant at,
            Rung rung,
            Acted acted,
            UUID customerId,
            String customerName,
            String personName,
            LocalDate plannedDate) {}

    Page<FigureReminderRow> reminders(Asked asked, ReminderFilter filter, @Nullable Cursor after, int size) {
        var acted = field(ReminderFigureQueries.actedUpon());
        var waiting = field(ReminderFigureQueries.waiting(asked));
        var condition = ReminderFigureQueries.sent(asked)
                .and(
                        filter.rung() == null
                                ? trueCondition()
                                : CONTACT_REMINDER.RUNG.eq(filter.rung().name()))
                .and(
                        switch (filter.acted()) {
                            case null -> trueCondition();
                            case YES -> ReminderFigureQueries.actedUpon();
                            case WAITING -> ReminderFigureQueries.waiting(asked);
                            case NO ->
                                ReminderFigureQueries.actedUpon()
                                        .or(ReminderFigureQueries.waiting(asked))
                                        .not();
                        });
        var rows = db.select(
                        FOLLOW_UP_TASK.ID,
                        CONTACT_REMINDER.EMPLOYEE_ID,
                        CONTACT_REMINDER.AT,
                        CONTACT_REMINDER.RUNG.convertFrom(Rung::valueOf),
                        acted,
                        waiting,
                        CUSTOMER.ID,
                        CUSTOMER.NAME,
                        EMPLOYEE.NAME,
                        FOLLOW_UP_TASK.PLANNED_DATE)
                .from(ReminderFigureQueries.REMINDERS
                        .join(CUSTOMER)
                        .on(CUSTOMER.ID.eq(FOLLOW_UP_TASK.CUSTOMER_ID))
                        .join(EMPLOYEE)
                        .on(EMPLOYEE.ID.eq(CONTACT_REMINDER.EMPLOYEE_ID)))
                .where(
                        condition,
                        after == null
                                ? noCondition()
                                : row(CONTACT_REMINDER.AT, CONTACT_REMINDER.TASK_ID, CONTACT_REMINDER.EMPLOYEE_ID)
                                        .gt(after.instant(0), after.id(1), after.id(2)))
                .orderBy(CONTACT_REMINDER.AT, CONTACT_REMINDER.TASK_ID, CONTACT_REMINDER.EMPLOYEE_ID)
                .limit(size + 1)
                .fetch(mapping((task, employee, at, rung, done, open, customer, name, person, planned) ->
                        new FigureReminderRow(
                                task, employee, at, rung, acted(done, open), customer, name, person, planned)));
        return Page.of(
                rows,
                size,
                last -> Cursor.of(last.at(), last.taskId(), last.employeeId()),
                after == null ? Count.of(db, ReminderFigureQueries.REMINDERS, condition) : null);
    }

    private static Acted acted(boolean done, boolean open) {
        return done ? Acted.YES : open ? Acted.WAITING : Acted.NO;
    }

    /**
     * A call that came in.
     *
     * @param seconds until it was picked up, or returned
     */
    record FigureCallRow(
            UUID id,
            Instant at,
            Sensitive number,
            Answer answer,
            @Nullable Integer seconds,
            @Nullable UUID customerId,
            @Nullable String customerName,
            @Nullable String personName) {}

    Page<FigureCallRow> calls(Asked asked, @Nullable Answer answer, @Nullable Cursor after, int size) {
        var answered = IncomingFigureQueries.answer(asked);
        var condition =
                IncomingFigureQueries.came(asked).and(answer == null ? trueCondition() : answered.eq(answer.name()));
        var rows = db.select(
                        INCOMING_CALL.ID,
                        INCOMING_CALL.AT,
                        INCOMING_CALL.NUMBER,
                        answered.convertFrom(Answer::valueOf),
                        IncomingFigureQueries.waited(),
                        CUSTOMER.ID,
                        CUSTOMER.NAME,
                        EMPLOYEE.NAME)
                .from(INCOMING_CALL)
                .leftJoin(CUSTOMER)
                .on(CUSTOMER.ID.eq(INCOMING_CALL.CUSTOMER_ID))
                .leftJoin(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(INCOMING_CALL.EMPLOYEE_ID))
                .where(
                        condition,
                        after == null
                                ? noCondition()
                                : row(INCOMING_CALL.AT, INCOMING_CALL.ID).gt(after.instant(0), after.id(1)))
                .orderBy(INCOMING_CALL.AT, INCOMING_CALL.ID)
                .limit(size + 1)
                .fetch(mapping((id, at, number, how, seconds, customer, name, person) -> new FigureCallRow(
                        id, at, Sensitive.phone(number, false), how, seconds, customer, name, person)));
        return Page.of(
                rows,
                size,
                last -> Cursor.of(last.at(), last.id()),
                after == null ? Count.of(db, INCOMING_CALL, condition) : null);
    }

    /** @param visited only who came; absent: whoever's days are over, or with {@code running} whose are not */
    record EffectFilter(
            Group group, @Nullable UUID rule, @Nullable TargetType type, boolean visited, boolean running) {}

    record FigureCustomerRow(UUID customerId, String customerName, LocalDate day, int visits, BigDecimal amount) {}

    Page<FigureCustomerRow> customers(Asked asked, EffectFilter filter, @Nullable Cursor after, int size) {
        var from = effect.withVisits(asked, effect.group(asked, filter.group()))
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(EffectQueries.CUSTOMER_ID));
        var condition = of(filter)
                .and(filter.running() ? EffectQueries.ripe(asked).not() : EffectQueries.ripe(asked))
                .and(filter.visited() ? EffectQueries.VISITS.gt(0) : trueCondition());
        var rows = db.select(CUSTOMER.ID, CUSTOMER.NAME, EffectQueries.DAY, EffectQueries.VISITS, EffectQueries.AMOUNT)
                .from(from)
                .where(condition, behind(EffectQueries.DAY, CUSTOMER.ID, after))
                .orderBy(EffectQueries.DAY, CUSTOMER.ID)
                .limit(size + 1)
                .fetch(mapping(FigureCustomerRow::new));
        return Page.of(
                rows,
                size,
                last -> Cursor.of(last.day(), last.customerId()),
                after == null ? Count.of(db, from, condition) : null);
    }

    private static Condition of(EffectFilter filter) {
        Condition condition =
                filter.rule() == null ? EffectQueries.RULE.isNull() : EffectQueries.RULE.eq(filter.rule());
        return filter.type() == null
                ? condition
                : condition.and(EffectQueries.TYPE.eq(filter.type().name()));
    }

    private static Condition behind(Field<LocalDate> day, Field<UUID> id, @Nullable Cursor after) {
        return after == null ? noCondition() : row(day, id).gt(after.date(0), after.id(1));
    }
}
