package org.zhiji.followup;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.identity.Actor;
import org.zhiji.platform.problem.Problem;

/** Takes back the last call of a task: a wrong key, noticed at once. */
@Service
class TakeBackAttempt {

    /** Long enough for a wrong key, too short for rewriting the day. */
    private static final Duration TAKE_BACK = Duration.ofMinutes(10);

    private final FollowUpTaskRepository tasks;
    private final AttemptRepository attempts;
    private final Refusals refusals;

    TakeBackAttempt(FollowUpTaskRepository tasks, AttemptRepository attempts, Refusals refusals) {
        this.tasks = tasks;
        this.attempts = attempts;
        this.refusals = refusals;
    }

    @Transactional
    public void run(Actor actor, UUID attemptId, Instant now) {
        var attempt = attempts.find(attemptId).orElseThrow(() -> Problem.notFound("call-attempt"));
        var loaded = tasks.forCall(actor, attempt.getTaskId(), now);
        var isLast = attempts.last(loaded.id())
                .filter(last -> last.getId().equals(attemptId))
                .isPresent();
        if (!isLast
                || !attempt.getEmployeeId().equals(actor.id())
                || attempt.getAt().plus(TAKE_BACK).isBefore(now)
                || attempts.isGone(attemptId)) {
            throw FollowUpProblem.ATTEMPT_STANDS.problem();
        }
        var outcome = CallOutcome.valueOf(attempt.getOutcome());
        loaded.task().takeBack(outcome, TaskStatus.valueOf(attempt.getStatusBefore()), attempt.getNextAttemptBefore());
        attempts.delete(attemptId);
        tasks.save(loaded, actor.id(), now);
        if (outcome == CallOutcome.REFUSED) {
            refusals.takeBack(actor, loaded, attempt.getAt(), now);
        }
    }
}
