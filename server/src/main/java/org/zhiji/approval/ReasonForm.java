package org.zhiji.approval;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why somebody refuses or gives back. */
record ReasonForm(@NotBlank @Size(max = 500) String reason) {}
