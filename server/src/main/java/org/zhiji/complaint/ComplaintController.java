package org.zhiji.complaint;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.zhiji.complaint.ComplaintForms.ComplaintForm;
import org.zhiji.complaint.ComplaintView.ComplaintPerson;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Employees;
import org.zhiji.identity.Requires;
import org.zhiji.identity.Right;
import org.zhiji.platform.time.Time;
import org.zhiji.platform.web.ExpectedVersion;
import org.zhiji.platform.web.Page;

@RestController
@RequestMapping("/api/complaints")
class ComplaintController {

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
            @RequestParam(required = false) @Nullable UUID advisor,
            @RequestParam(required = false) @Nullable ClockKind inTime,
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer size,
            @RequestParam(defaultValue = "false") boolean count) {
        var filter = new ComplaintFilter(
                status, severity, category, handler, customer, department, advisor, inTime, open, overdue, from, to, q);
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
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ComplaintView> openComplaint(Actor actor, @Valid @RequestBody ComplaintForm form, Locale locale) {
        var now = time.now();
        var opened = openComplaint.run(actor, form.matter(now), now);
        var id = opened.state().id;
        return ResponseEntity.created(URI.create("/api/complaints/" + id))
                .eTag(ExpectedVersion.tag(opened.state().version))
                .body(find(actor, id, locale));
    }

    @GetMapping("/{id}")
    @Requires({Right.COMPLAINT_VIEW, Right.COMPLAINT_REGISTER})
    ResponseEntity<ComplaintView> getComplaint(Actor actor, @PathVariable UUID id, Locale locale) {
        var view = find(actor, id, locale);
        return ResponseEntity.ok().eTag(ExpectedVersion.tag(view.version())).body(view);
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

    /** The page was opened: a recipient has read the report. */
    @PutMapping("/{id}/reading")
    @Requires({Right.COMPLAINT_VIEW, Right.COMPLAINT_REGISTER})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void readComplaint(Actor actor, @PathVariable UUID id) {
        move.read(actor, id, time.now());
    }

    private ComplaintView find(Actor actor, UUID id, Locale locale) {
        return page.get(actor, id, time.now(), locale);
    }

    private static ComplaintPerson person(Employees.Employee employee) {
        return new ComplaintPerson(employee.id(), employee.name());
    }

    record ComplaintPeopleView(
            @Nullable ComplaintPerson generalManager, List<ComplaintPerson> managers, List<ComplaintPerson> staff) {}
}
