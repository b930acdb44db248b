package org.zhiji.complaint;

import static zhiji.sql.tenant.Tables.COMPLAINT;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.complaint.events.ComplaintClosed;
import org.zhiji.complaint.events.ComplaintReopened;
import org.zhiji.complaint.events.ComplaintReplied;
import org.zhiji.complaint.events.ComplaintReported;
import org.zhiji.complaint.events.ComplaintResolved;
import org.zhiji.dictionary.Dictionaries;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Employees;
import org.zhiji.messaging.Notices;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.live.Live;
import org.zhiji.platform.problem.CommonProblem;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.web.ExpectedVersion;
import org.zhiji.worktime.WorkCalendar;
import org.zhiji.worktime.WorkCalendars;

/** Every step of a complaint after its registration: lock, let it move, save, tell, announce. */
@Component
@Transactional
class MoveComplaint {

    static final String CAUSES = "complaint-cause";

    private final ComplaintRepository repository;
    private final WorkCalendars calendars;
    private final ReportRecipients responsible;
    private final Employees employees;
    private final ComplaintClockJob clockJob;
    private final ComplaintNotices complaintNotices;
    private final Notices notices;
    private final Dictionaries dictionaries;
    private final AuditLog auditLog;
    private final Live live;
    private final ApplicationEventPublisher events;
    private final DSLContext db;

    MoveComplaint(
            ComplaintRepository repository,
            WorkCalendars calendars,
            ReportRecipients responsible,
            Employees employees,
            ComplaintClockJob clockJob,
            ComplaintNotices complaintNotices,
            Notices notices,
            Dictionaries dictionaries,
            AuditLog auditLog,
            Live live,
            ApplicationEventPublisher events,
            DSLContext db) {
        this.repository = repository;
        this.calendars = calendars;
        this.responsible = responsible;
        this.employees = employees;
        this.clockJob = clockJob;
        this.complaintNotices = complaintNotices;
        this.notices = notices;
        this.dictionaries = dictionaries;
        this.auditLog = auditLog;
        this.live = live;
        this.events = events;
        this.db = db;
    }

    void report(Actor actor, UUID id, ExpectedVersion expected, Collection<UUID> copies, Instant now) {
        move(actor, id, expected, now, (complaint, calendar) -> {
            var recipients = responsible.of(complaint.state().departmentId, copies);
            complaint.report(recipients, actor.id(), now, calendar);
        });
    }

    void assign(Actor actor, UUID id, ExpectedVersion expected, UUID handler, Instant now) {
        refuseInactive("employeeId", handler);
        var moved = move(actor, id, expected, now, (complaint, calendar) -> complaint.assign(handler, actor.id(), now));
        complaintNotices.assigned(moved, handler, actor.id(), now);
    }

    void note(Actor actor, UUID id, String text, Instant now) {
        move(actor, id, null, now, (complaint, calendar) -> complaint.note(text, actor.id(), now));
    }

    void share(Actor actor, UUID id, String text, Instant now) {
        move(actor, id, null, now, (complaint, calendar) -> complaint.share(text, actor.id(), now));
    }

    void changeLegalRisk(Actor actor, UUID id, ExpectedVersion expected, boolean legalRisk, Instant now) {
        move(actor, id, expected, now, (complaint, calendar) -> complaint.changeLegalRisk(legalRisk, actor.id(), now));
    }

    void investigate(Actor actor, UUID id, ExpectedVersion expected, Findings findings, Instant now) {
        refuseUnknownCause(findings.causeCode());
        refuseInactive("directResponsibleId", findings.directResponsibleId());
        refuseInactive("secondaryResponsibleId", findings.secondaryResponsibleId());
        move(actor, id, expected, now, (complaint, calendar) -> complaint.investigate(findings, actor.id(), now));
    }

    void attemptReply(Actor actor, UUID id, ReplyChannel channel, @Nullable String note, Instant at, Instant now) {
        move(actor, id, null, now, (complaint, calendar) -> complaint.attemptReply(channel, note, actor.id(), at, now));
    }

    void setUnreachable(Actor actor, UUID id, ExpectedVersion expected, Instant now) {
        move(actor, id, expected, now, (complaint, calendar) -> complaint.setUnreachable(actor.id(), now, calendar));
    }

    void reply(Actor actor, UUID id, ExpectedVersion expected, Reply reply, Instant now) {
        move(actor, id, expected, now, (complaint, calendar) -> complaint.reply(reply, actor.id(), now, calendar));
    }

    void resolve(Actor actor, UUID id, ExpectedVersion expected, Resolution resolution, Instant now) {
        refuseUnknownCause(resolution.causeCode());
        move(
                actor,
                id,
                expected,
                now,
                (complaint, calendar) -> complaint.resolve(resolution, actor.id(), now, calendar));
    }

    void verify(
            Actor actor,
            UUID id,
            @Nullable ExpectedVersion expected,
            VerificationResult result,
            @Nullable String note,
            Instant at,
            Instant now) {
        move(
                actor,
                id,
                expected,
                now,
                (complaint, calendar) -> complaint.verify(result, note, actor.id(), at, now, calendar));
    }

    void close(Actor actor, UUID id, ExpectedVersion expected, ClosingReason reason, String note, Instant now) {
        move(actor, id, expected, now, (complaint, calendar) -> {
            switch (reason) {
                case NOT_JUSTIFIED -> complaint.closeAsNotJustified(note, actor.id(), now);
                case NOT_WANTED -> complaint.closeAsNotWanted(note, actor.id(), now);
                case UNREACHABLE -> complaint.closeAsUnreachable(note, actor.id(), now);
                case CONFIRMED -> throw ComplaintProblem.NOT_RESOLVED.problem();
                case MERGED -> throw ComplaintProblem.MERGED_AWAY.problem();
            }
        });
    }

