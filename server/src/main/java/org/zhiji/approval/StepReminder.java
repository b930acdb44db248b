package org.zhiji.approval;

import java.time.Instant;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.platform.job.Jobs;
import org.zhiji.platform.job.OneTimeJob;
import org.zhiji.worktime.WorkCalendars;

/** Reminds those who have not decided when the time of the step is up, and on every working day after. */
@Component
class StepReminder implements OneTimeJob<StepReminder.Task> {

    private final ApprovalRepository repository;
    private final ApprovalNotices notices;
    private final WorkCalendars calendars;
    private final ObjectProvider<Jobs> jobs;

    /** @param jobs asked for late: they know all jobs, this one too */
    StepReminder(
            ApprovalRepository repository,
            ApprovalNotices notices,
            WorkCalendars calendars,
            ObjectProvider<Jobs> jobs) {
        this.repository = repository;
        this.notices = notices;
        this.calendars = calendars;
        this.jobs = jobs;
    }

    record Task(UUID requestId, UUID stepId) {}

    @Override
    public String name() {
        return "approval-reminder";
    }

    @Override
    public Class<Task> payload() {
        return Task.class;
    }

    /** Stores when the open step is due, and takes back what no longer runs. */
    void follow(ApprovalRequest request, Instant now) {
        var key = request.id.toString();
        var step = request.openStep().orElse(null);
        if (step == null || step.dueAt == null) {
            jobs.getObject().cancel(this, key);
        } else if (step.dueAt.isAfter(now)) {
            jobs.getObject().schedule(this, key, step.dueAt, new Task(request.id, step.id));
        }
    }

    @Override
    @Transactional
    public void run(Task task, Instant now) {
        repository
                .lock(task.requestId())
                .filter(ApprovalRequest::isPending)
                .ifPresent(request -> request.openStep()
                        .filter(step -> step.id.equals(task.stepId()))
                        .ifPresent(step -> {
                            request.remind(now);
                            repository.save(request);
                            notices.overdue(request, step, now);
                            var next = calendars.of(request.department).plusWorkingDays(now, 1);
                            jobs.getObject().schedule(this, request.id.toString(), next, task);
                        }));
    }
}
