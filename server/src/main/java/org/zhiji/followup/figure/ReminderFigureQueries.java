package org.zhiji.followup.figure;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trueCondition;
import static zhiji.sql.tenant.Tables.CALL_ATTEMPT;
import static zhiji.sql.tenant.Tables.CONTACT_REMINDER;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;

import java.util.ArrayList;
import java.util.HashMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.springframework.stereotype.Repository;
import org.zhiji.followup.figure.ReminderFigures.ReminderTally;
import org.zhiji.followup.figure.ReminderFigures.Rung;
import org.zhiji.followup.figure.ReminderFigures.RungTally;
import org.zhiji.followup.report.Rate;

/** Reminders of the period, by the day on which they were sent. */
@Repository
class ReminderFigureQueries {

    static final Table<Record> REMINDERS =
            CONTACT_REMINDER.join(FOLLOW_UP_TASK).on(FOLLOW_UP_TASK.ID.eq(CONTACT_REMINDER.TASK_ID));

    private final DSLContext db;

    ReminderFigureQueries(DSLContext db) {
        this.db = db;
    }

    ReminderFigures of(Asked asked) {
        var found = new HashMap<Rung, ReminderTally>();
        db.select(CONTACT_REMINDER.RUNG, count(), count().filterWhere(actedUpon()), count().filterWhere(waiting(asked)))
                .from(REMINDERS)
                .where(sent(asked))
                .groupBy(CONTACT_REMINDER.RUNG)
                .forEach(row -> found.put(Rung.valueOf(row.value1()), tally(row.value2(), row.value3(), row.value4())));
        var byRung = new ArrayList<RungTally>();
        var total = tally(0, 0, 0);
        for (var rung : Rung.values()) {
            var tally = found.getOrDefault(rung, tally(0, 0, 0));
            byRung.add(new RungTally(rung, tally));
            total = tally(
                    total.sent() + tally.sent(), total.acted() + tally.acted(), total.waiting() + tally.waiting());
        }
        return new ReminderFigures(total, byRung);
    }

    /** Of one person: those sent to this person, whoever makes the contact. */
    static Condition sent(Asked asked) {
        return asked.within(CONTACT_REMINDER.AT)
                .and(asked.visible())
                .and(asked.person() == null ? trueCondition() : CONTACT_REMINDER.EMPLOYEE_ID.eq(asked.person()));
    }

    static Condition actedUpon() {
        return exists(selectOne()
                        .from(CALL_ATTEMPT)
                        .where(
                                CALL_ATTEMPT.TASK_ID.eq(FOLLOW_UP_TASK.ID),
                                CALL_ATTEMPT.AT.ge(CONTACT_REMINDER.AT),
                                CALL_ATTEMPT.AT.lt(CONTACT_REMINDER.ACT_BY)))
                .or(FOLLOW_UP_TASK
                        .MESSAGE_AT
                        .isNotNull()
                        .and(FOLLOW_UP_TASK.MESSAGE_AT.ge(CONTACT_REMINDER.AT))
                        .and(FOLLOW_UP_TASK.MESSAGE_AT.lt(CONTACT_REMINDER.ACT_BY)));
    }

    static Condition waiting(Asked asked) {
        return CONTACT_REMINDER.ACT_BY.gt(asked.now()).andNot(actedUpon());
    }

    private static ReminderTally tally(int sent, int acted, int waiting) {
        return new ReminderTally(sent, acted, waiting, Rate.percent(acted, sent - waiting));
    }
}
