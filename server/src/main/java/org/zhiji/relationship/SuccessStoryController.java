package org.zhiji.relationship;

import jakarta.validation.Valid;
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

/** Stories of success, for the whole company. */
@RestController
@RequestMapping("/api/success-stories")
class SuccessStoryController {

    private final KeepSuccessStories keep;
    private final Time time;

    SuccessStoryController(KeepSuccessStories keep, Time time) {
        this.keep = keep;
        this.time = time;
    }

    @PostMapping
    @Requires(Right.RELATIONSHIP_EDIT)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<SuccessStoryView> addSuccessStory(Actor actor, @Valid @RequestBody SuccessStoryForm form) {
        var view = keep.get(actor, keep.add(actor, form, time.now()));
        return ResponseEntity.created(URI.create("/api/success-stories/" + view.id()))
                .eTag(ExpectedVersion.tag(view.version()))
                .body(view);
    }

    @GetMapping("/{id}")
    @Requires(Right.RELATIONSHIP_VIEW)
    ResponseEntity<SuccessStoryView> getSuccessStory(Actor actor, @PathVariable UUID id) {
        return answer(actor, id);
    }

    @PutMapping("/{id}")
    @Requires(Right.RELATIONSHIP_EDIT)
    ResponseEntity<SuccessStoryView> changeSuccessStory(
            Actor actor, @PathVariable UUID id, ExpectedVersion version, @Valid @RequestBody SuccessStoryForm form) {
        keep.change(actor, id, form, version, time.now());
        return answer(actor, id);
    }

    @DeleteMapping("/{id}")
    @Requires(Right.RELATIONSHIP_EDIT)
    ResponseEntity<Void> discardSuccessStory(Actor actor, @PathVariable UUID id, ExpectedVersion version) {
        keep.discard(actor, id, version, time.now());
        return ResponseEntity.noContent().build();
    }

    private ResponseEntity<SuccessStoryView> answer(Actor actor, UUID id) {
        var view = keep.get(actor, id);
        return ResponseEntity.ok().eTag(ExpectedVersion.tag(view.version())).body(view);
    }
}
