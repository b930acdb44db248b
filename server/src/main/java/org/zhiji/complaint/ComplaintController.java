package org.zhiji.complaint;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhiji.complaint.ComplaintView.ComplaintPerson;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Employees;
import org.zhiji.identity.Requires;
import org.zhiji.identity.Right;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.time.Time;
import org.zhiji.platform.web.ExpectedVersion;
import org.zhiji.platform.web.Page;

@RestController
@RequestMapping("/api/complaints")
class ComplaintController {

    private static final int LONG = 4000;
    private static final int SHORT = 1000;

    private final ComplaintQueries queries;
    private final ComplaintPage page;
    private final OpenComplaint openComplaint;
    private final MoveComplaint move;
    private final ReportRecipients responsible;
    private final Time time;

    ComplaintController(
            ComplaintQueries queries,
            ComplaintPage page,
            OpenComplaint openComplaint,
            MoveComplaint move,
            ReportRecipients responsible,
            Time time) {
        this.queries = queries;
        this.page = page;
        this.openComplaint = openComplaint;
        this.move = move;
        this.responsible = responsible;
        this.time = time;
    }

    @GetMapping
    @Requires({Right.COMPLAINT_VIEW, Right.COMPLAINT_REGISTER})
    Page<ComplaintRow> listComplaints(
            Actor actor,
            @RequestParam(required = false) @Nullable List<ComplaintStatus> status,
            @RequestParam(required = false) @Nullable List<Severity> severity,
            @RequestParam(required = false) @Nullable ComplaintCategory category,
            @RequestParam(required = false) @Nullable UUID handler,
            @RequestParam(required = false) @Nullable UUID customer,
            @RequestParam(required = false) @Nullable UUID department,
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer size,
            @RequestParam(defaultValue = "false") boolean count) {
        var filter = new ComplaintFilter(
                status, severity, category, handler, customer, department, open, overdue, from, to, q);
        return queries.list(actor, filter, after, Page.size(size), count, time.now());
    }

    @GetMapping("/board")
    @Requires({Right.COMPLAINT_VIEW, Right.COMPLAINT_REGISTER})
    List<ComplaintQueries.ComplaintColumn> getComplaintBoard(
            Actor actor, @RequestParam(required = false) @Nullable UUID department) {
        return queries.board(actor, department, time.now());
    }

    @GetMapping("/waiting")
    @Requires({Right.COMPLAINT_VIEW, Right.COMPLAINT_REGISTER})
    List<ComplaintRow> listWaitingComplaints(Actor actor) {
        return queries.waitingFor(actor, time.now());
    }

    @PostMapping
    @Requires(Right.COMPLAINT_REGISTER)
    ResponseEntity<ComplaintView> openComplaint(Actor actor, @Valid @RequestBody ComplaintForm form, Locale locale) {
        var now = time.now();
        var opened = openComplaint.run(actor, form.matter(now), now);
        var id = opened.state().id;
        return ResponseEntity.created(URI.create("/api/complaints/" + id))
                .header(HttpHeaders.ETAG, ExpectedVersion.tag(opened.state().version))
                .body(find(actor, id, locale));
    }

    @GetMapping("/{id}")
    @Requires({Right.COMPLAINT_VIEW, Right.COMPLAINT_REGISTER})
    ResponseEntity<ComplaintView> getComplaint(Actor actor, @PathVariable UUID id, Locale locale) {
        return answer(actor, id, locale);
    }

    /** Whom a report goes to and who can be put in charge. */
    @GetMapping("/{id}/people")
    @Requires({Right.COMPLAINT_REPORT, Right.COMPLAINT_HANDLE})
    ComplaintPeopleView getComplaintPeople(Actor actor, @PathVariable UUID id, Locale locale) {
        var department = find(actor, id, locale).matter().department().id();
        return new ComplaintPeopleView(
                responsible
                        .generalManager(department)
                        .map(ComplaintController::person)
                        .orElse(null),
                responsible.managers(department).stream()
                        .map(ComplaintController::person)
                        .toList(),
                responsible.staff(department).stream()
                        .map(ComplaintController::person)
                        .toList());
    }

    @PostMapping("/{id}/report")
    @Requires({Right.COMPLAINT_REPORT, Right.COMPLAINT_HANDLE})
    ResponseEntity<ComplaintView> reportComplaint(
            Actor actor,
            @PathVariable UUID id,
            @Valid @RequestBody ComplaintReportForm form,
            ExpectedVersion expected,
            Locale locale) {
        move.report(actor, id, expected, form.cc() == null ? Set.of() : form.cc(), time.now());
        return answer(actor, id, locale);
    }

    @PutMapping("/{id}/handler")
    @Requires(Right.COMPLAINT_HANDLE)
    ResponseEntity<ComplaintView> assignComplaint(
            Actor actor,
            @PathVariable UUID id,
            @Valid @RequestBody ComplaintHandlerForm form,
            ExpectedVersion expected,
            Locale locale) {
        move.assign(actor, id, expected, form.employeeId(), time.now());
        return answer(actor, id, locale);
    }

