package org.zhiji.followup.issue;

import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Employees;
import org.zhiji.platform.problem.Problem;
import org.zhiji.worktime.WorkCalendars;

/** Who gets what was ticked in a call, and how long they have for it when nobody says otherwise. */
@Component
class IssueOwners {

    private static final int WORKING_DAYS = 3;
    private static final List<String> RESPONSIBLE = List.of("SERVICE_MANAGER", "BUSINESS_MANAGER", "GENERAL_MANAGER");

    private final DSLContext db;
    private final Employees employees;
    private final WorkCalendars calendars;

    IssueOwners(DSLContext db, Employees employees, WorkCalendars calendars) {
        this.db = db;
        this.employees = employees;
        this.calendars = calendars;
    }

    record IssueOwner(UUID id, String name, Instant dueAt) {}

    /** Who would get it if it were ticked now in the call of this task. */
    IssueOwner ofTask(Actor actor, UUID task, Instant now) {
        var department = db.select(FOLLOW_UP_TASK.DEPARTMENT_ID)
                .from(FOLLOW_UP_TASK)
                .where(
                        FOLLOW_UP_TASK.ID.eq(task),
                        actor.mayView(FOLLOW_UP_TASK.CALLER_ID, FOLLOW_UP_TASK.DEPARTMENT_ID))
                .fetchOptional(FOLLOW_UP_TASK.DEPARTMENT_ID)
                .orElseThrow(() -> Problem.notFound("follow-up-task"));
        return of(department, actor, now);
    }

    /** The nearest manager; where there is none, whoever took the call. */
    IssueOwner of(UUID department, Actor by, Instant now) {
        var due = calendars.of(department).plusWorkingDays(now, WORKING_DAYS);
        return RESPONSIBLE.stream()
                .flatMap(role -> employees.nearestWithRole(role, department).stream())
                .findFirst()
                .map(manager -> new IssueOwner(manager.id(), manager.name(), due))
                .orElseGet(() -> new IssueOwner(by.id(), by.name(), due));
    }
}
