package org.zhiji.customer;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiji.identity.Actor;
import org.zhiji.platform.audit.AuditLog;

/** Who did it, as a row refers to it: a job is nobody's employee. */
public final class Operator {

    private Operator() {}

    public static @Nullable UUID of(Actor actor) {
        return actor.id().equals(AuditLog.SYSTEM) ? null : actor.id();
    }
}
