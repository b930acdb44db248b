package org.zhiji.complaint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What was done about it; what the customer gets for the trouble is agreed to by somebody else. */
record Resolution(@Nullable String causeCode, @Nullable String cause, String solution, Instant at) {}
