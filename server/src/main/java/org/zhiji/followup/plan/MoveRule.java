package org.zhiji.followup.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiji.followup.TaskStatus;
import org.zhiji.worktime.WorkCalendar;

/** When a call may be given to somebody else or to another day. Its planned day, which the report counts by, stays. */
record MoveRule(int closingWorkingDays, WorkCalendar calendar) {

    /** Why a call stays where it is. */
    enum Obstacle {
        /** Not there, or not this person's to move. */
        NOT_FOUND,
        /** Somebody else has changed it meanwhile. */
        CHANGED,
        CLOSED,
        /** Somebody is on the phone with the customer. */
        BUSY,
        /** The advisor who served the customer must not be the caller. */
        ADVISOR,
        /** The customer was promised a time. */
        AGREED,
        DAY_OFF,
        /** By then it would have run out. */
        TOO_LATE
    }

    /** A call as it lies, and what a move must know about it. */
    record Movable(
            UUID id,
            int version,
            TaskStatus status,
            @Nullable UUID callerId,
            LocalDate plannedDate,
            @Nullable LocalDate closingOn,
            @Nullable Instant nextAttemptAt,
            @Nullable Instant movedTo,
            UUID departmentId,
            @Nullable UUID advisorId,
            @Nullable String window,
            String customerName,
            boolean busy) {

        LocalDate dueOn(WorkCalendar calendar) {
            return nextAttemptAt == null ? plannedDate : calendar.dateOf(nextAttemptAt);
        }
    }

    Optional<Obstacle> obstacle(Movable call, @Nullable UUID callerId, LocalDate day) {
        if (!call.status().isOpen()) {
            return Optional.of(Obstacle.CLOSED);
        }
        if (call.busy()) {
            return Optional.of(Obstacle.BUSY);
        }
        if (callerId != null && !callerId.equals(call.callerId()) && callerId.equals(call.advisorId())) {
            return Optional.of(Obstacle.ADVISOR);
        }
        if (day.equals(call.dueOn(calendar))) {
            return Optional.empty();
        }
        if (agreed(call.status(), call.nextAttemptAt(), call.movedTo()) != null) {
            return Optional.of(Obstacle.AGREED);
        }
        if (!calendar.isWorkingDay(day)) {
            return Optional.of(Obstacle.DAY_OFF);
        }
        return day.isAfter(lastDay(call.plannedDate(), call.closingOn()))
                ? Optional.of(Obstacle.TOO_LATE)
                : Optional.empty();
    }

    /** On which it still has a meaning: as its rule has it, else as the settings do. */
    LocalDate lastDay(LocalDate planned, @Nullable LocalDate closingOn) {
        return closingOn == null ? calendar.plusWorkingDays(planned, closingWorkingDays) : closingOn;
    }

    /** The time that the customer was promised; a day that a planner chose and a second try are no promise. */
    static @Nullable Instant agreed(TaskStatus status, @Nullable Instant nextAttemptAt, @Nullable Instant movedTo) {
        return status == TaskStatus.IN_PROGRESS || (nextAttemptAt != null && nextAttemptAt.equals(movedTo))
                ? null
                : nextAttemptAt;
    }
}
