package org.zhiji.followup;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.zhiji.identity.Actor;

/** How far each caller is today, for whoever answers for the team. */
@Repository
class TeamDayQueries {

    private final DSLContext db;

    TeamDayQueries(DSLContext db) {
        this.db = db;
    }

    record TeamDayView(LocalDate date, List<CallerDay> callers) {}

    /**
     * The day of one caller.
     *
     * @param callerId absent for the tasks that nobody has been given
     * @param due      calls of today, done or not
     */
    record CallerDay(@Nullable UUID callerId, @Nullable String callerName, int due, int done, int overdue) {}

    /** The most overdue caller first. */
    TeamDayView find(Actor actor, CallDay day) {
        var open = day.open();
        var done = count().minus(count().filterWhere(open));
        var overdue = count().filterWhere(day.overdue());
        var callers = db.select(EMPLOYEE.ID, EMPLOYEE.NAME, count(), done, overdue)
                .from(FOLLOW_UP_TASK)
                .leftJoin(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(FOLLOW_UP_TASK.CALLER_ID))
                .where(day.concerns(null), actor.mayEdit(FOLLOW_UP_TASK.CALLER_ID, FOLLOW_UP_TASK.DEPARTMENT_ID))
                .groupBy(EMPLOYEE.ID, EMPLOYEE.NAME)
                .orderBy(overdue.desc(), EMPLOYEE.NAME.asc().nullsFirst())
                .fetch(mapping(CallerDay::new));
        return new TeamDayView(day.date(), callers);
    }
}
