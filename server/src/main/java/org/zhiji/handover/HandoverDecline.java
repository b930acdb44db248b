package org.zhiji.handover;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why the successor does not take it. */
record HandoverDecline(@NotBlank @Size(max = 500) String reason) {}
