package org.zhiji.complaint;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.complaint.ComplaintClock.Call;
import org.zhiji.complaint.events.ComplaintReported;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.job.Jobs;
import org.zhiji.platform.job.OneTimeJob;
import org.zhiji.platform.live.Live;
import org.zhiji.worktime.WorkCalendar;
import org.zhiji.worktime.WorkCalendars;

/** Looks at a clock when it wants to be looked at: at half its time, at four fifths, at its end, and every morning after. */
@Component
class ComplaintClockJob implements OneTimeJob<ComplaintClockJob.Tick> {

    private final ComplaintRepository repository;
    private final WorkCalendars calendars;
    private final ReportRecipients responsible;
    private final ComplaintNotices notices;
    private final AuditLog auditLog;
    private final Jobs jobs;
    private final Live live;
    private final ApplicationEventPublisher events;

    ComplaintClockJob(
            ComplaintRepository repository,
            WorkCalendars calendars,
            ReportRecipients responsible,
            ComplaintNotices notices,
            AuditLog auditLog,
            Jobs jobs,
            Live live,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.calendars = calendars;
        this.responsible = responsible;
        this.notices = notices;
        this.auditLog = auditLog;
        this.jobs = jobs;
        this.live = live;
        this.events = events;
    }

    record Tick(UUID complaintId, ClockKind kind) {}

    @Override
    public String name() {
        return "complaint-clock";
    }

    @Override
    public Class<Tick> payload() {
        return Tick.class;
    }

    /** Stores when each clock of the complaint wants to be looked at next, and takes back what no longer runs. */
    void follow(Complaint complaint, WorkCalendar calendar) {
        var id = complaint.state().id;
        for (var kind : ClockKind.values()) {
            var clock = complaint.clock(kind);
            var next = clock == null ? null : clock.nextCall(calendar);
            if (next == null) {
                jobs.cancel(this, key(id, kind));
            } else {
                jobs.schedule(this, key(id, kind), next, new Tick(id, kind));
            }
        }
    }

    @Override
    @Transactional
    public void run(Tick tick, Instant now) {
        repository.findForChange(tick.complaintId()).ifPresent(complaint -> {
            var calendar = calendars.of(complaint.state().departmentId);
            var call = complaint.call(tick.kind(), now, calendar);
            if (call != Call.NOTHING) {
                tell(complaint, tick.kind(), call, now, calendar);
                live.tellAll(Complaints.TOPIC);
            }
            follow(complaint, calendar);
        });
    }

    private void tell(Complaint complaint, ClockKind kind, Call call, Instant now, WorkCalendar calendar) {
        if (kind == ClockKind.T1_REPORT && (call == Call.BREACH || call == Call.DAILY)) {
            deliver(complaint, now, calendar);
            return;
        }
        repository.saveTick(complaint, now);
        var day = calendar.dateOf(now);
        switch (kind) {
            case T1_REPORT -> notices.reportDue(complaint, percent(call), now);
            case T2_REPLY -> {
                if (call == Call.BREACH || call == Call.DAILY) {
                    notices.replyOverdue(complaint, day, now);
                } else {
                    notices.replyDue(complaint, percent(call), now);
                }
            }
            case T3_VERIFY -> notices.verifyDue(complaint, day, isOverdue(complaint.clock(kind), now), now);
        }
    }

    private void deliver(Complaint complaint, Instant now, WorkCalendar calendar) {
        var recipients = responsible.forOverdue(complaint.state().departmentId);
        if (recipients.isEmpty()) {
            complaint.nobodyToReportTo(now);
            repository.saveTick(complaint, now);
            notices.nobodyToReportTo(complaint, calendar.dateOf(now).toString(), now);
            return;
        }
        complaint.deliverOverdue(recipients.get(), now, calendar);
        repository.update(complaint, null, now);
        notices.deliveredAutomatically(complaint, recipients.get(), now);
        auditLog.record(
                AuditLog.SYSTEM,
                ComplaintNotices.SUBJECT,
                complaint.state().id,
                AuditAction.UPDATED,
                Map.of("status", ComplaintStatus.REGISTERED),
                Map.of("status", ComplaintStatus.REPORTED, "deliveredAutomatically", true));
        events.publishEvent(new ComplaintReported(
                complaint.state().id, complaint.state().matter.customerId(), true, now));
    }

    private static int percent(Call call) {
        return call == Call.HALF ? 50 : 80;
    }

    private static boolean isOverdue(@Nullable ComplaintClock clock, Instant now) {
        return clock != null && clock.late(now);
    }

    private static String key(UUID complaint, ClockKind kind) {
        return complaint + "/" + kind;
    }
}
