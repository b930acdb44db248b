package org.zhiji.followup;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jooq.Field;
import org.jooq.impl.DSL;

public enum TaskStatus {
    PENDING,
    IN_PROGRESS,
    RESCHEDULED,
    SUCCESS,
    REFUSED,
    UNREACHABLE,
    CANCELLED,
    EXPIRED;

    private static final Set<TaskStatus> OPEN = EnumSet.of(PENDING, IN_PROGRESS, RESCHEDULED);

    public boolean isOpen() {
        return OPEN.contains(this);
    }

    /** Written into the statement and not bound to it: the index of the open tasks is only found by the words themselves. */
    public static List<Field<String>> openNames() {
        return OPEN.stream()
                .<Field<String>>map(status -> DSL.inline(status.name()))
                .toList();
    }
}
