package org.zhiji.messaging.outside;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Requires;
import org.zhiji.identity.Right;
import org.zhiji.messaging.outside.MailPreferences.MailPreferenceView;
import org.zhiji.platform.time.Time;

/** Everybody decides for himself what he gets by mail. */
@RestController
@RequestMapping("/api/mail-preference")
class MailPreferenceController {

    private final MailPreferences preferences;
    private final Time time;

    MailPreferenceController(MailPreferences preferences, Time time) {
        this.preferences = preferences;
        this.time = time;
    }

    record MailPreferenceForm(@NotNull MailPreference mail) {}

    @GetMapping
    @Requires(Right.SIGNED_IN)
    MailPreferenceView getMailPreference(Actor actor) {
        return preferences.of(actor.id());
    }

    @PutMapping
    @Requires(Right.SIGNED_IN)
    MailPreferenceView setMailPreference(Actor actor, @Valid @RequestBody MailPreferenceForm form) {
        return preferences.set(actor.id(), form.mail(), time.now());
    }
}