    @PostMapping("/{id}/notes")
    @Requires({Right.COMPLAINT_ASSIST, Right.COMPLAINT_HANDLE, Right.COMPLAINT_REPORT})
    @ResponseStatus(HttpStatus.CREATED)
    ComplaintView noteComplaint(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody ComplaintNoteForm form, Locale locale) {
        move.note(actor, id, form.text().strip(), time.now());
        return find(actor, id, locale);
    }

    @PutMapping("/{id}/findings")
    @Requires({Right.COMPLAINT_ASSIST, Right.COMPLAINT_HANDLE})
    ResponseEntity<ComplaintView> investigateComplaint(
            Actor actor,
            @PathVariable UUID id,
            @Valid @RequestBody ComplaintFindingsForm form,
            ExpectedVersion expected,
            Locale locale) {
        var findings = new Findings(
                blankToNull(form.investigation()),
                blankToNull(form.cause()),
                form.directResponsibleId(),
                form.secondaryResponsibleId());
        move.investigate(actor, id, expected, findings, time.now());
        return answer(actor, id, locale);
    }

    @PostMapping("/{id}/reply-attempts")
    @Requires({Right.COMPLAINT_ASSIST, Right.COMPLAINT_HANDLE})
    @ResponseStatus(HttpStatus.CREATED)
    ComplaintView attemptComplaintReply(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody ComplaintAttemptForm form, Locale locale) {
        var now = time.now();
        move.attemptReply(
                actor, id, form.channel(), blankToNull(form.note()), form.at() == null ? now : form.at(), now);
        return find(actor, id, locale);
    }

    @PutMapping("/{id}/unreachability")
    @Requires(Right.COMPLAINT_HANDLE)
    ResponseEntity<ComplaintView> setComplainantUnreachable(
            Actor actor, @PathVariable UUID id, ExpectedVersion expected, Locale locale) {
        move.setUnreachable(actor, id, expected, time.now());
        return answer(actor, id, locale);
    }

    @PostMapping("/{id}/replies")
    @Requires(Right.COMPLAINT_HANDLE)
    ResponseEntity<ComplaintView> replyToComplaint(
            Actor actor,
            @PathVariable UUID id,
            @Valid @RequestBody ComplaintReplyForm form,
            ExpectedVersion expected,
            Locale locale) {
        var now = time.now();
        var reply = new Reply(
                form.channel(), form.content().strip(), form.customerAccepts(), form.at() == null ? now : form.at());
        move.reply(actor, id, expected, reply, now);
        return answer(actor, id, locale);
    }

    @PostMapping("/{id}/resolution")
    @Requires(Right.COMPLAINT_HANDLE)
    ResponseEntity<ComplaintView> resolveComplaint(
            Actor actor,
            @PathVariable UUID id,
            @Valid @RequestBody ComplaintResolutionForm form,
            ExpectedVersion expected,
            Locale locale) {
        var now = time.now();
        var resolution = new Resolution(
                blankToNull(form.cause()),
                form.solution().strip(),
                blankToNull(form.compensation()),
                form.at() == null ? now : form.at());
        move.resolve(actor, id, expected, resolution, now);
        return answer(actor, id, locale);
    }

    @PostMapping("/{id}/verification")
    @Requires({Right.COMPLAINT_REPORT, Right.COMPLAINT_HANDLE})
    ResponseEntity<ComplaintView> verifyComplaint(
            Actor actor,
            @PathVariable UUID id,
            @Valid @RequestBody ComplaintVerificationForm form,
            ExpectedVersion expected,
            Locale locale) {
        var now = time.now();
        move.verify(
                actor, id, expected, form.result(), blankToNull(form.note()), form.at() == null ? now : form.at(), now);
        return answer(actor, id, locale);
    }

