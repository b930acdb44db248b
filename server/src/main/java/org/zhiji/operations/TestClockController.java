package org.zhiji.operations;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Requires;
import org.zhiji.identity.Right;
import org.zhiji.platform.job.JobRunner;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.time.TestClock;
import org.zhiji.platform.time.Time;

/**
 * Moves the clock of a test installation and lets what falls due on the way happen. Everybody who has signed in may:
 * where this clock can be moved there is no real work to be spoiled. On a real installation it does not exist.
 */
@RestController
@RequestMapping("/api/test-clock")
class TestClockController {

    private final Time time;
    private final TestClock clock;
    private final ObjectProvider<JobRunner> jobs;

    TestClockController(Time time, TestClock clock, ObjectProvider<JobRunner> jobs) {
        this.time = time;
        this.clock = clock;
        this.jobs = jobs;
    }

    record TestClockForm(@NotNull OffsetDateTime now) {}

    record TestClockView(Instant now) {}

    @GetMapping
    @Requires(Right.SIGNED_IN)
    TestClockView getTestClock(Actor actor) {
        return new TestClockView(standing());
    }

    @PutMapping
    @Requires(Right.SIGNED_IN)
    TestClockView moveTestClock(Actor actor, @Valid @RequestBody TestClockForm form) {
        var target = form.now().toInstant();
        if (target.isBefore(standing())) {
            throw OperationsProblem.CLOCK_BACKWARDS.problem(
                    standing().atZone(time.zone()).toOffsetDateTime().toString());
        }
        jobs.getObject().moveTo(target);
        clock.keep(time.now());
        return new TestClockView(time.now());
    }

    private Instant standing() {
        return time.standing().orElseThrow(() -> Problem.notFound("test-clock"));
    }
}
