package org.zhiji.handover;

import java.util.List;
import java.util.UUID;

/**
 * What somebody has in hand, by kind; empty when that person could leave.
 *
 * @param readable the reader may see it piece by piece and choose among it
 */
record WorkInHandView(UUID employeeId, String employeeName, boolean readable, List<InHandView> kinds) {

    /**
     * @param proposed how many of them are on their way to somebody already
     * @param canBeNobodys whether it can be left to whoever takes it
     */
    record InHandView(String kind, int count, int proposed, boolean canBeNobodys) {}
}
