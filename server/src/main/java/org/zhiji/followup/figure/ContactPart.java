package org.zhiji.followup.figure;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;

import org.jooq.Field;
import org.zhiji.followup.TaskStatus;
import org.zhiji.followup.plan.DueDay;

/** What has become of a contact that was due; each is exactly one of them. */
enum ContactPart {
    /** Somebody spoke with the customer. */
    DONE,
    /** Open, and its day is today or later. */
    OPEN,
    /** Open, and its day is over. */
    OVERDUE,
    /** Its last day went by. */
    EXPIRED,
    /** Refused, never reached, or given up after somebody had tried. */
    FAILED;

    static Field<String> of(Asked asked) {
        var open = FOLLOW_UP_TASK.STATUS.in(TaskStatus.openNames());
        var late = DueDay.in(asked.zone()).lt(inline(asked.today()));
        return when(FOLLOW_UP_TASK.STATUS.eq(inline(TaskStatus.SUCCESS.name())), inline(DONE.name()))
                .when(FOLLOW_UP_TASK.STATUS.eq(inline(TaskStatus.EXPIRED.name())), inline(EXPIRED.name()))
                .when(open.and(late), inline(OVERDUE.name()))
                .when(open, inline(OPEN.name()))
                .otherwise(inline(FAILED.name()));
    }
}
