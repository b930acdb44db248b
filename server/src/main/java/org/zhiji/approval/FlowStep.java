package org.zhiji.approval;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a flow.
 *
 * @param hours working hours after which those who have not decided are reminded
 */
record FlowStep(
        @NotNull StepMode mode,
        @NotEmpty @Size(max = 20) List<@Valid ApproverRule> approvers,
        @Min(1) @Max(2000) @Nullable Integer hours) {}
