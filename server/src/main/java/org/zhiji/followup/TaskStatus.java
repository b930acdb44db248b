package org.zhiji.followup;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

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

    boolean isOpen() {
        return OPEN.contains(this);
    }

    static List<String> openNames() {
        return OPEN.stream().map(Enum::name).toList();
    }
}
