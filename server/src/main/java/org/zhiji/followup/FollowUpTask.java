package org.zhiji.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One promise to call one customer: its state, and the moves it allows. */
final class FollowUpTask {

    private final UUID id;
    private final UUID customerId;
    private final TargetType targetType;
    private final LocalDate plannedDate;
    private final @Nullable UUID advisorId;
    private final List<Instant> notReached;
    private TaskStatus status;
    private @Nullable Instant nextAttemptAt;
    private @Nullable Instant closedAt;
    private @Nullable CancelReason cancelReason;
    private NextTry.@Nullable Ground ground;
    private int attemptCount;

    FollowUpTask(
            UUID id,
            UUID customerId,
            TargetType targetType,
            LocalDate plannedDate,
            @Nullable UUID advisorId,
            TaskStatus status,
            @Nullable Instant nextAttemptAt,
            int attemptCount,
            List<Instant> notReached) {
        this.id = id;
        this.customerId = customerId;
        this.targetType = targetType;
        this.plannedDate = plannedDate;
        this.advisorId = advisorId;
        this.status = status;
        this.nextAttemptAt = nextAttemptAt;
        this.attemptCount = attemptCount;
        this.notReached = new ArrayList<>(notReached);
    }

    /** Nobody asks a customer about his own service. */
    void mustNotBeCalledBy(UUID employeeId) {
        if (employeeId.equals(advisorId)) {
            throw FollowUpProblem.CALLER_IS_ADVISOR.problem();
        }
    }

    /** @param rules asked for only by a call that somebody has to make again */
    void attempted(Attempt attempt, Supplier<CallRules> rules) {
        mustBeOpen();
        attemptCount++;
        switch (attempt.outcome().nextStep()) {
            case NextStep.Succeed _ -> close(TaskStatus.SUCCESS, attempt.at());
            case NextStep.KeepAnswers _ -> endPartial(attempt);
            case NextStep.AgreeNewTime _ -> agree(attempt.newTime(), attempt.at());
            case NextStep.GoOn _ -> status = TaskStatus.IN_PROGRESS;
            case NextStep.CloseRefused _ -> close(TaskStatus.REFUSED, attempt.at());
            case NextStep.TryAgain _ -> tryAgain(attempt, rules.get());
            case NextStep.DropNumber _ -> dropNumber(attempt, rules.get());
            case NextStep.Written _ -> close(TaskStatus.SUCCESS, attempt.at());
        }
    }

    /** A new time without a call, for instance because the customer rang us. */
    void reschedule(@Nullable Instant newTime, Instant now) {
        mustBeOpen();
        agree(newTime, now);
    }

    void takeBack(CallOutcome outcome, TaskStatus before, @Nullable Instant nextAttemptBefore) {
        if (outcome == CallOutcome.COMPLETED || outcome.nextStep() instanceof NextStep.DropNumber) {
            throw FollowUpProblem.ATTEMPT_STANDS.problem();
        }
        attemptCount--;
        status = before;
        nextAttemptAt = nextAttemptBefore;
        closedAt = null;
    }

    /** A letter takes the place of the call, not the other way round. */
    void mustBeUnreached() {
        if (status != TaskStatus.UNREACHABLE) {
            throw FollowUpProblem.STILL_TO_CALL.problem();
        }
    }

    void cancel(CancelReason reason, Instant now) {
        mustBeOpen();
        close(TaskStatus.CANCELLED, now);
        cancelReason = reason;
    }

    /** What had cancelled it did not hold. */
    void resume() {
        if (status != TaskStatus.CANCELLED) {
            throw FollowUpProblem.TASK_CLOSED.problem();
        }
        status = attemptCount == 0 ? TaskStatus.PENDING : TaskStatus.IN_PROGRESS;
        cancelReason = null;
        closedAt = null;
    }

    void expire(Instant now) {
        mustBeOpen();
        close(TaskStatus.EXPIRED, now);
    }

    private void endPartial(Attempt attempt) {
        if (attempt.enoughAnswered() && attempt.newTime() == null) {
            close(TaskStatus.SUCCESS, attempt.at());
        } else {
            agree(attempt.newTime(), attempt.at());
        }
    }

    private void agree(@Nullable Instant newTime, Instant now) {
        if (newTime == null) {
            throw FollowUpProblem.NEW_TIME_MISSING.problem();
        }
        if (!newTime.isAfter(now)) {
            throw FollowUpProblem.NEW_TIME_PAST.problem();
        }
        status = TaskStatus.RESCHEDULED;
        nextAttemptAt = newTime;
    }

    private void tryAgain(Attempt attempt, CallRules rules) {
        notReached.add(attempt.at());
        if (rules.isExhausted(attempt.outcome(), notReached)) {
            close(TaskStatus.UNREACHABLE, attempt.at());
        } else if (attempt.newTime() != null) {
            agree(attempt.newTime(), attempt.at());
        } else {
            status = TaskStatus.IN_PROGRESS;
            var next = rules.nextTry(attempt.outcome(), attempt.at());
            nextAttemptAt = next.at();
            ground = next.ground();
        }
    }

    private void dropNumber(Attempt attempt, CallRules rules) {
        if (attempt.otherNumberLeft()) {
            status = TaskStatus.IN_PROGRESS;
            nextAttemptAt = rules.callable(attempt.at());
        } else {
            close(TaskStatus.UNREACHABLE, attempt.at());
        }
    }

    private void close(TaskStatus end, Instant at) {
        status = end;
        closedAt = at;
        nextAttemptAt = null;
    }

    private void mustBeOpen() {
        if (!status.isOpen()) {
            throw FollowUpProblem.TASK_CLOSED.problem();
        }
    }

    UUID id() {
        return id;
    }

    UUID customerId() {
        return customerId;
    }

    TargetType targetType() {
        return targetType;
    }

    LocalDate plannedDate() {
        return plannedDate;
    }

    TaskStatus status() {
        return status;
    }

    @Nullable
    Instant nextAttemptAt() {
        return nextAttemptAt;
    }

    /** Why the next try is when it is; known only to who has just tried. */
    NextTry.@Nullable Ground ground() {
        return ground;
    }

    @Nullable
    Instant closedAt() {
        return closedAt;
    }

    @Nullable
    CancelReason cancelReason() {
        return cancelReason;
    }

    int attemptCount() {
        return attemptCount;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FollowUpTask task && task.id.equals(id);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }
}
