package org.zhiji.followup.incoming;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
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

/** The door of the company's telephone system, and at which of its telephones somebody sits. */
@RestController
@RequestMapping("/api/telephone")
class TelephoneController {

    private final HearOfCall hear;
    private final Extensions extensions;
    private final Time time;

    TelephoneController(HearOfCall hear, Extensions extensions, Time time) {
        this.hear = hear;
        this.extensions = extensions;
        this.time = time;
    }

    enum Direction {
        IN,
        OUT
    }

    /**
     * What the telephone system says of a call.
     *
     * @param answered absent while it rings
     * @param callId   its own name for the call; with it a message may come twice
     */
    record TelephoneEventForm(
            @NotBlank @Size(max = 40) String number,
            @NotNull Direction direction,
            @Nullable Boolean answered,

            @Nullable @Size(max = 10) @Pattern(regexp = "[0-9]*")
            String extension,

            @Nullable @Size(max = 200) String callId,
            @Nullable @Min(0) @Max(86_400) Integer durationSeconds) {}

    /** @param id absent for calls that go out: those are kept by whoever makes them */
    record TelephoneEventTaken(@Nullable UUID id) {}

    record ExtensionView(@Nullable String extension) {}

    record ExtensionForm(
            @Nullable @Pattern(regexp = "[0-9]{1,10}") String extension) {}

    @PostMapping("/calls")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Requires(Right.TELEPHONE_EVENTS)
    TelephoneEventTaken hearOfCall(Actor actor, @Valid @RequestBody TelephoneEventForm form) {
        if (form.direction() == Direction.OUT) {
            return new TelephoneEventTaken(null);
        }
        var extension = form.extension() == null || form.extension().isEmpty() ? null : form.extension();
        return new TelephoneEventTaken(hear.run(
                actor,
                new HearOfCall.Heard(
                        IncomingCallController.normalized(form.number()),
                        form.answered(),
                        extension,
                        form.callId(),
                        form.durationSeconds()),
                time.now()));
    }

    @GetMapping("/extension")
    @Requires(Right.SIGNED_IN)
    ExtensionView getMyExtension(Actor actor) {
        return new ExtensionView(extensions.of(actor.id()));
    }

    @PutMapping("/extension")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.SIGNED_IN)
    void changeMyExtension(Actor actor, @Valid @RequestBody ExtensionForm form) {
        extensions.take(actor, form.extension());
    }
}
