package org.zhiji.followup;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.followup.FollowUpTaskRepository.Loaded;
import org.zhiji.identity.Actor;
import org.zhiji.worktime.WorkCalendars;

/** A second call about the same matter: a task of its own, with a planned day of its own. */
@Component
class SecondFollowUp {

    private final DSLContext db;
    private final FollowUpTaskRepository tasks;
    private final WorkCalendars calendars;
    private final AgreedTimes agreedTimes;

    SecondFollowUp(DSLContext db, FollowUpTaskRepository tasks, WorkCalendars calendars, AgreedTimes agreedTimes) {
        this.db = db;
        this.tasks = tasks;
        this.calendars = calendars;
        this.agreedTimes = agreedTimes;
    }

    UUID plan(Actor actor, Loaded parent, @Nullable Instant agreedAt, Instant now) {
        if (agreedAt != null && !agreedAt.isAfter(now)) {
            throw FollowUpProblem.NEW_TIME_PAST.problem();
        }
        var calendar = calendars.of(parent.departmentId());
        var day = agreedAt == null ? calendar.nextWorkingDay(calendar.dateOf(now)) : calendar.dateOf(agreedAt);
        var id = tasks.insert(
                        List.of(new NewTask(
                                parent.task().targetType(),
                                parent.task().customerId(),
                                parent.vehicleId(),
                                parent.workOrderId(),
                                parent.departmentId(),
                                parent.callerId() == null ? actor.id() : parent.callerId(),
                                day,
                                agreedAt,
                                parent.id(),
                                parent.complaintId())),
                        actor.id(),
                        now,
                        calendar.zone())
                .getFirst();
        if (agreedAt != null) {
            agreedTimes.remind(id, agreedAt, now);
        }
        return id;
    }
}
