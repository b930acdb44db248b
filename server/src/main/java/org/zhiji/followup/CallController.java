package org.zhiji.followup;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
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

/** What happens while somebody is on the phone. */
@RestController
@RequestMapping("/api/follow-up")
class CallController {

    private final RecordAttempt recordAttempt;
    private final SaveRecord saveRecord;
    private final TakeBackAttempt takeBack;
    private final CallPresence presence;
    private final Drafts drafts;
    private final Unreached unreached;
    private final Time time;

    CallController(
            RecordAttempt recordAttempt,
            SaveRecord saveRecord,
            TakeBackAttempt takeBack,
            CallPresence presence,
            Drafts drafts,
            Unreached unreached,
            Time time) {
        this.recordAttempt = recordAttempt;
        this.saveRecord = saveRecord;
        this.takeBack = takeBack;
        this.presence = presence;
        this.drafts = drafts;
        this.unreached = unreached;
        this.time = time;
    }

    /** @param content what the page wants back; nobody else reads it */
    record DraftForm(@NotNull Map<String, @Nullable Object> content) {}

    @PostMapping("/tasks/{id}/attempts")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Right.FOLLOW_UP_CALL)
    RecordAttempt.AttemptResult recordCallAttempt(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody AttemptForm form) {
        return recordAttempt.run(actor, id, form, time.now());
    }

    @DeleteMapping("/attempts/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.FOLLOW_UP_CALL)
    void takeBackCallAttempt(Actor actor, @PathVariable UUID id) {
        takeBack.run(actor, id, time.now());
    }

    @PostMapping("/tasks/{id}/record")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Right.FOLLOW_UP_CALL)
    ResponseEntity<SaveRecord.RecordResult> saveCallRecord(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody RecordForm form) {
        var saved = saveRecord.run(actor, id, form, time.now());
        return ResponseEntity.created(URI.create("/api/follow-up/records/" + saved.recordId()))
                .body(saved);
    }

    @PutMapping("/tasks/{id}/confirmed-phone")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires({Right.CUSTOMER_EDIT, Right.FOLLOW_UP_CALL})
    void confirmPhone(Actor actor, @PathVariable UUID id) {
        unreached.phoneConfirmed(actor, id, time.now());
    }

    @PutMapping("/tasks/{id}/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.FOLLOW_UP_CALL)
    void keepCallDraft(Actor actor, @PathVariable UUID id, @Valid @RequestBody DraftForm form) {
        drafts.keep(actor, id, form.content(), time.now());
    }

    @DeleteMapping("/tasks/{id}/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.FOLLOW_UP_CALL)
    void discardCallDraft(Actor actor, @PathVariable UUID id) {
        drafts.discard(actor, id, time.now());
    }

    @PutMapping("/tasks/{id}/presence")
    @Requires(Right.FOLLOW_UP_CALL)
    CallPresence.PresenceView enterCall(
            Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "false") boolean takeOver) {
        return presence.enter(actor, id, takeOver, time.now());
    }

    @DeleteMapping("/tasks/{id}/presence")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.FOLLOW_UP_CALL)
    void leaveCall(Actor actor, @PathVariable UUID id) {
        presence.leave(actor, id);
    }
}
