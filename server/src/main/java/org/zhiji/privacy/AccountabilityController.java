package org.zhiji.privacy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import org.zhiji.identity.Actor;
import org.zhiji.identity.Requires;
import org.zhiji.identity.Right;
import org.zhiji.platform.time.Time;
import org.zhiji.platform.web.ExpectedVersion;
import org.zhiji.platform.web.Page;
import org.zhiji.privacy.LogRetention.LogRetentionView;
import org.zhiji.privacy.ReviewView.ReviewFindingsView;

/** What the officer has to be able to show: how long logs are kept, what went wrong, what was gone through this year. */
@RestController
@RequestMapping("/api")
class AccountabilityController {

    private final LogRetention logs;
    private final Incidents incidents;
    private final YearlyReview review;
    private final Time time;

    AccountabilityController(LogRetention logs, Incidents incidents, YearlyReview review, Time time) {
        this.logs = logs;
        this.incidents = incidents;
        this.review = review;
        this.time = time;
    }

    record LogRetentionForm(@Min(1) @Max(36_500) int days) {}

    @GetMapping("/log-retention")
    @Requires(Right.PRIVACY_MANAGE)
    List<LogRetentionView> listLogRetention(Locale locale) {
        return logs.all(locale);
    }

    @PutMapping("/log-retention/{name}")
    @Requires(Right.PRIVACY_MANAGE)
    LogRetentionView changeLogRetention(
            Actor actor,
            @PathVariable String name,
            ExpectedVersion version,
            @Valid @RequestBody LogRetentionForm form,
            Locale locale) {
        logs.change(actor, name, form.days(), version);
        return logs.get(name, locale);
    }

    @GetMapping("/privacy-incidents")
    @Requires(Right.PRIVACY_MANAGE)
    Page<IncidentView> listPrivacyIncidents(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer size) {
        return incidents.page(after, Page.size(size));
    }

    @PostMapping("/privacy-incidents")
    @Requires(Right.PRIVACY_MANAGE)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<IncidentView> addPrivacyIncident(Actor actor, @Valid @RequestBody IncidentForm form) {
        var view = incidents.get(incidents.add(actor, form, time.now()));
        return ResponseEntity.status(HttpStatus.CREATED)
                .eTag(ExpectedVersion.tag(view.version()))
                .body(view);
    }

    @GetMapping("/privacy-incidents/{id}")
    @Requires(Right.PRIVACY_MANAGE)
    ResponseEntity<IncidentView> getPrivacyIncident(@PathVariable UUID id) {
        return answer(id);
    }

    @PutMapping("/privacy-incidents/{id}")
    @Requires(Right.PRIVACY_MANAGE)
    ResponseEntity<IncidentView> changePrivacyIncident(
            Actor actor, @PathVariable UUID id, ExpectedVersion version, @Valid @RequestBody IncidentForm form) {
        incidents.change(actor, id, form, version, time.now());
        return answer(id);
    }

    @GetMapping("/privacy-reviews")
    @Requires(Right.PRIVACY_MANAGE)
    List<ReviewView> listPrivacyReviews() {
        return review.signed();
    }

    /** What the program can say of a year by now; of this one, if nothing is given. */
    @GetMapping("/privacy-review-findings")
    @Requires(Right.PRIVACY_MANAGE)
    ReviewFindingsView showPrivacyReviewFindings(
            Actor actor, @RequestParam(required = false) @Min(2000) @Max(2999) @Nullable Integer year, Locale locale) {
        return review.findings(actor, year == null ? time.today().getYear() : year, locale, time.now());
    }

    @PostMapping("/privacy-reviews")
    @Requires(Right.PRIVACY_MANAGE)
    @ResponseStatus(HttpStatus.CREATED)
    List<ReviewView> signPrivacyReview(Actor actor, @Valid @RequestBody ReviewForm form, Locale locale) {
        review.sign(actor, form, locale, time.now());
        return review.signed();
    }

    private ResponseEntity<IncidentView> answer(UUID id) {
        var view = incidents.get(id);
        return ResponseEntity.ok().eTag(ExpectedVersion.tag(view.version())).body(view);
    }
}
