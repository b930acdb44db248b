package org.zhiji.complaint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What was done about it, and what the customer got for the trouble. */
record Resolution(
        @Nullable String cause, String solution, @Nullable String compensation, Instant at) {}
