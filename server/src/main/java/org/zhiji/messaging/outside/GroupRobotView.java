package org.zhiji.messaging.outside;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A robot as it is shown: whoever knows its address can write into the group, so it is never shown again.
 *
 * @param host of its address
 */
record GroupRobotView(
        UUID id,
        String name,
        RobotKind kind,
        String host,
        boolean signed,
        @Nullable UUID departmentId,
        @Nullable String departmentName,
        boolean urgentOnly,
        boolean active,
        int version) {}
