package org.zhiji.identity.signin;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.identity.IdentityProblem;
import org.zhiji.identity.access.Actors;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.tenant.CurrentTenant;

/** Records who came in, for requests that begin without knowing whose company it is. */
@Component
class SignInJournal {

    private final Actors actors;
    private final AuditLog audit;

    SignInJournal(Actors actors, AuditLog audit) {
        this.actors = actors;
        this.audit = audit;
    }

    void signedIn(UUID account) {
        record(account, AuditAction.SIGNED_IN, null);
    }

    /** That it was changed, never to what. */
    void passwordChanged(UUID account) {
        record(account, AuditAction.UPDATED, Map.of("password", "***"));
    }

    private void record(UUID account, AuditAction action, @Nullable Object after) {
        var person = actors.byAccount(account, true).orElseThrow(IdentityProblem.SIGN_IN_FAILED::problem);
        CurrentTenant.run(
                person.tenant(), () -> audit.record(person.actor().id(), "account", account, action, null, after));
    }
}
