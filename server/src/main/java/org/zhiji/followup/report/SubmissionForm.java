package org.zhiji.followup.report;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param comment what the preparer wants to say about the month */
record SubmissionForm(
        @NotNull YearMonth month,
        @NotNull UUID departmentId,
        @Nullable @Size(max = 4000) String comment) {}
