package org.zhiji.approval;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Actor;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.worktime.WorkCalendars;

/** What follows from each move: the next step opens or the request is through, it is saved, on record and told. */
@Component
class FinishMove {

    private final ApprovalRepository repository;
    private final ApprovalSubjects subjects;
    private final FindApprovers findApprovers;
    private final WorkCalendars calendars;
    private final ApprovalNotices notices;
    private final StepReminder reminder;
    private final AuditLog audit;

    FinishMove(
            ApprovalRepository repository,
            ApprovalSubjects subjects,
            FindApprovers findApprovers,
            WorkCalendars calendars,
            ApprovalNotices notices,
            StepReminder reminder,
            AuditLog audit) {
        this.repository = repository;
        this.subjects = subjects;
        this.findApprovers = findApprovers;
        this.calendars = calendars;
        this.notices = notices;
        this.reminder = reminder;
        this.audit = audit;
    }

    /** @param before the status before the move, absent for a new request */
    void run(Actor actor, ApprovalRequest request, @Nullable ApprovalStatus before, Instant now) {
        proceed(request, now);
        record(actor, request, before);
        repository.save(request);
        if (request.status != before) {
            subjects.get(request.subject).moved(request.subjectId, request.status, now);
        }
        reminder.follow(request, now);
        notices.after(request, actor.id(), now);
    }

    private void proceed(ApprovalRequest request, Instant now) {
        while (request.isPending() && request.openStep().isEmpty()) {
            var next = request.nextStep();
            if (next.isEmpty()) {
                request.approve(now);
                return;
            }
            var step = next.get();
            var people = findApprovers.of(step.approvers, request.applicant, request.department);
            if (people.isEmpty()) {
                throw ApprovalProblem.NOBODY_TO_DECIDE.problem();
            }
            request.open(step, people, due(step, request.department, now), now);
        }
    }

    private @Nullable Instant due(Step step, UUID department, Instant now) {
        return step.hours == null ? null : calendars.of(department).add(now, step.hours * 60L);
    }

    private void record(Actor actor, ApprovalRequest request, @Nullable ApprovalStatus before) {
        var after = new LinkedHashMap<String, @Nullable Object>();
        after.put("status", request.status);
        request.fresh.forEach(event -> {
            after.put("what", event.what());
            after.put("text", event.text());
            after.put("insteadOf", event.insteadOf());
            after.put("other", event.other());
        });
        if (before == null) {
            after.put("subject", request.subject);
            after.put("subjectId", request.subjectId);
            after.put("amount", request.matter.amount());
        }
        audit.record(
                actor.id(),
                "approval",
                request.id,
                before == null ? AuditAction.CREATED : AuditAction.UPDATED,
                before == null ? null : Map.of("status", before),
                after);
    }
}
