package org.zhiji.complaint;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the investigation brought to light.
 *
 * @param causeCode the cause as the catalogue has it, so that causes can be counted
 */
record Findings(
        @Nullable String investigation,
        @Nullable String causeCode,
        @Nullable String cause,
        @Nullable UUID directResponsibleId,
        @Nullable UUID secondaryResponsibleId) {}