    void reopen(Actor actor, UUID id, ExpectedVersion expected, String reason, Instant now) {
        move(actor, id, expected, now, (complaint, calendar) -> complaint.reopen(reason, actor.id(), now, calendar));
    }

    void declineHandling(Actor actor, UUID id, ExpectedVersion expected, @Nullable String note, Instant now) {
        move(actor, id, expected, now, (complaint, calendar) -> complaint.declineHandling(note, actor.id(), now));
    }

    void changeSeverity(Actor actor, UUID id, ExpectedVersion expected, Severity severity, Instant now) {
        var moved = move(
                actor, id, expected, now, (complaint, calendar) -> complaint.changeSeverity(severity, actor.id(), now));
        if (severity == Severity.MAJOR) {
            complaintNotices.major(moved, now);
        }
    }

    void escalate(Actor actor, UUID id, ExpectedVersion expected, int level, String reason, Instant now) {
        var moved = move(
                actor, id, expected, now, (complaint, calendar) -> complaint.escalate(level, reason, actor.id(), now));
        complaintNotices.escalated(moved, level, actor.id(), now);
    }

    /** Opening the page is the proof that somebody knows; when a report was delivered is kept apart. */
    void read(Actor actor, UUID id, Instant now) {
        refuseInvisible(actor, id);
        if (repository.read(id, actor.id(), now)) {
            live.tellAll(Complaints.TOPIC);
        }
        notices.read(actor.id(), ComplaintNotices.SUBJECT, id, now);
    }

    /** A calendar has changed: everything that still runs is due by the new one. */
    void recompute(Instant now) {
        for (var id : repository.withRunningClocks()) {
            repository.findForChange(id).ifPresent(complaint -> {
                var calendar = calendars.of(complaint.state().departmentId);
                complaint.recompute(now, calendar);
                repository.saveTick(complaint, now);
                clockJob.follow(complaint, calendar);
            });
        }
        live.tellAll(Complaints.TOPIC);
    }

    /** One step of one complaint: who may, whether nobody was faster, the step itself, and what follows from it. */
    Complaint move(
            Actor actor,
            UUID id,
            @Nullable ExpectedVersion expected,
            Instant now,
            BiConsumer<Complaint, WorkCalendar> step) {
        refuseInvisible(actor, id);
        if (!db.fetchExists(COMPLAINT, COMPLAINT.ID.eq(id).and(ComplaintAccess.editable(actor)))) {
            throw CommonProblem.FORBIDDEN.problem();
        }
        var complaint = repository.findForChange(id).orElseThrow(() -> Problem.notFound("complaint"));
        if (expected != null) {
            expected.check(complaint.state().version);
        }
        var calendar = calendars.of(complaint.state().departmentId);
        var before = complaint.state().facts();
        var statusBefore = complaint.state().status;
        int roundBefore = complaint.state().reopenCount;
        step.accept(complaint, calendar);
        repository.update(complaint, actor.id(), now);
        clockJob.follow(complaint, calendar);
        auditLog.record(
                actor.id(),
                ComplaintNotices.SUBJECT,
                id,
                AuditAction.UPDATED,
                before,
                complaint.state().facts());
        live.tellAll(Complaints.TOPIC);
        if (complaint.state().reopenCount > roundBefore) {
            complaintNotices.reopened(complaint, now);
            events.publishEvent(
                    new ComplaintReopened(id, complaint.state().matter.customerId(), now));
        } else if (complaint.state().status != statusBefore) {
            arrived(complaint, now);
        }
        return complaint;
    }

    private void arrived(Complaint complaint, Instant now) {
        var state = complaint.state();
        var customer = state.matter.customerId();
        switch (state.status) {
            case REPORTED -> {
                var recipients = complaint.newRecipients();
                if (recipients != null) {
                    complaintNotices.reported(complaint, recipients, now);
                }
                events.publishEvent(new ComplaintReported(state.id, customer, false, now));
            }
            case REPLIED -> events.publishEvent(new ComplaintReplied(state.id, customer, now));
            case VERIFYING -> {
                complaintNotices.resolved(complaint, now);
                var clock = complaint.clock(ClockKind.T3_VERIFY);
                if (clock != null && clock.running()) {
                    events.publishEvent(new ComplaintResolved(
                            state.id,
                            customer,
                            state.matter.vehicleId(),
                            state.matter.workOrderId(),
                            state.departmentId,
                            clock.dueAt(),
                            now));
                }
            }
            case CLOSED -> events.publishEvent(new ComplaintClosed(state.id, customer, now));
            case REGISTERED, INVESTIGATING -> {
                // Nobody waits for these.
            }
        }
    }

    void refuseInvisible(Actor actor, UUID id) {
        if (!db.fetchExists(COMPLAINT, COMPLAINT.ID.eq(id).and(ComplaintAccess.visible(actor)))) {
            throw Problem.notFound("complaint");
        }
    }

    private void refuseUnknownCause(@Nullable String code) {
        if (code != null && !dictionaries.offers(CAUSES, code)) {
            throw Problem.invalid(FieldError.of("causeCode", "complaint.unknown-cause"));
        }
    }

    private void refuseInactive(String field, @Nullable UUID employee) {
        if (employee != null
                && employees
                        .find(employee)
                        .filter(found -> found.status() != Employees.Status.LEFT)
                        .isEmpty()) {
            throw Problem.invalid(FieldError.of(field, ComplaintProblem.NOT_AN_ACTIVE_EMPLOYEE.code()));
        }
    }
}
