package org.zhiji.complaint;

import jakarta.validation.Valid;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhiji.complaint.ComplaintForms.ComplaintAttemptForm;
import org.zhiji.complaint.ComplaintForms.ComplaintClosureForm;
import org.zhiji.complaint.ComplaintForms.ComplaintEscalationForm;
import org.zhiji.complaint.ComplaintForms.ComplaintFindingsForm;
import org.zhiji.complaint.ComplaintForms.ComplaintHandlerForm;
import org.zhiji.complaint.ComplaintForms.ComplaintNoteForm;
import org.zhiji.complaint.ComplaintForms.ComplaintReplyForm;
import org.zhiji.complaint.ComplaintForms.ComplaintReportForm;
import org.zhiji.complaint.ComplaintForms.ComplaintResolutionForm;
import org.zhiji.complaint.ComplaintForms.ComplaintSeverityForm;
import org.zhiji.complaint.ComplaintForms.ComplaintVerificationForm;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Requires;
import org.zhiji.identity.Right;
import org.zhiji.platform.Typed;
import org.zhiji.platform.time.Time;
import org.zhiji.platform.web.ExpectedVersion;

/** The steps of a complaint from the report to the closing; the complaint itself refuses what is out of order. */
@RestController
@RequestMapping("/api/complaints/{id}")
class ComplaintStepController {

    private final MoveComplaint move;
    private final ComplaintPage page;
    private final Time time;

    ComplaintStepController(MoveComplaint move, ComplaintPage page, Time time) {
        this.move = move;
        this.page = page;
        this.time = time;
    }

    @PostMapping("/report")
    @Requires({Right.COMPLAINT_REPORT, Right.COMPLAINT_HANDLE})
    ResponseEntity<ComplaintView> reportComplaint(
            Actor actor,
            @PathVariable UUID id,
            @Valid @RequestBody ComplaintReportForm form,
            ExpectedVersion expected,
            Locale locale) {
        var copies = form.cc() == null ? Set.<UUID>of() : form.cc();
        return taken(actor, id, locale, now -> move.report(actor, id, expected, copies, now));
    }

    @PutMapping("/handler")
    @Requires(Right.COMPLAINT_HANDLE)
    ResponseEntity<ComplaintView> assignComplaint(
            Actor actor,
            @PathVariable UUID id,
            @Valid @RequestBody ComplaintHandlerForm form,
            ExpectedVersion expected,
            Locale locale) {
        return taken(actor, id, locale, now -> move.assign(actor, id, expected, form.employeeId(), now));
    }

    @PostMapping("/notes")
    @Requires({Right.COMPLAINT_ASSIST, Right.COMPLAINT_HANDLE, Right.COMPLAINT_REPORT})
    @ResponseStatus(HttpStatus.CREATED)
    ComplaintView noteComplaint(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody ComplaintNoteForm form, Locale locale) {
        return added(actor, id, locale, now -> move.note(actor, id, form.text().strip(), now));
    }

    @PutMapping("/findings")
    @Requires({Right.COMPLAINT_ASSIST, Right.COMPLAINT_HANDLE})
    ResponseEntity<ComplaintView> investigateComplaint(
            Actor actor,
            @PathVariable UUID id,
            @Valid @RequestBody ComplaintFindingsForm form,
            ExpectedVersion expected,
            Locale locale) {
        return taken(actor, id, locale, now -> move.investigate(actor, id, expected, form.findings(), now));
    }

    @PostMapping("/reply-attempts")
    @Requires({Right.COMPLAINT_ASSIST, Right.COMPLAINT_HANDLE})
    @ResponseStatus(HttpStatus.CREATED)
    ComplaintView attemptComplaintReply(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody ComplaintAttemptForm form, Locale locale) {
        var note = Typed.orNull(form.note());
        return added(
                actor,
                id,
                locale,
                now -> move.attemptReply(actor, id, form.channel(), note, form.at() == null ? now : form.at(), now));
    }

    @PutMapping("/unreachability")
    @Requires(Right.COMPLAINT_HANDLE)
    ResponseEntity<ComplaintView> setComplainantUnreachable(
            Actor actor, @PathVariable UUID id, ExpectedVersion expected, Locale locale) {
        return taken(actor, id, locale, now -> move.setUnreachable(actor, id, expected, now));
    }

