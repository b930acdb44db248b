package org.zhiji.complaint;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the investigation brought to light. */
record Findings(
        @Nullable String investigation,
        @Nullable String cause,
        @Nullable UUID directResponsibleId,
        @Nullable UUID secondaryResponsibleId) {}
