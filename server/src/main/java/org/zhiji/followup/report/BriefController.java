package org.zhiji.followup.report;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Departments;
import org.zhiji.identity.Requires;
import org.zhiji.identity.Right;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.time.Time;
import org.zhiji.worktime.WorkCalendars;

@RestController
class BriefController {

    private final BriefQueries queries;
    private final Departments departments;
    private final WorkCalendars calendars;
    private final Time time;

    BriefController(BriefQueries queries, Departments departments, WorkCalendars calendars, Time time) {
        this.queries = queries;
        this.departments = departments;
        this.calendars = calendars;
        this.time = time;
    }

    /** @param asOf what is late is late at this moment */
    record DailyBriefView(UUID departmentId, String departmentName, Instant asOf, Brief figures) {}

    /**
     * How the last working day went and what is late, of a branch that one sees as a whole.
     *
     * @param department absent for one's own
     */
    @GetMapping("/api/daily-brief")
    @Requires(Right.FOLLOW_UP_VIEW)
    DailyBriefView getDailyBrief(Actor actor, @RequestParam(required = false) @Nullable UUID department) {
        var branch = department == null
                ? departments.branchOf(actor.departmentId())
                : departments.find(department).orElseThrow(() -> Problem.notFound("department"));
        if (!actor.may(Right.COMPLAINT_VIEW) || !actor.viewsWhole(branch)) {
            throw Problem.notFound("department");
        }
        var calendar = calendars.of(branch.id());
        var now = time.now();
        var today = calendar.dateOf(now);
        var day = DailyBrief.workingDayBefore(calendar, today);
        return new DailyBriefView(
                branch.id(), branch.name(), now, queries.of(branch.id(), day, today, now, calendar.zone()));
    }
}
