package org.zhiji.identity.signin;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.identity.Actor;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;

/** Lets a person choose the language in which the product speaks to them, on every device. */
@Component
class ChangeLanguage {

    private final Accounts accounts;
    private final AuditLog audit;

    ChangeLanguage(Accounts accounts, AuditLog audit) {
        this.accounts = accounts;
        this.audit = audit;
    }

    @Transactional
    public void run(Actor actor, String language) {
        var before = accounts.language(actor.accountId());
        if (!before.equals(language)) {
            accounts.setLanguage(actor.accountId(), language);
            audit.record(
                    actor.id(),
                    "account",
                    actor.accountId(),
                    AuditAction.UPDATED,
                    Map.of("language", before),
                    Map.of("language", language));
        }
    }
}
