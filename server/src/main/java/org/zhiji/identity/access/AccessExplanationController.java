package org.zhiji.identity.access;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Requires;
import org.zhiji.identity.Right;

@RestController
class AccessExplanationController {

    private final AccessExplanations explanations;

    AccessExplanationController(AccessExplanations explanations) {
        this.explanations = explanations;
    }

    record AccessExplanationView(List<AccessExplanations.AccessLine> lines) {}

    @GetMapping("/api/access-explanations")
    @Requires(Right.SIGNED_IN)
    AccessExplanationView explainAccess(Actor actor, @RequestParam String type, @RequestParam UUID id, Locale locale) {
        return new AccessExplanationView(explanations.explain(actor, type, id, locale));
    }
}
