package org.zhiji.followup.report;

import jakarta.validation.Valid;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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
import org.zhiji.complaint.ComplaintCategory;
import org.zhiji.followup.ChurnReason;
import org.zhiji.followup.TargetType;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Requires;
import org.zhiji.identity.Right;
import org.zhiji.platform.time.Time;
import org.zhiji.platform.web.Cursor;
import org.zhiji.platform.web.Page;
import org.zhiji.service.FollowUpConsent;

@RestController
@RequestMapping("/api/follow-up-reports")
class ReportController {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ReadReport read;
    private final SubmitReport submit;
    private final ReportRows rows;
    private final ProblemRows problems;
    private final OrderRows orders;
    private final SuggestionRows suggestions;
    private final ReportFile file;
    private final Time time;

    ReportController(
            ReadReport read,
            SubmitReport submit,
            ReportRows rows,
            ProblemRows problems,
            OrderRows orders,
            SuggestionRows suggestions,
            ReportFile file,
            Time time) {
        this.read = read;
        this.submit = submit;
        this.rows = rows;
        this.problems = problems;
        this.orders = orders;
        this.suggestions = suggestions;
        this.file = file;
        this.time = time;
    }

    /** The figures as they stand now. */
    @GetMapping
    @Requires(Right.FOLLOW_UP_VIEW)
    FollowUpReport getMonthlyReport(Actor actor, Locale locale, @Valid @ParameterObject ReportQuery query) {
        return read.living(actor, query.period(), query.scope(), locale, time.now());
    }

    @GetMapping("/calls")
    @Requires(Right.FOLLOW_UP_VIEW)
    Page<ReportRows.ReportCallRow> listReportCalls(
            Actor actor,
            @Valid @ParameterObject ReportQuery query,
            @RequestParam(defaultValue = "DUE") ReportRows.Part part,
            @RequestParam(required = false) @Nullable TargetType type,
            @RequestParam(defaultValue = "") List<FailureReason> failure,
            @RequestParam(required = false) @Nullable ChurnReason churn,
            @RequestParam(defaultValue = "false") boolean willReturn,
            @RequestParam(required = false) ReportRows.@Nullable Nobody nobody,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer size) {
        var filter = new ReportRows.CallFilter(part, type, failure, churn, willReturn, nobody, from, to);
        return rows.calls(due(actor, query), filter, Cursor.decode(after).orElse(null), Page.size(size));
    }

    /** @param favourable absent for those who did not answer */
    @GetMapping("/answers")
    @Requires(Right.FOLLOW_UP_VIEW)
    Page<ReportRows.ReportAnswerRow> listReportAnswers(
            Actor actor,
            @Valid @ParameterObject ReportQuery query,
            @RequestParam String question,
            @RequestParam(required = false) @Nullable Boolean favourable,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer size) {
        var filter = new ReportRows.AnswerFilter(question, favourable);
        return rows.answers(due(actor, query), filter, Cursor.decode(after).orElse(null), Page.size(size));
    }

    /** The unfavourable answers and other problems of block E. */
    @GetMapping("/problems")
    @Requires(Right.FOLLOW_UP_VIEW)
    Page<ProblemRows.ReportProblemRow> listReportProblems(
            Actor actor,
            @Valid @ParameterObject ReportQuery query,
            @RequestParam ComplaintCategory category,
            @RequestParam(defaultValue = "HEARD") ProblemRows.Handling handling,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer size) {
        return problems.of(
                due(actor, query), category, handling, Cursor.decode(after).orElse(null), Page.size(size));
    }

    /** The delivered orders of blocks H and J. */
    @GetMapping("/orders")
    @Requires(Right.FOLLOW_UP_VIEW)
    Page<OrderRows.ReportOrderRow> listReportOrders(
            Actor actor,
            @Valid @ParameterObject ReportQuery query,
            @RequestParam(required = false) @Nullable FollowUpConsent consent,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer size) {
        return orders.of(due(actor, query), consent, Cursor.decode(after).orElse(null), Page.size(size));
    }

