package org.zhiji.followup;

import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.followup.cadence.CadenceChannel;
import org.zhiji.identity.Actor;
import org.zhiji.worktime.WorkCalendars;

/** Front door for what somebody has agreed with a customer: it stands in the list of the day that was named. */
@Component
public class Appointments {

    private final DSLContext db;
    private final FollowUpTaskRepository tasks;
    private final TaskMoves moves;
    private final Callers callers;
    private final WorkCalendars calendars;

    Appointments(
            DSLContext db, FollowUpTaskRepository tasks, TaskMoves moves, Callers callers, WorkCalendars calendars) {
        this.db = db;
        this.tasks = tasks;
        this.moves = moves;
        this.callers = callers;
        this.calendars = calendars;
    }

    /**
     * Something to be done with a customer.
     *
     * @param who   whose turn it is; whoever may not contact customers leaves it to the branch
     * @param about what was agreed, in a few words
     */
    public record Appointment(
            UUID customerId, UUID departmentId, @Nullable UUID who, LocalDate on, CadenceChannel by, String about) {}

    public UUID make(Actor actor, Appointment appointment, Instant now) {
        var calendar = calendars.of(appointment.departmentId());
        var who = appointment.who() != null && callers.mayCall(appointment.who()) ? appointment.who() : null;
        var task = tasks.insert(
                        List.of(new NewTask(
                                TargetType.CARE,
                                appointment.customerId(),
                                null,
                                null,
                                appointment.departmentId(),
                                who,
                                appointment.on(),
                                null,
                                null,
                                null)),
                        actor.id(),
                        now,
                        calendar.zone())
                .getFirst();
        db.update(FOLLOW_UP_TASK)
                .set(FOLLOW_UP_TASK.ABOUT, appointment.about())
                .set(FOLLOW_UP_TASK.CHANNEL, appointment.by().name())
                .where(FOLLOW_UP_TASK.ID.eq(task))
                .execute();
        return task;
    }

    /** It is off, if nobody has carried it out already. */
    public void callOff(Actor actor, UUID task, Instant now) {
        moves.cancelOpen(
                tasks.open(FOLLOW_UP_TASK.ID.eq(task).and(FOLLOW_UP_TASK.ATTEMPT_COUNT.eq(0)), now),
                CancelReason.BY_HAND,
                actor.id(),
                now);
    }
}
