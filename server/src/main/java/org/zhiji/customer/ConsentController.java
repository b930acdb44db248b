package org.zhiji.customer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Requires;
import org.zhiji.identity.Right;
import org.zhiji.platform.time.Time;

@RestController
@RequestMapping("/api/customers/{customerId}")
class ConsentController {

    private final KeepConsents keep;
    private final Time time;

    ConsentController(KeepConsents keep, Time time) {
        this.keep = keep;
        this.time = time;
    }

    /** @param at when it was said; now, if nothing is given */
    record ConsentForm(
            @NotNull ConsentPurpose purpose,
            @NotNull ContactChannel channel,
            @NotNull ConsentStatus status,
            @Nullable Instant at,
            @NotBlank @Size(max = 500) String evidence) {}

    record DoNotContactForm(
            @NotNull ContactChannel channel,
            @Nullable @Size(max = 500) String reason,
            @Nullable Instant until) {}

    @GetMapping("/consents")
    @Requires(Right.CUSTOMER_VIEW)
    List<CustomerView.ConsentView> listConsents(Actor actor, @PathVariable UUID customerId) {
        return keep.all(actor, customerId);
    }

    /** Whoever may call a customer must be able to take down a no. */
    @PostMapping("/consents")
    @Requires({Right.CONSENT_RECORD, Right.FOLLOW_UP_CALL})
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<List<CustomerView.ConsentView>> recordConsent(
            Actor actor, @PathVariable UUID customerId, @Valid @RequestBody ConsentForm form) {
        keep.record(actor, customerId, form, time.now());
        return ResponseEntity.status(HttpStatus.CREATED).body(keep.all(actor, customerId));
    }

    @PostMapping("/do-not-contact")
    @Requires({Right.CONSENT_RECORD, Right.FOLLOW_UP_CALL})
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<CustomerView.BlockView> setDoNotContact(
            Actor actor, @PathVariable UUID customerId, @Valid @RequestBody DoNotContactForm form) {
        return ResponseEntity.status(HttpStatus.CREATED).body(keep.block(actor, customerId, form, time.now()));
    }

    @DeleteMapping("/do-not-contact/{id}")
    @Requires(Right.CONSENT_RECORD)
    ResponseEntity<Void> liftDoNotContact(Actor actor, @PathVariable UUID customerId, @PathVariable UUID id) {
        keep.lift(actor, customerId, id, time.now());
        return ResponseEntity.noContent().build();
    }
}
