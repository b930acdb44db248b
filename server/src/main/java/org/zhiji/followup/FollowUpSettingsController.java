package org.zhiji.followup;

import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Requires;
import org.zhiji.identity.Right;
import org.zhiji.platform.web.ExpectedVersion;

@RestController
@RequestMapping("/api/follow-up/settings")
class FollowUpSettingsController {

    private final FollowUpSettingsStore settings;
    private final ChangeSettings changeSettings;

    FollowUpSettingsController(FollowUpSettingsStore settings, ChangeSettings changeSettings) {
        this.settings = settings;
        this.changeSettings = changeSettings;
    }

    @GetMapping
    @Requires({Right.FOLLOW_UP_VIEW, Right.POLICY_EDIT})
    ResponseEntity<FollowUpSettings> getFollowUpSettings() {
        var found = settings.versioned();
        return ResponseEntity.ok().eTag(ExpectedVersion.tag(found.version())).body(found.settings());
    }

    @PutMapping
    @Requires(Right.POLICY_EDIT)
    ResponseEntity<FollowUpSettings> changeFollowUpSettings(
            Actor actor, ExpectedVersion version, @Valid @RequestBody FollowUpSettings form) {
        var changed = changeSettings.run(actor, form, version);
        return ResponseEntity.ok().eTag(ExpectedVersion.tag(changed)).body(form);
    }
}
