package org.zhiji.followup.issue;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

/** Who sees to it, and until when. */
record IssueChange(@NotNull UUID ownerId, @NotNull Instant dueAt) {}
