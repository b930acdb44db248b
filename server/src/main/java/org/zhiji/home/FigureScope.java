package org.zhiji.home;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiji.identity.Actor;

/**
 * Of whom a figure speaks; what is absent is not narrowed.
 *
 * @param departmentId with those below it
 * @param callerId     whose calls, and whose reports of complaints
 * @param advisorId    whose orders
 */
public record FigureScope(
        @Nullable UUID departmentId,
        @Nullable UUID callerId,
        @Nullable UUID advisorId) {

    static FigureScope of(HomeRole role, Actor actor, @Nullable UUID department) {
        return switch (role) {
            case CALLER -> new FigureScope(null, actor.id(), null);
            case SERVICE_ADVISOR -> new FigureScope(null, null, actor.id());
            case SERVICE_MANAGER, GENERAL_MANAGER, OTHER -> new FigureScope(department, null, null);
        };
    }
}
