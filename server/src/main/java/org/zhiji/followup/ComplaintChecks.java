package org.zhiji.followup;

import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhiji.complaint.Complaints;
import org.zhiji.complaint.VerificationResult;
import org.zhiji.complaint.events.ComplaintClosed;
import org.zhiji.complaint.events.ComplaintReopened;
import org.zhiji.complaint.events.ComplaintResolved;
import org.zhiji.followup.FollowUpTaskRepository.Loaded;
import org.zhiji.identity.Actor;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.worktime.WorkCalendars;

/** The second call after a complaint: planned when it is resolved, superfluous once it was closed or opened otherwise. */
@Component
class ComplaintChecks {

    private final FollowUpTaskRepository tasks;
    private final Callers callers;
    private final TaskMoves moves;
    private final WorkCalendars calendars;
    private final Complaints complaints;

    ComplaintChecks(
            FollowUpTaskRepository tasks,
            Callers callers,
            TaskMoves moves,
            WorkCalendars calendars,
            Complaints complaints) {
        this.tasks = tasks;
        this.callers = callers;
        this.moves = moves;
        this.calendars = calendars;
        this.complaints = complaints;
    }

    @EventListener
    void resolved(ComplaintResolved event) {
        var calendar = calendars.of(event.departmentId());
        var advisorId = tasks.advisorOf(event.workOrderId()).orElse(null);
        var caller = callers.choice(calendar.dateOf(event.at()))
                .choose(callers.roster().of(event.departmentId(), advisorId), advisorId);
        tasks.insert(
                List.of(new NewTask(
                        TargetType.COMPLAINT_CHECK,
                        event.customerId(),
                        event.vehicleId(),
                        event.workOrderId(),
                        event.departmentId(),
                        caller.orElse(null),
                        calendar.nextWorkingDay(calendar.dateOf(event.at())),
                        null,
                        null,
                        event.complaintId())),
                AuditLog.SYSTEM,
                event.at(),
                calendar.zone());
    }

    @EventListener
    void closed(ComplaintClosed event) {
        cancel(event.complaintId(), event.at());
    }

    @EventListener
    void reopened(ComplaintReopened event) {
        cancel(event.complaintId(), event.at());
    }

    /** What the customer says in the second call closes the complaint or opens it again. */
    void confirm(Actor actor, Loaded loaded, RecordForm.RecordSection section, RecordForm form, Instant now) {
        complaints.verify(
                actor,
                Objects.requireNonNull(loaded.complaintId()),
                switch (section.satisfied()) {
                    case YES -> VerificationResult.SATISFIED;
                    case NO -> VerificationResult.DISSATISFIED;
                    case NOT_ANSWERED -> VerificationResult.ACCEPTED;
                },
                form.grievance() == null ? form.content() : form.grievance().ownWords(),
                now,
                now);
    }

    private void cancel(UUID complaintId, Instant at) {
        moves.cancelOpen(
                tasks.open(FOLLOW_UP_TASK.COMPLAINT_ID.eq(complaintId), at),
                CancelReason.COMPLAINT_DECIDED,
                AuditLog.SYSTEM,
                at);
    }
}
