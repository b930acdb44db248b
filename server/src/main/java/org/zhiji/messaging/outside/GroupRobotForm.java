package org.zhiji.messaging.outside;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A group that shall hear what its people are told.
 *
 * @param address      of the robot, as its messenger gives it out; absent leaves the one it has
 * @param secret       to sign with, where the robot wants that; absent leaves the one it has, empty takes it away
 * @param departmentId whose people; everybody's without
 * @param urgentOnly   whether only what cannot wait
 */
record GroupRobotForm(
        @NotBlank @Size(max = 60) String name,
        @NotNull RobotKind kind,
        @Nullable @Size(max = 500) String address,
        @Nullable @Size(max = 200) String secret,
        @Nullable UUID departmentId,
        boolean urgentOnly,
        boolean active) {}
