package org.zhiji.followup;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.identity.Actor;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.web.ExpectedVersion;

@Service
class ChangeSettings {

    /** There is one set of rules; the audit needs a name for it. */
    static final UUID THE_SETTINGS = new UUID(0, 1);

    private final FollowUpSettingsStore settings;
    private final AuditLog audit;

    ChangeSettings(FollowUpSettingsStore settings, AuditLog audit) {
        this.settings = settings;
        this.audit = audit;
    }

    @Transactional
    public int run(Actor actor, FollowUpSettings changed, ExpectedVersion expected) {
        if (CallWindows.read(changed.callWindows()).isEmpty()) {
            throw Problem.invalid(FieldError.of("callWindows", "follow-up.unreadable-windows"));
        }
        var before = settings.lock();
        expected.check(before.version());
        settings.save(changed);
        audit.record(actor.id(), "follow-up-settings", THE_SETTINGS, AuditAction.UPDATED, before.settings(), changed);
        return before.version() + 1;
    }
}
