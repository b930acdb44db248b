package org.zhiji.relationship;

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
@RequestMapping("/api/relationship-settings")
class RelationshipSettingsController {

    private final RelationshipSettingsStore settings;

    RelationshipSettingsController(RelationshipSettingsStore settings) {
        this.settings = settings;
    }

    @GetMapping
    @Requires({Right.RELATIONSHIP_VIEW, Right.POLICY_EDIT})
    ResponseEntity<RelationshipSettings> getRelationshipSettings() {
        var found = settings.versioned();
        return ResponseEntity.ok().eTag(ExpectedVersion.tag(found.version())).body(found.settings());
    }

    @PutMapping
    @Requires(Right.POLICY_EDIT)
    ResponseEntity<RelationshipSettings> changeRelationshipSettings(
            Actor actor, ExpectedVersion version, @Valid @RequestBody RelationshipSettings form) {
        var changed = settings.save(actor, form, version);
        return ResponseEntity.ok().eTag(ExpectedVersion.tag(changed)).body(form);
    }
}
