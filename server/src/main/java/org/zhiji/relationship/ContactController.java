package org.zhiji.relationship;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Requires;
import org.zhiji.identity.Right;
import org.zhiji.platform.time.Time;
import org.zhiji.platform.web.ExpectedVersion;

/** Contacts made with customers; the list of them is one of the lists of the product. */
@RestController
@RequestMapping("/api/contacts-made")
class ContactController {

    private final KeepContacts keep;
    private final FollowOn followOn;
    private final ContactQueries queries;
    private final Time time;

    ContactController(KeepContacts keep, FollowOn followOn, ContactQueries queries, Time time) {
        this.keep = keep;
        this.followOn = followOn;
        this.queries = queries;
        this.time = time;
    }

    record FollowOnForm(@NotNull FollowOnKind kind) {}

    @PostMapping
    @Requires(Right.RELATIONSHIP_EDIT)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ContactView> addContactMade(Actor actor, @Valid @RequestBody ContactForm form) {
        var id = keep.add(actor, form, time.now());
        var view = queries.get(actor, id);
        return ResponseEntity.created(URI.create("/api/contacts-made/" + id))
                .eTag(ExpectedVersion.tag(view.version()))
                .body(view);
    }

    @GetMapping("/{id}")
    @Requires(Right.RELATIONSHIP_VIEW)
    ResponseEntity<ContactView> getContactMade(Actor actor, @PathVariable UUID id) {
        return answer(actor, id);
    }

    @PutMapping("/{id}")
    @Requires(Right.RELATIONSHIP_EDIT)
    ResponseEntity<ContactView> changeContactMade(
            Actor actor, @PathVariable UUID id, ExpectedVersion version, @Valid @RequestBody ContactForm form) {
        keep.change(actor, id, form, version, time.now());
        return answer(actor, id);
    }

    @DeleteMapping("/{id}")
    @Requires(Right.RELATIONSHIP_EDIT)
    ResponseEntity<Void> discardContactMade(Actor actor, @PathVariable UUID id, ExpectedVersion version) {
        keep.discard(actor, id, version, time.now());
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{id}/restoration")
    @Requires(Right.RELATIONSHIP_EDIT)
    ResponseEntity<ContactView> restoreContactMade(Actor actor, @PathVariable UUID id) {
        keep.bringBack(actor, id, time.now());
        return answer(actor, id);
    }

    /** What weighs on the customer becomes something to do, a matter or a need. */
    @PostMapping("/{id}/problem/follow-on")
    @Requires(Right.RELATIONSHIP_EDIT)
    ResponseEntity<ContactView> followProblem(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody FollowOnForm form) {
        followOn.problem(actor, id, form.kind(), time.now());
        return answer(actor, id);
    }

    /** What was learnt becomes something to do, a matter or a need. */
    @PostMapping("/{id}/intelligence/{item}/follow-on")
    @Requires(Right.RELATIONSHIP_EDIT)
    ResponseEntity<ContactView> followIntelligence(
            Actor actor, @PathVariable UUID id, @PathVariable UUID item, @Valid @RequestBody FollowOnForm form) {
        followOn.learnt(actor, id, item, form.kind(), time.now());
        return answer(actor, id);
    }

    private ResponseEntity<ContactView> answer(Actor actor, UUID id) {
        var view = queries.get(actor, id);
        return ResponseEntity.ok().eTag(ExpectedVersion.tag(view.version())).body(view);
    }
}
