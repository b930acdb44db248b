package org.zhiji.followup.issue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What was done about it. */
record IssueCompletion(@NotBlank @Size(max = 2000) String result) {}