    @PostMapping("/{id}/closure")
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
        move.close(actor, id, expected, form.reason(), form.note().strip(), time.now());
        return answer(actor, id, locale);
    }

    @PostMapping("/{id}/reopening")
    @Requires({Right.COMPLAINT_REPORT, Right.COMPLAINT_HANDLE})
    ResponseEntity<ComplaintView> reopenComplaint(
            Actor actor,
            @PathVariable UUID id,
            @Valid @RequestBody ComplaintNoteForm form,
            ExpectedVersion expected,
            Locale locale) {
        move.reopen(actor, id, expected, form.text().strip(), time.now());
        return answer(actor, id, locale);
    }

    /** The customer wants to hear no more of it. */
    @PutMapping("/{id}/declined-handling")
    @Requires({Right.COMPLAINT_REPORT, Right.COMPLAINT_HANDLE})
    ResponseEntity<ComplaintView> declineComplaintHandling(
            Actor actor,
            @PathVariable UUID id,
            @Valid @RequestBody ComplaintNoteForm form,
            ExpectedVersion expected,
            Locale locale) {
        move.declineHandling(actor, id, expected, form.text().strip(), time.now());
        return answer(actor, id, locale);
    }

    @PutMapping("/{id}/severity")
    @Requires({Right.COMPLAINT_REPORT, Right.COMPLAINT_HANDLE})
    ResponseEntity<ComplaintView> changeComplaintSeverity(
            Actor actor,
            @PathVariable UUID id,
            @Valid @RequestBody ComplaintSeverityForm form,
            ExpectedVersion expected,
            Locale locale) {
        move.changeSeverity(actor, id, expected, form.severity(), time.now());
        return answer(actor, id, locale);
    }

    @PostMapping("/{id}/escalation")
    @Requires(Right.COMPLAINT_HANDLE)
    ResponseEntity<ComplaintView> escalateComplaint(
            Actor actor,
            @PathVariable UUID id,
            @Valid @RequestBody ComplaintEscalationForm form,
            ExpectedVersion expected,
            Locale locale) {
        move.escalate(actor, id, expected, form.level(), form.reason().strip(), time.now());
        return answer(actor, id, locale);
    }

    /** The page was opened: a recipient has read the report. */
    @PutMapping("/{id}/reading")
    @Requires({Right.COMPLAINT_VIEW, Right.COMPLAINT_REGISTER})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void readComplaint(Actor actor, @PathVariable UUID id) {
        move.read(actor, id, time.now());
    }

    private ResponseEntity<ComplaintView> answer(Actor actor, UUID id, Locale locale) {
        var view = find(actor, id, locale);
        return ResponseEntity.ok()
                .header(HttpHeaders.ETAG, ExpectedVersion.tag(view.version()))
                .body(view);
    }

    private ComplaintView find(Actor actor, UUID id, Locale locale) {
        return page.find(actor, id, time.now(), locale).orElseThrow(() -> Problem.notFound("complaint"));
    }

    private static ComplaintPerson person(Employees.Employee employee) {
        return new ComplaintPerson(employee.id(), employee.name());
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    record ComplaintForm(
            @NotNull UUID customerId,
            @Nullable UUID vehicleId,
            @Nullable UUID workOrderId,
            @Nullable UUID departmentId,
            @NotNull ComplaintSource source,
            @NotNull Severity severity,
            @NotNull ComplaintCategory category,
            @NotBlank @Size(max = LONG) String description,
            @Nullable @Size(max = SHORT) String customerDemand,
            @Nullable Boolean legalRisk,
            @Nullable Boolean handlingWanted,
            @Nullable Instant callBackFrom,
            @Nullable Instant callBackUntil,
            @Nullable @Size(max = 30) String callBackPhone,
            @Nullable Instant discoveredAt) {

        NewComplaint matter(Instant now) {
            return new NewComplaint(
                    customerId,
                    vehicleId,
                    workOrderId,
                    null,
                    departmentId,
                    source,
                    severity,
                    category,
                    description.strip(),
                    blankToNull(customerDemand),
                    Boolean.TRUE.equals(legalRisk),
                    !Boolean.FALSE.equals(handlingWanted),
                    new CallBack(callBackFrom, callBackUntil, blankToNull(callBackPhone)),
                    discoveredAt == null ? now : discoveredAt);
        }
    }

    /** @param cc the managers who get a copy; absent, all of them */
    record ComplaintReportForm(@Nullable Set<UUID> cc) {}

    record ComplaintHandlerForm(@NotNull UUID employeeId) {}

    record ComplaintNoteForm(@NotBlank @Size(max = LONG) String text) {}

    record ComplaintFindingsForm(
            @Nullable @Size(max = LONG) String investigation,
            @Nullable @Size(max = LONG) String cause,
            @Nullable UUID directResponsibleId,
            @Nullable UUID secondaryResponsibleId) {}

    record ComplaintAttemptForm(
            @NotNull ReplyChannel channel,
            @Nullable @Size(max = SHORT) String note,
            @Nullable Instant at) {}

    record ComplaintReplyForm(
            @NotNull ReplyChannel channel,
            @NotBlank @Size(max = LONG) String content,
            @Nullable Boolean customerAccepts,
            @Nullable Instant at) {}

    record ComplaintResolutionForm(
            @Nullable @Size(max = LONG) String cause,
            @NotBlank @Size(max = LONG) String solution,
            @Nullable @Size(max = SHORT) String compensation,
            @Nullable Instant at) {}

    record ComplaintVerificationForm(
            @NotNull VerificationResult result,
            @Nullable @Size(max = SHORT) String note,
            @Nullable Instant at) {}

    record ComplaintClosureForm(
            @NotNull ClosingReason reason,
            @NotBlank @Size(max = SHORT) String note) {}

    record ComplaintSeverityForm(@NotNull Severity severity) {}

    record ComplaintEscalationForm(
            @Min(1) @Max(3) int level,
            @NotBlank @Size(max = SHORT) String reason) {}

    record ComplaintPeopleView(
            @Nullable ComplaintPerson generalManager, List<ComplaintPerson> managers, List<ComplaintPerson> staff) {}
}