    @GetMapping("/suggestions")
    @Requires(Right.FOLLOW_UP_VIEW)
    Page<SuggestionRows.ReportSuggestionRow> listReportSuggestions(
            Actor actor,
            @Valid @ParameterObject ReportQuery query,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer size) {
        return suggestions.of(due(actor, query), Cursor.decode(after).orElse(null), Page.size(size));
    }

    /** @param version that the writer has read; without it nothing has been written yet */
    @PutMapping("/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.FOLLOW_UP_REPORT)
    void saveReportDraft(
            Actor actor,
            @RequestParam(required = false) @Nullable Integer version,
            @Valid @RequestBody DraftForm form) {
        submit.draft(actor, form, version == null ? ReportDrafts.NONE : version, time.now());
    }

    @GetMapping("/file")
    @Requires(Right.FOLLOW_UP_VIEW)
    ResponseEntity<byte[]> getMonthlyReportFile(Actor actor, Locale locale, @Valid @ParameterObject ReportQuery query)
            throws IOException {
        return sheet(getMonthlyReport(actor, locale, query), locale);
    }

    /** To be printed or sent: the same for everybody, whatever the browser. */
    @GetMapping("/document")
    @Requires(Right.FOLLOW_UP_VIEW)
    ResponseEntity<byte[]> getMonthlyReportDocument(
            Actor actor, Locale locale, @Valid @ParameterObject ReportQuery query) {
        return document(getMonthlyReport(actor, locale, query), due(actor, query), locale);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Right.FOLLOW_UP_REPORT)
    ResponseEntity<FollowUpReport> submitMonthlyReport(
            Actor actor, Locale locale, @Valid @RequestBody SubmissionForm form) {
        var id = submit.run(actor, form, time.now());
        return ResponseEntity.created(URI.create("/api/follow-up-reports/" + id))
                .body(read.submitted(actor, id, locale));
    }

    @GetMapping("/{id}")
    @Requires(Right.FOLLOW_UP_VIEW)
    FollowUpReport getSubmittedReport(Actor actor, Locale locale, @PathVariable UUID id) {
        return read.submitted(actor, id, locale);
    }

    @GetMapping("/{id}/file")
    @Requires(Right.FOLLOW_UP_VIEW)
    ResponseEntity<byte[]> getSubmittedReportFile(Actor actor, Locale locale, @PathVariable UUID id)
            throws IOException {
        return sheet(read.submitted(actor, id, locale), locale);
    }

    @GetMapping("/{id}/document")
    @Requires(Right.FOLLOW_UP_VIEW)
    ResponseEntity<byte[]> getSubmittedReportDocument(Actor actor, Locale locale, @PathVariable UUID id) {
        var report = read.submitted(actor, id, locale);
        var scope = new ReportScope(report.departmentId(), null, null);
        var period = new ReportPeriod(report.from(), report.to());
        return document(report, DueCalls.of(actor, period, scope, time.now(), time.zone()), locale);
    }

    /** Its recipient has opened it. */
    @PutMapping("/{id}/reading")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.FOLLOW_UP_VIEW)
    void readSubmittedReport(Actor actor, @PathVariable UUID id) {
        read.read(actor, id, time.now());
    }

    private DueCalls due(Actor actor, ReportQuery query) {
        return DueCalls.of(actor, query.period(), query.scope(), time.now(), time.zone());
    }

    private ResponseEntity<byte[]> sheet(FollowUpReport report, Locale locale) throws IOException {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(WORKBOOK))
                .header("Content-Disposition", "attachment; filename=\"report-" + days(report) + ".xlsx\"")
                .body(file.sheet(report, locale));
    }

    private ResponseEntity<byte[]> document(FollowUpReport report, DueCalls calls, Locale locale) {
        var suggested = suggestions.of(calls, null, Page.size(null)).items();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "inline; filename=\"report-" + days(report) + ".pdf\"")
                .body(file.document(report, suggested, locale));
    }

    private static String days(FollowUpReport report) {
        return (report.weekly() ? report.from() : report.month()).toString();
    }
}
