package org.zhiji.identity.signin;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.identity.Actor;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;

/** Issues and revokes a person's own tokens, on record. */
@Component
class EditTokens {

    private final ApiTokens tokens;
    private final AuditLog audit;

    EditTokens(ApiTokens tokens, AuditLog audit) {
        this.tokens = tokens;
        this.audit = audit;
    }

    @Transactional
    public ApiTokens.IssuedToken issue(Actor actor, String name, @Nullable LocalDate expiresOn) {
        var issued = tokens.issue(actor.accountId(), name.strip(), expiresOn);
        var state = new HashMap<String, @Nullable Object>();
        state.put("name", name.strip());
        state.put("expiresOn", expiresOn);
        audit.record(actor.id(), "api-token", issued.id(), AuditAction.CREATED, null, state);
        return issued;
    }

    @Transactional
    public void revoke(Actor actor, UUID id) {
        tokens.revoke(actor.accountId(), id);
        audit.record(actor.id(), "api-token", id, AuditAction.DELETED, null, null);
    }
}
