package org.zhiji.privacy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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
import org.zhiji.customer.Anonymity.Silent;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Requires;
import org.zhiji.identity.Right;
import org.zhiji.platform.time.Time;
import org.zhiji.platform.web.ExpectedVersion;
import org.zhiji.platform.web.Page;
import org.zhiji.privacy.Retention.ErasedView;
import org.zhiji.privacy.Retention.RetentionRuleView;

/** Requests of people about their own data, and the yearly list of those whose data have no purpose any more. */
@RestController
@RequestMapping("/api")
class PrivacyController {

    private static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Requests requests;
    private final RequestQueries queries;
    private final DataCopy copy;
    private final Retention retention;
    private final Time time;

    PrivacyController(Requests requests, RequestQueries queries, DataCopy copy, Retention retention, Time time) {
        this.requests = requests;
        this.queries = queries;
        this.copy = copy;
        this.retention = retention;
        this.time = time;
    }

    record RetentionRuleForm(@Min(1) @Max(30) int years) {}

    record OutdatedForm(@NotEmpty @Size(max = 200) List<UUID> ids) {}

    @GetMapping("/personal-data-requests")
    @Requires(Right.PRIVACY_MANAGE)
    Page<PersonalDataRequestView> listPersonalDataRequests(
            Actor actor,
            @RequestParam(required = false) @Nullable RequestStatus status,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer size) {
        return queries.page(actor, status, after, Page.size(size));
    }

    /** Whoever hears it from the customer takes it down. */
    @PostMapping("/personal-data-requests")
    @Requires({Right.PRIVACY_MANAGE, Right.CONSENT_RECORD, Right.FOLLOW_UP_CALL})
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Void> openPersonalDataRequest(Actor actor, @Valid @RequestBody PersonalDataRequestForm form) {
        requests.open(actor, form, time.now());
        return ResponseEntity.status(HttpStatus.CREATED).build();
    }

    @GetMapping("/personal-data-requests/{id}")
    @Requires(Right.PRIVACY_MANAGE)
    ResponseEntity<PersonalDataRequestView> getPersonalDataRequest(Actor actor, @PathVariable UUID id) {
        return answer(actor, id);
    }

    @PostMapping("/personal-data-requests/{id}/answer")
    @Requires(Right.PRIVACY_MANAGE)
    ResponseEntity<PersonalDataRequestView> answerPersonalDataRequest(
            Actor actor,
            @PathVariable UUID id,
            ExpectedVersion version,
            @Valid @RequestBody PersonalDataAnswerForm form) {
        requests.answer(actor, id, form, version, time.now());
        return answer(actor, id);
    }

    @GetMapping("/personal-data-requests/{id}/copy")
    @Requires(Right.PRIVACY_MANAGE)
    ResponseEntity<byte[]> copyPersonalData(Actor actor, @PathVariable UUID id, Locale locale) {
        var request = queries.get(actor, id);
        return ResponseEntity.ok()
                .contentType(WORKBOOK)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(request.requestNo() + ".xlsx")
                                .build()
                                .toString())
                .body(copy.of(actor, request, locale));
    }

    @GetMapping("/retention-rule")
    @Requires(Right.PRIVACY_MANAGE)
    ResponseEntity<RetentionRuleView> getRetentionRule() {
        var rule = retention.rule();
        return ResponseEntity.ok().eTag(ExpectedVersion.tag(rule.version())).body(rule);
    }

    @PutMapping("/retention-rule")
    @Requires(Right.PRIVACY_MANAGE)
    ResponseEntity<RetentionRuleView> changeRetentionRule(
            Actor actor, ExpectedVersion version, @Valid @RequestBody RetentionRuleForm form) {
        retention.change(actor, form.years(), version);
        return getRetentionRule();
    }

    @GetMapping("/outdated-customers")
    @Requires(Right.PRIVACY_MANAGE)
    Page<Silent> listOutdatedCustomers(
            Actor actor,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer size) {
        return retention.outdated(actor, after, Page.size(size), time.now());
    }

    @PostMapping("/outdated-customers/erasure")
    @Requires(Right.PRIVACY_MANAGE)
    ErasedView eraseOutdatedCustomers(Actor actor, @Valid @RequestBody OutdatedForm form) {
        return retention.erase(actor, form.ids(), time.now());
    }

    private ResponseEntity<PersonalDataRequestView> answer(Actor actor, UUID id) {
        var view = queries.get(actor, id);
        return ResponseEntity.ok().eTag(ExpectedVersion.tag(view.version())).body(view);
    }
}
