package org.zhiji.handover;

import java.util.List;
import java.util.UUID;

/** What somebody has in hand, by kind; empty when that person could leave. */
record WorkInHandView(UUID employeeId, String employeeName, List<InHandView> kinds) {

    /** @param proposed how many of them are on their way to somebody already */
    record InHandView(String kind, int count, int proposed) {}
}
