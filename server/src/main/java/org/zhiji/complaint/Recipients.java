package org.zhiji.complaint;

import java.util.Set;
import java.util.UUID;

/** Whom a report goes to: exactly one general manager, with copies to service or business managers. */
record Recipients(UUID to, Set<UUID> cc) {

    Recipients {
        cc = Set.copyOf(cc.stream().filter(id -> !id.equals(to)).toList());
    }
}
