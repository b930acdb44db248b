package org.zhiji.followup;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

/** What is written to a customer instead of spoken. */
@RestController
@RequestMapping("/api/follow-up/tasks/{id}")
class WritingController {

    private final WriteToCustomer write;
    private final Letters letters;
    private final Time time;

    WritingController(WriteToCustomer write, Letters letters, Time time) {
        this.write = write;
        this.letters = letters;
        this.time = time;
    }

    record MessageForm(
            @NotNull MessageChannel channel,
            @NotBlank @Size(max = 4000) String text) {}

    record AnswerNoteForm(@Nullable @Size(max = 4000) String answer) {}

    @PostMapping("/messages")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Right.FOLLOW_UP_CALL)
    WriteToCustomer.MessageResult writeToCustomer(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody MessageForm form) {
        return write.run(actor, id, form.channel(), form.text().strip(), time.now());
    }

    @PutMapping("/messages/{messageId}/answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.FOLLOW_UP_CALL)
    void noteAnswerOfCustomer(
            Actor actor, @PathVariable UUID id, @PathVariable UUID messageId, @Valid @RequestBody AnswerNoteForm form) {
        write.answered(actor, id, messageId, form.answer(), time.now());
    }

    @GetMapping("/letter")
    @Requires(Right.FOLLOW_UP_CALL)
    LetterView getLetter(Actor actor, @PathVariable UUID id, Locale locale) {
        return letters.of(actor, id, locale, time.now(), time.zone());
    }
}
