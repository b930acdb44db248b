package org.zhiji.approval;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A flow as the administrator writes it.
 *
 * @param position the flows are looked through from the lowest on
 */
record ApprovalFlowForm(
        @NotBlank @Size(max = 40) String subject,
        @NotBlank @Size(max = 60) String name,
        @Min(0) @Max(9999) int position,
        boolean active,

        @PositiveOrZero @Digits(integer = 14, fraction = 2) @Nullable
        BigDecimal amountFrom,

        @PositiveOrZero @Digits(integer = 14, fraction = 2) @Nullable
        BigDecimal amountTo,

        @NotNull @Size(max = 50) List<@NotBlank String> kinds,
        @NotNull @Size(max = 100) List<@NotNull UUID> departmentIds,
        @NotEmpty @Size(max = 10) List<@NotNull @Valid FlowStep> steps) {

    ApprovalFlow flow(UUID id, int version) {
        return new ApprovalFlow(
                id,
                subject,
                name.strip(),
                position,
                active,
                amountFrom,
                amountTo,
                kinds.stream().distinct().toList(),
                departmentIds.stream().distinct().toList(),
                steps,
                version);
    }
}
