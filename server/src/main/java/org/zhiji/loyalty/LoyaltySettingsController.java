package org.zhiji.loyalty;

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
@RequestMapping("/api/loyalty-settings")
class LoyaltySettingsController {

    private final LoyaltySettingsStore settings;

    LoyaltySettingsController(LoyaltySettingsStore settings) {
        this.settings = settings;
    }

    @GetMapping
    @Requires({Right.CUSTOMER_VIEW, Right.POLICY_EDIT})
    ResponseEntity<LoyaltySettings> getLoyaltySettings() {
        var found = settings.versioned();
        return ResponseEntity.ok().eTag(ExpectedVersion.tag(found.version())).body(found.settings());
    }

    @PutMapping
    @Requires(Right.POLICY_EDIT)
    ResponseEntity<LoyaltySettings> changeLoyaltySettings(
            Actor actor, ExpectedVersion version, @Valid @RequestBody LoyaltySettings form) {
        var changed = settings.save(actor, form, version);
        return ResponseEntity.ok().eTag(ExpectedVersion.tag(changed)).body(form);
    }
}
