package org.zhiji.complaint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When the customer would like to be called by whoever is responsible, as agreed in the call. */
public record CallBack(
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable String phone) {

    public static final CallBack NONE = new CallBack(null, null, null);
}
