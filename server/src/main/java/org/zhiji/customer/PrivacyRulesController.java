package org.zhiji.customer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhiji.customer.BlockedNumbers.BlockedNumberView;
import org.zhiji.customer.ConsentTexts.ConsentTextView;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Requires;
import org.zhiji.identity.Right;
import org.zhiji.platform.time.Time;
import org.zhiji.platform.web.Page;

/** The wording of consent, and the numbers that nobody dials. */
@RestController
@RequestMapping("/api")
class PrivacyRulesController {

    private final ConsentTexts texts;
    private final BlockedNumbers numbers;
    private final Time time;

    PrivacyRulesController(ConsentTexts texts, BlockedNumbers numbers, Time time) {
        this.texts = texts;
        this.numbers = numbers;
        this.time = time;
    }

    record ConsentTextForm(
            @NotNull ConsentPurpose purpose,
            @NotBlank @Size(max = 4000) String text) {}

    record BlockedNumberForm(
            @NotEmpty @Size(max = 500) List<@NotBlank @Size(max = 40) String> numbers,
            @Nullable @Size(max = 500) String reason,
            @Nullable Instant until) {}

    /** @param blocked how many were not blocked before */
    record BlockedView(int blocked) {}

    @GetMapping("/consent-texts")
    @Requires(Right.CUSTOMER_VIEW)
    List<ConsentTextView> listConsentTexts() {
        return texts.all();
    }

    @PostMapping("/consent-texts")
    @Requires(Right.PRIVACY_MANAGE)
    @ResponseStatus(HttpStatus.CREATED)
    List<ConsentTextView> wordConsent(Actor actor, @Valid @RequestBody ConsentTextForm form) {
        texts.word(actor, form.purpose(), form.text(), time.now());
        return texts.all();
    }

    @GetMapping("/blocked-numbers")
    @Requires(Right.PRIVACY_MANAGE)
    Page<BlockedNumberView> listBlockedNumbers(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer size) {
        return numbers.page(q, after, Page.size(size), time.now());
    }

    @PostMapping("/blocked-numbers")
    @Requires(Right.PRIVACY_MANAGE)
    @ResponseStatus(HttpStatus.CREATED)
    BlockedView blockNumbers(Actor actor, @Valid @RequestBody BlockedNumberForm form) {
        return new BlockedView(numbers.block(actor, form.numbers(), form.reason(), form.until(), time.now()));
    }

    @DeleteMapping("/blocked-numbers/{id}")
    @Requires(Right.PRIVACY_MANAGE)
    ResponseEntity<Void> liftBlockedNumber(Actor actor, @PathVariable UUID id) {
        numbers.lift(actor, id, time.now());
        return ResponseEntity.noContent().build();
    }
}
