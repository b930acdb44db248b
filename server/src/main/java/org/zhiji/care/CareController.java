package org.zhiji.care;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;
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
import org.zhiji.care.CareForToday.CareRow;
import org.zhiji.care.CareForms.DecliningForm;
import org.zhiji.care.CareForms.GiftForm;
import org.zhiji.care.CareForms.GivingForm;
import org.zhiji.care.CareForms.LikedForm;
import org.zhiji.care.CareSettings.CareLimits;
import org.zhiji.customer.Customers;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Requires;
import org.zhiji.identity.Right;
import org.zhiji.platform.time.Time;
import org.zhiji.platform.web.ExpectedVersion;

/** Whom to think of today, and what is given. */
@RestController
@RequestMapping("/api")
class CareController {

    private final CareForToday care;
    private final GiveGifts gifts;
    private final GiftQueries queries;
    private final CareSettings settings;
    private final Customers customers;
    private final Time time;

    CareController(
            CareForToday care,
            GiveGifts gifts,
            GiftQueries queries,
            CareSettings settings,
            Customers customers,
            Time time) {
        this.care = care;
        this.gifts = gifts;
        this.queries = queries;
        this.settings = settings;
        this.customers = customers;
        this.time = time;
    }

    /** Of one's own customers, or also of those of the people one leads. */
    @GetMapping("/care")
    @Requires(Right.RELATIONSHIP_VIEW)
    List<CareRow> listCareForToday(Actor actor, @RequestParam(defaultValue = "false") boolean team) {
        return care.of(actor, team, time.today(), time.zone());
    }

    @PostMapping("/gifts")
    @Requires(Right.RELATIONSHIP_EDIT)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<GiftView> giveGift(Actor actor, @Valid @RequestBody GiftForm form) {
        var view = queries.get(actor, gifts.give(actor, form, time.now()));
        return ResponseEntity.created(URI.create("/api/gifts/" + view.id()))
                .eTag(ExpectedVersion.tag(view.version()))
                .body(view);
    }

    @GetMapping("/gifts/{id}")
    @Requires(Right.RELATIONSHIP_VIEW)
    ResponseEntity<GiftView> getGift(Actor actor, @PathVariable UUID id) {
        return answer(actor, id);
    }

    @PutMapping("/gifts/{id}/liking")
    @Requires(Right.RELATIONSHIP_EDIT)
    ResponseEntity<GiftView> noteLiking(
            Actor actor, @PathVariable UUID id, ExpectedVersion version, @Valid @RequestBody LikedForm form) {
        gifts.liked(actor, id, form.liked(), version, time.now());
        return answer(actor, id);
    }

    @PostMapping("/gifts/{id}/giving")
    @Requires(Right.RELATIONSHIP_EDIT)
    ResponseEntity<GiftView> giftGiven(
            Actor actor, @PathVariable UUID id, ExpectedVersion version, @Valid @RequestBody GivingForm form) {
        gifts.given(actor, id, form, version, time.now());
        return answer(actor, id);
    }

    @PostMapping("/gifts/{id}/declining")
    @Requires(Right.RELATIONSHIP_EDIT)
    ResponseEntity<GiftView> giftDeclined(
            Actor actor, @PathVariable UUID id, ExpectedVersion version, @Valid @RequestBody DecliningForm form) {
        gifts.declined(actor, id, form.words(), version, time.now());
        return answer(actor, id);
    }

    @GetMapping("/customers/{customerId}/gifts")
    @Requires(Right.RELATIONSHIP_VIEW)
    GiftQueries.GiftsOfCustomer listGiftsOfCustomer(Actor actor, @PathVariable UUID customerId) {
        return new GiftQueries.GiftsOfCustomer(
                queries.ofCustomer(actor, customers.get(actor, customerId).id()), settings.get());
    }

    @GetMapping("/care-settings")
    @Requires({Right.RELATIONSHIP_VIEW, Right.POLICY_EDIT})
    ResponseEntity<CareLimits> getCareSettings() {
        var found = settings.versioned();
        return ResponseEntity.ok().eTag(ExpectedVersion.tag(found.version())).body(found.limits());
    }

    @PutMapping("/care-settings")
    @Requires(Right.POLICY_EDIT)
    ResponseEntity<CareLimits> changeCareSettings(
            Actor actor, ExpectedVersion version, @Valid @RequestBody CareLimits form) {
        var changed = settings.save(actor, form, version);
        return ResponseEntity.ok().eTag(ExpectedVersion.tag(changed)).body(form);
    }

    private ResponseEntity<GiftView> answer(Actor actor, UUID id) {
        var view = queries.get(actor, id);
        return ResponseEntity.ok().eTag(ExpectedVersion.tag(view.version())).body(view);
    }
}