    @PostMapping("/replies")
    @Requires(Right.COMPLAINT_HANDLE)
    ResponseEntity<ComplaintView> replyToComplaint(
            Actor actor,
            @PathVariable UUID id,
            @Valid @RequestBody ComplaintReplyForm form,
            ExpectedVersion expected,
            Locale locale) {
        return taken(actor, id, locale, now -> move.reply(actor, id, expected, form.reply(now), now));
    }

    @PostMapping("/resolution")
    @Requires(Right.COMPLAINT_HANDLE)
    ResponseEntity<ComplaintView> resolveComplaint(
            Actor actor,
            @PathVariable UUID id,
            @Valid @RequestBody ComplaintResolutionForm form,
            ExpectedVersion expected,
            Locale locale) {
        return taken(actor, id, locale, now -> move.resolve(actor, id, expected, form.resolution(now), now));
    }

    @PostMapping("/verification")
    @Requires({Right.COMPLAINT_REPORT, Right.COMPLAINT_HANDLE})
    ResponseEntity<ComplaintView> verifyComplaint(
            Actor actor,
            @PathVariable UUID id,
            @Valid @RequestBody ComplaintVerificationForm form,
            ExpectedVersion expected,
            Locale locale) {
        var note = Typed.orNull(form.note());
        return taken(
                actor,
                id,
                locale,
                now -> move.verify(actor, id, expected, form.result(), note, form.at() == null ? now : form.at(), now));
    }

    @PostMapping("/closure")
    @Requires({Right.COMPLAINT_HANDLE, Right.COMPLAINT_CLOSE_UNJUSTIFIED})
    ResponseEntity<ComplaintView> closeComplaint(
            Actor actor,
            @PathVariable UUID id,
            @Valid @RequestBody ComplaintClosureForm form,
            ExpectedVersion expected,
            Locale locale) {
        actor.require(
                form.reason() == ClosingReason.NOT_JUSTIFIED
                        ? Right.COMPLAINT_CLOSE_UNJUSTIFIED
                        : Right.COMPLAINT_HANDLE);
        return taken(
                actor,
                id,
                locale,
                now -> move.close(
                        actor, id, expected, form.reason(), form.note().strip(), now));
    }

    @PostMapping("/reopening")
    @Requires({Right.COMPLAINT_REPORT, Right.COMPLAINT_HANDLE})
    ResponseEntity<ComplaintView> reopenComplaint(
            Actor actor,
            @PathVariable UUID id,
            @Valid @RequestBody ComplaintNoteForm form,
            ExpectedVersion expected,
            Locale locale) {
        return taken(
                actor,
                id,
                locale,
                now -> move.reopen(actor, id, expected, form.text().strip(), now));
    }

    /** The customer wants to hear no more of it. */
    @PutMapping("/declined-handling")
    @Requires({Right.COMPLAINT_REPORT, Right.COMPLAINT_HANDLE})
    ResponseEntity<ComplaintView> declineComplaintHandling(
            Actor actor,
            @PathVariable UUID id,
            @Valid @RequestBody ComplaintNoteForm form,
            ExpectedVersion expected,
            Locale locale) {
        return taken(
                actor,
                id,
                locale,
                now -> move.declineHandling(actor, id, expected, form.text().strip(), now));
    }

    @PutMapping("/severity")
    @Requires({Right.COMPLAINT_REPORT, Right.COMPLAINT_HANDLE})
    ResponseEntity<ComplaintView> changeComplaintSeverity(
            Actor actor,
            @PathVariable UUID id,
            @Valid @RequestBody ComplaintSeverityForm form,
            ExpectedVersion expected,
            Locale locale) {
        return taken(actor, id, locale, now -> move.changeSeverity(actor, id, expected, form.severity(), now));
    }

    @PostMapping("/escalation")
    @Requires(Right.COMPLAINT_HANDLE)
    ResponseEntity<ComplaintView> escalateComplaint(
            Actor actor,
            @PathVariable UUID id,
            @Valid @RequestBody ComplaintEscalationForm form,
            ExpectedVersion expected,
            Locale locale) {
        return taken(
                actor,
                id,
                locale,
                now -> move.escalate(
                        actor, id, expected, form.level(), form.reason().strip(), now));
    }

    private ResponseEntity<ComplaintView> taken(Actor actor, UUID id, Locale locale, Consumer<Instant> step) {
        var view = added(actor, id, locale, step);
        return ResponseEntity.ok().eTag(ExpectedVersion.tag(view.version())).body(view);
    }

    private ComplaintView added(Actor actor, UUID id, Locale locale, Consumer<Instant> step) {
        var now = time.now();
        step.accept(now);
        return page.get(actor, id, now, locale);
    }
}
