package org.zhiji.followup.figure;

import java.util.List;

/** How often somebody answered, by weekday and hour; hours at which nobody was called are left out. */
record ReachFigures(int attempts, int reached, List<ReachCell> cells) {

    /** @param weekday Monday is 1 */
    record ReachCell(int weekday, int hour, int attempts, int reached) {}
}
